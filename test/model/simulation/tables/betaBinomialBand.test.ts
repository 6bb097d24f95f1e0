import { betaBinomialBand } from "../../../../src/model/simulation/tables/betaBinomialBand";
import { createJoinerNumbers } from "../../../../src/model/simulation/tables/JoinerNumbers";
import { betaBinomialProbability } from "../../../helpers/probabilities";

const LAWS: [number, number, number][] = [
  [0, 2, 3],
  [1, 0.253, 8967.5],
  [300, 1, 1],
  [300, 2, 8],
  [300, 8, 1],
  [300, 1, 8],
  [400, 30, 0.4],
  [400, 0.4, 30],
  [500, 1e-3, 1e-3],
  [500, 1e6, 1e6],
  [9000, 38, 8277.75],
  [20_000, 0.253, 8967.5],
  [20_000, 1000, 0.5],
];

describe("betaBinomialBand", () => {
  it.each(LAWS)("holds every chance that matters of %p pupils with Beta(%p, %p)", (n, alpha, beta) => {
    const { first, probabilities } = betaBinomialBand(n, alpha, beta);

    let outside = 1;
    probabilities.forEach((chance, i) => {
      const exact = betaBinomialProbability(n, alpha, beta, first + i);
      expect(Math.abs(chance - exact)).toBeLessThan(1e-12 + exact * 1e-7);
      outside -= exact;
    });
    expect(Math.abs(outside)).toBeLessThan(1e-7);
    expect(first + probabilities.length).toBeLessThanOrEqual(n + 1);
  });

  it("is narrow where the law is", () => {
    expect(betaBinomialBand(20_000, 250, 8750).probabilities.length).toBeLessThan(1200);
  });
});

describe("createJoinerNumbers", () => {
  it.each(LAWS)("gives the number that inversion wants: %p people, Beta(%p, %p)", (people, alpha, beta) => {
    const { fewest, most, thresholds, guide } = createJoinerNumbers(people, alpha, beta);
    const find = (draw: number): number => {
      let above = guide[draw >>> 23];
      while (draw > thresholds[above]) above++;
      return fewest + above;
    };
    let cumulative = 0;
    for (let k = 0; k < fewest; k++) cumulative += betaBinomialProbability(people, alpha, beta, k);
    for (let k = fewest; k < most; k++) {
      cumulative += betaBinomialProbability(people, alpha, beta, k);
      const border = Math.round(cumulative * 2 ** 31);
      // To a hundred-millionth: the exact function comes from logarithms of large factorials.
      const slack = 60;
      if (border > slack) expect(find(border - slack)).toBeLessThanOrEqual(k);
      if (border + slack < 2 ** 31) expect(find(border + slack)).toBeGreaterThan(k);
    }
    expect(find(2 ** 31 - 1)).toBeLessThanOrEqual(most);
  });
});
