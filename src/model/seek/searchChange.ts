import { KnownPoints } from "./KnownPoints";

/** One question of a search: what does the model reach with a lever of this size? */
export interface Trial {
  /** In whole steps; null for the model without the lever. */
  readonly size: number | null;
  /** By expected values, which take milliseconds, or by simulations. */
  readonly by: "expected" | "simulated";
}

/** Where a search may look. */
export interface SearchSpace {
  /** Sizes to begin with, in whole steps and rising; the first and last are the bounds. */
  readonly grid: readonly number[];
  /** The size that changes nothing, or a usual one; of several answers the one nearest to it is wanted. */
  readonly near: number;
}

/** What a search found. */
export interface SearchResult {
  /** `met`; `out of reach`: the size is the best within the bounds; `no effect`: no size changes anything. */
  readonly end: "met" | "out of reach" | "no effect";
  /** In whole steps. */
  readonly size: number;
  /** By simulations. */
  readonly reached: number;
  /** Without the lever, by simulations. */
  readonly before: number;
  readonly nExpected: number;
  readonly nSimulated: number;
}

/** So many simulations follow expected values; a search that has not ended by then goes by what was simulated. */
const TURNS_LED = 4;

type Search<T> = Generator<Trial, T, number>;

/** Simulations at most, beside the one without the lever; two or three are usual. */
const MOST_SIMULATED = 30;

/**
 * Searches the size of a lever that reaches a target. Expected values lead: they are exact or nearly so, and monotone
 * in a lever. How many times a percentile, say, lies above the mean hardly depends on the size, so a simulation measures
 * it; two or three simulations with the same random numbers settle the size.
 *
 * @param space - where to look
 * @param target - the value that is wanted
 * @param tolerance - a value as near as this meets it
 * @returns a generator: it gives trials, takes what each reached (NaN for a size that cannot be run), and ends with the result
 */
export function* searchChange({ grid, near }: SearchSpace, target: number, tolerance: number): Search<SearchResult> {
  const expected = new KnownPoints();
  const simulated = new KnownPoints();
  let [nExpected, nSimulated] = [1, 1];
  const expectedBefore = yield { size: null, by: "expected" };
  const before = yield { size: null, by: "simulated" };
  for (const size of grid) expected.set(size, yield { size, by: "expected" });
  nExpected += grid.length;
  const finish = (end: SearchResult["end"], size: number, reached: number): SearchResult => {
    return { end, size, reached, before, nExpected, nSimulated };
  };
  if (expected.list().every(([, reached]) => Math.abs(reached - expectedBefore) <= 1e-9 * Math.abs(expectedBefore))) {
    return finish("no effect", near, before);
  }

  let aim = aimAt(target, expectedBefore, before);
  let size = NaN;
  for (let n = 0; n < MOST_SIMULATED; n++) {
    const lead = yield* solveExpected(expected, aim, tolerance / 4, near);
    nExpected += lead.nTried;
    const next = chooseNext(simulated, expected, lead.size, target, near, n);
    if (next === null) break;
    size = next;
    if (expected.get(size) === undefined) {
      expected.set(size, yield { size, by: "expected" });
      nExpected++;
    }
    const reached = yield { size, by: "simulated" };
    simulated.set(size, reached);
    nSimulated++;
    if (Math.abs(reached - target) <= tolerance) return finish("met", size, reached);
    aim = aimAt(target, expected.get(size) ?? reached, reached);
  }
  // Neighbours on both sides of the target: nothing nearer can be written down.
  const best = simulated.findNearest(target);
  const bracket = simulated.findBracket(target, near);
  return finish(bracket ? "met" : "out of reach", best, simulated.get(best) ?? before);
}

/** The expected value that leads to the target, if simulations are as many times above their expected value there as here. */
function aimAt(target: number, expected: number, reached: number): number {
  return expected > 0 && reached > 0 ? (target * expected) / reached : target - (reached - expected);
}

/** The size to simulate next; null where no other can be better. */
function chooseNext(
  simulated: KnownPoints,
  expected: KnownPoints,
  lead: number,
  target: number,
  near: number,
  turn: number,
): number | null {
  const bracket = simulated.findBracket(target, near);
  if (bracket) {
    const [low, high] = bracket;
    if (high - low <= 1) return null;
    return turn < TURNS_LED && lead > low && lead < high ? lead : probe(simulated, low, high, target, turn);
  }
  if (turn < TURNS_LED && simulated.get(lead) === undefined) return lead;
  // Expected values lead to where the search has been, or creep towards it: it walks on, twice as far each time.
  const best = simulated.findNearest(target);
  const points = expected.list();
  const [[least, atLeast], [most, atMost]] = [points[0], points[points.length - 1]];
  const isUp = atMost > atLeast === target > simulated.get(best)!;
  const next = Math.min(most, Math.max(least, best + (isUp ? 1 : -1) * 2 ** turn));
  return simulated.get(next) === undefined ? next : null;
}

/** Solves for expected values by false position, and by halves where that is slow; the best bound where there is no answer. */
function* solveExpected(
  points: KnownPoints,
  target: number,
  tolerance: number,
  near: number,
): Search<{ readonly size: number; readonly nTried: number }> {
  let nTried = 0;
  for (;;) {
    const best = points.findNearest(target);
    if (Math.abs(points.get(best)! - target) <= tolerance) return { size: best, nTried };
    const bracket = points.findBracket(target, near);
    if (!bracket || bracket[1] - bracket[0] <= 1) return { size: best, nTried };
    const [low, high] = bracket;
    const size = probe(points, low, high, target, nTried);
    const reached = yield { size, by: "expected" };
    nTried++;
    if (Number.isNaN(reached)) return { size: best, nTried };
    points.set(size, reached);
  }
}

/**
 * Where a straight line between two points meets the target; now and then, and every second time where the line leads slowly,
 * their middle. Always between them.
 */
function probe(points: KnownPoints, low: number, high: number, target: number, turn: number): number {
  const [atLow, atHigh] = [points.get(low)!, points.get(high)!];
  const isHalved = turn < 4 ? turn % 3 === 2 : turn % 2 === 1;
  const share = atHigh === atLow || isHalved ? 0.5 : (target - atLow) / (atHigh - atLow);
  return Math.min(high - 1, Math.max(low + 1, Math.round(low + share * (high - low))));
}
