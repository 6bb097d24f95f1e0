import { createHeadingKey } from "../tables/findColumns";
import type { Cell } from "../tables/Reading";

/** The age that stands for everybody under 3. */
export const YOUNGEST = 2;
/** The age that stands for everybody of 25 and over. */
export const OLDEST = 25;

/**
 * Reads the label of an age, however the release writes it: "age 10", "Aged 10", "under 3", "age 2 and under", "Aged 20 and over",
 * "Age unknown".
 *
 * @param cell - the label
 * @returns the age, with 2 for everybody under 3; "unknown"; null where it is no age
 * @example readAge("Aged 2 and under") // 2
 */
export function readAge(cell: Cell): number | "unknown" | null {
  const key = createHeadingKey(cell);
  if (key === "unknown" || key === "ageunknown" || key === "agedunknown") return "unknown";
  const [, under, age] = /^(under)?(?:aged?)?(\d{1,2})(?:(?:and|or)(?:under|over|older))?$/.exec(key) ?? [];
  if (age === undefined) return null;
  return Number(age) - (under === undefined ? 0 : 1);
}
