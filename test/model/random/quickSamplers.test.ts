import { jStat } from "jstat";
import { numberOfPart, PROCESS } from "../../../src/model/random/Cohort";
import { createKey } from "../../../src/model/random/createKey";
import { createBetaLaw, drawQuickBeta } from "../../../src/model/random/drawQuickBeta";
import { drawQuickNormal } from "../../../src/model/random/drawQuickNormal";
import { invertBinomial, LARGEST_INVERTED_MEAN } from "../../../src/model/random/invertBinomial";
import { quickPower } from "../../../src/model/random/quickPower";
import { StreamDraws } from "../../../src/model/random/StreamDraws";
import { simulationWord, writeStreamWords } from "../../../src/model/random/streamWords";
import { NOT_DRAWN } from "../../../src/model/simulation/kernels/keptRates";
import { RateDrawer } from "../../../src/model/simulation/RateDrawer";
import { compareWithCumulative } from "../../helpers/chiSquare";
import { createTestGenerator } from "../../helpers/createTestGenerator";
import { binomialProbability } from "../../helpers/probabilities";

/** As in `samplers.test.ts`. */
const LEAST_CHANCE = 1e-4;
const N_DRAWS = 100_000;

describe("drawQuickNormal", () => {
  it("follows the normal distribution", () => {
    const generator = createTestGenerator("quick normal");

    const chance = compareWithCumulative(() => jStat.normal.cdf(drawQuickNormal(generator), 0, 1), N_DRAWS);

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });

  it("has its tails, beyond the layers too", () => {
    const generator = createTestGenerator("quick tails");
    const beyond = [2.5, 3.2, 3.442619855899, 3.9];
    const counts = beyond.map(() => [0, 0]);
    const n = 2_000_000;
    for (let i = 0; i < n; i++) {
      const x = drawQuickNormal(generator);
      beyond.forEach((edge, j) => Math.abs(x) > edge && counts[j][x > 0 ? 1 : 0]++);
    }

    beyond.forEach((edge, j) => {
      const expected = n * (1 - jStat.normal.cdf(edge, 0, 1));
      for (const count of counts[j]) expect(Math.abs(count - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
    });
  });
});

describe("quickPower", () => {
  it.each([1.001, 2, 12.5, 100, 1000])("is the power %p of a uniform, to nine digits and more", (power) => {
    const generator = createTestGenerator(`power ${power}`);
    const some = Array.from({ length: 5000 }, (_, i) => generator.nextUint32() >>> (i % 32));

    for (const bits of [0, 1, 2, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, ...some]) {
      const expected = Math.pow((bits + 0.5) * 2 ** -32, power);
      expect(Math.abs(quickPower(bits, power) - expected)).toBeLessThanOrEqual(
        1e-11 * Math.max(1, power / 10) * expected + 1e-300,
      );
    }
  });
});

describe("drawQuickBeta", () => {
  const LAWS = [
    [0.08, 0.92],
    [0.3, 4.7],
    [1, 1],
    [2.1, 17.9],
    [3.5, 0.5],
    [25, 400],
    [9.5, 9000],
    [30_000, 70_000],
  ] as const;

  it.each(LAWS)("follows Beta(%p, %p)", (alpha, beta) => {
    const generator = createTestGenerator(`quick beta ${alpha} ${beta}`);
    const law = createBetaLaw(alpha, beta);

    const chance = compareWithCumulative(
      () =>
        jStat.beta.cdf(
          drawQuickBeta(law, () => generator),
          alpha,
          beta,
        ),
      N_DRAWS,
    );

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
  });

  it("gives ones and zeros in proportion where both parameters are next to nothing", () => {
    const generator = createTestGenerator("tiny");
    const law = createBetaLaw(0.0003, 0.0007);
    const draws = Array.from({ length: 10_000 }, () => drawQuickBeta(law, () => generator));

    const ones = draws.filter((x) => x > 0.5).length;
    expect(Math.abs(ones - 3000)).toBeLessThan(4.5 * Math.sqrt(2100));
    expect(draws.every((x) => x >= 0 && x <= 1)).toBe(true);
  });

  it.each([...LAWS, [1e-5, 2e-5] as const])(
    "is what the engine's loops draw from the same streams, to the last bit: Beta(%p, %p)",
    (alpha, beta) => {
      const key = createKey("kept");
      const n = 3000;
      const writeWords = (words: Int32Array, part: number): void =>
        writeStreamWords(words, key, [1, 2], 4, 0, numberOfPart(PROCESS.leaverRate, part));
      const simWords = Int32Array.from({ length: n }, (_, i) => simulationWord(key, i));
      const sims = Int32Array.from({ length: n / 2 }, (_, i) => 2 * i + 1);
      const people = new Int32Array(n / 2).fill(3);
      people[5] = 0;
      const rates = new Float32Array(n + 7).fill(NOT_DRAWN);
      rates[7 + 1] = 0.25;
      const law = createBetaLaw(alpha, beta);

      new RateDrawer(n, simWords).draw(n / 2, sims, people, rates, 7, law, writeWords);

      const expected = new Float32Array(n + 7).fill(NOT_DRAWN);
      const words = new Int32Array(3);
      for (const i of sims) {
        expected[7 + i] = drawQuickBeta(law, (part) => {
          const draws = new StreamDraws();
          writeWords(words, part);
          draws.open(simWords[i], words[0], words[1], words[2]);
          return draws;
        });
      }
      expected[7 + 1] = 0.25;
      expected[7 + sims[5]] = NOT_DRAWN;
      expect(rates).toEqual(expected);
    },
  );
});

describe("invertBinomial", () => {
  const CASES = [
    [0, 0.3],
    [1, 0.07],
    [3, 0.5],
    [7, 0.93],
    [40, 0.02],
    [60, 0.6],
    [9000, 0.0011],
    [200_000, LARGEST_INVERTED_MEAN / 200_000],
    [200_000, 1 - LARGEST_INVERTED_MEAN / 200_000],
    [5, 0],
    [5, 1],
  ] as const;

  it.each(CASES)("steps where the exact cumulative chance does: n %p, chance %p", (n, chance) => {
    let cumulative = 0;
    const first = Math.max(0, Math.floor(n * chance - 100));
    for (let k = 0; k < first; k++) cumulative += binomialProbability(n, chance, k);
    for (let k = first; k <= Math.min(n, first + 200); k++) {
      const below = cumulative;
      cumulative += binomialProbability(n, chance, k);
      if (cumulative - below < 1e-6) continue;
      expect(invertBinomial(n, chance, below + (cumulative - below) * 0.001)).toBe(k);
      expect(invertBinomial(n, chance, below + (cumulative - below) * 0.999)).toBe(k);
    }
    expect(cumulative).toBeCloseTo(1, 6);
  });

  it("never gives more than there are, nor fewer than none", () => {
    for (const [n, chance] of CASES) {
      for (const uniform of [2 ** -33, 0.5, 1 - 2 ** -33]) {
        const k = invertBinomial(n, chance, uniform);
        expect(k).toBeGreaterThanOrEqual(0);
        expect(k).toBeLessThanOrEqual(n);
      }
    }
  });
});
