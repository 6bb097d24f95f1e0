import { createProblem } from "../model/checks/codes";
import type { FileBytes, OpenedFile, ReadingControls } from "./OpenedFile";
import { readCsvFile } from "./readCsvFile";
import { readXlsxFile } from "./readXlsxFile";
import { readXmlFile } from "./readXmlFile";

const ZIP = [0x50, 0x4b];
/** The container of old workbooks, and of new ones with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** Opens a file by what it holds, and by its name where that does not tell. */
export async function openFile(file: FileBytes, controls: ReadingControls): Promise<OpenedFile> {
  const { name, bytes } = file;
  const refuse = (code: "E800" | "E801" | "E803", found: string): OpenedFile => ({
    name,
    tables: [],
    problems: [createProblem(code, { where: name, found })],
  });
  if (bytes.length === 0) return refuse("E801", "it is empty");
  if (begins(bytes, COMPOUND)) return refuse("E803", "it is an old .xls workbook, or one with a password");
  if (begins(bytes, PDF)) return refuse("E800", "it is a PDF");
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1].toLowerCase() ?? "";
  if (begins(bytes, ZIP)) {
    return /^xls[xm]$/.test(extension)
      ? readXlsxFile(file, controls)
      : refuse("E800", extension === "zip" ? "it is an archive" : `it is a .${extension} file`);
  }
  if (/^xls[xmb]?$/.test(extension)) return refuse("E803", "it is not the workbook that its name says");
  if (extension === "xml" || isXml(bytes)) return readXmlFile(file, controls);
  if (/^(csv|txt|tsv|tab)?$/.test(extension)) return readCsvFile(file, controls);
  return refuse("E800", `it is a .${extension} file`);
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

function isXml(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*<\?xml/.test(new TextDecoder().decode(bytes.subarray(0, 60)));
}
