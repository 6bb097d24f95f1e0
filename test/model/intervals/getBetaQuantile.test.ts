import { getBetaProbability, getBetaQuantile } from "../../../src/model/intervals/getBetaQuantile";

const { jStat } = jest.requireActual<{
  jStat: { beta: { inv(chance: number, alpha: number, beta: number): number } };
}>("jstat");

/** Chance of at least `successes` in `trials`: for whole numbers the incomplete beta function is this plain sum. */
function sumBinomialTail(successes: number, trials: number, chance: number): number {
  let total = 0;
  for (let k = successes; k <= trials; k++) {
    let term = Math.pow(chance, k) * Math.pow(1 - chance, trials - k);
    for (let i = 1; i <= k; i++) term *= (trials - k + i) / i;
    total += term;
  }
  return total;
}

describe("getBetaProbability", () => {
  test.each([
    [1, 1],
    [2, 5],
    [7, 3],
    [12, 30],
  ])("equals the binomial tail for whole numbers %i and %i", (alpha, beta) => {
    for (const x of [0.01, 0.1, 0.35, 0.5, 0.8, 0.99]) {
      const expected = sumBinomialTail(alpha, alpha + beta - 1, x);

      expect(getBetaProbability(x, alpha, beta)).toBeCloseTo(expected, 12);
    }
  });

  test("is 0 at 0 and 1 at 1", () => {
    expect(getBetaProbability(0, 0.3, 2)).toBe(0);
    expect(getBetaProbability(1, 0.3, 2)).toBe(1);
  });
});

describe("getBetaQuantile", () => {
  test("has the closed forms of Beta(1, b) and Beta(a, 1)", () => {
    for (const chance of [0.001, 0.025, 0.5, 0.975]) {
      expect(getBetaQuantile(chance, 1, 40)).toBeCloseTo(1 - Math.pow(1 - chance, 1 / 40), 13);
      expect(getBetaQuantile(chance, 0.5, 1)).toBeCloseTo(Math.pow(chance, 2), 13);
    }
  });

  test("undoes the probability from 0.05 pseudo-counts to a hundred thousand people", () => {
    for (const [alpha, beta] of [
      [0.05, 0.95],
      [0.5, 0.5],
      [3.2, 41.7],
      [31.5, 3100],
      [900, 99100],
    ]) {
      for (const chance of [0.025, 0.5, 0.975]) {
        const x = getBetaQuantile(chance, alpha, beta);

        if (x > 1e-12 && x < 1 - 1e-12) expect(getBetaProbability(x, alpha, beta)).toBeCloseTo(chance, 9);
      }
    }
  });

  test("agrees with jStat at ordinary sizes", () => {
    for (const [alpha, beta] of [
      [2.3, 17.9],
      [14, 9],
      [40.25, 3000.5],
    ]) {
      for (const chance of [0.025, 0.3, 0.975]) {
        expect(getBetaQuantile(chance, alpha, beta)).toBeCloseTo(jStat.beta.inv(chance, alpha, beta), 7);
      }
    }
  });

  test("ends at the edges, and for a rate that is all but impossible", () => {
    expect(getBetaQuantile(0, 2, 3)).toBe(0);
    expect(getBetaQuantile(1, 2, 3)).toBe(1);
    expect(getBetaQuantile(0.025, 0.001, 3000)).toBeLessThan(1e-12);
  });
});
