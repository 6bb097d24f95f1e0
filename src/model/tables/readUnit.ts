import { isFault, quote, readCode, type CellReading } from "./cells";
import type { Cell } from "./Reading";

const NONE: ReadonlySet<string> = new Set(["no", "n", "none", "false", "neither", "-"]);
const UNIT = /^(senu|sen ?units?|units?|special(ist)? units?)$/i;
const PROVISION = /^(rp|rpu|rb|resourced provision|resource base|resourced)$/i;

/**
 * Reads whether a pupil of a mainstream school is in its resourced provision or SEN unit.
 *
 * @param cell - RP, SENU, or these in words; blank or "no" for neither
 * @returns the setting of the unit, null for neither, or a fault
 * @example readUnit("SEN unit") // "SENU"
 */
export function readUnit(cell: Cell): CellReading<"RP" | "SENU"> {
  if (cell === false) return null;
  const text = readCode(cell);
  if (text === null || isFault(text)) return text;
  if (NONE.has(text.toLowerCase())) return null;
  if (UNIT.test(text)) return "SENU";
  if (PROVISION.test(text)) return "RP";
  return {
    code: "E113",
    found: `is the text ${quote(text)}`,
    wanted: "RP (resourced provision), SENU (SEN unit) or a blank cell is wanted",
    fix: "Correct the cell",
  };
}
