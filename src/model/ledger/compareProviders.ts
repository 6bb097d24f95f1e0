import type { FinancialYear } from "../years";
import { gatherStays, type Stay } from "./gatherStays";
import type { Join } from "./Join";
import type { ProviderCost, ProviderVerdict } from "./ProviderCost";
import { TRANSPORT } from "./costKinds";

/** Fewer pupils than this are no verdict, however far apart the costs are. */
const LEAST_PUPILS = 5;
/** As many pupils like one must be elsewhere for their mean to be compared with; else those less alike are taken. */
const LEAST_ELSEWHERE = 3;
/** 95 in 100 of a normal distribution lie within so many standard deviations. */
const SPAN_95 = 1.96;

/** What is paid to one provider in one year, whoever it is for. */
interface Account {
  readonly provider: string;
  readonly financialYear: FinancialYear | null;
  readonly lines: Set<number>;
  total: number;
  hasPlacements: boolean;
}

/** Sums of pupils who are alike. */
interface Sums {
  n: number;
  years: number;
  pounds: number;
}

/**
 * Compares what each provider costs with what the same mix of pupils costs elsewhere: for every pupil, the mean of the pupils of
 * the same setting, need and phase at other providers; where fewer than three are, of the same setting and need, then of
 * the same setting. The interval holds how much pupils who are alike differ, so that few pupils make no verdict.
 *
 * @param join - a joined ledger
 * @returns one row a provider and financial year, the last year first; in a year those with the most above the mix first
 */
export function compareProviders(join: Join): ProviderCost[] {
  const names = nameProviders(join);
  const accounts = gatherAccounts(join);
  const years = [...join.financialYears].reverse();
  const stays = new Map(years.map((year) => [year, gatherStays(join, year)]));
  const rows = years.flatMap((year) => {
    const before = stays.get((year - 1) as FinancialYear) ?? [];
    return compareYear(
      accounts.filter(({ financialYear }) => financialYear === year),
      stays.get(year)!,
      before,
      names,
    );
  });
  const undated = accounts.filter(({ financialYear }) => financialYear === null);
  return [...rows, ...compareYear(undated, [], [], names)];
}

/** The spelling that stands most often, the first of those that stand equally often. */
function nameProviders({ ledger }: Join): Map<string, string> {
  const spellings = new Map<string, Map<string, number>>();
  for (const { provider, providerKey } of ledger.lines) {
    let known = spellings.get(providerKey);
    if (known === undefined) spellings.set(providerKey, (known = new Map()));
    known.set(provider, (known.get(provider) ?? 0) + 1);
  }
  return new Map(
    [...spellings].map(([key, counts]) => [
      key,
      [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0],
    ]),
  );
}

function gatherAccounts({ ledger, parts }: Join): Account[] {
  const accounts = new Map<string, Account>();
  for (const { line, financialYear, pence } of parts) {
    const { providerKey: provider, kind } = ledger.lines[line];
    const key = `${financialYear} ${provider}`;
    let account = accounts.get(key);
    if (account === undefined) {
      accounts.set(key, (account = { provider, financialYear, lines: new Set(), total: 0, hasPlacements: false }));
    }
    account.lines.add(line);
    account.total += pence;
    account.hasPlacements ||= kind !== TRANSPORT;
  }
  return [...accounts.values()];
}

function compareYear(
  accounts: readonly Account[],
  stays: readonly Stay[],
  before: readonly Stay[],
  names: ReadonlyMap<string, string>,
): ProviderCost[] {
  const all = sumBy(stays, (stay) => stay.likes);
  const variances = measureVariances(stays, all);
  const rows = accounts.map((account): ProviderCost => {
    const mine = stays.filter(({ provider }) => provider === account.provider);
    const past = before.filter(({ provider }) => provider === account.provider);
    const { n, years, pounds } = addUp(mine);
    const compared = compareMix(mine, all, variances);
    const pastSums = addUp(past);
    const cost = years > 0 ? pounds / years : null;
    const costBefore = pastSums.years > 0 ? pastSums.pounds / pastSums.years : null;
    return {
      provider: names.get(account.provider) ?? "",
      financialYear: account.financialYear,
      nLines: account.lines.size,
      total: account.total,
      nPupils: n,
      pupilYears: years,
      cost,
      ...compared,
      costBefore,
      change: cost !== null && costBefore !== null && costBefore > 0 ? cost / costBefore - 1 : null,
      ...compareSame(mine, past),
      verdict: judge(account, n, compared),
    };
  });
  const excess = ({ difference, pupilYears }: ProviderCost) => (difference ?? -Infinity) * Math.max(pupilYears, 1e-9);
  return rows.sort((a, b) => (excess(b) === excess(a) ? b.total - a.total : excess(b) - excess(a)));
}

