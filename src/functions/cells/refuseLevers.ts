import { refuse } from "../answer";
import { isEmpty, type RangeArgument } from "../readArgument";

/**
 * Stops where levers are given: this version has no place for them yet. A table of levers with headings and no rows
 * is as good as none.
 *
 * @param where - the function, for the message
 * @param levers - as the function was given them
 */
export function refuseLevers(where: string, levers: RangeArgument): void {
  if (isEmpty(levers)) return;
  const isHeading = levers.cells[0].some((cell) => typeof cell === "string" && cell.trim().toLowerCase() === "lever");
  const nLevers = levers.cells.filter((row) => row.length > 0).length - (isHeading ? 1 : 0);
  if (nLevers === 0) return;
  refuse("E313", { where, found: `${nLevers} ${nLevers === 1 ? "lever is" : "levers are"} given` });
}
