import { EVERY_YEAR, EVERYBODY_COHORT } from "../random/Cohort";
import { createStream } from "../random/createStream";
import { drawGamma } from "../random/drawGamma";
import { drawNormal } from "../random/drawNormal";
import type { RandomKey } from "../random/RandomKey";
import type { RateUncertainty } from "../uncertainty/RateUncertainty";
import type { CensusYear } from "../years";

/** The factors of one simulation by which joiner and leaver rates are multiplied, by projected year. */
export interface Course {
  readonly joiners: Float64Array;
  readonly leavers: Float64Array;
}

/**
 * Draws what one simulation makes of the years to come. Joining starts at its level, grows by less each year, and
 * takes a lasting and a one-off shock every year, both as large as the simulation is volatile (so that shocks have the
 * tails of a t distribution). Leaving takes a shock every year; its factor has mean 1, because the rates
 * are means over past years that had such shocks too.
 *
 * @param uncertainty - of the plan
 * @param years - projected years, rising
 * @param key - key of the run
 * @param simulation - number of the simulation, from 0
 * @returns factors above 0
 */
export function drawCourse(
  { joiners, leavers }: RateUncertainty,
  years: readonly CensusYear[],
  key: RandomKey,
  simulation: number,
): Course {
  const course = { joiners: new Float64Array(years.length).fill(1), leavers: new Float64Array(years.length).fill(1) };
  if (joiners) {
    const stream = createStream(key, simulation, EVERY_YEAR, EVERYBODY_COHORT, "course");
    let level = joiners.level + Math.sqrt(joiners.levelVariance) * drawNormal(stream);
    let growth = joiners.growth + Math.sqrt(joiners.growthVariance) * drawNormal(stream);
    const half = joiners.shockDegrees / 2;
    const swing = Math.min(joiners.largestSwing, Math.sqrt(half / drawGamma(half, stream)));
    years.forEach((censusYear, iYear) => {
      const shock = createStream(key, simulation, censusYear, EVERYBODY_COHORT, "joinerShock");
      level += growth + swing * Math.sqrt(joiners.lastingVariance) * drawNormal(shock);
      course.joiners[iYear] = Math.exp(level + swing * Math.sqrt(joiners.oneOffVariance) * drawNormal(shock));
      growth *= joiners.growthKept;
    });
  }
  if (leavers) {
    years.forEach((censusYear, iYear) => {
      const shock = createStream(key, simulation, censusYear, EVERYBODY_COHORT, "leaverShock");
      const { deviation } = leavers;
      course.leavers[iYear] = Math.exp(deviation * drawNormal(shock) - deviation ** 2 / 2);
    });
  }
  return course;
}
