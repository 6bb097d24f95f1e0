import type { DirichletRow } from "../rates/Rates";
import type { StateSpace } from "../states/StateSpace";
import type { GroupCourse, MixCourse } from "../uncertainty/RateUncertainty";

/**
 * Gives the expected shares of arrivals who go to each destination. Without a course of the mix they are exact; with one
 * they are what its levels make of them, with the first correction for its variance (weights are lognormal, so that
 * with v_k the variance of the logarithm of the weight of group k and S_k its share, each share is multiplied by
 * 1 + (v_k (1 - 2 S_k) - sum over all groups j of v_j S_j (1 - 2 S_j)) / 2).
 *
 * @param row - destinations
 * @param mix - null where the mix keeps to its shares
 * @param hasNeeds - whether the weights of needs count, as they do for joiners
 * @param iYear - index of the projected year
 * @param space - of the destinations
 * @returns by destination, adding up to 1
 */
export function expectShares(
  { needSetting, alpha }: DirichletRow,
  mix: MixCourse | null,
  hasNeeds: boolean,
  iYear: number,
  { nSettings, nNeeds }: StateSpace,
): Float64Array {
  const shares = normalise(alpha);
  if (!mix) return shares;
  const settings = needSetting.map((place) => place % nSettings);
  const needs = needSetting.map((place) => Math.floor(place / nSettings));
  const tilted = normalise(
    shares.map(
      (share, i) => share * Math.exp(mix.settings.levels[settings[i]] + (hasNeeds ? mix.needs.levels[needs[i]] : 0)),
    ),
  );
  const bySetting = correct(tilted, settings, nSettings, mix.settings, iYear);
  const byNeed = hasNeeds ? correct(tilted, needs, nNeeds, mix.needs, iYear) : null;
  return normalise(
    tilted.map((share, i) => share * Math.max(0, 1 + bySetting[settings[i]] + (byNeed ? byNeed[needs[i]] : 0))),
  );
}

/** How much more, as a part of itself, the share of each group is expected to be than at the levels. */
function correct(
  shares: Float64Array,
  groupOf: Int32Array,
  nGroups: number,
  course: GroupCourse,
  iYear: number,
): Float64Array {
  const ofGroup = new Float64Array(nGroups);
  shares.forEach((share, i) => (ofGroup[groupOf[i]] += share));
  const shocks = (iYear + 1) * course.lastingVariance + course.oneOffVariance;
  const pulls = ofGroup.map((share, group) => (course.levelVariances[group] + shocks) * (1 - 2 * share));
  const usual = pulls.reduce((sum, pull, group) => sum + pull * ofGroup[group], 0);
  return pulls.map((pull) => (pull - usual) / 2);
}

function normalise(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
