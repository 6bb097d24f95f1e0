import type { DirichletRow } from "../rates/Rates";
import type { StateSpace } from "../states/StateSpace";
import type { GroupCourse, MixCourse } from "../uncertainty/RateUncertainty";

/** Gives the expected shares of one row in a projected year: by destination, adding up to 1. */
export type ExpectShares = (iYear: number) => Float64Array;

/**
 * Works out the expected shares of arrivals who go to each destination. Without a course of the mix they are exact; with one
 * they are what its levels make of them, with the first correction for its variance: weights are lognormal, so that,
 * with v_k the variance of the logarithm of the weight of group k and S_k its share, the share of group j is multiplied by
 *
 *     1 + (v_j (1 - 2 S_j) - sum over k of v_k S_k (1 - 2 S_k)) / 2.
 *
 * @param row - destinations
 * @param mix - null where the mix keeps to its shares
 * @param hasNeeds - whether the weights of needs count, as they do for joiners
 * @param space - of the destinations
 */
export function expectShares(
  { needSetting, alpha }: DirichletRow,
  mix: MixCourse | null,
  hasNeeds: boolean,
  { nSettings, nNeeds }: StateSpace,
): ExpectShares {
  const shares = normalise(alpha.slice());
  if (!mix) return () => shares;
  const groupings = [{ course: mix.settings, groupOf: needSetting.map((place) => place % nSettings), n: nSettings }];
  if (hasNeeds)
    groupings.push({
      course: mix.needs,
      groupOf: needSetting.map((place) => Math.floor(place / nSettings)),
      n: nNeeds,
    });
  for (const { course, groupOf } of groupings)
    for (let i = 0; i < shares.length; i++) shares[i] *= Math.exp(course.levels[groupOf[i]]);
  normalise(shares);
  const corrections = groupings.map(({ course, groupOf, n }) => describeCorrection(shares, groupOf, n, course));
  return (iYear) => {
    const tilted = shares.slice();
    for (let i = 0; i < tilted.length; i++) {
      let factor = 1;
      for (const { course, fixed, perVariance } of corrections)
        factor += fixed[i] + perVariance[i] * ((iYear + 1) * course.lastingVariance + course.oneOffVariance);
      tilted[i] *= Math.max(0, factor);
    }
    return normalise(tilted);
  };
}

/** How much more, as a part of itself, each share is expected to be: what is fixed, and what a variance common to all groups adds. */
interface Correction {
  readonly course: GroupCourse;
  readonly fixed: Float64Array;
  readonly perVariance: Float64Array;
}

function describeCorrection(
  shares: Float64Array,
  groupOf: Int32Array,
  nGroups: number,
  course: GroupCourse,
): Correction {
  const ofGroup = new Float64Array(nGroups);
  for (let i = 0; i < shares.length; i++) ofGroup[groupOf[i]] += shares[i];
  let usualFixed = 0;
  let usual = 0;
  for (let group = 0; group < nGroups; group++) {
    const pull = ofGroup[group] * (1 - 2 * ofGroup[group]);
    usualFixed += pull * course.levelVariances[group];
    usual += pull;
  }
  const fixed = new Float64Array(shares.length);
  const perVariance = new Float64Array(shares.length);
  for (let i = 0; i < shares.length; i++) {
    const group = groupOf[i];
    const pull = 1 - 2 * ofGroup[group];
    fixed[i] = (pull * course.levelVariances[group] - usualFixed) / 2;
    perVariance[i] = (pull - usual) / 2;
  }
  return { course, fixed, perVariance };
}

/** Makes weights add up to 1, in place. */
function normalise(weights: Float64Array): Float64Array {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i];
  for (let i = 0; i < weights.length; i++) weights[i] /= total;
  return weights;
}
