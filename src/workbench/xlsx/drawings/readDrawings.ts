import { createFindCells } from "../charts/references";
import type { PackageParts } from "../package/PackageParts";
import { findChild, findChildren, readXml } from "../package/xml";
import type { SheetData } from "../WorkbookData";
import { addLeftOut, NOTHING_LEFT_OUT, type LeftOut } from "./LeftOut";
import { readDrawing } from "./readDrawing";

const WORKBOOK = "xl/workbook.xml";

export interface ReadDrawings {
  readonly bySheet: ReadonlyMap<string, Pick<SheetData, "charts" | "pictures">>;
  readonly leftOut: LeftOut;
}

/** Reads what lies over the cells of all sheets, given those sheets without it. A sheet that is all chart is left out. */
export async function readDrawings(parts: PackageParts, sheets: readonly SheetData[]): Promise<ReadDrawings> {
  const findCells = createFindCells({ sheets });
  const bySheet = new Map<string, Pick<SheetData, "charts" | "pictures">>();
  let leftOut = NOTHING_LEFT_OUT;
  const relations = new Map((await parts.readRelations(WORKBOOK)).map((relation) => [relation.id, relation]));
  for (const { attributes } of findChildren(findChild(readXml(await parts.read(WORKBOOK)), "sheets"), "sheet")) {
    const { type, path: sheetPath } = relations.get(attributes.id) ?? {};
    if (type === "chartsheet") leftOut = addLeftOut(leftOut, { ...NOTHING_LEFT_OUT, charts: 1 });
    const sheet = sheets.find(({ name }) => name === attributes.name);
    if (!sheet || sheetPath === undefined) continue;
    const drawing = (await parts.readRelations(sheetPath)).find((relation) => relation.type === "drawing")?.path;
    if (drawing === undefined || !parts.has(drawing)) continue;
    const read = await readDrawing(parts, drawing, sheet, findCells);
    leftOut = addLeftOut(leftOut, read.leftOut);
    bySheet.set(sheet.name, {
      ...(read.charts.length > 0 && { charts: read.charts }),
      ...(read.pictures.length > 0 && { pictures: read.pictures }),
    });
  }
  return { bySheet, leftOut };
}
