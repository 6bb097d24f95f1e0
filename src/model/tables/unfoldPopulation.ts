import type { PopulationRow } from "../data/ModelInput";
import type { Problem } from "../Problem";
import { NCY_MAX, NCY_MIN } from "../states/StateSpace";
import { asCensusYear } from "../years";
import { cleanText, isBlankOrZero, isFault, isTotalLabel, readCensusYear, readNcy, readNumber } from "./cells";
import { createHeadingKey } from "./findColumns";
import { hasStop, ProblemList } from "./ProblemList";
import type { Cell, CellTable, Reading } from "./Reading";
import { WIDE_POPULATION_COLUMNS } from "./vocabulary";

/** A wide table: which column names the rows and what the headings across stand for. */
interface WideLayout {
  readonly headingRow: number;
  readonly rowsAre: "ncy" | "censusYear";
  readonly rowColumn: number;
  /** Columns of people, with the census year or NCY that heads them. */
  readonly columns: readonly { readonly index: number; readonly value: number }[];
  /** Headings of totals, which are left out. */
  readonly totals: readonly string[];
}

/**
 * Reads a wide population table: NCY down the side and census years across, or the other way round.
 *
 * @param table - the table, with one heading row
 * @returns the rows, or null where the table is not of that shape
 * @example unfoldPopulation({ name: "Population", cells: [["a", "b"]], firstRow: 1 }) // null
 */
export function unfoldPopulation(table: CellTable): Reading<PopulationRow[]> | null {
  const layout = findLayout(table);
  if (layout === null) return null;
  const problems = new ProblemList();
  for (const total of layout.totals) {
    problems.add("E108", "column", () => ({
      where: `${table.name}, row ${table.firstRow + layout.headingRow}`,
      found: `'${total}' is a column of totals`,
    }));
  }
  const rows: PopulationRow[] = [];
  for (let iRow = layout.headingRow + 1; iRow < table.cells.length; iRow++) {
    readRow(table.cells[iRow], layout, `${table.name}, row ${table.firstRow + iRow}`, problems, rows);
  }
  if (rows.length === 0 && !hasStop(problems.list())) {
    problems.add("E104", "", () => ({ where: table.name, found: "there are no rows under the headings" }));
  }
  const list: Problem[] = problems.list();
  return { value: hasStop(list) ? null : rows, problems: list };
}

/**
 * Tells whether headings are those of a wide population table.
 *
 * @param headings - the cells of the heading row
 * @returns true for an NCY column beside census years, or a census year column beside NCYs
 * @example isWidePopulation(["NCY", 2024, 2025]) // true
 */
export function isWidePopulation(headings: readonly Cell[]): boolean {
  return matchLayout(headings, 0) !== null;
}

/** Only the first row with two cells or more can be the headings: people of an NCY can look like years. */
function findLayout(table: CellTable): WideLayout | null {
  const headingRow = table.cells.findIndex((cells) => cells.filter((cell) => !isBlankOrZero(cell)).length >= 2);
  return headingRow < 0 ? null : matchLayout(table.cells[headingRow], headingRow);
}

function matchLayout(headings: readonly Cell[], headingRow: number): WideLayout | null {
  const keys = headings.map(createHeadingKey);
  const totals = headings.flatMap((cell) =>
    typeof cell === "string" && isTotalLabel(cleanText(cell)) ? [cleanText(cell)] : [],
  );
  const years = headings.flatMap((cell, index) => listValue(readCensusYear(cell), index));
  const ncyColumn = findRowColumn(keys, "ncy", years);
  if (ncyColumn >= 0 && years.length >= (keys[ncyColumn] === "" ? 2 : 1)) {
    return { headingRow, rowsAre: "ncy", rowColumn: ncyColumn, columns: years, totals };
  }
  const ncys = headings.flatMap((cell, index) =>
    listValue(isHeading(cell) ? readNcy(cell, NCY_MIN, NCY_MAX) : null, index),
  );
  const yearColumn = findRowColumn(keys, "censusYear", ncys);
  if (yearColumn >= 0 && keys[yearColumn] !== "" && ncys.length >= 2) {
    return { headingRow, rowsAre: "censusYear", rowColumn: yearColumn, columns: ncys, totals };
  }
  return null;
}

/** A blank heading that reaches us as 0 would be Reception, so a 0 counts only beside others, and its column must hold people. */
function isHeading(cell: Cell): boolean {
  return cell === 0 || !isBlankOrZero(cell);
}

function listValue(reading: unknown, index: number): { index: number; value: number }[] {
  return typeof reading === "number" ? [{ index, value: reading }] : [];
}

/** Finds the column that names the rows: by its heading, else the first column where its heading is blank. */
function findRowColumn(
  keys: readonly string[],
  field: "ncy" | "censusYear",
  taken: readonly { index: number }[],
): number {
  for (const rank of WIDE_POPULATION_COLUMNS[field].headings) {
    const index = keys.findIndex((key) => (rank as readonly string[]).includes(key));
    if (index >= 0) return index;
  }
  return keys[0] === "" && !taken.some(({ index }) => index === 0) ? 0 : -1;
}

function readRow(
  cells: readonly Cell[],
  layout: WideLayout,
  where: string,
  problems: ProblemList,
  rows: PopulationRow[],
): void {
  const label = cells[layout.rowColumn];
  const filled = layout.columns.filter(({ index }) => !isBlankOrZero(cells[index]));
  if (filled.length === 0 && isBlankOrZero(label)) return;
  if (typeof label === "string" && isTotalLabel(cleanText(label))) {
    problems.add("E108", "row", () => ({ where, found: `'${cleanText(label)}' is a row of totals` }));
    return;
  }
  const name = layout.rowsAre === "ncy" ? "NCY" : "census year";
  const value = layout.rowsAre === "ncy" ? readNcy(label, NCY_MIN, NCY_MAX) : readCensusYear(label);
  if (value === null || isFault(value)) {
    const fault = value ?? {
      code: "E115" as const,
      found: "is blank",
      wanted: name === "NCY" ? "An NCY is wanted" : "A census year is wanted",
      fix: "Fill in the cell",
    };
    problems.add(fault.code, name, () => ({
      where,
      found: `${name} ${fault.found}`,
      wanted: fault.wanted,
      fix: fault.fix,
    }));
    return;
  }
  for (const column of layout.columns) {
    const people = readNumber(cells[column.index], false) ?? 0;
    const heading = layout.rowsAre === "ncy" ? String(column.value) : `NCY ${column.value}`;
    if (isFault(people)) {
      problems.add(people.code, "people", () => ({
        where,
        found: `the population of ${heading} ${people.found}`,
        wanted: people.wanted,
        fix: people.fix,
      }));
    } else if (people < 0) {
      problems.add("E119", "people", () => ({
        where,
        found: `the population of ${heading} is ${people}`,
        wanted: "A number of 0 or more is wanted",
      }));
    } else if (!(people === 0 && column.value === 0 && layout.rowsAre === "censusYear")) {
      const [censusYear, ncy] = layout.rowsAre === "ncy" ? [column.value, value] : [value, column.value];
      rows.push({ censusYear: asCensusYear(censusYear), ncy, people });
    }
  }
}
