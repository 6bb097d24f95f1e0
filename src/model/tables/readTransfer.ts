import { isFault, readYesNo, type CellReading } from "./cells";
import type { Cell } from "./Reading";

/** Codes of authorities, which a return gives for the one that a plan came from. */
const AUTHORITY = /^[2-9]\d{2}$/;

/**
 * Reads whether a plan was transferred: yes or no, or the code of the other authority.
 *
 * @param cell - any cell
 * @returns the answer, null for a blank cell, or a fault
 * @example readTransfer(850) // true
 */
export function readTransfer(cell: Cell): CellReading<boolean> {
  const answer = readYesNo(cell);
  return isFault(answer) && AUTHORITY.test(String(cell).trim()) ? true : answer;
}
