import type { CutName } from "../../../../model/hotspots/Cut";
import type { Hotspots } from "../../../../model/hotspots/findHotspots";
import { countOf, formatCount } from "../../../words/formatNumbers";

const PERCENT = new Intl.NumberFormat("en-GB", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const WHOLE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0, signDisplay: "negative" });
/** Groups named in a sentence; the table has them all. */
const MOST_NAMED = 3;

/** A growth of 0.1 a year is "+10.0%". */
export const formatGrowth = (growth: number): string => PERCENT.format(growth).replace("-", "−");

/** An interval of growth in whole percentages: "9 to 13%". */
export const formatInterval = (low: number, high: number): string =>
  `${WHOLE.format(100 * low)} to ${WHOLE.format(100 * high)}%`.replaceAll("-", "−");

/** A chance as a percentage that is never told as sure. */
export function formatShare(chance: number): string {
  if (chance > 0.995) return ">99%";
  if (chance < 0.005) return "<1%";
  return `${Math.round(100 * chance)}%`;
}

/**
 * Names a group by its labels.
 *
 * @example nameGroup(["need", "ncy"], ["ASD", "7"]) // "ASD, NCY 7"
 */
export function nameGroup(by: readonly CutName[], labels: readonly string[]): string {
  return labels.map((label, i) => (by[i] === "ncy" ? `NCY ${label}` : label || "Not known")).join(", ");
}

/**
 * Says in sentences how all grew, and which groups grow faster.
 *
 * @param by - the cuts that the groups are of
 */
export function wordHotspots(
  { firstYear, lastYear, total, cohorts, isPerPerson }: Hotspots,
  by: readonly CutName[],
): string[] {
  const per = isPerPerson ? " a year per person living there" : " a year";
  const all = `Together: ${formatCount(total.first)} pupils in January ${firstYear} and ${formatCount(total.last)} in January ${lastYear}, ${formatGrowth(total.observed)}${per}.`;
  const listNames = (verdict: string) =>
    cohorts.filter((row) => row.verdict === verdict).map(({ labels }) => nameGroup(by, labels));
  const sure = listNames("much faster");
  const likely = listNames("faster");
  const groups = countOf(cohorts.length, "group");
  if (sure.length > 0) return [all, `Of ${groups}, very likely growing faster than that: ${joinNames(sure)}.`];
  if (likely.length > 0)
    return [all, `Of ${groups}, none very likely grows faster; likely does: ${joinNames(likely)}.`];
  return [all, `Of ${groups}, none stands out: the differences between them may be chance.`];
}

function joinNames(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join("; ");
  return names.length > MOST_NAMED ? `${named}; and ${formatCount(names.length - MOST_NAMED)} more` : named;
}
