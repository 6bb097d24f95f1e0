import { NEEDS, SETTINGS } from "../data/codes";
import { NONSEND } from "../data/Transitions";
import type { LeverContext } from "../levers/LeverContext";
import { cleanText } from "./cells";
import { findNearest } from "./findNearest";

/** What a list of needs or settings in one cell stands for. */
export interface Matches {
  /** Codes of the data, each once, in the order of the list; null where the cell says "any". */
  readonly codes: readonly string[] | null;
  /** Names that are nothing here, each with the nearest one that is. */
  readonly unknown: readonly { readonly name: string; readonly nearest: string | null }[];
  /** Codes of the field's lists that are nowhere in this data. */
  readonly absent: readonly string[];
}

const ANY: ReadonlySet<string> = new Set([
  "any",
  "all",
  "every",
  "*",
  "all settings",
  "any setting",
  "all needs",
  "any need",
]);

/**
 * Finds the settings that a cell names: by code, group ("Maintained special"), area ("Out of area"), the standard code
 * that others begin with (SpMdA for SpMdA_SEMH), or a pattern with asterisks (`*_OoA`).
 *
 * @param text - names with commas or semicolons between them
 * @param context - settings of the data
 * @param allowsOutside - whether NONSEND may stand in the list
 * @returns the settings, and names that were not understood
 */
export function matchSettings(text: string, { states, labels }: LeverContext, allowsOutside: boolean): Matches {
  const { settings } = states.space;
  const labelled = (of: readonly string[]) => (name: string) =>
    settings.filter((_, i) => of[i] !== "" && same(of[i], name));
  const isOutside = (name: string) => allowsOutside && name.toLowerCase().replace(/[^a-z]/g, "") === "nonsend";
  const finders: ((name: string) => readonly string[])[] = [
    (name) => (isOutside(name) ? [NONSEND] : []),
    (name) => settings.filter((code) => code === name),
    (name) => settings.filter((code) => same(code, name)),
    labelled(labels.settingGroups),
    labelled(labels.areas),
    (name) => settings.filter((code) => code.toLowerCase().startsWith(`${name.toLowerCase()}_`)),
    (name) => (name.includes("*") ? settings.filter((code) => createPattern(name).test(code)) : []),
  ];
  const known = [...settings, ...new Set([...labels.settingGroups, ...labels.areas].filter((label) => label !== ""))];
  return matchNames(
    text,
    finders,
    known,
    SETTINGS.map(({ code }) => code),
  );
}

/**
 * Finds the needs that a cell names: by code, label or broad area of need.
 *
 * @param text - names with commas or semicolons between them
 * @param context - needs of the data
 * @returns the needs, and names that were not understood
 */
export function matchNeeds(text: string, { states }: LeverContext): Matches {
  const { needs } = states.space;
  const described = (of: (need: (typeof NEEDS)[number]) => string) => (name: string) =>
    needs.filter((code) => NEEDS.some((need) => need.code === code && same(of(need), name)));
  const finders = [
    (name: string) => needs.filter((code) => code === name),
    (name: string) => needs.filter((code) => same(code, name)),
    described(({ label }) => label),
    described(({ broadArea }) => broadArea),
  ];
  return matchNames(
    text,
    finders,
    needs,
    NEEDS.map(({ code }) => code),
  );
}

function matchNames(
  text: string,
  finders: readonly ((name: string) => readonly string[])[],
  known: readonly string[],
  listed: readonly string[],
): Matches {
  if (ANY.has(cleanText(text).toLowerCase())) return { codes: null, unknown: [], absent: [] };
  const codes: string[] = [];
  const unknown: { name: string; nearest: string | null }[] = [];
  const absent: string[] = [];
  for (const name of text.split(/[,;\n|]/).map(cleanText)) {
    if (name === "") continue;
    const found = finders.map((find) => find(name)).find((matches) => matches.length > 0);
    if (found) codes.push(...found);
    else if (listed.some((code) => same(code, name))) absent.push(name);
    else unknown.push({ name, nearest: findNearest(name, known) });
  }
  return { codes: [...new Set(codes)], unknown, absent };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function createPattern(name: string): RegExp {
  const escaped = name.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`, "i");
}
