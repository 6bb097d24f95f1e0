import type { Join } from "../../model/ledger/Join";
import { compareProviders } from "../../model/ledger/compareProviders";
import { JOIN_OPTIONS, readJoinOptions, type JoinOptions, type JoinShown } from "../../model/ledger/readJoinOptions";
import { reportJoin } from "../../model/ledger/reportJoin";
import { InputProblems } from "../../model/Problem";
import type { FinancialYear } from "../../model/years";
import { refuse, type CellValue } from "../answer";
import { isEmpty, nameTable, type RangeArgument } from "../readArgument";
import { createCheckTable } from "../tables/createCheckTable";
import {
  createLinesTable,
  createProvidersTable,
  createPupilsTable,
  createReportTable,
  createUnmatchedTable,
} from "../tables/createJoinTables";
import type { Desk } from "./Desk";
import { guardSize } from "./guardSize";

const WHERE = "SEND.JOIN";

export interface JoinArguments {
  readonly census: RangeArgument;
  readonly ledger: RangeArgument;
  readonly key: string | null;
  readonly options: RangeArgument;
}

/** Gives the table of SEND.JOIN. */
export async function showJoin(desk: Desk, given: JoinArguments, signal: AbortSignal): Promise<CellValue[][]> {
  const options = readOptions(given.options);
  const join = await makeJoin(desk, WHERE, given, options.financialYear, signal);
  const table = createTable(options.show, join, options.financialYear);
  return guardSize(WHERE, table, "Give one financial year in the options");
}

function readOptions(range: RangeArgument): JoinOptions {
  const { value, problems } = readJoinOptions(nameTable("Options", range), JOIN_OPTIONS);
  if (value === null) throw new InputProblems(problems);
  return value;
}

/**
 * Joins what a function was given.
 *
 * @param where - the function, for messages
 * @param financialYear - of lines that say none; null to take it from the census
 */
export function makeJoin(
  desk: Desk,
  where: string,
  { census, ledger, key }: JoinArguments,
  financialYear: FinancialYear | null,
  signal: AbortSignal,
): Promise<Join> {
  if (isEmpty(census)) {
    const wanted = "Give census rows with their headings: pupil, census year, NCY, need, setting";
    refuse("E315", { where, found: "census is empty", wanted });
  }
  if (isEmpty(ledger)) {
    const wanted = "Give ledger lines with their headings: UPN and amount, and what else there is";
    refuse("E315", { where, found: "ledger is empty", wanted });
  }
  return desk.joins.make({ census, ledger, key: key ?? "", financialYear }, signal);
}

/** The year narrows what is shown; the report and the problems are always of the whole ledger. */
function createTable(show: JoinShown, join: Join, year: FinancialYear | null): CellValue[][] {
  const isShown = (financialYear: number | null) => year === null || financialYear === year;
  switch (show) {
    case "report":
      return createReportTable(reportJoin(join));
    case "problems":
      return createCheckTable(join.problems);
    case "unmatched":
      return createUnmatchedTable(join, isShown);
    case "pupils":
      return createPupilsTable(join, isShown);
    case "providers":
      return createProvidersTable(compareProviders(join).filter(({ financialYear }) => isShown(financialYear)));
    case "lines":
      return createLinesTable(join, isShown);
  }
}
