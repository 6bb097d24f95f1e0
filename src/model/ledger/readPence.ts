import { cleanText, isFault, quote, readNumber, type CellFault } from "../tables/cells";
import type { Cell } from "../tables/Reading";
import { toPence, type Pence } from "./Pence";

/** An amount as a cell gives it. */
export interface Amount {
  readonly pence: Pence;
  /** What rounding to whole pence took away, in pounds; 0 where the cell holds whole pence. */
  readonly rounded: number;
}

const BRACKETS = /^\((.+)\)$/;
const CREDIT = /\s*(cr|credit)\.?$/i;
const DEBIT = /\s*(dr|debit)\.?$/i;
const BEHIND = /^([^-]+)-$/;

/**
 * Reads an amount as ledgers write it: a number, or a text with a pound sign, commas, a minus before or behind, brackets or
 * CR for a credit.
 *
 * @param cell - any cell
 * @returns whole pence and what rounding took away, null for a blank cell, or a fault
 * @example readPence("(£1,234.50)").pence // -123450
 */
export function readPence(cell: Cell): Amount | CellFault | null {
  const [text, sign] = typeof cell === "string" ? takeSign(cell) : [cell, 1];
  const pounds = readNumber(text, true);
  if (pounds === null) return null;
  if (isFault(pounds)) {
    const found =
      typeof cell === "string" && pounds.code === "E113" ? `is the text ${quote(cleanText(cell))}` : pounds.found;
    const isText = pounds.code === "E113" || pounds.code === "E112";
    return isText
      ? { code: "E901", found }
      : { code: pounds.code, found, wanted: "An amount in pounds is wanted", fix: pounds.fix };
  }
  const pence = toPence(pounds) * sign + 0;
  const rounded = pounds * sign - pence / 100;
  return { pence, rounded: Math.abs(rounded) < 1e-6 ? 0 : rounded };
}

/** Takes off what says whether a written amount is paid or credited. */
function takeSign(cell: string): readonly [text: string, sign: 1 | -1] {
  const text = cleanText(cell).trim();
  const inBrackets = BRACKETS.exec(text);
  if (inBrackets && !/[-−–]/.test(text)) return [inBrackets[1].trim(), -1];
  if (CREDIT.test(text)) {
    const amount = text.replace(CREDIT, "");
    return [amount.replace(/^[-−–]/, ""), -1];
  }
  if (DEBIT.test(text)) return [text.replace(DEBIT, ""), 1];
  const behind = BEHIND.exec(text);
  if (behind) return [behind[1].trim(), -1];
  // "£-500" is "-£500".
  const minusInside = /^£\s?[-−–]\s?(.+)$/.exec(text);
  return minusInside ? [`£${minusInside[1]}`, -1] : [text, 1];
}
