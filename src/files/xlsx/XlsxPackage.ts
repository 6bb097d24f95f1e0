import JSZip from "jszip";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { ReadingControls } from "../OpenedFile";

/** Characters between two pauses. */
const CHUNK = 256 * 1024;
/** Parts that hold cells, and what is needed to understand them. */
const NEEDED =
  /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/i;

/** What a reader of one part hears. */
export interface PartEvents {
  open?(tag: SaxesTagPlain, name: string): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** The XML parts of a workbook file. */
export class XlsxPackage {
  private constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {}

  /** Unpacks what is needed; throws where the bytes are no zip archive, or a damaged one. */
  static async open(bytes: Uint8Array): Promise<XlsxPackage> {
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
    const parts = new Map<string, Uint8Array>();
    for (const entry of Object.values(zip.files)) {
      if (NEEDED.test(entry.name)) parts.set(entry.name, await entry.async("uint8array"));
    }
    return new XlsxPackage(parts);
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** Size of a part in bytes, for telling how far the reading is. */
  sizeOf(path: string): number {
    return this.parts.get(path)?.length ?? 0;
  }

  /** Reads a part from its first to its last element; throws where it is damaged. */
  async read(path: string, events: PartEvents, { onProgress, pause }: ReadingControls): Promise<void> {
    const bytes = this.parts.get(path);
    if (!bytes) return;
    const decoder = new TextDecoder("utf-8");
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", (tag) => events.open?.(tag, localName(tag.name)));
    parser.on("text", (text) => events.text?.(text));
    parser.on("closetag", (tag) => events.close?.(localName(tag.name)));
    for (let from = 0; from < bytes.length; from += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(from, from + CHUNK), { stream: from + CHUNK < bytes.length }));
      onProgress?.(Math.min(1, (from + CHUNK) / bytes.length));
      await pause();
    }
    parser.close();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
