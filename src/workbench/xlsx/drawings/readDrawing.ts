import { readChart } from "../charts/readChart";
import type { FindCells } from "../charts/references";
import type { PackageParts } from "../package/PackageParts";
import { findChild, readXml, type XmlElement } from "../package/xml";
import type { ChartData, PictureData, PlaceData, SheetData } from "../WorkbookData";
import { measureSheet, readPlace } from "./anchors";
import { addLeftOut, NOTHING_LEFT_OUT, type LeftOut } from "./LeftOut";

/** Every PNG begins with "\x89PNG": in base64, this. */
const PNG = "iVBORw";

/** What lies over the cells of one sheet. */
export interface ReadDrawing {
  readonly charts: readonly ChartData[];
  readonly pictures: readonly PictureData[];
  readonly leftOut: LeftOut;
}

type Item = { readonly chart: ChartData } | { readonly picture: PictureData } | { readonly leftOut: keyof LeftOut };

/** Reads the drawing of a sheet: charts and pictures that we know; the others are counted. */
export async function readDrawing(
  parts: PackageParts,
  path: string,
  sheet: SheetData,
  findCells: FindCells,
): Promise<ReadDrawing> {
  const relations = new Map((await parts.readRelations(path)).map(({ id, path: to }) => [id, to]));
  const ruler = measureSheet(sheet);
  const items: Item[] = [];
  for (const anchor of choose(readXml(await parts.read(path)))) {
    const place = readPlace(anchor, ruler);
    for (const drawn of choose(anchor)) {
      const item = await readItem(drawn, place);
      if (item) items.push(item);
    }
  }
  return {
    charts: items.flatMap((item) => ("chart" in item ? [item.chart] : [])),
    pictures: items.flatMap((item) => ("picture" in item ? [item.picture] : [])),
    leftOut: items.reduce(
      (sum, item) => ("leftOut" in item ? addLeftOut(sum, { ...NOTHING_LEFT_OUT, [item.leftOut]: 1 }) : sum),
      NOTHING_LEFT_OUT,
    ),
  };

  async function readItem(drawn: XmlElement, place: PlaceData | undefined): Promise<Item | undefined> {
    switch (drawn.name) {
      case "graphicFrame":
        return readFrame(drawn, place);
      case "pic":
        return readPicture(drawn, place);
      case "sp":
      case "grpSp":
      case "cxnSp":
      case "contentPart":
        return { leftOut: "shapes" };
    }
  }

  async function readFrame(frame: XmlElement, place: PlaceData | undefined): Promise<Item> {
    const data = findChild(frame, "graphic", "graphicData");
    if (!data?.attributes.uri?.includes("chart")) return { leftOut: "shapes" };
    const chartPath = relations.get(findChild(data, "chart")?.attributes.id ?? "");
    if (!place || !chartPath || !parts.has(chartPath)) return { leftOut: "charts" };
    const { name } = findProperties(frame, "nvGraphicFramePr");
    try {
      const chart = readChart(await parts.read(chartPath), { name, place }, findCells);
      return chart ? { chart } : { leftOut: "charts" };
    } catch {
      // A damaged chart is no reason to refuse the workbook.
      return { leftOut: "charts" };
    }
  }

  async function readPicture(picture: XmlElement, place: PlaceData | undefined): Promise<Item> {
    const imagePath = relations.get(findChild(picture, "blipFill", "blip")?.attributes.embed ?? "");
    const png = imagePath && (await parts.zip.file(imagePath)?.async("base64"));
    if (!place || !png?.startsWith(PNG)) return { leftOut: "pictures" };
    return { picture: { ...findProperties(picture, "nvPicPr"), place, png } };
  }
}

/** The elements in an element; where it offers a choice by what a program can do, those of the first one. */
function choose(element: XmlElement): XmlElement[] {
  return element.children.flatMap((item) =>
    item.name === "AlternateContent" ? (findChild(item, "Choice")?.children ?? []) : [item],
  );
}

function findProperties(drawn: XmlElement, path: string): { name: string; description: string } {
  const attributes = findChild(drawn, path, "cNvPr")?.attributes;
  return { name: attributes?.name ?? "", description: attributes?.descr ?? "" };
}
