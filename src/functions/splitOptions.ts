import { createHeadingKey } from "../model/tables/findColumns";
import type { Cell } from "../model/tables/Reading";
import type { RangeArgument } from "./readArgument";

/** A function's own options, taken out of those that every function has. */
export interface SplitOptions<Name extends string> {
  /** The cell beside each name that was given; the first where one stands twice. */
  readonly own: Readonly<Partial<Record<Name, Cell>>>;
  /** The other rows; row numbers stay those of the sheet. */
  readonly others: RangeArgument;
}

/**
 * Splits options into those of one function and the rest, which are those of a model.
 *
 * @param options - as the function was given them
 * @param names - the function's own, in small letters, words apart by a space
 */
export function splitOptions<Name extends string>(options: RangeArgument, names: readonly Name[]): SplitOptions<Name> {
  const own: Partial<Record<Name, Cell>> = {};
  const cells = options.cells.map((row) => {
    const key = createHeadingKey(row[0]);
    const name = names.find((each) => createHeadingKey(each) === key);
    if (name === undefined || row.length === 0) return row;
    own[name] ??= row[1];
    return [];
  });
  // Without the rows of nothing at its end a range of nothing else counts as empty.
  const last = cells.findLastIndex((row) => row.length > 0);
  return { own, others: { ...options, cells: cells.slice(0, last + 1) } };
}
