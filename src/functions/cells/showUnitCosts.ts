import { chooseYear } from "../../model/ledger/chooseYear";
import { estimateUnitCosts } from "../../model/ledger/estimateUnitCosts";
import { readJoinOptions, UNIT_COST_OPTIONS } from "../../model/ledger/readJoinOptions";
import { tabulateUnitCosts } from "../../model/ledger/tabulateUnitCosts";
import { InputProblems } from "../../model/Problem";
import type { CellValue } from "../answer";
import { nameTable } from "../readArgument";
import type { Desk } from "./Desk";
import { guardSize } from "./guardSize";
import { makeJoin, type JoinArguments } from "./joinLedger";

const WHERE = "SEND.UNITCOST";

/** Gives the table of SEND.UNITCOST. */
export async function showUnitCosts(desk: Desk, given: JoinArguments, signal: AbortSignal): Promise<CellValue[][]> {
  const { value: options, problems } = readJoinOptions(nameTable("Options", given.options), UNIT_COST_OPTIONS);
  if (options === null) throw new InputProblems(problems);
  const join = await makeJoin(desk, WHERE, given, options.financialYear, signal);
  const year = chooseYear(join, options.financialYear);
  if (typeof year !== "number") throw new InputProblems([year]);
  const table = tabulateUnitCosts(estimateUnitCosts(join, year, options.unitCosts), year, options.unitCosts);
  return guardSize(WHERE, table, "Group by less");
}
