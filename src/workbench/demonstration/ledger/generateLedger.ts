import { alea } from "seedrandom";
import { createDay } from "../../../model/tables/days";
import type { Authority, CensusRecord } from "../generateAuthority";
import { inventUpn } from "../inventUpn";
import { addFaults } from "./addFaults";
import { chooseProvider } from "./chooseProvider";
import {
  BANDS,
  CARRIERS,
  KINDS,
  LEDGER_SEED,
  LEDGER_YEARS,
  N_LATE,
  N_STRANGERS,
  PLACE,
  PLACE_FUNDING,
  PRICES,
  PROVIDERS,
  TOP_UP,
  TRANSPORT_COST,
  TRANSPORT_SHARE,
  USUALLY_WITHOUT,
  WITHOUT_COST,
} from "./fernshireLedger";

/** One line of the invented ledger. Amounts are pounds; a few are written as text, as finance systems export them. */
export interface LedgerRecord {
  readonly upn: string;
  readonly provider: string;
  readonly kind: string;
  readonly financialYear: string;
  /** Days as Excel counts them. */
  readonly from: number;
  readonly to: number;
  readonly amount: number | string;
}

type Row = Pick<CensusRecord, "pupil" | "ncy" | "need" | "setting">;

/** UPN numbers of children who are in no census. */
const FIRST_STRANGER = 90_000;

/**
 * Invents the ledger of two financial years for the pupils of an authority: place, top-up, fees and transport, for the part
 * of the year in each setting, with the faults that ledgers have. The same lines every time.
 *
 * @param authority - its census and costs
 */
export function generateLedger(authority: Authority): LedgerRecord[] {
  const rng = alea(LEDGER_SEED);
  const costs = new Map(authority.costs.map(({ need, setting, cost }) => [`${need}/${setting}`, cost]));
  const byYear = new Map<number, Map<string, Row>>();
  for (const row of authority.census) {
    const known = byYear.get(row.censusYear) ?? new Map<string, Row>();
    byYear.set(row.censusYear, known.set(row.pupil, row));
  }
  const bands = drawBands(authority, rng);
  const lines = LEDGER_YEARS.flatMap((year) => {
    const before = byYear.get(year) ?? new Map<string, Row>();
    const inside = byYear.get(year + 1) ?? new Map<string, Row>();
    const pay = (row: Row, from: number, to: number) =>
      payFor(row, { year, from, to, costs, band: bands.get(row.pupil) ?? 1 }, rng);
    const paid = [...inside.values()].flatMap((row) => {
      if (rng() < (WITHOUT_COST[row.setting] ?? USUALLY_WITHOUT)) return [];
      const past = before.get(row.pupil);
      if (past === undefined) return pay(row, rng() < 0.7 ? 5 : 2, 12);
      return past.setting === row.setting ? pay(row, 0, 12) : [...pay(past, 0, 5), ...pay(row, 5, 12)];
    });
    const left = [...before.values()].filter(({ pupil }) => !inside.has(pupil)).flatMap((row) => pay(row, 0, 5));
    return [...paid, ...left, ...payLate(byYear, year, rng), ...payStrangers(year, rng)];
  });
  return addFaults(lines, rng);
}

/** A pupil keeps one band of need. */
function drawBands({ census }: Authority, rng: () => number): Map<string, number> {
  const bands = new Map<string, number>();
  for (const { pupil } of census) if (!bands.has(pupil)) bands.set(pupil, pick(BANDS, rng));
  return bands;
}

interface Stay {
  readonly year: number;
  /** Months after 1 April, first and one past the last. */
  readonly from: number;
  readonly to: number;
  readonly costs: ReadonlyMap<string, number>;
  readonly band: number;
}

function payFor(row: Row, { year, from, to, costs, band }: Stay, rng: () => number): LedgerRecord[] {
  const { need, setting, pupil } = row;
  const provider = chooseProvider(row);
  const price = provider.price * PRICES[year] * (year === LEDGER_YEARS[0] ? (provider.before ?? 1) : 1);
  const share = (to - from) / 12;
  const cost = (costs.get(`${need}/${setting}`) ?? costs.get(`/${setting}`) ?? 0) * band * price;
  const place = PLACE_FUNDING[setting] ?? 0;
  const dates = { financialYear: nameYear(year), from: getDay(year, from), to: getDay(year, to) - 1 };
  const line = (kind: string, amount: number, name = provider.name): LedgerRecord => ({
    ...{ upn: pupil, provider: name, kind, ...dates, amount: toPence(amount * share) },
  });
  const lines =
    place > 0
      ? [line(PLACE, place), line(TOP_UP, Math.max(500, cost - place))]
      : [line(KINDS[setting] ?? TOP_UP, cost)];
  if (rng() >= (TRANSPORT_SHARE[setting] ?? 0)) return lines;
  return [...lines, line("Transport", pick(TRANSPORT_COST, rng) * PRICES[year], pick(CARRIERS, rng).name)];
}

/** Invoices of pupils who had left before the January before the year. */
function payLate(
  byYear: ReadonlyMap<number, ReadonlyMap<string, Row>>,
  year: number,
  rng: () => number,
): LedgerRecord[] {
  const before = byYear.get(year);
  const gone = [...(byYear.get(year - 1)?.values() ?? [])].filter(({ pupil }) => before?.has(pupil) === false);
  return Array.from({ length: Math.min(N_LATE, gone.length) }, () => {
    const row = pick(gone, rng);
    const amount = toPence(800 + rng() * 2400);
    const dates = { financialYear: nameYear(year), from: getDay(year - 1, 0), to: getDay(year - 1, 4) - 1 };
    return { upn: row.pupil, provider: chooseProvider(row).name, kind: "Late invoice top-up", ...dates, amount };
  });
}

function payStrangers(year: number, rng: () => number): LedgerRecord[] {
  return Array.from({ length: N_STRANGERS }, (_, i) => {
    const upn = inventUpn(FIRST_STRANGER + (year - LEDGER_YEARS[0]) * N_STRANGERS + i);
    const amount = toPence(2000 + rng() * 9000);
    const dates = { financialYear: nameYear(year), from: getDay(year, 9), to: getDay(year, 12) - 1 };
    return { upn, provider: pick(PROVIDERS["MsMdA primary"], rng).name, kind: TOP_UP, ...dates, amount };
  });
}

/** First day of a month, counted from April. */
function getDay(year: number, months: number): number {
  const month = 3 + months;
  return createDay(year + Math.floor(month / 12), (month % 12) + 1, 1)!;
}

const nameYear = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
const toPence = (pounds: number): number => Math.round(pounds * 100) / 100;

function pick<T>(things: readonly T[], rng: () => number): T {
  return things[Math.min(things.length - 1, Math.floor(rng() * things.length))];
}
