import { nameKey, viewSimulations } from "../compare/pairSummaries";
import type { GroupSummary } from "../summary/GroupSummary";
import type { FinancialYear } from "../years";
import type { FinancialCost, JanuaryCosts } from "./FinancialCost";

/** April to August are paid for the pupils of one January, September to March for those of the next. */
const MONTHS_BEFORE = 5;
const MONTHS_AFTER = 7;

/** Months that who joins costs in the first financial year, where all of them begin in September. */
export const USUAL_JOINER_MONTHS = MONTHS_AFTER;

/** One side of a year: how much of a January counts, and at which prices it is in `JanuaryCosts`. */
interface Share {
  readonly summary: GroupSummary;
  readonly iJanuary: number;
  readonly months: number;
}

/**
 * Turns Januaries into financial years, inside each simulation. The year that begins in April f costs
 *
 *     5/12 of the pupils of January f + 7/12 of those of January f+1 + (m - 7)/12 of those first counted in January f+1,
 *
 * all at the prices of year f, where m is how many months a joiner costs in that year. With m = 7 everybody joins, leaves
 * and moves on 1 September; a joiner spread evenly over the year costs 8 months and a quarter.
 *
 * @param januaries - of one model and grouping, with every simulation
 * @param joinerMonths - m, 0 to 12; used where `joiners` is there
 * @returns one year fewer than there are Januaries
 */
export function spreadOverYears(januaries: JanuaryCosts, joinerMonths = USUAL_JOINER_MONTHS): FinancialCost {
  const { plans, atNextPrices, atOwnPrices, atFormerPrices, joiners } = januaries;
  const { keys, nSimulations } = plans;
  const years = plans.years.slice(0, -1).map((censusYear) => Number(censusYear) as FinancialYear);
  const extra = joinerMonths - USUAL_JOINER_MONTHS;
  const join = (before: GroupSummary, after: GroupSummary, joined: GroupSummary | null | undefined) =>
    addShares(januaries, (iYear) => [
      { summary: before, iJanuary: iYear, months: MONTHS_BEFORE },
      { summary: after, iJanuary: iYear + 1, months: MONTHS_AFTER },
      ...(joined && extra !== 0 ? [{ summary: joined, iJanuary: iYear + 1, months: extra }] : []),
    ]);
  return {
    by: plans.request.by,
    years,
    keys,
    nSimulations,
    cost: join(atNextPrices, atOwnPrices, joiners?.atOwnPrices),
    costAtFormerPrices: atFormerPrices && join(atOwnPrices, atFormerPrices, joiners?.atFormerPrices),
    plans: join(plans, plans, joiners?.plans),
    uncosted: addUncosted(januaries, years.length),
  };
}

function addShares({ plans }: JanuaryCosts, listShares: (iYear: number) => readonly Share[]): Float64Array {
  const { keys, nSimulations } = plans;
  const nYears = plans.years.length - 1;
  const sum = new Float64Array(nYears * keys.length * nSimulations);
  for (let iYear = 0; iYear < nYears; iYear++) {
    for (const { summary, iJanuary, months } of listShares(iYear)) {
      const places = findPlaces(summary, keys);
      for (let iKey = 0; iKey < keys.length; iKey++) {
        if (places[iKey] < 0) continue;
        const values = viewSimulations(summary, iJanuary, places[iKey]);
        const from = (iYear * keys.length + iKey) * nSimulations;
        for (let i = 0; i < nSimulations; i++) sum[from + i] += (months * values[i]) / 12;
      }
    }
  }
  return sum;
}

function addUncosted({ plans, atNextPrices, atOwnPrices }: JanuaryCosts, nYears: number): Float64Array {
  const { keys } = plans;
  const uncosted = new Float64Array(nYears * keys.length);
  for (const [summary, shift, months] of [
    [atNextPrices, 0, MONTHS_BEFORE],
    [atOwnPrices, 1, MONTHS_AFTER],
  ] as const) {
    const places = findPlaces(summary, keys);
    for (let iYear = 0; iYear < nYears; iYear++) {
      for (let iKey = 0; iKey < keys.length; iKey++) {
        if (places[iKey] < 0) continue;
        const pupils = summary.uncosted?.[(iYear + shift) * summary.keys.length + places[iKey]] ?? 0;
        uncosted[iYear * keys.length + iKey] += (months * pupils) / 12;
      }
    }
  }
  return uncosted;
}

/** Where the groups of the plans are in another summary; -1 where it never has one, which is nothing. */
function findPlaces(summary: GroupSummary, keys: GroupSummary["keys"]): number[] {
  const places = new Map(summary.keys.map((key, index) => [nameKey(key), index]));
  return keys.map((key) => places.get(nameKey(key)) ?? -1);
}
