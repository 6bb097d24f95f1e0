import { createKey } from "../../../../src/model/random/createKey";
import { simulationWord } from "../../../../src/model/random/streamWords";
import { listOccupied, listOccupiedSparse } from "../../../../src/model/simulation/kernels/listOccupied";
import { placeJoiners } from "../../../../src/model/simulation/kernels/placeJoiners";
import { placeMovers } from "../../../../src/model/simulation/kernels/placeMovers";
import { createJoinerNumbers } from "../../../../src/model/simulation/tables/JoinerNumbers";
import { TargetTables } from "../../../../src/model/simulation/tables/TargetTables";
import { compareWithExact, getChiSquareChance } from "../../../helpers/chiSquare";
import { betaBinomialProbability, dirichletMultinomialProbability, listSpreads } from "../../../helpers/probabilities";

const LEAST_CHANCE = 1e-4;
const N_SIMS = 20_000;
const key = createKey("urns");
const simWords = Int32Array.from({ length: N_SIMS }, (_, i) => simulationWord(key, i));

function createTable(alphas: readonly number[]): TargetTables {
  const tables = new TargetTables();
  tables.ensure(tables.register({ needSetting: Int32Array.from(alphas.keys()), alpha: Float64Array.from(alphas) }));
  return tables;
}

/** Places the same number of movers in every simulation; gives counts by destination, then simulation. */
function moveEverywhere(movers: number, alphas: readonly number[]): Uint16Array {
  const tables = createTable(alphas);
  const counts = new Uint16Array(alphas.length * N_SIMS);
  const sims = Int32Array.from({ length: N_SIMS }, (_, i) => i);
  placeMovers(
    N_SIMS,
    sims,
    new Int32Array(N_SIMS).fill(movers),
    simWords,
    tables.guide,
    tables.cellsStart[0],
    tables.nCells[0],
    tables.upTo,
    tables.needSetting,
    tables.mass[0],
    counts,
    0,
    N_SIMS,
    new Uint8Array(alphas.length),
    new Int32Array(movers),
    123456789,
    -987654321,
    55555,
  );
  return counts;
}

describe("placeMovers", () => {
  it.each([
    [1, [0.2, 0.3, 0.5]],
    [5, [0.001, 0.001, 0.002]],
    [6, [1, 1, 1]],
    [5, [0.3, 2, 7, 0.1]],
    [4, [2.5, 0, 1.25]],
    [6, [1e6, 2e6, 1e6]],
  ])("spreads %p movers over %p as the Dirichlet-multinomial does", (movers, alphas) => {
    const counts = moveEverywhere(movers, alphas);

    const spreads = listSpreads(movers, alphas.length);
    const placeOf = new Map(spreads.map((spread, i) => [spread.join(), i]));
    const observed = new Array<number>(spreads.length).fill(0);
    for (let i = 0; i < N_SIMS; i++) observed[placeOf.get(alphas.map((_, d) => counts[d * N_SIMS + i]).join())!]++;
    const chances = spreads.map((spread) =>
      spread.some((n, d) => n > 0 && alphas[d] === 0)
        ? 0
        : dirichletMultinomialProbability(
            alphas.filter((alpha) => alpha > 0),
            spread.filter((_, d) => alphas[d] > 0),
          ),
    );
    expect(getChiSquareChance(observed, chances)).toBeGreaterThan(LEAST_CHANCE);
  });

  it("gives every destination of many movers its beta-binomial", () => {
    const alphas = [0.5, 40, 3];
    const counts = moveEverywhere(400, alphas);

    alphas.forEach((alpha, d) => {
      let i = 0;
      const chance = compareWithExact(
        () => counts[d * N_SIMS + i++],
        (k) => betaBinomialProbability(400, alpha, 43.5 - alpha, k),
        400,
        N_SIMS,
      );
      expect(chance).toBeGreaterThan(LEAST_CHANCE);
    });
  });
});

describe("placeJoiners", () => {
  it.each([
    [9000, 38, 8277.75, [3.1, 20.4, 7.5]],
    [20_000, 0.253, 8967.5, [0.5, 0.5]],
    [500, 0.5, 0.5, [1, 2, 3]],
  ])("draws joiners of %p people by Beta(%p, %p) and spreads them over %p", (people, alpha, beta, alphas) => {
    const tables = createTable(alphas);
    const numbers = createJoinerNumbers(people, alpha, beta);
    const counts = new Uint16Array(alphas.length * N_SIMS);
    placeJoiners(
      N_SIMS,
      simWords,
      numbers.fewest,
      numbers.thresholds,
      numbers.guide,
      tables.guide,
      tables.cellsStart[0],
      tables.nCells[0],
      tables.upTo,
      tables.needSetting,
      tables.mass[0],
      counts,
      0,
      N_SIMS,
      new Uint8Array(alphas.length),
      new Int32Array(numbers.most),
      -2024,
      7_654_321,
      99,
    );

    let i = 0;
    const totals = Array.from({ length: N_SIMS }, (_, sim) =>
      alphas.reduce((sum, _, d) => sum + counts[d * N_SIMS + sim], 0),
    );
    const chance = compareWithExact(
      () => totals[i++],
      (k) => betaBinomialProbability(people, alpha, beta, k),
      numbers.most,
      N_SIMS,
    );
    expect(chance).toBeGreaterThan(LEAST_CHANCE);
    // Given how many joined, the first destination's share has the mean of its alpha.
    const mass = alphas.reduce((a, b) => a + b, 0);
    const joined = totals.reduce((a, b) => a + b, 0);
    const first = counts.subarray(0, N_SIMS).reduce((a, b) => a + b, 0);
    const pairs = totals.reduce((a, n) => a + n * n, 0);
    // Var(first | joined) = sum of n p (1 - p) (mass + n) / (mass + 1).
    const p = alphas[0] / mass;
    const sd = Math.sqrt((p * (1 - p) * (mass * joined + pairs)) / (mass + 1));
    expect(Math.abs(first - joined * p) / sd).toBeLessThan(4);
  });
});

describe("listOccupied", () => {
  it.each([1, 2, 7, 8, 9, 31, 504])("lists %p simulations the same however it steps over zeros", (nSims) => {
    const counts = new Uint16Array(2 * (nSims + (nSims & 1) + 16));
    const offset = nSims + (nSims & 1) + 16;
    const expected: [number, number][] = [];
    for (let i = 0; i < nSims; i++) {
      const pupils = (i * 7919) % 11 < 2 ? ((i * 31) % 65_535) + 1 : 0;
      counts[offset + i] = pupils;
      if (pupils > 0) expected.push([i, pupils]);
    }
    for (const list of [
      (sims: Int32Array, pupils: Int32Array) => listOccupied(counts, offset, nSims, sims, pupils),
      (sims: Int32Array, pupils: Int32Array) =>
        listOccupiedSparse(new Int32Array(counts.buffer), offset, nSims, sims, pupils),
    ]) {
      const [sims, pupils] = [new Int32Array(nSims + 2), new Int32Array(nSims + 2)];
      const listed = list(sims, pupils);
      const n = listed >>> 16;
      expect([...sims.subarray(0, n)].map((sim, j) => [sim, pupils[j]])).toEqual(expected);
      expect(listed & 0xffff).toBe(expected.reduce((union, [, count]) => union | count, 0));
    }
  });
});
