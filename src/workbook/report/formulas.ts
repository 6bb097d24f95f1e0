import type { CellContent } from "../CellContent";

/** A cell that calculates. */
export const calculate = (formula: string): CellContent => ({ formula: `=${formula}` });

/** A text as a formula writes it. */
export const quoteText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Pieces of a sentence: texts in quotes, formulas as they are. */
export const join = (...pieces: readonly string[]): string => pieces.join("&");

/** A number of pupils in a sentence: "2,213". */
export const wordCount = (formula: string): string => `TEXT(${formula},"#,##0")`;

/** With its sign: "+210". */
export const wordChange = (formula: string): string => `TEXT(${formula},"+#,##0;-#,##0;0")`;

/** Pounds in a sentence: "£63.4 million"; below 0 without a sign, because the sentence says what it is. */
export const wordPounds = (formula: string): string => `"£"&TEXT(ABS(${formula})/1000000,"#,##0.0")&" million"`;

/** Pounds with a sign in a sentence: "+£4.1 million". */
export const wordRise = (formula: string): string => `IF(${formula}<0,"-","+")&${wordPounds(formula)}`;

/** "a deficit of £5.0 million" or "a surplus of £5.0 million". */
export const wordBalance = (formula: string): string =>
  `IF(${formula}<0,"a deficit of ","a surplus of ")&${wordPounds(formula)}`;

/** "+3.2%". */
export const wordShare = (formula: string): string => `TEXT(${formula},"+0.0%;-0.0%;0.0%")`;

/** "64%". */
export const wordChance = (formula: string): string => `TEXT(${formula},"0%")`;

/**
 * A sentence that waits where its numbers are not there yet, so that no error stands in the text; the numbers themselves show theirs.
 *
 * @param figures - name of the sheet where the reason stands
 */
export const say = (figures: string, ...pieces: readonly string[]): CellContent =>
  calculate(
    `IFERROR(${join(...pieces)},${quoteText(`This sentence waits for numbers; what is missing stands on the sheet ${figures}.`)})`,
  );
