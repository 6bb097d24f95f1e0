import { TRANSPORT } from "../../model/ledger/costKinds";
import { gatherSpells } from "../../model/ledger/gatherSpells";
import type { Join, JoinedPart, Match } from "../../model/ledger/Join";
import { toPounds } from "../../model/ledger/Pence";
import { PROVIDER_VERDICTS, type ProviderCost } from "../../model/ledger/ProviderCost";
import type { JoinReportRow } from "../../model/ledger/reportJoin";
import { nameFinancialYear } from "../../model/money/nameFinancialYear";
import type { CellValue } from "../answer";

/** Tells which financial years are wanted; null is lines that say none. */
type IsShown = (financialYear: number | null) => boolean;

const MATCH_WORDS: Readonly<Record<Match, string>> = {
  "its January": "Matched",
  "January beside": "Matched to the January beside it",
  "another January": "Matched to another January",
  "not in the census": "Not in the census",
  "not a valid UPN": "Not a valid UPN",
  "several pupils": "Could be several pupils",
  "no reference": "No reference",
};

const nameYear = (year: JoinedPart["financialYear"]): string => (year === null ? "Not said" : nameFinancialYear(year));
const orBlank = (value: number | null): CellValue => value ?? "";

/** Lays out the account of a join. */
export function createReportTable(rows: readonly JoinReportRow[]): CellValue[][] {
  return [
    ["Financial year", "What", "Lines", "Pupils", "Amount", "Note"],
    ...rows.map(({ year, what, nLines, nPupils, amount, note }) => [
      year,
      what,
      nLines,
      nPupils,
      amount,
      note === "" ? "" : `${note}.`,
    ]),
  ];
}

/** Lays out the references of the ledger that match nobody, those with the most money first, then what has no cost. */
export function createUnmatchedTable(join: Join, isShown: IsShown): CellValue[][] {
  const pence = new Map<number, number>();
  for (const part of join.parts) {
    if (isShown(part.financialYear)) pence.set(part.line, (pence.get(part.line) ?? 0) + part.pence);
  }
  const rows = join.unmatched.flatMap(({ reference, match, why, suggestions, lines }) => {
    const shown = lines.filter((line) => pence.has(line));
    if (shown.length === 0) return [];
    const amount = shown.reduce((sum, line) => sum + pence.get(line)!, 0);
    const providers = [...new Set(shown.map((line) => join.ledger.lines[line].provider))].filter((name) => name !== "");
    const first = join.ledger.lines[shown[0]].row;
    return [{ reference, match, why, suggestions, amount, nLines: shown.length, providers, first }];
  });
  rows.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return [
    ["Reference", "Result", "Why", "Perhaps", "Lines", "Pounds", "First row", "Providers"],
    ...rows.map((row) => [
      row.reference,
      MATCH_WORDS[row.match],
      `${row.why.charAt(0).toUpperCase()}${row.why.slice(1)}.`,
      row.suggestions.join(" or "),
      row.nLines,
      toPounds(row.amount),
      row.first,
      row.providers.join(", "),
    ]),
    ...(rows.length === 0 ? [["", "Every line matches a pupil", "", "", 0, 0, "", ""]] : []),
  ];
}

/** Lays out what each pupil cost in each financial year, by the January whose need and setting it is, and who has no cost. */
export function createPupilsTable(join: Join, isShown: IsShown): CellValue[][] {
  const { ledger, index } = join;
  const rows = join.financialYears.filter(isShown).flatMap((year) => {
    const spells = gatherSpells(join, year, false);
    const costed = new Set(spells.map(({ pupil }) => pupil));
    const name = nameFinancialYear(year);
    const withCost = spells.map(({ pupil, state, parts, pence, transport, years }): CellValue[] => {
      const lines = parts.map(({ line }) => ledger.lines[line]);
      const providers = lines.filter(({ kind }) => kind !== TRANSPORT).map(({ provider }) => provider);
      const names = [...new Set(providers)].filter((each) => each !== "").join(", ");
      const about = [index.pupils[pupil].reference, name, state.censusYear, state.ncy, state.need, state.setting];
      const pounds = toPounds(pence);
      return [...about, "Matched", parts.length, pounds, toPounds(transport), years, pounds / years, names];
    });
    const without = index.pupils.flatMap(({ reference, states }, pupil): CellValue[][] => {
      const state = states.find(({ censusYear }) => censusYear === year + 1);
      if (state === undefined || costed.has(pupil)) return [];
      return [[reference, name, year + 1, state.ncy, state.need, state.setting, "No cost", 0, 0, 0, "", "", ""]];
    });
    return [...withCost, ...without];
  });
  return [
    [
      ...["Pupil", "Financial year", "January", "NCY", "Need", "Setting", "Result", "Lines", "Spent"],
      ...["Transport", "Part of the year", "A whole year", "Providers"],
    ],
    ...rows,
  ];
}

/** Lays out providers beside the same mix of pupils elsewhere. */
export function createProvidersTable(providers: readonly ProviderCost[]): CellValue[][] {
  return [
    [
      ...["Financial year", "Provider", "Lines", "Spent", "Pupils", "Pupil years", "A pupil and year"],
      ...["Same mix elsewhere", "Difference", "From", "To", "Result"],
      ...["Year before", "Change", "Same pupils", "Their change"],
    ],
    ...providers.map((row): CellValue[] => [
      nameYear(row.financialYear),
      row.provider === "" ? "Not said" : row.provider,
      row.nLines,
      toPounds(row.total),
      row.nPupils,
      row.pupilYears,
      ...[row.cost, row.expected, row.difference, row.low, row.high].map(orBlank),
      PROVIDER_VERDICTS[row.verdict],
      ...[row.costBefore, row.change].map(orBlank),
      row.nSame,
      orBlank(row.changeOfSame),
    ]),
  ];
}

/** Lays out every line, whole or split by financial year, with the pupil that it matches. */
export function createLinesTable({ ledger, parts, index }: Join, isShown: IsShown): CellValue[][] {
  return [
    [
      ...["Row", "Reference", "Financial year", "Provider", "Kind", "Pounds"],
      ...["Result", "Pupil", "January", "NCY", "Need", "Setting"],
    ],
    ...parts
      .filter(({ financialYear }) => isShown(financialYear))
      .map(({ line, financialYear, pence, match, pupil, censusYear }): CellValue[] => {
        const { row, reference, provider, kind } = ledger.lines[line];
        const about = [row, reference, nameYear(financialYear), provider, kind, toPounds(pence), MATCH_WORDS[match]];
        if (pupil < 0) return [...about, "", "", "", "", ""];
        const { reference: name, states } = index.pupils[pupil];
        const { ncy, need, setting } = states.find((state) => state.censusYear === censusYear)!;
        return [...about, name, censusYear, ncy, need, setting];
      }),
  ];
}
