import type { XmlContent } from "../package/xml";
import type { CellData, ChartKind, SeriesData } from "../WorkbookData";
import type { FindCells } from "./references";

/** Width of a line, in English metric units: 2.25 points. */
const LINE_WIDTH = 28_575;

/** One series, its parts in the order of CT_AreaSer, CT_BarSer or CT_LineSer. */
export function writeSeries(
  series: SeriesData,
  kind: ChartKind,
  place: { readonly position: number; readonly order: number },
  findCells: FindCells,
): XmlContent {
  const isLine = kind === "Line";
  return {
    "c:idx": { "@val": place.position },
    "c:order": { "@val": place.order },
    "c:tx": writeName(series.name, findCells),
    "c:spPr": writeLook(series.color, isLine),
    "c:invertIfNegative": isLine || kind === "AreaStacked" ? undefined : { "@val": 0 },
    "c:marker": isLine ? { "c:symbol": { "@val": "none" } } : undefined,
    "c:cat": series.categories === "" ? undefined : writeCategories(series.categories, findCells),
    "c:val": writeNumbers(series.values, findCells),
    "c:smooth": isLine ? { "@val": 0 } : undefined,
  };
}

/** A name that begins as a reference does but is none is text. */
function writeName(name: string, findCells: FindCells): XmlContent | undefined {
  if (name === "") return undefined;
  const found = name.startsWith("=") ? findCells(name.slice(1)) : undefined;
  return found ? { "c:strRef": writeStrings(found.reference, found.cells) } : { "c:v": name };
}

/** As numbers where all of them are, such as years; as texts otherwise. */
function writeCategories(reference: string, findCells: FindCells): XmlContent {
  const found = findCells(reference);
  if (!found) return { "c:strRef": { "c:f": reference } };
  const areNumbers = found.cells.every((cell) => typeof (cell?.value ?? 0) === "number");
  return areNumbers ? writeNumbers(reference, findCells) : { "c:strRef": writeStrings(found.reference, found.cells) };
}

function writeNumbers(reference: string, findCells: FindCells): XmlContent {
  const found = findCells(reference);
  if (!found) return { "c:numRef": { "c:f": reference } };
  const format = found.cells.find((cell) => cell?.style?.numberFormat)?.style?.numberFormat ?? "General";
  const points = writePoints(found.cells, (value) => (typeof value === "number" ? String(value) : undefined));
  return { "c:numRef": { "c:f": found.reference, "c:numCache": { "c:formatCode": format, ...points } } };
}

function writeStrings(reference: string, cells: readonly (CellData | undefined)[]): XmlContent {
  return {
    "c:f": reference,
    "c:strCache": writePoints(cells, (value) => (value === null ? undefined : wordValue(value))),
  };
}

function wordValue(value: string | number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** What viewers show that do not calculate: the last values of the cells; empty cells have no entry. */
function writePoints(
  cells: readonly (CellData | undefined)[],
  word: (value: string | number | boolean | null) => string | undefined,
): XmlContent {
  const points = cells.flatMap((cell, index) => {
    const text = word(cell?.value ?? null);
    return text === undefined ? [] : [{ "@idx": index, "c:v": text }];
  });
  return { "c:ptCount": { "@val": cells.length }, "c:pt": points };
}

/** A colour that is no "#rrggbb" is left to the theme: in the file it would be damage. */
function writeLook(color: SeriesData["color"], isLine: boolean): XmlContent | undefined {
  if (color === undefined || (color !== null && !/^#[0-9a-f]{6}$/i.test(color))) return undefined;
  if (!isLine) return { ...writeFill(color), "a:ln": writeFill(null) };
  return { "a:ln": { "@w": LINE_WIDTH, "@cap": "rnd", ...writeFill(color), "a:round": {} } };
}

export function writeFill(color: string | null): XmlContent {
  return color === null
    ? { "a:noFill": {} }
    : { "a:solidFill": { "a:srgbClr": { "@val": color.slice(1).toUpperCase() } } };
}
