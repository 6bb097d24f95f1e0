import type { GroupCourse, RateUncertainty } from "./RateUncertainty";

/**
 * What makes the band of a projection wide beside mere chance: that rates were estimated from few pupils; that the
 * level, growth and shocks of joining are not known; that leaving varies from year to year; that where joiners and movers go does.
 */
export const UNCERTAINTY_SOURCES = ["rates", "joining", "leaving", "mix"] as const;
export type UncertaintySource = (typeof UNCERTAINTY_SOURCES)[number];

/**
 * Something that is held still, so that its effect can be seen: a source is held at what is expected of it, and "course"
 * keeps joining at the mean of its past rates, without level, growth or shocks.
 */
export type Held = UncertaintySource | "course";

/**
 * Holds parts of an uncertainty still; the draws of everything else are untouched.
 *
 * @param uncertainty - as estimated
 * @param held - none leaves it as it is
 * @example holdSources(PERSISTENT_RATES, ["rates"]).rates // "never"
 */
export function holdSources(uncertainty: RateUncertainty, held: readonly Held[]): RateUncertainty {
  if (held.length === 0) return uncertainty;
  const { rates, joiners, leavers, mix } = uncertainty;
  const steady = joiners && { ...joiners, levelVariance: 0, growthVariance: 0, lastingVariance: 0, oneOffVariance: 0 };
  const course = held.includes("course") ? null : held.includes("joining") ? steady : joiners;
  return {
    rates: held.includes("rates") ? "never" : rates,
    joiners: course,
    // Its factor has mean 1.
    leavers: held.includes("leaving") ? null : leavers,
    mix: mix && held.includes("mix") ? { settings: holdGroups(mix.settings), needs: holdGroups(mix.needs) } : mix,
  };
}

/** Groups that stay where the last known year left them. */
function holdGroups({ levels }: GroupCourse): GroupCourse {
  return { levels, levelVariances: new Float64Array(levels.length), lastingVariance: 0, oneOffVariance: 0 };
}
