import JSZip from "jszip";
import { writeDrawings } from "./drawings/writeDrawings";
import { PackageParts } from "./package/PackageParts";
import { CONTENT_TYPE, RELATION } from "./package/relationTypes";
import { escapeXml } from "./package/xml";
import { writePrintNames } from "./pageLayout";
import type { WorkbookData } from "./WorkbookData";

const WORKBOOK = "xl/workbook.xml";
const METADATA = "xl/metadata.xml";

const DYNAMIC_ARRAY_METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/**
 * Adds to a file what the library cannot write: that array formulas are dynamic arrays (without it Excel shows them in
 * braces and fixes their size), names that stand for formulas, print areas, charts and pictures.
 */
export async function finishPackage(bytes: Uint8Array, workbook: WorkbookData): Promise<Uint8Array> {
  const parts = new PackageParts(await JSZip.loadAsync(bytes));
  if (await markDynamicArrays(parts)) {
    await parts.addPart(METADATA, CONTENT_TYPE.sheetMetadata, DYNAMIC_ARRAY_METADATA);
    await parts.addRelation(WORKBOOK, RELATION.sheetMetadata, METADATA);
  }
  const names = writeNames(workbook);
  if (names !== "") await parts.edit(WORKBOOK, (xml) => xml.replace("</sheets>", () => `</sheets>${names}`));
  await writeDrawings(parts, workbook, getSheetPath);
  return parts.zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** The library numbers the sheets of a new workbook from 1. */
function getSheetPath(iSheet: number): string {
  return `xl/worksheets/sheet${iSheet + 1}.xml`;
}

async function markDynamicArrays(parts: PackageParts): Promise<boolean> {
  let hasArrays = false;
  for (const path of Object.keys(parts.zip.files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))) {
    await parts.edit(path, (xml) =>
      xml.replace(/<c ([^>]*)>(?=<f [^>]*t="array")/g, (_, attributes: string) => {
        hasArrays = true;
        return `<c ${attributes} cm="1">`;
      }),
    );
  }
  return hasArrays;
}

function writeNames({ sheets, names = [] }: WorkbookData): string {
  const ofSheets = sheets.flatMap(({ name, print }, iSheet) => (print ? writePrintNames(print, name, iSheet) : []));
  const items = [...names, ...ofSheets]
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(
      (item) => `<definedName ${writeNameAttributes(item)}>${escapeXml(item.refersTo.replace(/^=/, ""))}</definedName>`,
    );
  return items.length === 0 ? "" : `<definedNames>${items.join("")}</definedNames>`;
}

function writeNameAttributes({ name, iSheet }: { readonly name: string; readonly iSheet?: number }): string {
  return `name="${escapeXml(name)}"${iSheet === undefined ? "" : ` localSheetId="${iSheet}"`}`;
}
