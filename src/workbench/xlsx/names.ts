import { findChild, findChildren, readXml } from "./package/xml";
import type { SheetName } from "./pageLayout";
import type { WorkbookData } from "./WorkbookData";

/** Names as a file holds them: those of the workbook, and those that Excel keeps for the print of a sheet. */
export interface ReadNames {
  readonly ofWorkbook: NonNullable<WorkbookData["names"]>;
  readonly ofSheets: ReadonlyMap<string, readonly SheetName[]>;
}

/** Other names of single sheets, and hidden ones, are left out. */
export function readNames(workbookXml: string): ReadNames {
  const workbook = readXml(workbookXml);
  const sheetNames = findChildren(findChild(workbook, "sheets"), "sheet").map(({ attributes }) => attributes.name);
  const ofWorkbook: { name: string; refersTo: string }[] = [];
  const ofSheets = new Map<string, SheetName[]>();
  for (const { attributes, text } of findChildren(findChild(workbook, "definedNames"), "definedName")) {
    const { name = "", localSheetId, hidden } = attributes;
    if (localSheetId === undefined) {
      const isShown = name !== "" && !name.startsWith("_xlnm.") && !/^(1|true)$/.test(hidden ?? "");
      if (isShown) ofWorkbook.push({ name, refersTo: text });
    } else if (name === "_xlnm.Print_Area" || name === "_xlnm.Print_Titles") {
      const iSheet = Number(localSheetId);
      const sheetName = sheetNames[iSheet] ?? "";
      ofSheets.set(sheetName, [...(ofSheets.get(sheetName) ?? []), { name, iSheet, refersTo: text }]);
    }
  }
  return { ofWorkbook, ofSheets };
}
