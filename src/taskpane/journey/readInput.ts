import { listUnusualRules } from "../../model/census/CensusOptions";
import { checkInputInSteps } from "../../model/checks/checkInput";
import { weighProblems } from "../../model/checks/weighProblems";
import type { ModelInput } from "../../model/data/ModelInput";
import type { Problem } from "../../model/Problem";
import type { CellTable, Reading } from "../../model/tables/Reading";
import { readCosts } from "../../model/tables/readCosts";
import { readPopulation } from "../../model/tables/readPopulation";
import { readSettings } from "../../model/tables/readSettings";
import { measureSource, readSourceInSteps } from "../../model/tables/readSource";
import { takeInSlices } from "../../worker/takeInSlices";
import { TABLE_ROLES, type Choices, type TableRole } from "../../workbook/Choices";
import type { FoundTable } from "../../workbook/FoundTable";
import type { Workbook } from "../../workbook/Workbook";
import { fingerprintTables } from "./fingerprintTables";
import type { InputReading, ReadTable, TableSize } from "./InputReading";
import { nameTable } from "./nameTable";
import { nextTask } from "./nextTask";

/** The chosen table of each role; null where none is chosen. */
export type ChosenTables = Readonly<Record<TableRole, FoundTable | null>>;

/** The rules by which tables are read and pupils are projected. */
export type ReadingRules = Pick<Choices, "rules" | "census">;

/** Cells of the chosen tables, as they were read. */
type ChosenCells = Partial<Record<TableRole, CellTable>>;

/**
 * Reads the chosen tables as they are now and checks them, one after another, so that the page stays awake.
 * The input is there only where nothing stops a run.
 *
 * @param last - returned again where the cells are still those that it was made from
 */
export async function readInput(
  workbook: Workbook,
  chosen: ChosenTables,
  by: ReadingRules,
  last: InputReading | null,
): Promise<InputReading> {
  const cells = await readCells(workbook, chosen);
  const fingerprint = await fingerprintTables(wordRules(by), Object.values(cells));
  return last?.fingerprint === fingerprint ? last : checkCells(cells, chosen, by, fingerprint);
}

const wordRules = ({ rules, census }: ReadingRules) => [rules, ...listUnusualRules(census).flat()].join("/");

async function readCells(workbook: Workbook, chosen: ChosenTables): Promise<ChosenCells> {
  const cells: ChosenCells = {};
  for (const role of TABLE_ROLES) {
    const table = chosen[role];
    if (table) cells[role] = { ...(await workbook.readTable(table)), name: nameTable(role, table) };
  }
  return cells;
}

async function checkCells(
  cells: ChosenCells,
  chosen: ChosenTables,
  { rules, census }: ReadingRules,
  fingerprint: string,
): Promise<InputReading> {
  const problems: Problem[] = [];
  const sizes: Partial<Record<TableRole, TableSize>> = {};
  const tables = new Map<string, ReadTable>();

  async function read<T>(
    role: TableRole,
    reader: (table: CellTable) => Reading<T> | Promise<Reading<T>>,
  ): Promise<T | null> {
    const table = cells[role];
    const found = chosen[role];
    if (!table || !found) return null;
    await nextTask();
    sizes[role] = { nRows: Math.max(0, table.cells.length - 1), nColumns: table.cells[0]?.length ?? 0 };
    tables.set(table.name, { table: found, headings: table.cells[0] ?? [] });
    const reading = await reader(table);
    problems.push(...reading.problems);
    return reading.value;
  }

  const source = await read("source", (table) => takeInSlices(readSourceInSteps(table, census)));
  const population = await read("population", readPopulation);
  const costs = await read("costs", readCosts);
  const settings = await read("settings", (table) => readSettings(table, source?.transitions.needs));
  await nextTask();
  let input: ModelInput | null = null;
  if (source && population && (costs || !cells.costs) && (settings || !cells.settings)) {
    input = { transitions: source.transitions, population, costs: costs ?? [], settings: settings ?? [], rules };
    problems.push(...(await takeInSlices(checkInputInSteps(input))));
  }
  const isStopped = problems.some(({ severity }) => severity === "stops");
  return {
    input: isStopped ? null : input,
    problems: weighProblems(problems, measureSource(source)),
    sizes,
    tables,
    report: source?.report ?? null,
    source,
    fingerprint,
  };
}
