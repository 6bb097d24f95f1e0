import { checkInput } from "../../model/checks/checkInput";
import type { ModelInput, Rules } from "../../model/data/ModelInput";
import type { Problem } from "../../model/Problem";
import { sortProblems } from "../../model/tables/ProblemList";
import type { CellTable, Reading } from "../../model/tables/Reading";
import { readCosts } from "../../model/tables/readCosts";
import { readPopulation } from "../../model/tables/readPopulation";
import { readSettings } from "../../model/tables/readSettings";
import { readSource } from "../../model/tables/readSource";
import type { TableRole } from "../../workbook/Choices";
import type { FoundTable } from "../../workbook/FoundTable";
import type { Workbook } from "../../workbook/Workbook";
import type { InputReading, TableSize } from "./InputReading";
import { nameTable } from "./nameTable";
import { nextTask } from "./nextTask";

/** The chosen table of each role; null where none is chosen. */
export type ChosenTables = Readonly<Record<TableRole, FoundTable | null>>;

/**
 * Reads the chosen tables as they are now and checks them, one after another, so that the page stays awake.
 * The input is there only where nothing stops a run.
 */
export async function readInput(workbook: Workbook, chosen: ChosenTables, rules: Rules): Promise<InputReading> {
  const problems: Problem[] = [];
  const sizes: Partial<Record<TableRole, TableSize>> = {};
  const tables = new Map<string, FoundTable>();

  async function read<T>(role: TableRole, reader: (table: CellTable) => Reading<T>): Promise<T | null> {
    const found = chosen[role];
    if (!found) return null;
    const name = nameTable(role, found);
    const cells = await workbook.readTable(found);
    sizes[role] = { nRows: Math.max(0, cells.cells.length - 1), nColumns: cells.cells[0]?.length ?? 0 };
    tables.set(name, found);
    await nextTask();
    const reading = reader({ ...cells, name });
    problems.push(...reading.problems);
    await nextTask();
    return reading.value;
  }

  const source = await read("source", readSource);
  const population = await read("population", readPopulation);
  const costs = await read("costs", readCosts);
  const settings = await read("settings", readSettings);
  const complete = (chosen.costs === null || costs) && (chosen.settings === null || settings);
  let input: ModelInput | null = null;
  if (source && population && complete) {
    input = { transitions: source.transitions, population, costs: costs ?? [], settings: settings ?? [], rules };
    problems.push(...checkInput(input));
  }
  const stopped = problems.some((problem) => problem.severity === "stops");
  return { input: stopped ? null : input, problems: sortProblems(problems), sizes, tables };
}
