import fc from "fast-check";
import { compareKey } from "../../../src/model/compare/compareKey";
import { pairSummaries } from "../../../src/model/compare/pairSummaries";
import { splitEffects } from "../../../src/model/compare/splitEffects";
import { writeAmountStatistics } from "../../../src/model/summary/computeStatistics";
import { N_STATISTICS, STATISTICS, type GroupSummary } from "../../../src/model/summary/GroupSummary";
import { asCensusYear } from "../../../src/model/years";

const at = (values: Float64Array, statistic: (typeof STATISTICS)[number]) => values[STATISTICS.indexOf(statistic)];

/** A summary of pupils by setting: `pupils[iYear][iKey]` holds one number a simulation. */
function summarise(settings: readonly string[], pupils: readonly (readonly (readonly number[])[])[]): GroupSummary {
  const nSimulations = pupils[0][0].length;
  const values = new Float64Array(pupils.length * settings.length * N_STATISTICS);
  pupils.forEach((keys, iYear) =>
    keys.forEach((each, iKey) =>
      writeAmountStatistics(values, (iYear * settings.length + iKey) * N_STATISTICS, Float64Array.from(each)),
    ),
  );
  return {
    request: { by: ["setting"], measure: "plans", simulations: true },
    nSimulations,
    years: pupils.map((_, i) => asCensusYear(2026 + i)),
    keys: settings.map((setting) => [setting]),
    values,
    uncosted: null,
    simulations: Float64Array.from(pupils.flat(2)),
  };
}

const summaries = fc
  .record({ nYears: fc.integer({ min: 1, max: 3 }), nSims: fc.integer({ min: 1, max: 12 }) })
  .chain(({ nYears, nSims }) => {
    const pupils = (nKeys: number) => {
      const some = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: nSims, maxLength: nSims });
      const keys = fc.array(some, { minLength: nKeys, maxLength: nKeys });
      return fc.array(keys, { minLength: nYears, maxLength: nYears });
    };
    return fc.record({ baseline: pupils(2), scenario: pupils(2) });
  });

describe("comparing two projections", () => {
  it("takes differences inside each simulation, and adds them up over the projected Januaries", () => {
    const baseline = summarise(["A"], [[[10, 10]], [[20, 30]], [[40, 20]]]);
    const scenario = summarise(["A"], [[[10, 10]], [[18, 33]], [[30, 20]]]);
    const pair = pairSummaries(baseline, scenario);

    const [start, first, second] = compareKey(pair, pair.keys[0], 5);

    expect(start).toMatchObject({ censusYear: 2026, share: 0, chanceAbove: 0, chanceSaved: 0 });
    expect([...first.difference].filter((_, i) => [0, 2, N_STATISTICS - 1].includes(i))).toEqual([0.5, -2, 3]);
    expect(first).toMatchObject({ baseline: 25, scenario: 25.5, share: 0.02, chanceAbove: 0.5, chanceSaved: 0 });
    expect(second).toMatchObject({ chanceAbove: 0, chanceSaved: 0.5, chanceSavedInAll: 0.5 });
    expect([at(second.cumulated, "min"), at(second.cumulated, "max")]).toEqual([-12, 3]);
  });

  it("counts nobody where only one of the two has a group", () => {
    const pair = pairSummaries(
      summarise(["A"], [[[1]], [[2]]]),
      summarise(
        ["B", "A"],
        [
          [[0], [1]],
          [[7], [2]],
        ],
      ),
    );

    const rows = pair.keys.map((place) => compareKey(pair, place, null)[1]);

    expect(rows.map(({ key, difference }) => [key[0], difference[0]])).toEqual([
      ["A", 0],
      ["B", 7],
    ]);
  });

  it("finds no difference at all between a projection and itself", () => {
    fc.assert(
      fc.property(summaries, ({ baseline }) => {
        const same = summarise(["A", "B"], baseline);
        const pair = pairSummaries(same, same);

        for (const row of pair.keys.flatMap((place) => compareKey(pair, place, 1))) {
          expect(new Set([...row.difference, ...row.cumulated])).toEqual(new Set([0]));
          expect([row.chanceAbove, row.chanceSaved, row.chanceSavedInAll]).toEqual([0, 0, 0]);
        }
      }),
    );
  });

  it("finds the opposite where baseline and scenario change places", () => {
    fc.assert(
      fc.property(summaries, ({ baseline, scenario }) => {
        const [before, after] = [summarise(["A", "B"], baseline), summarise(["A", "B"], scenario)];
        const [there, back] = [pairSummaries(before, after), pairSummaries(after, before)];

        there.keys.forEach((place, iKey) => {
          const returned = compareKey(back, back.keys[iKey], null);
          compareKey(there, place, null).forEach((row, iYear) => {
            for (const [one, other] of [
              [row.difference, returned[iYear].difference],
              [row.cumulated, returned[iYear].cumulated],
            ]) {
              expect(at(one, "mean")).toBeCloseTo(-at(other, "mean"), 9);
              expect(at(one, "min")).toBe(0 - at(other, "max"));
              expect(at(one, "max")).toBe(0 - at(other, "min"));
            }
          });
        });
      }),
    );
  });

  it("splits a change into population and rates that add up to it", () => {
    fc.assert(
      fc.property(summaries, ({ baseline, scenario }) => {
        const start = scenario[0].map((sims) => sims.map(() => sims[0]));
        const still = summarise(["A", "B"], [start, ...baseline.slice(1)]);
        const projected = summarise(["A", "B"], [start, ...scenario.slice(1)]);
        const pair = pairSummaries(still, projected);

        for (const row of pair.keys.flatMap((place) => splitEffects(pair, place)))
          expect(row.start + row.population[0] + row.rates[0]).toBeCloseTo(row.end, 9);
      }),
    );
  });
});
