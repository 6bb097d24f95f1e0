import type PptxGenJS from "pptxgenjs";
import type { SlideTable } from "../Slide";
import { COLORS, FONT } from "./deckStyle";

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Puts a table on a slide: names on the left, numbers on the right where there are some. */
export function addTable(slide: PptxGenJS.Slide, { headings, rows }: SlideTable, place: Place): void {
  const isText = headings.length === 2;
  const rowHeight = Math.min(0.34, place.h / (rows.length + 1));
  const fontSize = isText ? 12 : rowHeight < 0.3 ? 10 : 11;
  const border: PptxGenJS.BorderProps[] = [
    { type: "none" },
    { type: "none" },
    { type: "solid", pt: 0.75, color: COLORS.line },
    { type: "none" },
  ];
  const write = (text: string, column: number, isHeading: boolean): PptxGenJS.TableCell => ({
    text,
    options: {
      align: column === 0 || isText ? "left" : "right",
      bold: isHeading,
      color: isHeading ? COLORS.quiet : COLORS.ink,
      fill: isHeading ? { color: COLORS.heading } : undefined,
      valign: isText ? "top" : "middle",
      border: border as PptxGenJS.TableCellProps["border"],
    },
  });
  const share = isText ? [0.16, 0.84] : headings.map((_, i) => (i === 0 ? 0.38 : 0.62 / (headings.length - 1)));
  slide.addTable(
    [
      headings.map((heading, column) => write(heading, column, true)),
      ...rows.map((row) => row.map((text, column) => write(text, column, false))),
    ],
    {
      x: place.x,
      y: place.y,
      w: place.w,
      colW: share.map((each) => each * place.w),
      rowH: isText ? 0.3 : rowHeight,
      fontFace: FONT,
      fontSize,
      margin: [0.02, 0.06, 0.02, 0.06],
      objectName: "Numbers",
    },
  );
}
