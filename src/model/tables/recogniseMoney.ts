import { findColumns } from "./findColumns";
import { FUNDING_COLUMNS, LONG_FUNDING_COLUMNS, WORKSTREAM_COLUMNS } from "./moneyColumns";
import type { CellTable } from "./Reading";
import type { Vocabulary } from "./vocabulary";
import { listHeadedYears } from "./yearColumns";

/**
 * Recognises tables of money. A funding table must have a column of kinds to be found, and workstreams one that says what
 * they save, so that tables which our own functions spill are never taken for them.
 *
 * @param table - one row of headings
 * @returns the kind, or null
 * @example recogniseMoney({ name: "", cells: [["Line", "Kind", "2026-27"]], firstRow: 1 }) // "funding"
 */
export function recogniseMoney(table: CellTable): "funding" | "workstreams" | null {
  const workstreams = match(table, WORKSTREAM_COLUMNS);
  if (workstreams && ["saving", "scenario", "start"].some((field) => workstreams[field as "saving"] >= 0))
    return "workstreams";
  const wide = match(table, FUNDING_COLUMNS);
  if (wide && wide.kind >= 0 && listHeadedYears(table.cells[0]).length > 0) return "funding";
  const long = match(table, LONG_FUNDING_COLUMNS);
  return long && long.kind >= 0 ? "funding" : null;
}

/** Where the columns are; null where one that is needed is missing. */
function match<Field extends string>(
  table: CellTable,
  vocabulary: Vocabulary<Field>,
): Readonly<Record<Field, number>> | null {
  const { columns, problems } = findColumns(table, vocabulary);
  return problems.some(({ code }) => code === "E101") ? null : columns;
}
