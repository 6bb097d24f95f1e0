import fc from "fast-check";
import { CHANGE_PARTS } from "../../../src/model/explain/Explanation";
import { shareVariance } from "../../../src/model/explain/shareVariance";
import { splitBand } from "../../../src/model/explain/splitBand";
import { splitChange } from "../../../src/model/explain/splitChange";
import { UNCERTAINTY_SOURCES } from "../../../src/model/uncertainty/holdSources";

const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
const sumOf = (numbers: readonly (number | null)[]) => numbers.reduce<number>((sum, each) => sum + each!, 0);

describe("splitChange", () => {
  it("adds up: start and all parts are the end, in plans and in cost", () => {
    const flows = fc.record({
      joiners: fc.record({ still: amount, withPopulation: amount, withCourse: amount, projected: amount }),
      ageingOut: amount,
      leaving: amount,
    });
    fc.assert(
      fc.property(flows, fc.nat(100_000), amount, amount, (given, start, startCost, endCost) => {
        const end = start + given.joiners.projected - given.leaving - given.ageingOut;

        const parts = splitChange(given, { start, end }, { start: startCost * 1000, end: endCost * 1000 });

        expect(parts.map(({ name }) => name)).toEqual(CHANGE_PARTS);
        expect(start + sumOf(parts.map(({ plans }) => plans))).toBeCloseTo(end, 6);
        expect(startCost * 1000 + sumOf(parts.map(({ cost }) => cost))).toBeCloseTo(endCost * 1000, 1);
      }),
    );
  });

  it("prices every part at the average cost of the start, and calls the rest mix", () => {
    const joiners = { still: 20, withPopulation: 25, withCourse: 31, projected: 32 };

    const parts = splitChange(
      { joiners, leaving: 10, ageingOut: 2 },
      { start: 100, end: 120 },
      { start: 1_000_000, end: 1_350_000 },
    );

    expect(parts).toEqual([
      { name: "joining as before", plans: 20, cost: 200_000 },
      { name: "population", plans: 5, cost: 50_000 },
      { name: "joiner rate", plans: 6, cost: 60_000 },
      { name: "joiner shocks", plans: 1, cost: 10_000 },
      { name: "leaving", plans: -10, cost: -100_000 },
      { name: "ageing out", plans: -2, cost: -20_000 },
      { name: "mix", plans: 0, cost: 150_000 },
      { name: "price", plans: 0, cost: 0 },
    ]);
  });

  it("has no cost where there are no costs, and only mix where nobody is there at the start", () => {
    const joiners = { still: 4, withPopulation: 4, withCourse: 4, projected: 4 };
    const flows = { joiners, leaving: 0, ageingOut: 0 };

    const free = splitChange(flows, { start: 0, end: 4 }, null);
    const dear = splitChange(flows, { start: 0, end: 4 }, { start: 0, end: 900 });

    expect(free.every(({ cost }) => cost === null)).toBe(true);
    expect(dear.filter(({ cost }) => cost !== 0)).toEqual([{ name: "mix", plans: 0, cost: 900 }]);
  });
});

describe("shareVariance", () => {
  it("adds up to the variance with everything on, whatever the sources do together", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 8, maxLength: 8 }), (variances) => {
        const { base, parts } = shareVariance(variances);

        expect(base).toBe(variances[0]);
        expect(base + sumOf(parts)).toBeCloseTo(variances[7], 5);
      }),
    );
  });

  it("gives sources that only add up what they add, and one without effect nothing", () => {
    const adds = [7, 0, 11];
    const variances = Array.from({ length: 8 }, (_, on) => 3 + sumOf(adds.filter((_each, i) => on & (1 << i))));

    const { parts } = shareVariance(variances);

    parts.forEach((part, i) => expect(part).toBeCloseTo(adds[i], 12));
  });
});

describe("splitBand", () => {
  it("splits the width as the variance, chance last", () => {
    const plans = { variances: [1, 3, 2, 6], width: 12 };

    const parts = splitBand(["rates", "leaving"], plans, { variances: [0, 4, 0, 4], width: 100 });

    expect(parts).toEqual([
      { name: "rates", share: 3 / 6, plans: 6, costShare: 1, cost: 100 },
      { name: "leaving", share: 2 / 6, plans: 4, costShare: 0, cost: 0 },
      { name: "chance", share: 1 / 6, plans: 2, costShare: 0, cost: 0 },
    ]);
  });

  it("shares nothing where nothing varies", () => {
    const parts = splitBand(UNCERTAINTY_SOURCES, { variances: Array(16).fill(0), width: 0 }, null);

    expect(parts.map(({ share, plans, cost }) => [share, plans, cost])).toEqual(Array(5).fill([0, 0, null]));
  });
});
