import { isBlankOrZero, isFault, readNumber } from "../model/tables/cells";
import { createHeadingKey } from "../model/tables/findColumns";
import type { Cell } from "../model/tables/Reading";
import { refuse } from "./answer";

/**
 * Reads an option of one function that is one of a few words, in any case, as one or as several.
 *
 * @param where - the function, for the message
 * @param name - of the option
 * @param cell - beside the name; nothing for the first choice
 * @param choices - words in small letters, the usual one first
 */
export function readChoice<T extends string>(where: string, name: string, cell: Cell, choices: readonly T[]): T {
  if (isBlankOrZero(cell)) return choices[0];
  const word = createHeadingKey(cell);
  return (
    choices.find((each) => createHeadingKey(each) === word || createHeadingKey(each) === `${word}s`) ??
    refuse("E301", { where, found: `${name} is ${showCell(cell)}`, wanted: `Choose one of ${choices.join(", ")}` })
  );
}

/**
 * Reads an option of one function that is a number; "20%" is 0.2.
 *
 * @param where - the function, for the message
 * @param name - of the option
 * @param cell - beside the name; nothing where it is not given
 * @param wanted - for the message: what it may be
 * @param isAllowed - whether a number may be it
 * @returns null where it is not given
 */
export function readNumberOption(
  where: string,
  name: string,
  cell: Cell,
  wanted: string,
  isAllowed: (number: number) => boolean,
): number | null {
  if (isBlankOrZero(cell) && cell !== 0) return null;
  const isPercent = typeof cell === "string" && cell.trim().endsWith("%");
  const number = readNumber(isPercent ? cell.replace("%", "") : cell, true);
  const value = isFault(number) || number === null ? NaN : isPercent ? number / 100 : number;
  if (Number.isNaN(value) || !isAllowed(value))
    refuse("E301", { where, found: `${name} is ${showCell(cell)}`, wanted });
  return value;
}

function showCell(cell: Cell): string {
  if (typeof cell === "object" && cell !== null) return cell.error;
  return typeof cell === "string" ? `"${cell.slice(0, 40)}"` : String(cell ?? "blank");
}
