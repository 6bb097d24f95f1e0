import { chooseKey } from "../../../../model/ledger/chooseKey";
import { chooseYear } from "../../../../model/ledger/chooseYear";
import { compareProviders } from "../../../../model/ledger/compareProviders";
import { estimateUnitCosts } from "../../../../model/ledger/estimateUnitCosts";
import type { Join } from "../../../../model/ledger/Join";
import { joinLedgerInSteps } from "../../../../model/ledger/joinLedger";
import { readLedgerInSteps } from "../../../../model/ledger/readLedger";
import { reportJoin } from "../../../../model/ledger/reportJoin";
import { USUAL_UNIT_COSTS } from "../../../../model/ledger/UnitCost";
import type { Problem } from "../../../../model/Problem";
import { hasStop, sortProblems } from "../../../../model/tables/ProblemList";
import { readCensusInSteps } from "../../../../model/tables/readCensus";
import type { CellTable } from "../../../../model/tables/Reading";
import type { FoundTable } from "../../../../workbook/FoundTable";
import { nextTask } from "../../../../worker/nextTask";
import { takeInSlices } from "../../../../worker/takeInSlices";
import { fingerprintTables } from "../../../journey/fingerprintTables";
import type { Joined } from "./Joined";

/** The tables to join, and how to read them. */
export interface JoinTables {
  readonly census: FoundTable;
  readonly ledger: FoundTable;
  /** "" to tell from the census. */
  readonly key: string;
  readonly readTable: (table: FoundTable) => Promise<CellTable>;
}

/** The cells of a census and a ledger, and a text that differs when any of them does. */
export interface JoinCells {
  readonly pupils: CellTable;
  readonly lines: CellTable;
  readonly fingerprint: string;
}

/** Reads the chosen ledger and census as they are now. */
export async function readJoinCells({ census, ledger, key, readTable }: JoinTables): Promise<JoinCells> {
  const pupils = { ...(await readTable(census)), name: "Census" };
  const lines = { ...(await readTable(ledger)), name: "Ledger" };
  return { pupils, lines, fingerprint: await fingerprintTables(key, [pupils, lines]) };
}

/** Reads the chosen ledger and census as they are now and joins them, in slices, so that the page stays awake. */
export async function makeJoin(given: JoinTables): Promise<Joined> {
  const { census, ledger, key } = given;
  const { pupils, lines, fingerprint } = await readJoinCells(given);
  const references = { census: census.reference, ledger: ledger.reference, key };
  const tables = new Map([
    ["Census", { table: census, headings: pupils.cells[0] ?? [] }],
    ["Ledger", { table: ledger, headings: lines.cells[0] ?? [] }],
  ]);
  const none = { join: null, report: [], year: null, unitCosts: [], providers: [], tables, references, fingerprint };
  const chosen = chooseKey(key, pupils, lines);
  if (hasStop(chosen.problems)) return { ...none, problems: chosen.problems };
  const pupilReading = await takeInSlices(readCensusInSteps(chosen.census));
  const lineReading = await takeInSlices(readLedgerInSteps(chosen.ledger));
  const problems = sortProblems([...lineReading.problems, ...pupilReading.problems]);
  if (!pupilReading.value || !lineReading.value) return { ...none, problems };
  const settings = { kind: chosen.kind, financialYear: null };
  const join = await takeInSlices(joinLedgerInSteps(pupilReading.value, lineReading.value, settings));
  await nextTask();
  const report = reportJoin(join);
  await nextTask();
  return { ...none, join, report, ...(await costJoin(join, [...problems, ...join.problems])) };
}

async function costJoin(
  join: Join,
  problems: readonly Problem[],
): Promise<Pick<Joined, "year" | "unitCosts" | "providers" | "problems">> {
  const year = chooseYear(join, null);
  if (typeof year !== "number") {
    return { year: null, unitCosts: [], providers: [], problems: sortProblems([...problems, year]) };
  }
  const unitCosts = estimateUnitCosts(join, year, USUAL_UNIT_COSTS);
  await nextTask();
  const providers = compareProviders(join).filter(({ financialYear }) => financialYear === year);
  return { year, unitCosts, providers, problems: sortProblems(problems) };
}
