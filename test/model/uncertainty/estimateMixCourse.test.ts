import { createTransitions, NONSEND, type TransitionRow } from "../../../src/model/data/Transitions";
import type { ModelInput } from "../../../src/model/data/ModelInput";
import { estimateRates } from "../../../src/model/rates/estimateRates";
import { getRuleSet } from "../../../src/model/rates/rules";
import { estimateMixCourse } from "../../../src/model/uncertainty/estimateMixCourse";
import { gatherArrivals } from "../../../src/model/uncertainty/gatherArrivals";
import { createGroupArrivals, type GroupArrivals } from "../../../src/model/uncertainty/GroupArrivals";
import { USUAL_CONSTANTS } from "../../../src/model/uncertainty/UncertaintyConstants";
import { asCensusYear } from "../../../src/model/years";
import { inventInput } from "../../worker/inventInput";

/** Arrivals of each group by year, each year shared among groups as all years together are. */
function arrange(byGroup: readonly (readonly number[])[], firstYear = 2020): GroupArrivals {
  const years = byGroup[0].map((_, i) => asCensusYear(firstYear + i));
  const arrivals = createGroupArrivals(years, byGroup.length);
  const total = byGroup.flat().reduce((a, b) => a + b, 0);
  byGroup.forEach((counts, group) => {
    const share = counts.reduce((a, b) => a + b, 0) / total;
    counts.forEach((count, iYear) => {
      const all = byGroup.reduce((sum, other) => sum + other[iYear], 0);
      const at = group * years.length + iYear;
      arrivals.seen[at] = count;
      arrivals.expected[at] = all * share;
      arrivals.chance[at] = all * share * (1 - share);
    });
  });
  return arrivals;
}

const NOBODY = arrange([[]]);
const estimate = (settings: GroupArrivals, constants = USUAL_CONSTANTS) =>
  estimateMixCourse({ settings, needs: NOBODY }, constants);

describe("estimateMixCourse", () => {
  it("is the filter of decision 0080, worked out once more for each group", () => {
    const byGroup = [
      [40, 46, 50, 61],
      [60, 55, 52, 40],
      [2, 0, 1, 4],
    ];
    const arrivals = arrange(byGroup);

    const { course, settingShock, ownShockWeight } = estimate(arrivals);

    const usual = 0.1 ** 2 + 2 * 0.17 ** 2;
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const totals = [102, 101, 103, 105];
    const groups = byGroup.map((seen, group) => {
      const expected = [...arrivals.expected.slice(group * 4, group * 4 + 4)];
      const spread = mean([...arrivals.chance.slice(group * 4, group * 4 + 4)]);
      const odds = seen.map(
        (n, t) =>
          Math.log((n + 0.5) / (totals[t] - n + 0.5)) - Math.log((expected[t] + 0.5) / (totals[t] - expected[t] + 0.5)),
      );
      const changes = mean([(odds[1] - odds[0]) ** 2, (odds[2] - odds[1]) ** 2, (odds[3] - odds[2]) ** 2]);
      const noise = 2 * spread * (1 / (mean(expected) + 0.5) + 1 / (mean(totals) - mean(expected) + 0.5)) ** 2;
      const others = byGroup.filter((_, other) => other !== group).map((counts) => mean(counts));
      const all = others.reduce((sum, other) => sum + other, 0);
      const together = 1 + others.reduce((sum, other) => sum + (other / all) ** 2, 0);
      const chance = spread / (mean(expected) + 0.5) ** 2;
      return {
        seen,
        expected,
        chance,
        own: (changes - noise) / together,
        weight: 1 / (usual + noise / together) ** 2,
      };
    });
    const own =
      groups.reduce((sum, group) => sum + group.weight * group.own, 0) /
      groups.reduce((sum, group) => sum + group.weight, 0);
    const variance = (4 * usual + 3 * Math.max(0, own)) / 7;
    expect(settingShock ** 2).toBeCloseTo(variance, 12);
    expect(ownShockWeight).toBeCloseTo(3 / 7, 12);
    const q = (variance * 0.1 ** 2) / usual;
    const r = (variance * 0.17 ** 2) / usual;
    expect([course.settings.lastingVariance, course.settings.oneOffVariance]).toEqual([
      expect.closeTo(q, 12),
      expect.closeTo(r, 12),
    ]);
    groups.forEach(({ seen, expected, chance }, group) => {
      // The steady gain is where a Kalman filter of the local level settles.
      const noise = r + chance;
      let spread = noise;
      let steady = 0;
      for (let step = 0; step < 10_000; step++) {
        steady = (spread + q) / (spread + q + noise);
        spread = (1 - steady) * (spread + q);
      }
      const gains = seen.map((_, t) => Math.max(steady, 1 / (t + 1)));
      // A year counts by its own gain and by what every later year leaves of it.
      const weights = gains.map((gain, t) => gains.slice(t + 1).reduce((left, later) => left * (1 - later), gain));
      const weigh = (values: readonly number[]): number =>
        values.reduce((sum, value, t) => sum + value * weights[t], 0);
      const last = gains[3];
      expect(course.settings.levels[group]).toBeCloseTo(
        Math.log((weigh(seen) + 0.5 * last) / (weigh(expected) + 0.5 * last)),
        9,
      );
      expect(course.settings.levelVariances[group]).toBeCloseTo(last * noise - chance / 4, 9);
    });
  });

  it("keeps the level of a mix that does not change, and finds that it strays less than elsewhere", () => {
    const { course, settingShock } = estimate(
      arrange([
        [90, 90, 90, 90, 90, 90],
        [10, 10, 10, 10, 10, 10],
      ]),
    );

    for (const level of course.settings.levels) expect(level).toBeCloseTo(0, 12);
    expect(settingShock).toBeLessThan(Math.sqrt(0.1 ** 2 + 2 * 0.17 ** 2));
    for (const variance of course.settings.levelVariances) expect(variance).toBeGreaterThan(0);
  });

  it("follows a setting that opened, without losing those who went there to a logarithm of nobody", () => {
    const { course } = estimate(
      arrange([
        [100, 100, 100, 100],
        [0, 0, 0, 80],
      ]),
    );

    expect(course.settings.levels[1]).toBeGreaterThan(0.1);
  });

  it("is what is usual elsewhere where one year or none is known", () => {
    for (const arrivals of [arrange([[30], [10]]), NOBODY]) {
      const { settingShock, ownShockWeight, course } = estimate(arrivals);

      expect(settingShock).toBeCloseTo(Math.sqrt(0.1 ** 2 + 2 * 0.17 ** 2), 12);
      expect(ownShockWeight).toBe(0);
      for (const level of course.settings.levels) expect(level).toBeCloseTo(0, 12);
    }
  });

  it("keeps the mix as it is where both deviations are 0", () => {
    const constants = { ...USUAL_CONSTANTS, settingMixLasting: 0, settingMixOneOff: 0 };

    const { course, settingShock } = estimate(
      arrange([
        [50, 70, 90],
        [50, 30, 10],
      ]),
      constants,
    );

    expect(settingShock).toBe(0);
    expect([...course.settings.levels, ...course.settings.levelVariances]).toEqual([0, 0, 0, 0]);
    expect(course.settings.lastingVariance + course.settings.oneOffVariance).toBe(0);
  });
});

