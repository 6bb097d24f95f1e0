import type { Problem } from "../Problem";

/** An Excel error in a cell, such as `#N/A`, as it reaches the readers. */
export interface CellError {
  readonly error: string;
}

/** One cell as it comes from a range, a CSV file or a table. */
export type Cell = string | number | boolean | null | undefined | CellError;

/** A range with its heading row first, and what to call it in messages. */
export interface CellTable {
  /** Name for messages: "Transitions", or the address of the range. */
  readonly name: string;
  /** The heading row first; rows may be blank, short or of uneven length. */
  readonly cells: readonly (readonly Cell[])[];
  /** Row number of the heading row as the person sees it, for messages; 1 unless the range starts lower. */
  readonly firstRow: number;
}

/** What a reader made of a table. `value` is null where a problem stops its use; it is never a guess. */
export interface Reading<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}
