import type { PlaceData } from "../xlsx/WorkbookData";
import type { Area } from "./Area";

/** Where columns and rows of a sheet begin, in pixels from its top left, unzoomed. */
export interface Ruler {
  columnStart(column: number): number;
  rowStart(row: number): number;
}

/** A point of a sheet that follows its cell. */
interface Corner {
  readonly row: number;
  readonly column: number;
  /** Pixels from the left and top of the cell. */
  readonly x: number;
  readonly y: number;
}

/** Where a chart or picture lies: it moves and grows with the cells beneath, as Excel's do. */
export interface Anchor {
  readonly from: Corner;
  readonly to: Corner;
}

/** Adds sizes up as far as they are asked for, once. */
export function createRuler(getWidth: (column: number) => number, getHeight: (row: number) => number): Ruler {
  return { columnStart: addUp(getWidth), rowStart: addUp(getHeight) };
}

function addUp(getSize: (index: number) => number): (index: number) => number {
  const starts = [0];
  return (index) => {
    for (let i = starts.length; i <= index; i++) starts.push(starts[i - 1] + getSize(i - 1));
    return starts[index];
  };
}

/** Covers cells exactly. */
export function anchorTo(area: Area): Anchor {
  const corner = (row: number, column: number) => ({ row, column, x: 0, y: 0 });
  return { from: corner(area.row, area.column), to: corner(area.row + area.nRows, area.column + area.nColumns) };
}

export function toAnchor(place: PlaceData, ruler: Ruler): Anchor {
  return {
    from: findCorner(place.left, place.top, ruler),
    to: findCorner(place.left + place.width, place.top + place.height, ruler),
  };
}

function findCorner(left: number, top: number, ruler: Ruler): Corner {
  const column = findIndex(left, ruler.columnStart);
  const row = findIndex(top, ruler.rowStart);
  return { row, column, x: Math.max(0, left) - ruler.columnStart(column), y: Math.max(0, top) - ruler.rowStart(row) };
}

/** No sheet has this many rows; a chart that lies further down is anchored here. */
const LAST_INDEX = 1_048_575;

function findIndex(position: number, start: (index: number) => number): number {
  let index = 0;
  while (index < LAST_INDEX && start(index + 1) <= position) index++;
  return index;
}

export function toPlace({ from, to }: Anchor, ruler: Ruler): PlaceData {
  const [left, top] = toPoint(from, ruler);
  const [right, bottom] = toPoint(to, ruler);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** A corner never leaves its cell, however narrow that has become. */
function toPoint({ row, column, x, y }: Corner, ruler: Ruler): [number, number] {
  return [
    Math.min(ruler.columnStart(column) + x, ruler.columnStart(column + 1)),
    Math.min(ruler.rowStart(row) + y, ruler.rowStart(row + 1)),
  ];
}
