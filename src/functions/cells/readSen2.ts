import { InputProblems } from "../../model/Problem";
import type { Sen2Census } from "../../model/sen2/Sen2Census";
import { isSen2Options, readSen2Options, type Sen2Question } from "../../model/sen2/readSen2Options";
import { readSen2Census } from "../../model/sen2/readSen2Census";
import {
  SEN2_CENSUS_HEADINGS,
  tabulateJanuaries,
  tabulateSen2Rows,
  tabulateSen2Rules,
} from "../../model/sen2/tabulateSen2Census";
import type { CellTable } from "../../model/tables/Reading";
import { refuse, type CellValue } from "../answer";
import { isEmpty, nameTable, type RangeArgument } from "../readArgument";
import { createCheckTable } from "../tables/createCheckTable";
import { yieldToHost } from "../yieldToHost";
import { guardSize } from "./guardSize";

const WHERE = "SEND.CENSUS";
/** Columns of the census that a projection needs. */
const N_SIMPLE = 5;

/** A range of SEND.CENSUS, and the name of its sheet; "" where Excel does not say. */
export interface Sen2Range {
  readonly range: RangeArgument;
  readonly sheet: string;
}

/** Gives the table of SEND.CENSUS. */
export async function readSen2(ranges: readonly Sen2Range[]): Promise<CellValue[][]> {
  const tables = ranges
    .map(({ range, sheet }, i) => nameTable(sheet === "" ? `table ${i + 1}` : sheet, range))
    .filter((_, i) => !isEmpty(ranges[i].range));
  if (tables.length === 0) {
    refuse("E315", { where: WHERE, found: "no table is given", wanted: "Give the tables of a SEN2 return" });
  }
  const isOption = (table: CellTable) => isSen2Options(table);
  const { value: question, problems } = readSen2Options(tables.filter(isOption), WHERE);
  if (!question) throw new InputProblems(problems);
  await yieldToHost();
  const reading = readSen2Census(
    tables.filter((table) => !isOption(table)),
    question.options,
  );
  if (question.shown === "problems") return createCheckTable(reading.problems);
  if (!reading.value) throw new InputProblems(reading.problems);
  return layOut(reading.value, question);
}

function layOut(census: Sen2Census, { shown, columns, censusYear }: Sen2Question): CellValue[][] {
  if (shown === "rules") return tabulateSen2Rules(census);
  if (shown === "januaries") return tabulateJanuaries(census.januaries);
  const rows = census.rows.filter((row) => censusYear === null || row.censusYear === censusYear);
  if (rows.length === 0) {
    const years = [...new Set(census.rows.map((row) => row.censusYear))].join(", ");
    refuse("E317", { where: WHERE, found: `there is no January ${censusYear}`, wanted: `Choose one of ${years}` });
  }
  const cells = [[...SEN2_CENSUS_HEADINGS], ...tabulateSen2Rows(rows)];
  const shownCells = columns === "all" ? cells : cells.map((row) => row.slice(0, N_SIMPLE));
  return guardSize(
    WHERE,
    shownCells,
    'Set the option columns to "simple", show one census year in each formula, or bring the return in on the Data step of the pane',
  );
}
