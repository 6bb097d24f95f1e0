import { MAPPED_COLUMNS, MAPPED_KINDS, type ColumnMapping } from "../model/tables/guessColumns";
import type { Choices } from "./Choices";

/** Writes mappings as one text: {"census":{"pupil":"Child ref"}}. */
export function composeColumns(columns: Choices["columns"]): string {
  return Object.keys(columns).length === 0 ? "" : JSON.stringify(columns);
}

/** Reads mappings back; what cannot be used is left out. */
export function readColumns(text: string): Choices["columns"] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {};
  }
  const given = (typeof parsed === "object" && parsed !== null ? parsed : {}) as Record<string, unknown>;
  const columns: Record<string, ColumnMapping> = {};
  for (const kind of MAPPED_KINDS) {
    const fields = given[kind];
    if (typeof fields !== "object" || fields === null) continue;
    const known = Object.entries(fields).filter(
      (entry): entry is [string, string] => entry[0] in MAPPED_COLUMNS[kind] && typeof entry[1] === "string",
    );
    columns[kind] = Object.fromEntries(known);
  }
  return columns;
}
