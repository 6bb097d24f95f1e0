import JSZip from "jszip";
import type { WorkbookData } from "./WorkbookData";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const CONTENT_TYPES = "[Content_Types].xml";
const METADATA = "xl/metadata.xml";

const DYNAMIC_ARRAY_METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/**
 * Adds to a file what the library cannot write: that array formulas are dynamic arrays (without it Excel shows them in
 * braces and fixes their size), and names that stand for formulas.
 */
export async function finishPackage(bytes: Uint8Array, names: NonNullable<WorkbookData["names"]>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const hasArrays = await markDynamicArrays(zip);
  if (hasArrays) await addMetadata(zip);
  if (names.length > 0) await edit(zip, WORKBOOK, (xml) => xml.replace("</sheets>", `</sheets>${writeNames(names)}`));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function markDynamicArrays(zip: JSZip): Promise<boolean> {
  let hasArrays = false;
  for (const path of Object.keys(zip.files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))) {
    await edit(zip, path, (xml) =>
      xml.replace(/<c ([^>]*)>(?=<f [^>]*t="array")/g, (_, attributes: string) => {
        hasArrays = true;
        return `<c ${attributes} cm="1">`;
      }),
    );
  }
  return hasArrays;
}

async function addMetadata(zip: JSZip): Promise<void> {
  zip.file(METADATA, DYNAMIC_ARRAY_METADATA);
  await edit(zip, RELATIONS, (xml) =>
    xml.replace(
      "</Relationships>",
      '<Relationship Id="rIdMetadata" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
    ),
  );
  await edit(zip, CONTENT_TYPES, (xml) =>
    xml.replace(
      "</Types>",
      '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/></Types>',
    ),
  );
}

function writeNames(names: NonNullable<WorkbookData["names"]>): string {
  const items = [...names]
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(
      ({ name, refersTo }) =>
        `<definedName name="${escapeXml(name)}">${escapeXml(refersTo.replace(/^=/, ""))}</definedName>`,
    );
  return `<definedNames>${items.join("")}</definedNames>`;
}

async function edit(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const part = zip.file(path);
  if (!part) throw new Error(`The file has no part ${path}.`);
  zip.file(path, change(await part.async("string")));
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
