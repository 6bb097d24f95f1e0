/** What the layout of a chart asks about texts. */
export interface Pen {
  /** Pixels that a text is wide at a size in pixels. */
  measure(text: string, size: number): number;
  /** A number in an Excel number format. */
  format(value: number, pattern: string): string;
}

/** Breaks a text between words into lines that fit; a word that is too wide stays whole. */
export function wrapText(text: string, size: number, width: number, pen: Pen): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && pen.measure(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Cuts a text so that it fits, with an ellipsis where something is missing. */
export function cutText(text: string, size: number, width: number, pen: Pen): string {
  if (pen.measure(text, size) <= width) return text;
  let end = text.length - 1;
  while (end > 1 && pen.measure(`${text.slice(0, end)}…`, size) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
