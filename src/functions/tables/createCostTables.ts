import type { FinancialCost } from "../../model/money/FinancialCost";
import { nameFinancialYear } from "../../model/money/nameFinancialYear";
import { splitCost } from "../../model/money/splitCost";
import type { Statistic } from "../../model/summary/GroupSummary";
import type { CellValue } from "../answer";
import { DIMENSION_HEADINGS, readLabel } from "./headings";
import { headAmount, showAmount, showMean } from "./moneyColumns";

const LABELS = "Financial year";

/**
 * Lays out cost by financial year and group.
 *
 * @param spread - of all lines together
 * @param statistics - columns of the cost
 */
export function createCostTable(spread: FinancialCost, statistics: readonly Statistic[]): CellValue[][] {
  const { uncosted, plans } = spread;
  const hasUncosted = uncosted.some((pupils) => pupils > 0);
  return [
    [
      ...headGroups(spread),
      "Plans",
      ...headAmount("Cost", statistics),
      ...(hasUncosted ? ["Plans without a cost"] : []),
    ],
    ...listGroups(spread).map(({ labels, entry, view }) => [
      ...labels,
      showMean(view(plans)),
      ...showAmount(view(spread.cost), statistics),
      ...(hasUncosted ? [uncosted[entry]] : []),
    ]),
  ];
}

/**
 * Lays out cost by financial year, group and line.
 *
 * @param spreads - of each line
 * @param lines - their names; "" for what is not split
 * @param statistics - columns of the cost
 */
export function createLinesTable(
  spreads: readonly FinancialCost[],
  lines: readonly string[],
  statistics: readonly Statistic[],
): CellValue[][] {
  const nRows = listGroups(spreads[0]).length;
  const tables = spreads.map((spread) =>
    listGroups(spread).map(({ labels, view }) => [labels, showAmount(view(spread.cost), statistics)] as const),
  );
  return [
    [...headGroups(spreads[0]), "Line", ...headAmount("Cost", statistics)],
    ...Array.from({ length: nRows }, (_, row) =>
      tables.map((table, i) => [...table[row][0], lines[i] || "not split", ...table[row][1]]),
    ).flat(),
  ];
}

/**
 * Lays out why cost changes from one financial year to the next: in every simulation, and so in the means, the cost of the
 * year before, volume, mix and price add up to the cost.
 *
 * @param spread - with the cost at former prices
 * @param statistics - columns of each effect
 */
export function createCostEffectsTable(spread: FinancialCost, statistics: readonly Statistic[]): CellValue[][] {
  return [
    [
      ...headGroups(spread),
      "Cost of the year before",
      ...["Volume", "Mix", "Price"].flatMap((effect) => headAmount(effect, statistics)),
      "Cost",
    ],
    ...splitCost(spread).map(({ financialYear, key, former, volume, mix, price, cost }) => [
      nameFinancialYear(financialYear),
      ...key.map((label, i) => readLabel(spread.by[i], label)),
      showMean(former),
      ...[volume, mix, price].flatMap((effect) => showAmount(effect, statistics)),
      showMean(cost),
    ]),
  ];
}

function headGroups({ by }: FinancialCost): string[] {
  return [LABELS, ...by.map((dimension) => DIMENSION_HEADINGS[dimension])];
}

function listGroups({ by, years, keys, nSimulations }: FinancialCost) {
  return years.flatMap((year, iYear) =>
    keys.map((key, iKey) => {
      const entry = iYear * keys.length + iKey;
      const labels: CellValue[] = [nameFinancialYear(year), ...key.map((label, i) => readLabel(by[i], label))];
      const view = (values: Float64Array) => values.subarray(entry * nSimulations, (entry + 1) * nSimulations);
      return { labels, entry, view };
    }),
  );
}
