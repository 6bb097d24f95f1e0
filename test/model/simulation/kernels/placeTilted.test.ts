import { jStat } from "jstat";
import { createKey } from "../../../../src/model/random/createKey";
import { simulationWord } from "../../../../src/model/random/streamWords";
import { placeTilted } from "../../../../src/model/simulation/kernels/placeTilted";
import { UrnMemory } from "../../../../src/model/simulation/UrnMemory";
import { TargetTables } from "../../../../src/model/simulation/tables/TargetTables";
import { getChiSquareChance } from "../../../helpers/chiSquare";
import { binomialProbability } from "../../../helpers/probabilities";

const LEAST_CHANCE = 1e-4;
const N_SIMS = 40_000;
const key = createKey("tilted");
const simWords = Int32Array.from({ length: N_SIMS }, (_, i) => simulationWord(key, i));

/** Places people year after year; gives how many of each year went to the first of two settings, by simulation. */
function place(
  alphas: readonly [number, number],
  people: readonly number[],
  weights: readonly (readonly [number, number])[],
  copies = 1,
  expected = 64,
): Uint16Array[] {
  const tables = new TargetTables();
  tables.ensure(tables.register({ needSetting: Int32Array.of(0, 1), alpha: Float64Array.from(alphas) }));
  const memory = new UrnMemory(1, 2, N_SIMS);
  memory.reserve(0, expected);
  const cellsStart = memory.ensureGuide(tables, 0);
  const placed = new Int32Array(N_SIMS);
  const sims = Int32Array.from({ length: N_SIMS }, (_, i) => i);
  return people.map((many, iYear) => {
    const counts = new Uint16Array(2 * N_SIMS);
    placeTilted(
      N_SIMS,
      sims,
      new Int32Array(N_SIMS).fill(many),
      placed,
      0,
      copies,
      simWords,
      Int32Array.of(123456789, -987654321, 55555),
      memory.entries,
      memory.start[0],
      memory.capacity[0],
      cellsStart,
      tables.nCells[0],
      tables.firstBorder[0],
      tables.upTo,
      tables.needSetting,
      tables.mass[0],
      counts,
      0,
      N_SIMS,
      new Uint8Array(2),
      // Two settings of two needs: the weight of each is in equal parts its setting's, by simulation, and its need's.
      Uint16Array.of(0, 1),
      Uint16Array.of(0, 1),
      Float64Array.from({ length: 2 * N_SIMS }, (_, i) => Math.sqrt(weights[iYear][i % 2])),
      0,
      2,
      Float64Array.from(weights[iYear], Math.sqrt),
      0,
      0,
      new Float64Array(N_SIMS).fill(Math.max(...weights[iYear])),
    );
    return counts.subarray(0, N_SIMS);
  });
}

/** The mean over shares from a beta distribution, in steps of equal chance. */
function average(alphas: readonly [number, number], of: (share: number) => number): number {
  const nSteps = 4000;
  let sum = 0;
  for (let step = 0; step < nSteps; step++) sum += of(jStat.beta.inv((step + 0.5) / nSteps, alphas[0], alphas[1]));
  return sum / nSteps;
}

const tilt = (share: number, [first, second]: readonly [number, number]): number =>
  (share * first) / (share * first + (1 - share) * second);

describe("placeTilted", () => {
  it.each([
    [4, [1.5, 3], [2, 0.7]],
    [3, [0.8, 0.6], [0.3, 1.9]],
    [5, [20, 60], [1, 1]],
  ] as const)(
    "spreads %p people over beta shares of %p with weights %p as the integral over shares says",
    (many, alphas, weights) => {
      const [found] = place(alphas, [many], [weights]);

      const observed = new Array<number>(many + 1).fill(0);
      found.forEach((count) => observed[count]++);
      const chances = observed.map((_, k) =>
        average(alphas, (share) => binomialProbability(many, tilt(share, weights), k)),
      );
      expect(getChiSquareChance(observed, chances)).toBeGreaterThan(LEAST_CHANCE);
    },
  );

  it("keeps the shares of a simulation while the weights change", () => {
    const alphas = [2, 1.5] as const;
    const weights = [
      [3, 1],
      [0.5, 1.2],
    ] as const;

    const [first, second] = place(alphas, [2, 3], weights);

    const observed = new Array<number>(12).fill(0);
    first.forEach((count, i) => observed[count * 4 + second[i]]++);
    const chances = observed.map((_, both) =>
      average(
        alphas,
        (share) =>
          binomialProbability(2, tilt(share, weights[0]), Math.floor(both / 4)) *
          binomialProbability(3, tilt(share, weights[1]), both % 4),
      ),
    );
    expect(getChiSquareChance(observed, chances)).toBeGreaterThan(LEAST_CHANCE);
  });

  it.each([0.5, 2, 5])(
    "places the same people where only the first candidates are remembered (2 times %p)",
    (expected) => {
      const weights = [
        [2, 0.5],
        [0.7, 1.1],
        [1, 3],
      ] as const;

      const found = place([0.9, 0.4], [5, 1, 7], weights, 1, expected);

      expect(found).toEqual(place([0.9, 0.4], [5, 1, 7], weights, 1, 64));
    },
  );

  it("tilts expected shares where nobody is copied", () => {
    const [found] = place([1, 3], [6], [[2, 1]], 0);

    const observed = new Array<number>(7).fill(0);
    found.forEach((count) => observed[count]++);
    const chances = observed.map((_, k) => binomialProbability(6, 0.4, k));
    expect(getChiSquareChance(observed, chances)).toBeGreaterThan(LEAST_CHANCE);
  });
});
