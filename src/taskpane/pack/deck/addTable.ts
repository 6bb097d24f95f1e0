import type PptxGenJS from "pptxgenjs";
import type { SlideTable } from "../Slide";
import { COLORS, FONT, getLineColor } from "./deckStyle";

/** Inches of a letter of the table's size, and beside the text of a cell. */
const LETTER = 0.083;
const PADDING = 0.16;
const MOST_WIDTH = 6.9;
const ROW_HEIGHT = 0.34;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Widths of the columns in inches, so that nothing but headings has to break. */
export function measureColumns({ headings, rows }: SlideTable): number[] {
  const widths = headings.map((heading, column) => {
    const words = heading.split(" ").map(({ length }) => length);
    const cells = rows.map((row) => row[column].length);
    return Math.max(...words, ...cells) * LETTER + PADDING;
  });
  const all = widths.reduce((sum, width) => sum + width, 0);
  return all > MOST_WIDTH ? widths.map((width) => (width * MOST_WIDTH) / all) : widths;
}

/** Puts a table on a slide: names on the left, numbers on the right where there are some. */
export function addTable(slide: PptxGenJS.Slide, table: SlideTable, place: Place): void {
  const { headings, rows, isKey = false } = table;
  const isText = headings.length === 2;
  const rowHeight = isText ? 0.3 : Math.min(ROW_HEIGHT, place.h / (rows.length + 1.5));
  const edge: PptxGenJS.BorderProps = { type: "solid", pt: 0.75, color: COLORS.line };
  const none: PptxGenJS.BorderProps = { type: "none" };
  const write = (text: string, column: number, color: string, isHeading = false): PptxGenJS.TableCell => ({
    text,
    options: {
      align: column === 0 || isText ? "left" : "right",
      bold: isHeading || (isKey && column === 0),
      color,
      fill: isHeading ? { color: COLORS.heading } : undefined,
      valign: isText ? "top" : "middle",
      border: [none, none, edge, none],
    },
  });
  slide.addTable(
    [
      headings.map((heading, column) => write(heading, column, COLORS.quiet, true)),
      ...rows.map((row, i) =>
        row.map((text, column) => write(text, column, isKey && column === 0 ? getLineColor(i) : COLORS.ink)),
      ),
    ],
    {
      x: place.x,
      y: place.y,
      w: place.w,
      colW: isText ? [place.w * 0.13, place.w * 0.87] : measureColumns(table),
      rowH: rowHeight,
      fontFace: FONT,
      fontSize: isText ? 12 : 11,
      margin: [0.02, 0.06, 0.02, 0.06],
      objectName: "Numbers",
    },
  );
}
