import { Workbook } from "exceljs";
import { openFile } from "../../src/files/openFile";
import type { OpenedFile } from "../../src/files/OpenedFile";

const encoder = new TextEncoder();

/** Opens bytes or a text as a file of that name. */
export function open(name: string, content: string | Uint8Array): Promise<OpenedFile> {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  return openFile({ name, bytes }, { pause: () => Promise.resolve() });
}

/** A text in UTF-16 with its mark. */
export function encodeUtf16(text: string, bigEndian = false): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

/** A workbook file with sheets of rows. */
export async function inventWorkbook(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  finish: (book: Workbook) => void = () => {},
): Promise<Uint8Array> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  finish(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
