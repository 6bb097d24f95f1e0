import { createRuler, toAnchor, toPlace, type Anchor, type Ruler } from "../../grid/Anchor";
import { getColumnWidth, getRowHeight } from "../measures";
import { findChild, type XmlContent, type XmlElement } from "../package/xml";
import type { PlaceData, SheetData } from "../WorkbookData";

/** English metric units: files measure in these. */
const EMU_PER_PIXEL = 9525;

/** Where the columns and rows of a sheet at rest begin in the grid. */
export function measureSheet(sheet: Pick<SheetData, "rows" | "rowHeights" | "columnWidths">): Ruler {
  return createRuler(
    (column) => getColumnWidth(sheet, column),
    (row) => getRowHeight(sheet, row),
  );
}

/** Both corners of a place by their cells (xdr:from, xdr:to), so that it covers the same cells in every program. */
export function writeCorners(place: PlaceData, ruler: Ruler): { readonly from: XmlContent; readonly to: XmlContent } {
  const { from, to } = toAnchor(place, ruler);
  return { from: writeCorner(from), to: writeCorner(to) };
}

function writeCorner({ row, column, x, y }: Anchor["from"]): XmlContent {
  return { "xdr:col": column, "xdr:colOff": toUnits(x), "xdr:row": row, "xdr:rowOff": toUnits(y) };
}

export function toUnits(pixels: number): number {
  return Math.round(pixels * EMU_PER_PIXEL);
}

/** Where an anchor of any of the three kinds lies; undefined where it says it in no way that we know. */
export function readPlace(anchor: XmlElement, ruler: Ruler): PlaceData | undefined {
  const [from, to] = [readCorner(anchor, "from"), readCorner(anchor, "to")];
  const position = findChild(anchor, "pos")?.attributes;
  const extent = findChild(anchor, "ext")?.attributes;
  if (from && to) return round(toPlace({ from, to }, ruler));
  if (!extent || !(from ?? position)) return undefined;
  const start = from
    ? toPlace({ from, to: from }, ruler)
    : { left: fromUnits(position?.x), top: fromUnits(position?.y) };
  return round({ ...start, width: fromUnits(extent.cx), height: fromUnits(extent.cy) });
}

function readCorner(anchor: XmlElement, name: string): Anchor["from"] | undefined {
  const corner = findChild(anchor, name);
  const read = (part: string) => Number(findChild(corner, part)?.text ?? 0);
  return (
    corner && { row: read("row"), column: read("col"), x: fromUnits(read("colOff")), y: fromUnits(read("rowOff")) }
  );
}

function fromUnits(units: string | number | undefined): number {
  return Number(units ?? 0) / EMU_PER_PIXEL;
}

/** To hundredths of a pixel. */
function round(place: PlaceData): PlaceData {
  const { left, top, width, height } = place;
  const [a, b, c, d] = [left, top, width, height].map((pixels) => Math.round(pixels * 100) / 100);
  return { left: a, top: b, width: c, height: d };
}
