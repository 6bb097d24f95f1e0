import type { Backtest, BacktestCase, Method } from "../../../src/model/backtest/Backtest";
import { judgeBacktest } from "../../../src/model/backtest/judgeBacktest";
import { wordBacktest } from "../../../src/model/backtest/wordBacktest";
import type { Uncertainty } from "../../../src/model/uncertainty/Uncertainty";
import { asCensusYear } from "../../../src/model/years";

/** One case of a total whose band reaches from 90 to 110. */
function makeCase(method: Method, origin: number, horizon: number, actual: number, crps: number): BacktestCase {
  const percentiles = [88, 90, 92, 96, 100, 104, 108, 110, 112];
  const forecast = { middle: 100, percentiles, pit: 0.5, crps };
  return { by: [], key: [], method, origin: asCensusYear(origin), horizon, actual, forecast };
}

/** Truths by method, one a January from 2015 on, each forecast one year ahead. */
function makeBacktest(
  truths: Partial<Record<Method, readonly number[]>>,
  crps: Partial<Record<Method, number>> = {},
): Backtest {
  const treatments = ["calibrated", "persistent", "yearly"].filter((method) => method in truths) as Uncertainty[];
  const n = Object.values(truths)[0].length;
  const cases = Object.entries({ "last value": Array<number>(n).fill(125), ...truths }).flatMap(([method, actuals]) =>
    actuals.map((actual, i) => makeCase(method as Method, 2015 + i, 1, actual, crps[method as Method] ?? 5)),
  );
  const origins = Array.from({ length: n }, (_, i) => ({
    censusYear: asCensusYear(2015 + i),
    nYears: i + 1,
    targets: [asCensusYear(2016 + i)],
  }));
  return { treatments, origins, skipped: [], cases };
}

const ten = (nAbove: number, nBelow = 0) =>
  Array.from({ length: 10 }, (_, i) => (i < nAbove ? 125 : i < nAbove + nBelow ? 80 : 100));

describe("judgeBacktest", () => {
  it("takes the sharpest of the treatments whose bands held", () => {
    const truths = { calibrated: ten(0), persistent: ten(2), yearly: ten(6) } as Partial<Record<Method, number[]>>;

    const sharp = judgeBacktest(
      makeBacktest(truths, { ["calibrated" as Method]: 9, ["persistent" as Method]: 6, yearly: 3 }),
    );

    expect(sharp.treatments.map(({ nInside, nAbove, holds }) => [nInside, nAbove, holds])).toEqual([
      [10, 0, true],
      [8, 2, true],
      [4, 6, false],
    ]);
    expect(sharp.right.treatment).toBe("persistent");
    expect(sharp.isFew).toBe(false);
  });

  it("takes the nearest where none held, and counts groups for nothing", () => {
    const backtest = makeBacktest({ yearly: ten(8, 1) });
    const group = { ...makeCase("yearly", 2015, 1, 100, 0), by: ["need" as const], key: ["ASD"] };

    const verdict = judgeBacktest({ ...backtest, cases: [...backtest.cases, group] });

    expect(verdict).toMatchObject({ nCases: 10, right: { treatment: "yearly", holds: false, nInside: 1, nBelow: 1 } });
  });
});

describe("wordBacktest", () => {
  const truths = { calibrated: ten(1), yearly: ten(6) } as Partial<Record<Method, number[]>>;

  it("tells the finding first, then the others, the right one, the middle and what it rests on", () => {
    const [finding, others, right, middle, basis, population] = wordBacktest(makeBacktest(truths));

    expect(finding).toBe("In 9 of 10 past cases the truth lay inside the calibrated band that should hold 9 of 10.");
    expect(others).toBe("With yearly it was 4 of 10 (otherwise always above the band).");
    expect(right).toBe("Calibrated would have been right for this authority: the bands of yearly were too narrow.");
    expect(middle).toBe(
      "Its middle was 2.0% off on average; the best forecast without a model, by last value, was 20.0% off.",
    );
    expect(basis).toBe(
      "This rests on 10 cases: projections from the Januaries 2015 to 2024, one year ahead. Cases from one January share their luck.",
    );
    expect(population).toContain("The population was taken as it is known today");
  });

  it("calls few cases few", () => {
    const few = makeBacktest({ ["calibrated" as Method]: [100, 100, 100], yearly: [125, 100, 80] });

    const words = wordBacktest(few);

    expect(words[0]).toBe("In 3 of 3 past cases the truth lay inside the calibrated band that should hold 9 of 10.");
    expect(words[1]).toBe("With yearly it was 1 of 3 (1 above the band, 1 below).");
    expect(words[2]).toBe("Calibrated looks right for this authority: the bands of yearly were too narrow.");
    expect(words[4]).toBe(
      "This rests on 3 cases: projections from the Januaries 2015, 2016 and 2017, one year ahead. That is few, and cases from one January share their luck: take it as a hint, not as proof.",
    );
  });

  it("words one case, and the case that nothing held", () => {
    expect(wordBacktest(makeBacktest({ yearly: [125] }))[0]).toBe(
      "In the one past case the truth lay outside the yearly band that should hold 9 of 10.",
    );
    const none = wordBacktest(makeBacktest({ ["persistent" as Method]: ten(8), yearly: ten(9) }));
    expect(none[2]).toBe(
      "No treatment's bands held as many as they promise. Persistent came nearest; read its bands as narrower than reality.",
    );
    const both = wordBacktest(makeBacktest({ ["calibrated" as Method]: ten(0), yearly: ten(0) }, { yearly: 4 }));
    expect(both[2]).toContain(
      "Yearly would have been right for this authority: all held about as many as they promise",
    );
  });
});
