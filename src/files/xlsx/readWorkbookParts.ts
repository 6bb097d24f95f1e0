import type { ReadingControls } from "../OpenedFile";
import type { XlsxPackage } from "./XlsxPackage";

/** A sheet of a workbook file and the part that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** Lists the sheets in the order of their tabs. */
export async function readSheetParts(file: XlsxPackage, { pause }: ReadingControls): Promise<SheetPart[]> {
  const targets = new Map<string, string>();
  await file.read(
    "xl/_rels/workbook.xml.rels",
    {
      open: ({ attributes }, name) => {
        if (name === "Relationship") targets.set(String(attributes.Id), resolve(String(attributes.Target)));
      },
    },
    { pause },
  );
  const sheets: SheetPart[] = [];
  await file.read(
    "xl/workbook.xml",
    {
      open: ({ attributes }, name) => {
        if (name !== "sheet") return;
        const id = Object.entries(attributes).find(([key]) => /^(.*:)?id$/.test(key) && key !== "sheetId")?.[1];
        const path = targets.get(String(id));
        if (path !== undefined && file.has(path)) sheets.push({ name: String(attributes.name), path });
      },
    },
    { pause },
  );
  return sheets;
}

function resolve(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** Reads the texts that cells refer to by number. */
export async function readSharedStrings(file: XlsxPackage, { pause }: ReadingControls): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isPhonetic = false;
  await file.read(
    "xl/sharedStrings.xml",
    {
      open: (_, name) => {
        if (name === "si") text = "";
        if (name === "rPh") isPhonetic = true;
        isText = name === "t" && !isPhonetic;
      },
      text: (part) => {
        if (isText) text += part;
      },
      close: (name) => {
        if (name === "si") strings.push(text);
        if (name === "rPh") isPhonetic = false;
        isText = false;
      },
    },
    { pause },
  );
  return strings;
}

/** Number formats that Excel has without writing them down, and that show dates. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Tells for each style of a cell whether it shows a number as a date. */
export async function readDateStyles(file: XlsxPackage, { pause }: ReadingControls): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isCellFormats = false;
  await file.read(
    "xl/styles.xml",
    {
      open: ({ attributes }, name) => {
        if (name === "numFmt") own.set(Number(attributes.numFmtId), showsDate(String(attributes.formatCode)));
        if (name === "cellXfs") isCellFormats = true;
        if (name !== "xf" || !isCellFormats) return;
        const format = Number(attributes.numFmtId ?? 0);
        styles.push(own.get(format) ?? DATE_FORMATS.has(format));
      },
      close: (name) => {
        if (name === "cellXfs") isCellFormats = false;
      },
    },
    { pause },
  );
  return styles;
}

/** Whether a number format has a year or a day in it, outside of quotation marks and brackets. */
function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}
