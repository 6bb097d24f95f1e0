import { nameFinancialYear } from "../money/nameFinancialYear";
import type { FinancialYear } from "../years";
import { TRANSPORT } from "./costKinds";
import { gatherSpells, type Spell } from "./gatherSpells";
import { MATCHES, type Join, type JoinedPart, type Match } from "./Join";
import { toPence, toPounds } from "./Pence";

/** One row of the account of a join. */
export interface JoinReportRow {
  /** "All", a financial year such as "2024-25", or "Not said". */
  readonly year: string;
  readonly what: string;
  readonly nLines: number;
  /** Pupils, or different references where they match nobody. */
  readonly nPupils: number;
  /** Pounds. */
  readonly amount: number;
  /** A sentence; "" where nothing is to say. */
  readonly note: string;
}

const MATCH_WORDS: Readonly<Record<Match, string>> = {
  "its January": "Matched to the January of its school year",
  "January beside": "Matched to the January beside it",
  "another January": "Matched to another January",
  "not in the census": "Not matched: not in the census",
  "not a valid UPN": "Not matched: not a valid UPN",
  "several pupils": "Not matched: could be several pupils",
  "no reference": "Not matched: no reference",
};

/**
 * Accounts for every pound of a joined ledger: by financial year, what matched which January, what did not and why. The rows
 * of matches add up to the total of their year, and the years to the ledger.
 *
 * @param join - a joined ledger
 * @returns the account, the whole ledger first, then each year, then what is worth knowing
 */
export function reportJoin(join: Join): JoinReportRow[] {
  const { ledger, parts } = join;
  const hasUndated = parts.some(({ financialYear }) => financialYear === null);
  const years: (FinancialYear | null)[] = [...join.financialYears, ...(hasUndated ? [null] : [])];
  const inParts = parts.reduce((sum, { pence }) => sum + pence, 0);
  return [
    row("All", "Ledger as it stands", join, all(join), toPounds(ledger.totalPence) + ledger.rounded),
    { ...row("All", "Fractions of a penny, rounded away", join, [], -ledger.rounded) },
    ...years.flatMap((year) => reportYear(join, year)),
    {
      ...row("All", "Left over: the ledger less every year", join, [], toPounds(ledger.totalPence - inParts)),
      note: "0, because nothing is dropped",
    },
    ...reportFacts(join),
  ];
}

const all = ({ parts }: Join): readonly JoinedPart[] => parts;

function row(year: string, what: string, join: Join, parts: readonly JoinedPart[], amount?: number): JoinReportRow {
  const pence = parts.reduce((sum, part) => sum + part.pence, 0);
  const pupils = new Set(parts.map(({ pupil, line }) => (pupil >= 0 ? pupil : join.ledger.lines[line].reference)));
  const nLines = new Set(parts.map(({ line }) => line)).size;
  return { year, what, nLines, nPupils: pupils.size, amount: (amount ?? toPounds(pence)) + 0, note: "" };
}

function reportYear(join: Join, year: FinancialYear | null): JoinReportRow[] {
  const name = year === null ? "Not said" : nameFinancialYear(year);
  const parts = join.parts.filter(({ financialYear }) => financialYear === year);
  const byMatch = new Map(MATCHES.map((match): [Match, JoinedPart[]] => [match, []]));
  for (const part of parts) byMatch.get(part.match)!.push(part);
  const matches = MATCHES.map((match) => ({
    ...row(name, MATCH_WORDS[match], join, byMatch.get(match)!),
    note: wordMatch(match, year),
  }));
  return [...matches, row(name, "Total of the year", join, parts), ...(year === null ? [] : reportJanuary(join, year))];
}

function wordMatch(match: Match, year: FinancialYear | null): string {
  if (year === null) return "";
  if (match === "its January")
    return `April to August: January ${year}; from September, or without days: January ${year + 1}`;
  if (match === "January beside") return "Not in that January: came later, or left before it";
  return match === "another January" ? `In neither January ${year} nor ${year + 1}: a late invoice, or came later` : "";
}

