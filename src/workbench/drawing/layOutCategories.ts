import { cutText, wrapText, type Pen } from "./Pen";

export const LABEL_SIZE = 12;
export const LABEL_LINE = 15;
const MOST_LINES = 3;
const LONGEST_TURNED = 110;
const BETWEEN = 8;

/** How the names of categories stand under a chart. */
export interface CategoryLabels {
  /** Lines of each name; none where it is left out for want of room. */
  readonly lines: readonly (readonly string[])[];
  readonly isTurned: boolean;
  readonly height: number;
}

/** Flat where they fit, broken into lines if need be; every second, third… number where they do not; else turned. */
export function layOutCategories(categories: readonly string[], spacing: number, pen: Pen): CategoryLabels {
  const measure = (text: string) => pen.measure(text, LABEL_SIZE);
  const lines = categories.map((text) => wrapText(text, LABEL_SIZE, spacing - BETWEEN, pen));
  const nLines = Math.max(1, ...lines.map((one) => one.length));
  if (nLines <= MOST_LINES && lines.flat().every((line) => measure(line) <= spacing - BETWEEN / 2)) {
    return { lines, isTurned: false, height: nLines * LABEL_LINE };
  }
  const widest = Math.max(...categories.map(measure));
  if (categories.every((text) => /\d/.test(text)) && widest < spacing * 4) {
    const step = Math.ceil((widest + BETWEEN) / spacing);
    return { lines: categories.map((text, i) => (i % step === 0 ? [text] : [])), isTurned: false, height: LABEL_LINE };
  }
  const step = Math.ceil(LABEL_LINE / spacing);
  const cut = categories.map((text, i) => (i % step === 0 ? [cutText(text, LABEL_SIZE, LONGEST_TURNED, pen)] : []));
  return {
    lines: cut,
    isTurned: true,
    height: Math.min(LONGEST_TURNED, widest) * Math.SQRT1_2 + LABEL_LINE,
  };
}
