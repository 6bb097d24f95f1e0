import type { Ruler } from "../../grid/Anchor";
import { createFindCells } from "../charts/references";
import { writeChart } from "../charts/writeChart";
import { CONTENT_TYPE, NAMESPACE, RELATION } from "../package/relationTypes";
import type { PackageParts } from "../package/PackageParts";
import { writeXml, type XmlContent } from "../package/xml";
import type { ChartData, PictureData, WorkbookData } from "../WorkbookData";
import { measureSheet, toUnits, writeCorners } from "./anchors";

/** What stands behind the drawing in a sheet's part; the first of them that is there marks its place. */
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/**
 * Adds the charts and pictures of all sheets to a file. The library knows no charts, and its pictures have neither name
 * nor description, so both are written here, into one drawing a sheet.
 */
export async function writeDrawings(
  parts: PackageParts,
  workbook: WorkbookData,
  getSheetPath: (iSheet: number) => string,
): Promise<void> {
  const findCells = createFindCells(workbook);
  const counts = { drawings: 0, charts: 0, pictures: 0 };
  for (const [iSheet, sheet] of workbook.sheets.entries()) {
    const { charts = [], pictures = [] } = sheet;
    if (charts.length + pictures.length === 0) continue;
    const ruler = measureSheet(sheet);
    counts.drawings += 1;
    const path = `xl/drawings/drawing${counts.drawings}.xml`;
    const anchors: XmlContent[] = [];
    for (const chart of charts) {
      counts.charts += 1;
      const chartPath = `xl/charts/chart${counts.charts}.xml`;
      await parts.addPart(chartPath, CONTENT_TYPE.chart, writeChart(chart, findCells));
      const id = await parts.addRelation(path, RELATION.chart, chartPath);
      anchors.push(writeFrame(chart, ruler, anchors.length + 2, id));
    }
    const oneCellAnchors: XmlContent[] = [];
    for (const picture of pictures) {
      counts.pictures += 1;
      const imagePath = `xl/media/image${counts.pictures}.png`;
      parts.zip.file(imagePath, picture.png, { base64: true });
      await parts.addExtension("png", CONTENT_TYPE.png);
      const id = await parts.addRelation(path, RELATION.image, imagePath);
      oneCellAnchors.push(writePicture(picture, ruler, anchors.length + oneCellAnchors.length + 2, id));
    }
    await parts.addPart(path, CONTENT_TYPE.drawing, writeDrawing(anchors, oneCellAnchors));
    const sheetPath = getSheetPath(iSheet);
    const id = await parts.addRelation(sheetPath, RELATION.drawing, path);
    await parts.edit(sheetPath, (xml) => xml.replace(AFTER_DRAWING, (next) => `<drawing r:id="${id}"/>${next}`));
  }
}

function writeDrawing(charts: readonly XmlContent[], pictures: readonly XmlContent[]): string {
  return writeXml({
    "xdr:wsDr": {
      "@xmlns:xdr": NAMESPACE.sheetDrawing,
      "@xmlns:a": NAMESPACE.drawing,
      "@xmlns:r": NAMESPACE.relations,
      "xdr:twoCellAnchor": charts,
      "xdr:oneCellAnchor": pictures,
    },
  });
}

function writeFrame(chart: ChartData, ruler: Ruler, number: number, relationId: string): XmlContent {
  const { from, to } = writeCorners(chart.place, ruler);
  return {
    "xdr:from": from,
    "xdr:to": to,
    "xdr:graphicFrame": {
      "@macro": "",
      "xdr:nvGraphicFramePr": {
        "xdr:cNvPr": { "@id": number, "@name": chart.name, "@descr": chart.title || undefined },
        "xdr:cNvGraphicFramePr": {},
      },
      "xdr:xfrm": { "a:off": { "@x": 0, "@y": 0 }, "a:ext": { "@cx": 0, "@cy": 0 } },
      "a:graphic": {
        "a:graphicData": {
          "@uri": NAMESPACE.chart,
          "c:chart": { "@xmlns:c": NAMESPACE.chart, "@r:id": relationId },
        },
      },
    },
    "xdr:clientData": {},
  };
}

/** Held at one corner only, so that no other width of columns distorts it. */
function writePicture(picture: PictureData, ruler: Ruler, number: number, relationId: string): XmlContent {
  const size = { "@cx": toUnits(picture.place.width), "@cy": toUnits(picture.place.height) };
  return {
    "xdr:from": writeCorners(picture.place, ruler).from,
    "xdr:ext": size,
    "xdr:pic": {
      "xdr:nvPicPr": {
        "xdr:cNvPr": { "@id": number, "@name": picture.name, "@descr": picture.description || undefined },
        "xdr:cNvPicPr": { "a:picLocks": { "@noChangeAspect": 1 } },
      },
      "xdr:blipFill": { "a:blip": { "@r:embed": relationId }, "a:stretch": { "a:fillRect": {} } },
      "xdr:spPr": {
        "a:xfrm": { "a:off": { "@x": 0, "@y": 0 }, "a:ext": size },
        "a:prstGeom": { "@prst": "rect", "a:avLst": {} },
      },
    },
    "xdr:clientData": {},
  };
}
