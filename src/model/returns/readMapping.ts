import { cleanText, quote } from "../tables/cells";
import { createHeadingKey } from "../tables/findColumns";
import { findNearest } from "../tables/findNearest";
import type { CellTable, Reading } from "../tables/Reading";
import { TableReader } from "../tables/TableReader";
import { MAPPING_COLUMNS } from "./mappingColumns";
import { RETURN_PLACES } from "./PlaceMap";
import type { ReturnName } from "./ReturnTable";
import { NEED_ROWS } from "./returnLabels";

/** What a person says of where settings and needs belong; keys are codes as `createHeadingKey` gives them. */
export interface ReturnMapping {
  /** Name of a place, by setting. */
  readonly settings: ReadonlyMap<string, string>;
  /** Label of a row, by need. */
  readonly needs: ReadonlyMap<string, string>;
}

export const NO_MAPPING: ReturnMapping = { settings: new Map(), needs: new Map() };

/**
 * Reads a mapping: a row for each code of a setting or need, with the row of the return that it is counted in; blank for the
 * usual one.
 *
 * @param table - columns code and row, in any order
 * @param name - of the return
 * @param known - codes of the model: settings and needs
 * @returns places and rows by code
 */
export function readMapping(
  table: CellTable,
  name: ReturnName,
  known: { readonly settings: readonly string[]; readonly needs: readonly string[] },
): Reading<ReturnMapping> {
  const reader = new TableReader(table, MAPPING_COLUMNS);
  const settings = new Map<string, string>();
  const needs = new Map<string, string>();
  const settingKeys = new Set(known.settings.flatMap((code) => [code, code.split("_")[0]]).map(createHeadingKey));
  const needKeys = new Set(known.needs.map(createHeadingKey));
  while (reader.nextRow()) {
    const code = reader.code("code");
    // A code without a row is counted where it would be without a mapping.
    if (reader.isBlank("row") && reader.endRow()) continue;
    const row = reader.code("row");
    if (!reader.endRow()) continue;
    const key = createHeadingKey(code);
    if (!settingKeys.has(key) && !needKeys.has(key)) {
      reader.note("E753", code, () => ({
        found: `the model has no setting or need ${quote(code)}`,
        wanted: `It has the settings ${known.settings.join(", ")} and the needs ${known.needs.join(", ")}`,
      }));
      continue;
    }
    const isSetting = settingKeys.has(key);
    const rows = isSetting ? RETURN_PLACES[name].map((place) => place.name) : NEED_ROWS.map(([, label]) => label);
    const found = findRow(row, rows, isSetting);
    if (found === null) {
      const nearest = findNearest(row, rows);
      reader.note("E751", code, () => ({
        found: `${name} has no row ${quote(cleanText(row))} for ${code}`,
        wanted: `The rows are ${rows.join("; ")}`,
        fix: nearest === null ? "Write one of them" : `Perhaps ${quote(nearest)} was meant`,
      }));
      continue;
    }
    const map = isSetting ? settings : needs;
    const before = map.get(key);
    if (before !== undefined && before !== found)
      reader.note("E752", code, () => ({ found: `${code} goes to ${quote(found)} here and ${quote(before)} above` }));
    map.set(key, found);
  }
  return reader.finish(() => ({ settings, needs }));
}

/** A need may also be named by the code of the row that it goes to. */
function findRow(text: string, rows: readonly string[], isSetting: boolean): string | null {
  const key = createHeadingKey(text);
  const label = rows.find((each) => createHeadingKey(each) === key);
  if (label !== undefined || isSetting) return label ?? null;
  return NEED_ROWS.find(([code]) => code !== "" && createHeadingKey(code) === key)?.[1] ?? null;
}
