import { NEEDS, describeSetting } from "../data/codes";
import type { SettingRow } from "../data/ModelInput";
import { NCY_MAX, NCY_MIN } from "../states/StateSpace";
import { cleanText, isFault, readCode, readNumber } from "./cells";
import { createCodeMatcher } from "./matchCode";
import type { CellTable, Reading } from "./Reading";
import { TableReader } from "./TableReader";
import { SETTING_COLUMNS } from "./vocabulary";

type Field = keyof typeof SETTING_COLUMNS;
type Reader = TableReader<Field>;

/** Words that stand for every need or every setting. */
const ALL: ReadonlySet<string> = new Set(["all", "any", "every", "*", "all needs", "all settings", "any setting"]);

/** A row before "all" is put into codes. */
type DraftRow = Omit<SettingRow, "needs" | "next"> & {
  needs: readonly string[] | "all";
  next: readonly string[] | "all";
};

/**
 * Reads the table of settings: who can be in each and where pupils can move from it. Lists hold codes with commas or
 * semicolons between them, or "all". Without a column for needs or next settings, all are meant; a blank next means
 * that pupils never move from there.
 *
 * @param table - columns in any order
 * @param knownNeeds - need codes that "all" stands for, beside those of the table itself; the field's list where there are none
 * @returns one row a row of the table
 * @example readSettings({ name: "Settings", cells: [["setting", "NCY from", "NCY to"], ["EHE", "R", 14]], firstRow: 1 }).value?.[0].ncyTo // 14
 */
export function readSettings(table: CellTable, knownNeeds: readonly string[] = []): Reading<SettingRow[]> {
  const reader: Reader = new TableReader<Field>(table, SETTING_COLUMNS);
  const matchNeed = createCodeMatcher("need");
  const matchSetting = createCodeMatcher("setting");
  const drafts: DraftRow[] = [];
  const seen = new Set<string>();
  while (reader.nextRow()) {
    const setting = matchSetting(reader.code("setting"));
    const usual = describeSetting(setting);
    const draft: DraftRow = {
      setting,
      group: readLabel(reader, "group") || usual.group,
      area: readLabel(reader, "area") || usual.area,
      ncyFrom: reader.ncy("ncyFrom", NCY_MIN, NCY_MAX),
      ncyTo: reader.ncy("ncyTo", NCY_MIN, NCY_MAX),
      needs: readNeeds(reader, matchNeed),
      next: reader.has("next") ? readList(reader, "next", matchSetting) : "all",
      ...readPlaces(reader, usual.holdsPlaces),
      ...readNames(reader),
    };
    if (draft.ncyFrom > draft.ncyTo) {
      reader.refuse("ncyFrom", { code: "E127", found: `is ${draft.ncyFrom} and the last NCY is ${draft.ncyTo}` });
    }
    if (!reader.endRow()) continue;
    if (seen.has(setting)) reader.note("E126", "", () => ({ found: `${setting} has a row above` }));
    seen.add(setting);
    drafts.push(draft);
  }
  noteUnknownNext(reader, table.name, drafts, seen);
  return reader.finish(() => completeRows(drafts, [...seen], knownNeeds));
}

function readLabel(reader: Reader, field: "group" | "area"): string {
  return reader.has(field) ? reader.optionalCode(field) : "";
}

/** Places as yes or no, or as how many there are. */
function readPlaces(reader: Reader, isUsual: boolean): Pick<SettingRow, "holdsPlaces" | "places"> {
  if (!reader.has("holdsPlaces")) return { holdsPlaces: isUsual };
  const number = readNumber(reader.cell("holdsPlaces"), false);
  if (typeof number === "number" && number > 1) return { holdsPlaces: true, places: number };
  return { holdsPlaces: reader.yesNo("holdsPlaces") };
}

/** What the setting is called and how it is paid for, where the table says so. */
function readNames(reader: Reader): Pick<SettingRow, "label" | "costKind"> {
  const label = reader.optional("label", readCode, "");
  const costKind = reader.optional("costKind", readCode, "");
  return { ...(label !== "" && { label }), ...(costKind !== "" && { costKind }) };
}

function readNeeds(reader: Reader, match: (code: string) => string): readonly string[] | "all" {
  if (!reader.has("needs")) return "all";
  const needs = readList(reader, "needs", match);
  if (needs.length === 0 && reader.isBlank("needs")) {
    reader.refuse("needs", {
      code: "E115",
      found: "is blank",
      wanted: "The needs that the setting takes are wanted",
      fix: "List their codes with commas between them, or write all",
    });
  }
  return needs;
}

function readList(reader: Reader, field: "needs" | "next", match: (code: string) => string): readonly string[] | "all" {
  const text = readCode(reader.cell(field));
  if (isFault(text)) {
    reader.refuse(field, text);
    return [];
  }
  if (text === null) return [];
  if (ALL.has(text.toLowerCase())) return "all";
  const codes = text.split(/[,;\n|]/).map((code) => match(cleanText(code)));
  return [...new Set(codes)].filter((code) => code !== "");
}

function noteUnknownNext(
  reader: Reader,
  name: string,
  drafts: readonly DraftRow[],
  settings: ReadonlySet<string>,
): void {
  for (const draft of drafts) {
    for (const next of draft.next === "all" ? [] : draft.next) {
      if (settings.has(next)) continue;
      reader.problems.add("E128", "", () => ({
        where: name,
        found: `${draft.setting} leads to ${next}, which has no row`,
      }));
    }
  }
}

function completeRows(
  drafts: readonly DraftRow[],
  settings: readonly string[],
  knownNeeds: readonly string[],
): SettingRow[] {
  const listed = drafts.flatMap((draft) => (draft.needs === "all" ? [] : draft.needs));
  const known = [...new Set([...knownNeeds, ...listed])];
  const allNeeds = known.length > 0 ? known : NEEDS.map(({ code }) => code);
  return drafts.map((draft) => ({
    ...draft,
    needs: draft.needs === "all" ? allNeeds : draft.needs,
    next: draft.next === "all" ? settings : draft.next,
  }));
}