/** What the unit costs of a year stand on: the first three rows add up to what is matched. */
function reportJanuary(join: Join, year: FinancialYear): JoinReportRow[] {
  const name = nameFinancialYear(year);
  const { lines } = join.ledger;
  const bySpell = gatherSpells(join, year, false);
  const spells = new Map<number, Spell[]>();
  for (const spell of bySpell) spells.set(spell.pupil, [...(spells.get(spell.pupil) ?? []), spell]);
  const matched = join.parts.filter(({ financialYear, pupil }) => financialYear === year && pupil >= 0);
  const isTransport = ({ line }: JoinedPart) => lines[line].kind === TRANSPORT;
  const used = bySpell.flatMap(({ parts }) => parts.filter((part) => !isTransport(part)));
  const usedParts = new Set(used);
  const some = (what: string, fits: (spells: readonly Spell[]) => boolean, note: string): JoinReportRow => {
    const pupils = new Set([...spells].flatMap(([pupil, each]) => (fits(each) ? [pupil] : [])));
    const found = row(
      name,
      what,
      join,
      used.filter(({ pupil }) => pupils.has(pupil)),
    );
    return { ...found, note: pupils.size === 0 ? "" : note };
  };
  const nYears = bySpell.reduce((sum, { years }) => sum + years, 0);
  const present = join.index.pupils.flatMap(({ states }, pupil) =>
    states.some(({ censusYear }) => censusYear === year + 1) && !spells.has(pupil) ? [pupil] : [],
  );
  return [
    { ...row(name, "Used in unit costs", join, used), note: `${nYears.toFixed(1)} pupils' years` },
    row(name, "Transport, apart", join, matched.filter(isTransport)),
    {
      ...row(
        name,
        "Matched, and not used in unit costs",
        join,
        matched.filter((part) => !isTransport(part) && !usedParts.has(part)),
      ),
      note: "Another January, or left before the one inside the year and the days are not known",
    },
    some(
      "Of those used: for part of the year",
      (each) => each.reduce((sum, { years }) => sum + years, 0) < WHOLE_YEAR,
      "By the days of their lines; unit costs are made up to a year",
    ),
    some("Of those used: in two needs or settings", isMover, "Each has the costs of its time"),
    some(
      "Of those used: with several providers",
      (each) => hasSeveralProviders(join, each),
      "Providers share the pupil by days, or by what they were paid",
    ),
    {
      ...row(name, `Pupils of January ${year + 1} without a cost`, join, []),
      nPupils: present.length,
      note: present.length === 0 ? "" : "Left out of unit costs unless the option without cost is zero",
    },
  ];
}

const WHOLE_YEAR = 0.999;

const isMover = (spells: readonly Spell[]): boolean =>
  new Set(spells.map(({ state }) => JSON.stringify([state.need, state.setting]))).size > 1;

function hasSeveralProviders({ ledger }: Join, spells: readonly Spell[]): boolean {
  const lines = spells.flatMap(({ parts }) => parts.map(({ line }) => ledger.lines[line]));
  const paid = lines.filter(({ kind, providerKey }) => kind !== TRANSPORT && providerKey !== "");
  return new Set(paid.map(({ providerKey }) => providerKey)).size > 1;
}

/** What is worth knowing of the ledger as a whole. */
function reportFacts(join: Join): JoinReportRow[] {
  const { ledger, parts, index } = join;
  const of = (fits: (line: number) => boolean) => parts.filter(({ line }) => fits(line));
  const repeats = new Set(ledger.repeats);
  const differs = parts.filter(({ line, pupil, censusYear }) => {
    const { need, setting } = ledger.lines[line];
    if (pupil < 0 || (need === "" && setting === "")) return false;
    const state = index.pupils[pupil].states.find((each) => each.censusYear === censusYear)!;
    return (need !== "" && need !== state.need) || (setting !== "" && setting !== state.setting);
  });
  const cleaned: JoinReportRow = {
    ...row("All", "References matched after cleaning", join, []),
    nPupils: join.nCleaned,
    note: "Case, spaces, signs, leading zeros, or a check letter that was left off",
  };
  const nowhere: JoinReportRow = {
    ...row("All", "Census rows without a reference", join, []),
    nPupils: index.nWithoutReference,
  };
  return [
    row(
      "All",
      "Credits",
      join,
      of((line) => ledger.lines[line].pence < 0),
    ),
    row(
      "All",
      "Lines that stand twice",
      join,
      of((line) => repeats.has(line)),
    ),
    row("All", "Need or setting differs from the census", join, differs),
    cleaned,
    nowhere,
  ];
}

/**
 * Tells whether an account adds up: every year's matches to its total, and the years to the ledger.
 *
 * @param rows - as `reportJoin` gives them
 * @returns true where nothing is left over
 * @example tiesOut([]) // true
 */
export function tiesOut(rows: readonly JoinReportRow[]): boolean {
  const amountOf = (what: string) =>
    rows.filter((each) => each.what === what).reduce((sum, { amount }) => sum + toPence(amount), 0);
  const matched = Object.values(MATCH_WORDS).reduce((sum, words) => sum + amountOf(words), 0);
  const rounded = toPence(
    rows
      .filter(({ what }) => what.startsWith("Ledger as") || what.startsWith("Fractions"))
      .reduce((sum, { amount }) => sum + amount, 0),
  );
  return (
    matched === amountOf("Total of the year") &&
    matched === rounded &&
    amountOf("Left over: the ledger less every year") === 0
  );
}
