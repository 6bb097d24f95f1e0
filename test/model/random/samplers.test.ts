import { jStat } from "jstat";
import { drawBeta } from "../../../src/model/random/drawBeta";
import { drawBetaBinomial } from "../../../src/model/random/drawBetaBinomial";
import { drawBinomial } from "../../../src/model/random/drawBinomial";
import { drawDirichletMultinomial } from "../../../src/model/random/drawDirichletMultinomial";
import { drawGamma, drawLogGamma } from "../../../src/model/random/drawGamma";
import { drawMultinomial } from "../../../src/model/random/drawMultinomial";
import { drawNormal } from "../../../src/model/random/drawNormal";
import type { Generator } from "../../../src/model/random/Generator";
import { compareWithCumulative, compareWithExact, getChiSquareChance } from "../../helpers/chiSquare";
import { createTestGenerator } from "../../helpers/createTestGenerator";
import {
  betaBinomialProbability,
  binomialProbability,
  dirichletMultinomialProbability,
  listSpreads,
  multinomialProbability,
} from "../../helpers/probabilities";

/**
 * Seeds are fixed, so a test passes always or never. A right sampler gives a chance under this once in ten thousand
 * tests; one whose mean is out by a thirtieth of its spread fails.
 */
const LEAST_CHANCE = 1e-4;

/** Compares spreads over categories with their exact joint chances. */
function compareSpreads(
  n: number,
  nCategories: number,
  draw: () => number[],
  probability: (counts: number[]) => number,
): number {
  const spreads = listSpreads(n, nCategories);
  const placeOf = new Map(spreads.map((spread, i) => [spread.join(), i]));
  const observed = new Array<number>(spreads.length).fill(0);
  for (let i = 0; i < 20_000; i++) observed[placeOf.get(draw().join())!]++;
  return getChiSquareChance(observed, spreads.map(probability));
}

const silent: Generator = {
  nextUint32: () => {
    throw new Error("Nothing was to be drawn.");
  },
  nextUniform: () => {
    throw new Error("Nothing was to be drawn.");
  },
};

describe("drawNormal", () => {
  it("follows the normal distribution", () => {
    const generator = createTestGenerator("normal");
    expect(compareWithCumulative(() => jStat.normal.cdf(drawNormal(generator), 0, 1))).toBeGreaterThan(LEAST_CHANCE);
  });
});

describe("drawGamma", () => {
  it.each([0.1, 0.5, 0.999, 1, 1.5, 10, 1000])("follows the gamma distribution of shape %p", (shape) => {
    const generator = createTestGenerator(`gamma ${shape}`);

    const chance = compareWithCumulative(() => jStat.gamma.cdf(drawGamma(shape, generator), shape, 1));

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });

  it("follows a shape of a million, where the cube root is normal to seven digits", () => {
    const generator = createTestGenerator("gamma 1e6");
    // Wilson and Hilferty 1931, https://doi.org/10.1073/pnas.17.12.684.
    const getShare = (x: number): number => jStat.normal.cdf((Math.cbrt(x / 1e6) - 1 + 1 / 9e6) * 3000, 0, 1);

    const chance = compareWithCumulative(() => getShare(drawGamma(1e6, generator)));

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });

  it("follows a shape of 0.001 far below the smallest number, by its logarithm", () => {
    const generator = createTestGenerator("gamma 0.001");
    // Under e^-30 the cumulative chance is x^shape / gamma(shape + 1) to thirteen digits.
    const getShare = (log: number): number =>
      log < -30 ? Math.exp(0.001 * log - jStat.gammaln(1.001)) : jStat.gamma.cdf(Math.exp(log), 0.001, 1);

    const chance = compareWithCumulative(() => getShare(drawLogGamma(0.001, generator)));

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });
});

describe("drawBeta", () => {
  it.each([
    [1, 1],
    [0.5, 0.5],
    [2, 8],
    [0.2, 30],
  ])("follows Beta(%p, %p)", (alpha, beta) => {
    const generator = createTestGenerator(`beta ${alpha} ${beta}`);

    const chance = compareWithCumulative(() => jStat.beta.cdf(drawBeta(alpha, beta, generator), alpha, beta));

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });

  it("follows Beta(1e6, 1e6), which is normal to six digits", () => {
    const generator = createTestGenerator("narrow beta");
    const getShare = (x: number): number => jStat.normal.cdf((x - 0.5) * 2 * Math.sqrt(2e6 + 1), 0, 1);

    const chance = compareWithCumulative(() => getShare(drawBeta(1e6, 1e6, generator)));

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });

  it("gives zeros and ones in the right proportion where both parameters are next to nothing", () => {
    const generator = createTestGenerator("tiny beta");
    const isOne = (): number => (drawBeta(0.003, 0.001, generator) > 0.5 ? 1 : 0);

    const chance = compareWithExact(isOne, (k) => 0.25 + 0.5 * k, 1);

    // To a thousandth: what lies between zero and one is that rare.
    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });
});

