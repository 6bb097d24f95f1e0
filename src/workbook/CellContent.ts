/** What goes into one cell: data as it is, or a formula that we wrote ourselves. */
export type CellContent = string | number | boolean | null | { readonly formula: string };

/** Text that Excel leaves alone: letters and words. Anything else might be taken for a formula, a number or a date. */
const PLAIN_WORDS = /^\p{L}[\p{L} ,.()]*$/u;
const TRUTH = /^(true|false)$/i;

/**
 * What to hand Excel for a cell. Text stays text: Excel's own mark for it, an apostrophe, goes in front of whatever
 * Excel might otherwise read as typed, so nothing from data is ever calculated or turned into a date.
 */
export function toExcelValue(content: CellContent): string | number | boolean {
  if (content === null || content === "") return "";
  if (typeof content === "object") return content.formula;
  if (typeof content !== "string") return content;
  return PLAIN_WORDS.test(content) && !TRUTH.test(content) ? content : `'${content}`;
}
