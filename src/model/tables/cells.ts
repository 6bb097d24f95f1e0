import type { ProblemCode } from "../checks/codes";
import type { Cell, CellError } from "./Reading";

/** What is wrong with one cell: the code of the problem and the cell in words, to follow the column's name. */
export interface CellFault {
  readonly code: ProblemCode;
  /** "is #N/A", "is the text 'ten'". */
  readonly found: string;
  readonly wanted?: string;
  readonly fix?: string;
}

/** A cell as a value, as nothing (`null`), or as a fault. */
export type CellReading<T> = T | null | CellFault;

const EXCEL_ERROR =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|BLOCKED!|CONNECT!|GETTING_DATA)$/;
const PLAIN_NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const POUNDS = /^([-+]?)£\s?([\d.,]+)$/;
const NUMBER_WANTED = { wanted: "A number is wanted", fix: "Write digits only" };

/** Tells a fault from a value. */
export function isFault(reading: unknown): reading is CellFault {
  return typeof reading === "object" && reading !== null;
}

/**
 * Gives the text of a cell without stray, non-breaking or invisible spaces.
 *
 * @param text - as it stands in the cell
 * @returns the text with single spaces inside and none outside
 * @example cleanText("\u00a0 Year  7 ") // "Year 7"
 */
export function cleanText(text: string): string {
  return /[^!-~]/.test(text)
    ? text
        .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
        .replace(/\s+/g, " ")
        .trim()
    : text;
}

/**
 * Tells whether a cell is blank as far as a function in Excel can know: a blank cell reaches it as 0 on a desktop.
 *
 * @param cell - any cell
 * @returns true for nothing, an empty text and 0
 * @example isBlankOrZero(0) // true
 */
export function isBlankOrZero(cell: Cell): boolean {
  return cell == null || cell === 0 || cell === "" || (typeof cell === "string" && cleanText(cell) === "");
}

/** Tells whether a text is the label of a row or column of totals. */
export function isTotalLabel(text: string): boolean {
  return text.length >= 3 && text.length <= 12 && /^((grand|sub)[ -]?)?totals?$|^all ages$|^sum$/i.test(text);
}

/** Shows the text of a cell in a message: short, in quotation marks. */
export function quote(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return `'${short}'`;
}

/** Reads what every kind of cell has in common: errors, formulas as text, blanks. Anything else comes back as it is. */
function readPlain(cell: Cell): CellReading<string | number | boolean> {
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  if (cell == null) return null;
  if (typeof cell === "object") return readError(cell);
  const text = cleanText(cell);
  if (text === "") return null;
  if (text.charCodeAt(0) === 35 && EXCEL_ERROR.test(text.toUpperCase()))
    return readError({ error: text.toUpperCase() });
  if (text.charCodeAt(0) === 61) return { code: "E111", found: `is the text ${quote(text)}` };
  return text;
}

function readError(cell: CellError): CellFault {
  return { code: "E110", found: `is the Excel error ${cell.error}`, wanted: "A value is wanted" };
}

/**
 * Reads a number: a number, or a text that says exactly one ("1,234", " 12 ", and "£6,000" where pounds are wanted).
 *
 * @param cell - any cell
 * @param pounds - whether a pound sign may stand before it
 * @returns the number, null for a blank cell, or a fault
 * @example readNumber("1,234", false) // 1234
 */
export function readNumber(cell: Cell, pounds: boolean): CellReading<number> {
  const plain = readPlain(cell);
  if (plain === null || isFault(plain)) return plain;
  if (typeof plain === "boolean")
    return {
      code: "E112",
      found: `is ${plain ? "TRUE" : "FALSE"}`,
      wanted: "A number is wanted",
      fix: "Correct the cell",
    };
  if (typeof plain === "number") {
    return Number.isFinite(plain) ? plain : { code: "E113", found: "is not a finite number", ...NUMBER_WANTED };
  }
  const text = plain.replace(/^[−–]/, "-");
  const amount = pounds ? text.replace(POUNDS, "$1$2") : text;
  if (PLAIN_NUMBER.test(amount)) return Number(amount.replaceAll(",", ""));
  return { code: "E113", found: `is the text ${quote(plain)}`, ...NUMBER_WANTED };
}

/**
 * Reads a whole number.
 *
 * @param cell - any cell
 * @returns the number, null for a blank cell, or a fault
 * @example readWhole(" 12 ") // 12
 */
export function readWhole(cell: Cell): CellReading<number> {
  const number = readNumber(cell, false);
  if (typeof number !== "number") return number;
  const whole = Math.round(number);
  if (Math.abs(number - whole) <= 1e-9) return whole + 0;
  return { code: "E114", found: `is ${number}`, wanted: "A whole number is wanted", fix: "Correct the cell" };
}

/** A school year as officers write it: 2023/24. */
export const SCHOOL_YEAR = /^(\d{4})\s?[/-]\s?(\d{2}|\d{4})$/;

/** The earliest and latest January that a table may speak of. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * Reads the calendar year of a January census: 2024, "2024" or "January 2024".
 *
 * @param cell - any cell
 * @returns the year, 1990 to 2100, null for a blank cell (0 too: no census has that year), or a fault
 * @example readCensusYear("Jan 2024") // 2024
 */