describe("gatherArrivals", () => {
  const join = (censusYear: number, ncy: number, need: string, setting: string): TransitionRow => ({
    censusYear,
    ncyBefore: ncy - 1,
    needBefore: NONSEND,
    settingBefore: NONSEND,
    ncyAfter: ncy,
    needAfter: need,
    settingAfter: setting,
  });

  it("expects of every year's joiners of an NCY the shares of all years", () => {
    const rows = [
      ...Array.from({ length: 30 }, () => join(2023, 5, "ASD", "MsMdA")),
      ...Array.from({ length: 10 }, () => join(2023, 5, "ASD", "SpMdA")),
      ...Array.from({ length: 30 }, () => join(2024, 5, "SEMH", "SpMdA")),
      ...Array.from({ length: 10 }, () => join(2024, 5, "ASD", "SpMdA")),
    ];
    const population = [2023, 2024, 2025, 2026].flatMap((year) =>
      Array.from({ length: 25 }, (_, i) => ({ censusYear: asCensusYear(year), ncy: i - 4, people: 1000 })),
    );
    const input: ModelInput = {
      transitions: createTransitions(rows),
      population,
      costs: [],
      settings: [],
      rules: "corrected",
    };
    const rates = estimateRates(input);

    const { settings, needs } = gatherArrivals(input.transitions, rates, getRuleSet("corrected"));

    const [mainstream, special] = ["MsMdA", "SpMdA"].map((setting) => rates.space.settings.indexOf(setting));
    const [asd, semh] = ["ASD", "SEMH"].map((need) => rates.space.needs.indexOf(need));
    const read = (values: Float64Array, group: number): number[] => [...values.slice(group * 2, group * 2 + 2)];
    expect(read(settings.seen, mainstream)).toEqual([30, 0]);
    expect(read(settings.seen, special)).toEqual([10, 40]);
    expect(read(needs.seen, asd)).toEqual([40, 10]);
    expect(read(needs.seen, semh)).toEqual([0, 30]);
    // Three in eight went to mainstream; the prior of weight 1 moves that a little.
    for (const expected of read(settings.expected, mainstream)) expect(Math.abs(expected - 15)).toBeLessThan(0.2);
    for (const expected of read(needs.expected, semh)) expect(Math.abs(expected - 15)).toBeLessThan(0.2);
    const share = settings.expected[mainstream * 2] / 40;
    expect(settings.chance[mainstream * 2]).toBeCloseTo(40 * share * (1 - share), 9);
  });

  it("counts every arrival once: those seen and those expected are as many, year by year", () => {
    const input = inventInput(400);
    const rates = estimateRates(input);

    for (const groups of Object.values(gatherArrivals(input.transitions, rates, getRuleSet("corrected")))) {
      const { years, nGroups, seen, expected } = groups as GroupArrivals;
      expect(seen.some((count) => count > 0)).toBe(true);
      years.forEach((_, iYear) => {
        const add = (values: Float64Array): number =>
          Array.from({ length: nGroups }, (_, group) => values[group * years.length + iYear]).reduce(
            (a, b) => a + b,
            0,
          );
        expect(add(expected)).toBeCloseTo(add(seen), 9);
      });
    }
  });
});
