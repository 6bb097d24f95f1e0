/** Places of a wide slide, in inches. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;
export const TITLE_PLACE = { x: 0.6, y: 0.4, w: 12.1, h: 0.85 } as const;
export const LEAD_PLACE = { x: 0.6, y: 1.35, w: 12.1, h: 0.6 } as const;
export const BODY_PLACE = { x: 0.6, y: 2.05, w: 12.1, h: 4.75 } as const;
export const FOOT_PLACE = { x: 0.6, y: 6.95, w: 11.2, h: 0.3 } as const;
export const NUMBER_PLACE = { x: 12.1, y: 6.95, w: 0.6, h: 0.3 } as const;

/** On every machine that shows slides, so that lines break where they should. */
export const FONT = "Arial";
/** Fluent's colours as slides write them. */
export const COLORS = {
  ink: "242424",
  quiet: "616161",
  line: "D1D1D1",
  brand: "0F6CBD",
  wideBand: "CFE2F2",
  narrowBand: "8DBADF",
  heading: "EBF3FC",
  known: "242424",
  before: "A6A6A6",
} as const;
/** Lines of several projections, the baseline first; as in the pane, they stay apart for most eyes. */
const LINE_COLORS = ["8A8A8A", "0F6CBD", "C43501", "AF33A1", "00666D", "0B6A0B"] as const;

/** Colour of a line by its place, whatever their number. */
export const getLineColor = (index: number): string =>
  LINE_COLORS[index === 0 ? 0 : 1 + ((index - 1) % (LINE_COLORS.length - 1))];