export function readCensusYear(cell: Cell): CellReading<number> {
  const plain = readPlain(cell);
  const text = typeof plain === "string" ? plain.replace(/^jan(uary)?[ -]?(?=\d{4}$)/i, "") : plain;
  const year = readWhole(isFault(text) ? cell : text);
  if (year === 0) return null;
  if (typeof year === "number" && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  if (typeof year === "number") return { code: "E118", found: `is ${year}`, wanted: wordYearWanted(year) };
  if (typeof plain === "string" && isFault(year)) {
    return { code: "E118", found: `is the text ${quote(plain)}`, wanted: wordSchoolYear(plain) };
  }
  return year;
}

function wordYearWanted(number: number): string {
  const wanted = `A census year from ${FIRST_YEAR} to ${LAST_YEAR} is wanted`;
  if (number < 32874 || number > 73415) return wanted;
  const date = new Date(Date.UTC(1899, 11, 30) + number * 86_400_000);
  return `${wanted}; this looks like a date in ${date.getUTCFullYear()}`;
}

/**
 * Says what is wanted instead of a text that is no census year.
 *
 * @param text - perhaps a school year
 * @returns a sentence without a full stop
 * @example wordSchoolYear("autumn") // "A census year is wanted"
 */
export function wordSchoolYear(text: string): string {
  const match = SCHOOL_YEAR.exec(text);
  if (match === null) return "A census year is wanted";
  return `A census year is wanted; the census of school year ${text} is that of January ${Number(match[1]) + 1}`;
}

const NAMED_NCY: ReadonlyMap<string, number> = new Map([
  ...["r", "rec", "reception", "year r", "yr", "yr r", "y r", "reception year", "year reception"].map(
    (name) => [name, 0] as const,
  ),
  ...["n2", "nursery 2", "nursery year 2"].map((name) => [name, -1] as const),
  ...["n1", "nursery 1", "nursery year 1"].map((name) => [name, -2] as const),
  ...["e2", "early years 2"].map((name) => [name, -3] as const),
  ...["e1", "early years 1"].map((name) => [name, -4] as const),
]);
const NUMBERED_NCY = /^(?:ncy|nc year|national curriculum year|year group|year|yr|y)\s?(-?\d{1,2})$/;

/**
 * Reads a national curriculum year: a number, or a name that can mean only one ("R", "Year 7", "Y7", "Nursery 2").
 *
 * @param cell - any cell
 * @param from - lowest NCY that is allowed here
 * @param to - highest NCY that is allowed here
 * @returns the NCY, null for a blank cell, or a fault
 * @example readNcy("Reception", -5, 25) // 0
 */
export function readNcy(cell: Cell, from: number, to: number): CellReading<number> {
  const plain = readPlain(cell);
  if (typeof plain === "string") {
    const name = plain.toLowerCase().replace(/[−–]/, "-");
    const named = NAMED_NCY.get(name);
    if (named !== undefined) return named;
    const match = NUMBERED_NCY.exec(name);
    if (match !== null) return checkNcy(Number(match[1]), from, to);
    if (!PLAIN_NUMBER.test(name))
      return { code: "E117", found: `is the text ${quote(plain)}`, wanted: "An NCY is wanted" };
  }
  const ncy = readWhole(cell);
  return typeof ncy === "number" ? checkNcy(ncy, from, to) : ncy;
}

function checkNcy(ncy: number, from: number, to: number): number | CellFault {
  if (ncy >= from && ncy <= to) return ncy;
  const year = ncy >= FIRST_YEAR && ncy <= LAST_YEAR ? "; this looks like a calendar year" : "";
  return {
    code: "E116",
    found: `is ${ncy}`,
    wanted: `NCY from ${from} to ${to} is wanted${year}`,
    fix: "Correct the cell or remove the row",
  };
}

/**
 * Reads a code or a reference: text, or a number that serves as one. 0 is a blank cell.
 *
 * @param cell - any cell
 * @returns the text, null for a blank cell, or a fault
 * @example readCode(" SpMdA ") // "SpMdA"
 */
export function readCode(cell: Cell): CellReading<string> {
  const plain = readPlain(cell);
  if (plain === null || isFault(plain)) return plain;
  if (typeof plain === "boolean") {
    return {
      code: "E112",
      found: `is ${plain ? "TRUE" : "FALSE"}`,
      wanted: "A code is wanted",
      fix: "Correct the cell",
    };
  }
  if (plain === 0 || plain === "0") return null;
  return typeof plain === "number" ? String(plain) : plain;
}

/**
 * Reads yes or no: TRUE, "yes", "y" and 1, or FALSE, "no" and "n". 0 is a blank cell.
 *
 * @param cell - any cell
 * @returns the answer, null for a blank cell, or a fault
 * @example readYesNo("No") // false
 */
export function readYesNo(cell: Cell): CellReading<boolean> {
  const plain = readPlain(cell);
  if (plain === null || typeof plain === "boolean" || isFault(plain)) return plain;
  if (plain === 0) return null;
  const word = String(plain).toLowerCase();
  if (["true", "yes", "y", "1"].includes(word)) return true;
  if (["false", "no", "n"].includes(word)) return false;
  return { code: "E129", found: `is ${typeof plain === "number" ? plain : `the text ${quote(plain)}`}` };
}
