import type { CellContent } from "./CellContent";

/** A seed as a cell's content: a number where the number gives the same text back, otherwise text. */
export function composeSeed(seed: string): CellContent {
  return /^(0|[1-9]\d{0,14})$/.test(seed) ? Number(seed) : seed;
}
