import { anchorTo, toAnchor, toPlace, type Anchor } from "../../grid/Anchor";
import { enclose, parseAddress, type Area } from "../../grid/Area";
import type { PlaceData } from "../../xlsx/WorkbookData";
import type { HostContext } from "./HostContext";
import { isHostObject, type HostObject } from "./HostObject";
import { invalidArgument } from "./protocol";

/** Pixels for each point, at the resolution that Excel assumes. */
export const PIXELS_PER_POINT = 4 / 3;

/** The area of a range that was handed over, as an object or as an address without a sheet. */
export function readArea(value: unknown, location: string): Area {
  if (isHostObject(value) && value.typeName === "Range") {
    const read = (name: string) => Number(value.get[name]());
    return {
      row: read("RowIndex"),
      column: read("ColumnIndex"),
      nRows: read("RowCount"),
      nColumns: read("ColumnCount"),
    };
  }
  const parsed = typeof value === "string" ? parseAddress(value) : null;
  if (!parsed) throw invalidArgument("A range or its address was expected.", location);
  return parsed.area;
}

/** From the first cell to the last, both covered; one cell alone moves what is there and leaves its size. */
export function readPosition(
  context: HostContext,
  sheetId: string,
  before: Anchor,
  from: unknown,
  to: unknown,
): Anchor {
  const location = "setPosition";
  const first = readArea(from, location);
  if (to !== undefined && to !== null) return anchorTo(enclose(first, readArea(to, location)));
  const ruler = context.grid.getRuler(sheetId);
  const { left, top } = toPlace(anchorTo(first), ruler);
  return toAnchor({ ...toPlace(before, ruler), left, top }, ruler);
}

type Side = keyof PlaceData;
const SIDES: readonly (readonly [name: string, side: Side])[] = [
  ["Left", "left"],
  ["Top", "top"],
  ["Width", "width"],
  ["Height", "height"],
];

/** `left`, `top`, `width` and `height` of a chart or shape, in points. */
export function createSides(
  context: HostContext,
  sheetId: string,
  getAnchor: () => Anchor,
  setPlace: (place: PlaceData, changed: Side) => void,
): Pick<Required<HostObject>, "get" | "set"> {
  const ruler = () => context.grid.getRuler(sheetId);
  const read = (side: Side) => () => toPlace(getAnchor(), ruler())[side] / PIXELS_PER_POINT;
  const write = (side: Side) => (points: unknown) => {
    const pixels = Number(points) * PIXELS_PER_POINT;
    if (!(pixels >= 0)) throw invalidArgument(`${side} is ${String(points)}: points of 0 or more were expected.`, side);
    setPlace({ ...toPlace(getAnchor(), ruler()), [side]: pixels }, side);
  };
  return {
    get: Object.fromEntries(SIDES.map(([name, side]) => [name, read(side)])),
    set: Object.fromEntries(SIDES.map(([name, side]) => [name, write(side)])),
  };
}
