import { cleanText, isFault, readWhole, type CellFault } from "../tables/cells";
import type { Cell } from "../tables/Reading";

/** "x" not available, "z" not applicable: nobody may have been asked. */
const NOT_THERE = /^(x|z)$/i;
/** "c" confidential, "low" rounds to nothing, ":" not available, "k" and "u" unreliable, and what older tables write. */
const WITHHELD = /^(c|low|:|k|u|~|-|\.\.?|n\/?a)$/i;

/** A count, or why there is none: "none" was not collected, "withheld" exists and is not told. */
export type Count = number | "none" | "withheld" | CellFault;

/**
 * Reads a count of a published table.
 *
 * @param cell - a whole number or one of the Department's markers
 * @returns the count, "none", "withheld", or a fault for anything else
 * @example readCount("z") // "none"
 */
export function readCount(cell: Cell): Count {
  if (typeof cell === "string") {
    const text = cleanText(cell);
    if (NOT_THERE.test(text)) return "none";
    if (WITHHELD.test(text)) return "withheld";
  }
  const count = readWhole(cell);
  if (count === null) return "none";
  if (isFault(count)) return count;
  return count < 0 ? { code: "E119", found: `is ${count}` } : count;
}
