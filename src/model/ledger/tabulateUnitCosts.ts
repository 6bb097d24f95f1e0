import { nameFinancialYear } from "../money/nameFinancialYear";
import type { FinancialYear } from "../years";
import { toPounds } from "./Pence";
import type { UnitCost, UnitCostSettings } from "./UnitCost";

type Entry = string | number;

/** A group keeps so much of its own mean before its row says that it was drawn towards the setting's. */
const NEARLY_OWN = 0.95;

/**
 * Lays out unit costs so that the table can be used as the costs of a model: need, setting and cost first, then what they
 * stand on.
 *
 * @param costs - by setting and need
 * @param financialYear - of the lines
 * @param settings - how they were made
 * @returns the heading row, then one row a unit cost
 */
export function tabulateUnitCosts(
  costs: readonly UnitCost[],
  financialYear: FinancialYear,
  { byPhase, linesApart, withTransport }: UnitCostSettings,
): Entry[][] {
  const year = nameFinancialYear(financialYear);
  return [
    [
      "Need",
      "Setting",
      ...(byPhase ? ["NCY from", "NCY to"] : []),
      ...(linesApart ? ["Line"] : []),
      ...["Cost", "Financial year", "Pupils", "Pupil years", "Mean", "Median", "Std dev", "Lower quartile"],
      ...["Upper quartile", "Own weight", "Setting's mean", "Spent"],
      ...(withTransport || linesApart ? [] : ["Transport"]),
      ...["Without a line", "Note"],
    ],
    ...costs.map((cost): Entry[] => [
      cost.need === "" ? "All" : cost.need,
      cost.setting,
      ...(byPhase ? [cost.ncyFrom ?? "", cost.ncyTo ?? ""] : []),
      ...(linesApart ? [cost.line] : []),
      ...[cost.cost, year, cost.nPupils],
      ...listSpread(cost),
      ...[cost.own, cost.common, toPounds(cost.total)],
      ...(withTransport || linesApart ? [] : [toPounds(cost.transport)]),
      ...[cost.nWithout, wordUnitCost(cost)],
    ]),
  ];
}

function listSpread({ spread }: UnitCost): Entry[] {
  if (spread === null) return [0, "", "", "", "", ""];
  const { weight, mean, median, deviation, lowerQuartile, upperQuartile } = spread;
  return [weight, mean, median, Number.isNaN(deviation) ? "" : deviation, lowerQuartile, upperQuartile];
}

/**
 * Says what a unit cost stands on, where that is not simply its pupils' mean.
 *
 * @param cost - a row
 * @returns sentences; "" where it is
 */
export function wordUnitCost({ need, nPupils, own, nPart }: UnitCost): string {
  if (need === "") return "For every need without a row of its own: the setting's mean.";
  if (nPupils === 0) return "Nobody here has a cost: the setting's mean.";
  const share = Math.round(own * 100);
  const people = `${nPupils} ${nPupils === 1 ? "pupil" : "pupils"}`;
  return [
    ...(own < NEARLY_OWN ? [`From ${people}: ${share}% own mean, ${100 - share}% the setting's.`] : []),
    ...(nPart > 0 ? [`${nPart} for part of the year, made up to a year by the dates of the lines.`] : []),
  ].join(" ");
}
