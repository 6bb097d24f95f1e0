import type { Area } from "../../grid/Area";
import type { Side } from "../../grid/Grid";
import type { CellStyle } from "../../xlsx/WorkbookData";
import { readColor } from "./colors";
import type { HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";
import { acceptOnly } from "./only";
import { apiNotFound } from "./protocol";

/** Cells, and the sides of each of them that a border of a range consists of. */
type Piece = readonly [area: Area, side: Side];

/** Excel's names of the borders of a range. A line between two cells belongs to both. */
const BORDERS: Readonly<Record<string, (area: Area) => readonly Piece[]>> = {
  EdgeTop: (area) => [[{ ...area, nRows: 1 }, "top"]],
  EdgeBottom: (area) => [[{ ...area, row: area.row + area.nRows - 1, nRows: 1 }, "bottom"]],
  EdgeLeft: (area) => [[{ ...area, nColumns: 1 }, "left"]],
  EdgeRight: (area) => [[{ ...area, column: area.column + area.nColumns - 1, nColumns: 1 }, "right"]],
  InsideHorizontal: ({ nRows, ...area }) =>
    nRows < 2
      ? []
      : [
          [{ ...area, nRows: nRows - 1 }, "bottom"],
          [{ ...area, row: area.row + 1, nRows: nRows - 1 }, "top"],
        ],
  InsideVertical: ({ nColumns, ...area }) =>
    nColumns < 2
      ? []
      : [
          [{ ...area, nColumns: nColumns - 1 }, "right"],
          [{ ...area, column: area.column + 1, nColumns: nColumns - 1 }, "left"],
        ],
};

/** `range.format.borders`: thin grey lines, there or not. */
export function createBorders({ grid }: HostContext, sheetId: string, area: Area): HostObject {
  const getItem = (key: unknown): HostObject => {
    const pieces = BORDERS[String(key)]?.(area);
    if (!pieces) throw apiNotFound(`RangeBorderCollection.getItem("${String(key)}")`);
    const isDrawn = () =>
      pieces.length > 0 &&
      pieces.every(([cells, side]) =>
        grid
          .getStyles(sheetId, cells)
          .flat()
          .every((style) => hasSide(style, side)),
      );
    return {
      typeName: "RangeBorder",
      identity: () => ({ SideIndex: String(key) }),
      get: { SideIndex: () => String(key), Style: () => (isDrawn() ? "Continuous" : "None") },
      set: {
        Style: (style) => {
          if (style !== "None") acceptOnly("Continuous", "RangeBorder.style")(style);
          for (const [cells, side] of pieces) grid.setBorders(sheetId, cells, side, style !== "None");
        },
        Color: (color) => void readColor(color),
        Weight: acceptOnly("Thin", "RangeBorder.weight"),
      },
    };
  };
  return { typeName: "RangeBorderCollection", get: {}, getItem, call: { GetItem: getItem } };
}

/** Of the borders of a cell, files keep the lower one, the upper one or all. */
function hasSide(style: CellStyle | undefined, side: Side): boolean {
  return style?.border === "box" || style?.border === side;
}
