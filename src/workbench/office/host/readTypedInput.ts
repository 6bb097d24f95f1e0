import type { CellInput, CellValue } from "../../grid/Grid";

/** A digit must stand before the exponent: E06000999 is a code and not a number. */
const NUMBER = /^[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads what is put into a cell as Excel does when a person types it: a formula, a number, TRUE or FALSE, or text.
 * A leading apostrophe makes text of anything. (Dates, percentages and currencies stay text here: docs/differences.md.)
 */
export function readTypedInput(value: Exclude<CellValue, null>): CellInput {
  if (typeof value !== "string") return { value };
  if (value === "") return { value: null };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (value.startsWith("=") && value.length > 1) return { formula: value };
  const text = value.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (NUMBER.test(text)) return { value: Number(text.replaceAll(",", "")) };
  return { value };
}
