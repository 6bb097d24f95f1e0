import type { ReturnRow } from "./ReturnTable";

/** Numbers of a table before they are rounded: by row and then year. */
export type RawRows = ReadonlyMap<string, readonly number[]>;

/** Joins what a group is told by; labels never hold the character between. */
export const joinLabels = (...labels: readonly string[]): string => labels.join("\u001f");

/**
 * Lists the labels of a table: those that the return has, then whatever else is in the counts, so that nothing is left out.
 *
 * @param wanted - in the order of the return
 * @param rows - counts by label
 * @example listLabels(["a"], new Map([["b", [1]], ["c", [0]]])) // ["a", "b"]
 */
export function listLabels(wanted: readonly string[], rows: RawRows): string[] {
  const others = [...rows].filter(([label, values]) => !wanted.includes(label) && values.some((value) => value > 0));
  return [...wanted, ...others.map(([label]) => label).sort()];
}

/**
 * Takes the rows of one table out of counts that are told by table and label.
 *
 * @param rows - by `joinLabels(table, label)`
 * @param table - the one wanted
 */
export function pickRows(rows: RawRows, table: string): RawRows {
  const start = joinLabels(table, "");
  return new Map(
    [...rows].filter(([name]) => name.startsWith(start)).map(([name, values]) => [name.slice(start.length), values]),
  );
}

/** The numbers of a label, or 0 in every year. */
export const readRow = (rows: RawRows, label: string, nYears: number): readonly number[] =>
  rows.get(label) ?? new Array<number>(nYears).fill(0);

/**
 * Turns rows into those of a block.
 *
 * @param labels - in their order
 * @param byYear - whole numbers by year and then label
 */
export function layRows(labels: readonly string[], byYear: readonly (readonly number[])[]): ReturnRow[] {
  return labels.map((label, i) => ({ label, values: byYear.map((values) => values[i]) }));
}

/**
 * Reads the numbers of some rows in one year.
 *
 * @param rows - counts by label
 * @param labels - in their order
 * @param iYear - place of the year
 * @example readYear(new Map([["a", [1, 2]]]), ["a", "b"], 1) // [2, 0]
 */
export function readYear(rows: RawRows, labels: readonly string[], iYear: number): number[] {
  return labels.map((label) => rows.get(label)?.[iYear] ?? 0);
}