describe("drawBinomial", () => {
  it.each([
    [1, 0.3],
    [7, 0.5],
    [20, 0.95],
    [40, 0.9],
    [100, 0.001],
    [100, 0.999],
    [15, 0.99],
    [30, 0.5],
    [300, 0.25],
    [20_000, 1e-6],
    [20_000, 0.0004],
    [20_000, 0.0006],
    [20_000, 0.3],
    [20_000, 0.9999],
  ])("follows the binomial distribution of %p at %p", (n, chance) => {
    const generator = createTestGenerator(`binomial ${n} ${chance}`);

    const found = compareWithExact(
      () => drawBinomial(n, chance, generator),
      (k) => binomialProbability(n, chance, k),
      n,
      50_000,
    );

    expect(found).toBeGreaterThan(LEAST_CHANCE);
  });

  it.each([
    [0, 0.4, 0],
    [9, 0, 0],
    [9, 1, 9],
  ])("needs no draw for %p at %p", (n, chance, expected) => {
    expect(drawBinomial(n, chance, silent)).toBe(expected);
  });
});

describe("drawBetaBinomial", () => {
  it.each([
    [1, 0.001, 0.001],
    [10, 0.001, 0.001],
    [10, 1, 1],
    [12, 0.3, 4],
    [500, 2, 8],
    [500, 1e6, 1e6],
    [20_000, 14.25, 8759.75],
    [20_000, 1e6, 1e-3],
  ])("follows the beta-binomial distribution of %p with %p and %p", (n, alpha, beta) => {
    const generator = createTestGenerator(`beta-binomial ${n} ${alpha} ${beta}`);

    const found = compareWithExact(
      () => drawBetaBinomial(n, alpha, beta, generator),
      (k) => betaBinomialProbability(n, alpha, beta, k),
      n,
    );

    expect(found).toBeGreaterThan(LEAST_CHANCE);
  });

  it("needs no draw for nobody", () => {
    expect(drawBetaBinomial(0, 2, 8, silent)).toBe(0);
  });
});

describe("drawMultinomial", () => {
  it.each([
    [1, [1, 2, 3]],
    [6, [0.2, 0.3, 0.5]],
    [6, [0.999, 0.0005, 0.0005]],
    [5, [0, 4, 0, 1]],
  ])("follows the multinomial distribution of %p over %p", (n, weights) => {
    const generator = createTestGenerator(`multinomial ${n} ${weights}`);

    const chance = compareSpreads(
      n,
      weights.length,
      () => drawMultinomial(n, weights, generator),
      (counts) =>
        counts.some((count, i) => count > 0 && weights[i] === 0) ? 0 : multinomialProbability(weights, counts),
    );

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });

  it("keeps everybody, and gives small categories their share beside large ones", () => {
    const weights = [0.9, 0.02, 0.03, 0.05];
    const generator = createTestGenerator("after a large one");
    const draws = Array.from({ length: 20_000 }, () => drawMultinomial(20_000, weights, generator));

    weights.forEach((weight, i) => {
      let next = 0;
      const chance = compareWithExact(
        () => draws[next++][i],
        (k) => binomialProbability(20_000, weight, k),
        20_000,
        20_000,
      );
      expect(chance).toBeGreaterThan(LEAST_CHANCE);
    });
    expect(draws.every((counts) => counts.reduce((sum, count) => sum + count, 0) === 20_000)).toBe(true);
  });
});

describe("drawDirichletMultinomial", () => {
  it.each([
    [1, [0.2, 0.3, 0.5]],
    [5, [0.001, 0.001, 0.002]],
    [6, [1, 1, 1]],
    [5, [0.3, 2, 7, 0.1]],
    [6, [1e6, 2e6, 1e6]],
  ])("follows the Dirichlet-multinomial distribution of %p over %p", (n, alphas) => {
    const generator = createTestGenerator(`dirichlet ${n} ${alphas}`);

    const chance = compareSpreads(
      n,
      alphas.length,
      () => drawDirichletMultinomial(n, alphas, generator),
      (counts) => dirichletMultinomialProbability(alphas, counts),
    );

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });

  it("gives every category of a large number its beta-binomial", () => {
    const alphas = [0.5, 40, 3];
    const generator = createTestGenerator("large dirichlet");
    const draws = Array.from({ length: 20_000 }, () => drawDirichletMultinomial(2000, alphas, generator));

    alphas.forEach((alpha, i) => {
      let next = 0;
      const chance = compareWithExact(
        () => draws[next++][i],
        (k) => betaBinomialProbability(2000, alpha, 43.5 - alpha, k),
        2000,
        20_000,
      );
      expect(chance).toBeGreaterThan(LEAST_CHANCE);
    });
  });
});
