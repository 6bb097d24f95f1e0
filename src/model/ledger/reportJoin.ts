import { nameFinancialYear } from "../money/nameFinancialYear";
import type { FinancialYear } from "../years";
import { createProviderKey } from "./findSimilarProviders";
import { gatherPupilYears } from "./gatherPupilYears";
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
  "this January": "Matched to the January inside the year",
  "January before": "Matched to the January before",
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
  const matches = MATCHES.map((match) => ({
    ...row(
      name,
      MATCH_WORDS[match],
      join,
      parts.filter((part) => part.match === match),
    ),
    note: wordMatch(match, year),
  }));
  return [...matches, row(name, "Total of the year", join, parts), ...(year === null ? [] : reportJanuary(join, year))];
}

function wordMatch(match: Match, year: FinancialYear | null): string {
  if (year === null) return "";
  if (match === "this January") return `Need and setting of January ${year + 1}`;
  if (match === "January before")
    return `In January ${year} and not in January ${year + 1}: left in between, or a late invoice`;
  if (match === "another January") return "Left earlier, or came later";
  return "";
}

/** What the unit costs of a year stand on. */
function reportJanuary(join: Join, year: FinancialYear): JoinReportRow[] {
  const name = nameFinancialYear(year);
  const pupilYears = gatherPupilYears(join, year, false);
  const inside = join.parts.filter((part) => part.financialYear === year && part.match === "this January");
  const pick = (pupils: ReadonlySet<number>) => inside.filter(({ pupil }) => pupils.has(pupil));
  const costed = new Set(pupilYears.map(({ pupil }) => pupil));
  const partYears = pupilYears.filter(({ isPart }) => isPart);
  const nYears = partYears.reduce((sum, { years }) => sum + years, 0);
  const several = new Set(pupilYears.filter((each) => hasSeveralProviders(join, each.lines)).map(({ pupil }) => pupil));
  const present = join.index.pupils.flatMap(({ states }, pupil) =>
    states.some(({ censusYear }) => censusYear === year + 1) ? [pupil] : [],
  );
  const without = present.filter((pupil) => !costed.has(pupil));
  const spent = (what: string, pence: number, nPupils: number, note = ""): JoinReportRow => ({
    ...{ year: name, what, nLines: 0, nPupils, amount: toPounds(pence), note },
  });
  const sum = (get: (each: (typeof pupilYears)[number]) => number) =>
    pupilYears.reduce((total, each) => total + get(each), 0);
  const wholePence = sum(({ pence }) => pence);
  const allInside = inside.reduce((total, { pence }) => total + pence, 0);
  return [
    spent("Of the first row: used in unit costs", wholePence, costed.size, "Every kind of cost but transport"),
    spent("Of the first row: transport, apart", allInside - wholePence, 0),
    {
      ...row(name, "Of them: for part of the year", join, pick(new Set(partYears.map(({ pupil }) => pupil)))),
      note:
        partYears.length === 0
          ? ""
          : `${nYears.toFixed(1)} pupils' years by the dates of the lines; costs are made up to a year`,
    },
    {
      ...row(name, "Of them: with several providers", join, pick(several)),
      note: several.size === 0 ? "" : "The whole cost goes to the January's setting; providers share the pupil",
    },
    {
      ...spent(`Pupils of January ${year + 1} without a cost`, 0, without.length),
      note: without.length === 0 ? "" : "Left out of unit costs unless the option without cost is zero",
    },
  ];
}

function hasSeveralProviders({ ledger }: Join, lines: readonly number[]): boolean {
  const providers = new Set(
    lines
      .filter((line) => ledger.lines[line].kind !== "transport")
      .map((line) => createProviderKey(ledger.lines[line].provider)),
  );
  providers.delete("");
  return providers.size > 1;
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
