/** How the sheets of a report look: few colours that print well, and one meaning for each number format. */
export const INK = "#1f3864";
export const QUIET = "#595959";

/** Told apart in print and by people who confuse red and green; further groups begin again. */
export const PALETTE = [
  "#1f5a96",
  "#d1602b",
  "#6aa84f",
  "#8d5fa8",
  "#c9a227",
  "#3fa0a8",
  "#a23b57",
  "#6b7280",
  "#7fb3d5",
  "#e8a98a",
  "#b6d7a8",
  "#c3a7d3",
] as const;
/** Bands from the widest to the narrowest, and the line in them. */
export const BAND_COLORS = { wide: "#c9daec", narrow: "#94b6d9", line: "#1f5a96" } as const;

export const FORMATS = {
  year: "0",
  count: "#,##0",
  change: "+#,##0;-#,##0;0",
  percent: "0.0%",
  chance: "0%",
  rate: "0.00%",
  pounds: "£#,##0",
} as const;

/** In what pounds are shown; the cells hold whole pounds. */
export interface PoundScale {
  /** "£ million". */
  readonly words: string;
  readonly format: string;
  /** With a sign before what rises. */
  readonly change: string;
  /** For the axis of a chart. */
  readonly axis: string;
}

const MILLIONS: PoundScale = {
  words: "£ million",
  format: "#,##0.0,,;[Red]-#,##0.0,,;0.0",
  change: "+#,##0.0,,;-#,##0.0,,;0.0",
  axis: "#,##0.0,,",
};
const THOUSANDS: PoundScale = {
  words: "£ thousand",
  format: "#,##0,;[Red]-#,##0,;0",
  change: "+#,##0,;-#,##0,;0",
  axis: "#,##0,",
};

/** Millions for an authority, thousands for what would have one figure before the point. */
export function choosePoundScale(largest: number): PoundScale {
  return largest >= 10e6 ? MILLIONS : THOUSANDS;
}
