import type { Style } from "exceljs";
import type { CellStyle } from "./WorkbookData";

const USUAL_SIZE = 11;
const BORDER = { style: "thin", color: { argb: "FF808080" } } as const;
const EDGES = { bottom: ["bottom"], top: ["top"], box: ["top", "left", "bottom", "right"] } as const;

export function toFileStyle(style: CellStyle): Partial<Style> {
  const { numberFormat, bold, italic, size, color, fill, align, wrap, border } = style;
  const hasFont = bold || italic || size !== undefined || color !== undefined;
  return {
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(hasFont && {
      font: {
        name: "Calibri",
        family: 2,
        size: size ?? USUAL_SIZE,
        bold,
        italic,
        ...(color && { color: toArgb(color) }),
      },
    }),
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: toArgb(fill) } }),
    ...((align !== undefined || wrap) && { alignment: { horizontal: align, wrapText: wrap } }),
    ...(border !== undefined && { border: Object.fromEntries(EDGES[border].map((edge) => [edge, BORDER])) }),
  };
}

export function fromFileStyle(style: Partial<Style>): CellStyle | undefined {
  const { numFmt, font, fill, alignment, border } = style;
  const fillColor = fill?.type === "pattern" && fill.pattern === "solid" ? readArgb(fill.fgColor) : undefined;
  const fontColor = readArgb(font?.color);
  const align = (["left", "center", "right"] as const).find((name) => name === alignment?.horizontal);
  const edge =
    border?.left && border.right && border.top && border.bottom
      ? "box"
      : border?.bottom
        ? "bottom"
        : border?.top
          ? "top"
          : undefined;
  const result: CellStyle = {
    ...(numFmt && numFmt !== "General" && { numberFormat: numFmt }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.size && font.size !== USUAL_SIZE && { size: font.size }),
    ...(fontColor && fontColor !== "#000000" && { color: fontColor }),
    ...(fillColor && { fill: fillColor }),
    ...(align && { align }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(edge && { border: edge }),
  };
  return Object.keys(result).length > 0 ? result : undefined;
}

export function toArgb(color: string): { argb: string } {
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}

/** Colours of a theme are left out: the file's theme is not read. */
export function readArgb(color: { argb?: string } | undefined): string | undefined {
  const argb = color?.argb;
  return argb && /^[0-9A-Fa-f]{8}$/.test(argb) ? `#${argb.slice(2).toLowerCase()}` : undefined;
}