function addUp(stays: readonly Stay[]): Sums {
  const sums = { n: new Set(stays.map(({ pupil }) => pupil)).size, years: 0, pounds: 0 };
  for (const { years, pounds } of stays) {
    sums.years += years;
    sums.pounds += pounds;
  }
  return sums;
}

function sumBy(stays: readonly Stay[], getKeys: (stay: Stay) => readonly string[]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const stay of stays)
    for (const key of getKeys(stay)) {
      let sum = sums.get(key);
      if (sum === undefined) sums.set(key, (sum = { n: 0, years: 0, pounds: 0 }));
      sum.n++;
      sum.years += stay.years;
      sum.pounds += stay.pounds;
    }
  return sums;
}

/** Variance of a year's cost between pupils of the same setting, need and phase, by setting. */
function measureVariances(stays: readonly Stay[], all: ReadonlyMap<string, Sums>): ReadonlyMap<string, number> {
  const squares = new Map<string, { sum: number; freedom: number }>();
  const seen = new Set<string>();
  for (const { setting, likes, pounds, years } of stays) {
    const [alike] = likes;
    const { years: total, pounds: paid } = all.get(alike)!;
    let known = squares.get(setting);
    if (known === undefined) squares.set(setting, (known = { sum: 0, freedom: 0 }));
    known.sum += years * (pounds / years - paid / total) ** 2;
    known.freedom += seen.has(alike) ? 1 : 0;
    seen.add(alike);
  }
  return new Map(
    [...squares].map(([setting, { sum, freedom }]) => [setting, freedom > 0 ? sum / freedom : Number.NaN]),
  );
}

type Compared = Pick<ProviderCost, "expected" | "difference" | "low" | "high">;
const NOT_COMPARED: Compared = { expected: null, difference: null, low: null, high: null };

/** Pupils with nobody like them elsewhere leave the provider without a comparison. */
function compareMix(
  mine: readonly Stay[],
  all: ReadonlyMap<string, Sums>,
  variances: ReadonlyMap<string, number>,
): Compared {
  const own = sumBy(mine, (stay) => stay.likes);
  const { years, pounds } = addUp(mine);
  if (years === 0) return NOT_COMPARED;
  const shares = new Map<string, { years: number; elsewhere: number; variance: number }>();
  let expected = 0;
  let variance = 0;
  for (const { likes, setting, years: part } of mine) {
    const like = likes.find((key) => all.get(key)!.n - own.get(key)!.n >= LEAST_ELSEWHERE);
    if (like === undefined) return NOT_COMPARED;
    const elsewhere = all.get(like)!.years - own.get(like)!.years;
    expected += (part * (all.get(like)!.pounds - own.get(like)!.pounds)) / elsewhere;
    const apart = variances.get(setting)!;
    variance += part * apart;
    const share = shares.get(like) ?? { years: 0, elsewhere, variance: apart };
    shares.set(like, { ...share, years: share.years + part });
  }
  // The means elsewhere are not known exactly either; pupils compared with one mean share its error.
  for (const share of shares.values()) variance += (share.years ** 2 * share.variance) / share.elsewhere;
  const difference = (pounds - expected) / years;
  const span = (SPAN_95 * Math.sqrt(variance)) / years;
  const isKnown = Number.isFinite(span);
  return {
    expected: expected / years,
    difference,
    low: isKnown ? difference - span : null,
    high: isKnown ? difference + span : null,
  };
}

function compareSame(mine: readonly Stay[], past: readonly Stay[]): Pick<ProviderCost, "nSame" | "changeOfSame"> {
  const now = sumBy(mine, ({ pupil }) => [String(pupil)]);
  const before = sumBy(past, ({ pupil }) => [String(pupil)]);
  const same = [...now.keys()].filter((pupil) => before.has(pupil));
  // Costs of a whole year on both sides, so that a pupil who came in January does not look dearer.
  const cost = (sums: ReadonlyMap<string, Sums>) =>
    same.reduce((sum, pupil) => sum + sums.get(pupil)!.pounds / sums.get(pupil)!.years, 0);
  const then = cost(before);
  return { nSame: same.length, changeOfSame: then > 0 ? cost(now) / then - 1 : null };
}

function judge(account: Account, nPupils: number, { difference, low, high }: Compared): ProviderVerdict {
  if (!account.hasPlacements) return "transport only";
  if (nPupils === 0) return "no pupil of these Januaries";
  if (difference === null) return "nobody like them elsewhere";
  if (nPupils < LEAST_PUPILS || low === null || high === null) return "too few pupils to say";
  if (low > 0) return "dearer";
  return high < 0 ? "cheaper" : "no clear difference";
}
