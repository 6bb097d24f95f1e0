import { SaxesParser } from "saxes";
import { createProblem } from "../model/checks/codes";
import { SEN2_MODULES, type Sen2Module } from "../model/sen2/sen2Columns";
import type { Cell, CellTable } from "../model/tables/Reading";
import { decodeText } from "./decodeText";
import type { FileBytes, OpenedFile, ReadingControls } from "./OpenedFile";

const CHUNK = 256 * 1024;

/** Elements of the return that are rows of a table, and the table that each belongs to. */
const ROW_ELEMENTS: ReadonlyMap<string, readonly [module: Sen2Module, parent: Sen2Module | null]> = new Map([
  ["header", ["sen2", null]],
  ["person", ["person", null]],
  ["requests", ["requests", "person"]],
  ["assessment", ["assessment", "requests"]],
  ["namedplan", ["namedplan", "assessment"]],
  ["plandetail", ["plandetail", "namedplan"]],
  ["activeplans", ["activeplans", "requests"]],
  ["placementdetail", ["placementdetail", "activeplans"]],
  ["senneed", ["senneed", "activeplans"]],
]);

interface Row {
  readonly module: Sen2Module;
  readonly values: Map<string, string>;
}

/**
 * Reads the XML return that is loaded into COLLECT as the nine tables of its export: rows get ids in the order of the file and
 * point to the row that they stand in.
 */
export async function readXmlFile({ name, bytes }: FileBytes, controls: ReadingControls): Promise<OpenedFile> {
  const { text } = decodeText(bytes);
  const collector = new RowCollector();
  const parser = new SaxesParser();
  let fault: Error | null = null;
  parser.on("error", (error) => (fault ??= error));
  parser.on("opentag", (tag) => collector.open(tag.name));
  parser.on("text", (content) => collector.addText(content));
  parser.on("cdata", (content) => collector.addText(content));
  parser.on("closetag", (tag) => collector.close(tag.name));
  for (let from = 0; from < text.length && !fault; from += CHUNK) {
    parser.write(text.slice(from, from + CHUNK));
    controls.onProgress?.(Math.min(1, (from + CHUNK) / text.length));
    await controls.pause();
  }
  if (!fault) parser.close();
  if (fault) {
    const { line } = parser;
    const found = wordFault(fault);
    return { name, tables: [], problems: [createProblem("E806", { where: `${name}, line ${line}`, found })] };
  }
  const tables = collector.listTables(name);
  const problems =
    collector.isReturn || text.trim() === ""
      ? []
      : [createProblem("E807", { where: name, found: `its outermost element is ${collector.root || "missing"}` })];
  if (text.trim() === "") problems.push(createProblem("E801", { where: name, found: "it is empty" }));
  return { name, tables: problems.length > 0 ? [] : tables, problems };
}

function wordFault(fault: Error): string {
  const message = fault.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  return /unclosed|unexpected end|document must contain/i.test(message)
    ? `it ends too early (${message})`
    : `it is not well formed (${message})`;
}

/** Gathers rows while elements open and close. */
class RowCollector {
  root = "";
  private readonly rows = new Map<Sen2Module, Map<string, string>[]>(SEN2_MODULES.map((module) => [module, []]));
  private readonly open_: Row[] = [];
  private text = "";

  get isReturn(): boolean {
    return this.rows.get("person")!.length > 0 && this.rows.get("sen2")!.length > 0;
  }

  open(tag: string): void {
    const element = localName(tag);
    if (this.root === "") this.root = tag;
    this.text = "";
    const known = ROW_ELEMENTS.get(element);
    if (!known) return;
    const [module, parent] = known;
    const rows = this.rows.get(module)!;
    const id = module === "sen2" ? "1" : String(rows.length + 1);
    const values = new Map([[`${module}tableid`, id]]);
    const above = parent && [...this.open_].reverse().find((row) => row.module === parent);
    if (above) values.set(`${parent}tableid`, above.values.get(`${parent}tableid`)!);
    rows.push(values);
    this.open_.push({ module, values });
  }

  addText(text: string): void {
    this.text += text;
  }

  close(tag: string): void {
    const element = localName(tag);
    const known = ROW_ELEMENTS.get(element);
    const row = this.open_[this.open_.length - 1];
    if (known && row?.module === known[0]) this.open_.pop();
    else if (row && this.text.trim() !== "" && !row.values.has(element)) row.values.set(element, this.text.trim());
    this.text = "";
  }

  /** The nine tables; a column that no row has is there where a census is made from it. */
  listTables(file: string): CellTable[] {
    return SEN2_MODULES.map((module) => {
      const rows = this.rows.get(module)!;
      const headings = [...new Set([...USUAL_HEADINGS[module], ...rows.flatMap((row) => [...row.keys()])])];
      const cells: Cell[][] = [headings, ...rows.map((row) => headings.map((heading) => row.get(heading) ?? ""))];
      return { name: `${module} in ${file}`, cells, firstRow: 1 };
    });
  }
}

/** Columns that are there even where every row leaves them out, as the XML return does with what is blank. */
const USUAL_HEADINGS: Readonly<Record<Sen2Module, readonly string[]>> = {
  sen2: ["sen2tableid", "collection", "year", "referencedate", "lea"],
  person: ["persontableid", "personbirthdate", "postcode", "upn", "uniquelearnernumber", "upnunknown"],
  requests: ["requeststableid", "persontableid", "receiveddate"],
  assessment: ["assessmenttableid", "requeststableid", "assessmentoutcome"],
  namedplan: ["namedplantableid", "assessmenttableid", "startdate", "ceasedate", "ceasereason"],
  plandetail: ["plandetailtableid", "namedplantableid", "urn", "ukprn", "sensetting", "placementrank"],
  activeplans: ["activeplanstableid", "requeststableid", "transferla"],
  placementdetail: [
    "placementdetailtableid",
    "activeplanstableid",
    "urn",
    "ukprn",
    "sensetting",
    "placementrank",
    "entrydate",
    "leavingdate",
    "senunitindicator",
    "resourcedprovisionindicator",
  ],
  senneed: ["senneedtableid", "activeplanstableid", "sentype", "sentyperank"],
};

function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1).toLowerCase();
}
