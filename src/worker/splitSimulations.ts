/** Simulations `first` to `first + count - 1`: what one worker is given at a time. */
export interface SimulationRange {
  readonly first: number;
  readonly count: number;
}

/** Above this a worker keeps others waiting too long, and a crash costs too much. */
const LARGEST_RANGE = 2016;

/** Below this what a range costs by itself outweighs sharing it out. */
const SMALLEST_RANGE = 100;

/**
 * Splits the simulations of a projection into ranges of nearly equal size, at least one for each
 * worker where there are enough. How they are split never changes a result.
 */
export function splitSimulations(nSimulations: number, nWorkers: number): SimulationRange[] {
  const rounds = Math.ceil(nSimulations / (LARGEST_RANGE * nWorkers));
  const nRanges = Math.max(1, Math.min(rounds * nWorkers, Math.floor(nSimulations / SMALLEST_RANGE)));
  const starts = Array.from({ length: nRanges + 1 }, (_, i) => Math.round((i * nSimulations) / nRanges));
  return starts.slice(0, nRanges).map((first, i) => ({ first, count: starts[i + 1] - first }));
}
