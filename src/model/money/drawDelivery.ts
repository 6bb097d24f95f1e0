import { EVERY_YEAR } from "../random/Cohort";
import { createStream } from "../random/createStream";
import type { RandomKey } from "../random/RandomKey";
import type { Confidence } from "./Workstream";

/**
 * Draws how much of a workstream is delivered in every simulation: once a simulation, the same in all years, from a
 * triangular distribution by inversion. The stream is named by the workstream, so that other workstreams change nothing,
 * and a better confidence never delivers less in any simulation.
 *
 * @param key - key of the run
 * @param name - of the workstream
 * @param confidence - worst, usual and best share
 * @param nSimulations - how many
 * @returns shares by simulation
 * @example drawDelivery(createKey("42"), "A", { worst: 1, usual: 1, best: 1, words: "certain" }, 2) // Float64Array [1, 1]
 */
export function drawDelivery(key: RandomKey, name: string, confidence: Confidence, nSimulations: number): Float64Array {
  const cohort = { need: "", setting: name, ncy: 0 };
  return Float64Array.from({ length: nSimulations }, (_, simulation) =>
    invertTriangular(createStream(key, simulation, EVERY_YEAR, cohort, "delivery").nextUniform(), confidence),
  );
}

/**
 * Gives the value of a triangular distribution below which a share of all values lie.
 *
 * @param share - 0 to 1
 * @param of - least, likeliest and largest value
 * @example invertTriangular(0.5, { worst: 0, usual: 0.5, best: 1 }) // 0.5
 */
export function invertTriangular(share: number, of: Pick<Confidence, "worst" | "usual" | "best">): number {
  const { worst, usual, best } = of;
  const width = best - worst;
  if (width === 0) return usual;
  const below = (usual - worst) / width;
  return share < below
    ? worst + Math.sqrt(share * width * (usual - worst))
    : best - Math.sqrt((1 - share) * width * (best - usual));
}
