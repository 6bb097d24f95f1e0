import type { CellValue } from "../answer";
import { isEmpty } from "../readArgument";
import type { ModelRanges } from "../readModel";
import { createCheckTable } from "../tables/createCheckTable";
import type { Desk } from "./Desk";
import { getModel, readSourceModel } from "./findModel";

const WHERE = "SEND.CHECK";
/** The population has no year to project. */
const NO_YEARS = "E283";

/** Gives the table of SEND.CHECK. */
export async function checkData(desk: Desk, ranges: ModelRanges, signal: AbortSignal): Promise<CellValue[][]> {
  const id = readSourceModel(WHERE, ranges.source);
  const { problems } = id === null ? await desk.models.read(ranges, signal) : await getModel(desk, WHERE, id);
  // Without a population only the other tables are checked, so that nobody is told of years that are not there.
  const told = id === null && isEmpty(ranges.population) ? problems.filter(({ code }) => code !== NO_YEARS) : problems;
  return createCheckTable(told);
}
