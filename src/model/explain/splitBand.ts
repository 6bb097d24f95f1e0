import type { UncertaintySource } from "../uncertainty/holdSources";
import type { BandPart } from "./Explanation";
import { shareVariance } from "./shareVariance";

/** One measure: its variance by the sources that are on, as `shareVariance` takes it, and the width of its band. */
export interface SpreadBySources {
  readonly variances: readonly number[];
  readonly width: number;
}

/**
 * Splits a band into what makes it wide. Variances add up and widths do not, so the width is split as the variance is.
 *
 * @param sources - in the order of the bits of `variances`
 * @param plans - of total plans
 * @param cost - of total cost; null where there are no costs
 * @returns the sources, then chance; widths and shares add up
 */
export function splitBand(
  sources: readonly UncertaintySource[],
  plans: SpreadBySources,
  cost: SpreadBySources | null,
): BandPart[] {
  const shares = takeShares(plans);
  const costShares = cost && takeShares(cost);
  return [...sources, "chance" as const].map((name, i) => ({
    name,
    share: shares[i],
    plans: shares[i] * plans.width,
    costShare: costShares && costShares[i],
    cost: costShares && costShares[i] * cost!.width,
  }));
}

function takeShares({ variances }: SpreadBySources): number[] {
  const total = variances[variances.length - 1];
  const { base, parts } = shareVariance(variances);
  return [...parts, base].map((part) => (total > 0 ? part / total : 0));
}
