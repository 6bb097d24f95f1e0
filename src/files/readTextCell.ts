import type { Cell } from "../model/tables/Reading";

/** A number that is written back as it stands: no leading zero, which a code may have, and not too many figures. */
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;

/**
 * Reads a cell of a text file as Excel would keep it: plain numbers as numbers, TRUE and FALSE as such, everything else,
 * dates and codes with leading zeros among it, as the text that it is.
 */
export function readTextCell(text: string): Cell {
  if (text === "") return "";
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 45) return NUMBER.test(text) ? Number(text) : text;
  if ((first | 32) === 116 || (first | 32) === 102) {
    const word = text.length <= 5 ? text.toLowerCase() : "";
    if (word === "true") return true;
    if (word === "false") return false;
  }
  return text;
}
