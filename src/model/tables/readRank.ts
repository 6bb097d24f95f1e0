import { isFault, readWhole, type CellReading } from "./cells";
import type { Cell } from "./Reading";

/** A pupil's placements in one return are ranked from 1; more than this is no rank. */
const MOST = 9;

/**
 * Reads the rank of a placement.
 *
 * @param cell - 1 for the main placement
 * @returns 1 to 9, null for a blank cell or 0, or a fault
 * @example readRank("2") // 2
 */
export function readRank(cell: Cell): CellReading<number> {
  const rank = readWhole(cell);
  if (rank === null || rank === 0 || isFault(rank)) return rank === 0 ? null : rank;
  if (rank >= 1 && rank <= MOST) return rank;
  return { code: "E113", found: `is ${rank}, not a rank from 1 to ${MOST}` };
}
