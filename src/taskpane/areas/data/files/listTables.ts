import type { DeskTable } from "../../../../files/FileDesk";
import type { FileKind } from "../../../../files/recogniseFile";
import type { TableRole } from "../../../../workbook/Choices";
import type { DeskState } from "./DeskFiles";

/** What a table was recognised as, in words. */
const KIND_WORDS: Readonly<Partial<Record<Exclude<FileKind, null>, string>>> = {
  "SEN2 return": "part of a SEN2 return",
  establishments: "schools and colleges (GIAS)",
  projections: "population projections (ONS)",
  tiers: "look-up of districts and counties (ONS)",
  census: "a census",
  transitions: "transitions",
  population: "a population",
  costs: "unit costs",
  settings: "settings",
  ledger: "a finance ledger",
  options: "options",
};

/** The tables of one kind on the desk, in the order in which they were brought. */
export function listTables({ files }: DeskState, kind: FileKind): DeskTable[] {
  return files.flatMap(({ file }) => file?.tables.filter((table) => table.kind === kind) ?? []);
}

export function wordKind(kind: FileKind): string {
  return kind === null ? "not recognised by its headings" : (KIND_WORDS[kind] ?? kind);
}

/** The role that a table of a kind can play at once; null where it has to be made into something first, or has none. */
export function getRole(kind: FileKind): TableRole | null {
  if (kind === "census" || kind === "transitions") return "source";
  return kind === "population" || kind === "costs" || kind === "settings" ? kind : null;
}

/** Name for a sheet, from the name of a file. */
export function nameSheet(name: string): string {
  return name.replace(/ in [^/]*$/, "").replace(/\.[a-z]+$/i, "");
}
