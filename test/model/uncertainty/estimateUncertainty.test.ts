import type { ModelInput } from "../../../src/model/data/ModelInput";
import { createTransitions, NONSEND, type TransitionRow } from "../../../src/model/data/Transitions";
import { estimateRates } from "../../../src/model/rates/estimateRates";
import { estimateUncertainty } from "../../../src/model/uncertainty/estimateUncertainty";
import { PERSISTENT_RATES, YEARLY_RATES } from "../../../src/model/uncertainty/RateUncertainty";
import { UNCERTAINTY_CONSTANTS, USUAL_CONSTANTS } from "../../../src/model/uncertainty/UncertaintyConstants";
import { getUsualSettings, USUAL_UNCERTAINTY } from "../../../src/model/uncertainty/UncertaintySettings";
import { wordUncertainty } from "../../../src/model/uncertainty/wordUncertainty";
import { asCensusYear } from "../../../src/model/years";
import { estimatePlainCourse } from "../../helpers/plainCourse";
import { inventInput } from "../../worker/inventInput";

const estimate = (input: ModelInput, settings = USUAL_UNCERTAINTY) =>
  estimateUncertainty(input, estimateRates(input), settings);

/** Pupils of one NCY who join, leave and stay in each year; everyone has the same need and setting. */
function inventHistory(years: readonly { joiners: number; leavers: number; stayers: number }[]): ModelInput {
  const rows = years.flatMap(({ joiners, leavers, stayers }, i): TransitionRow[] => {
    const inside = { need: "ASD", setting: "SpMdA" };
    const outside = { need: NONSEND, setting: NONSEND };
    const repeat = (n: number, before: typeof inside, after: typeof inside): TransitionRow[] =>
      Array.from({ length: n }, () => ({
        censusYear: 2020 + i,
        ncyBefore: 4,
        needBefore: before.need,
        settingBefore: before.setting,
        ncyAfter: 5,
        needAfter: after.need,
        settingAfter: after.setting,
      }));
    return [
      ...repeat(joiners, outside, inside),
      ...repeat(leavers, inside, outside),
      ...repeat(stayers, inside, inside),
    ];
  });
  const population = Array.from({ length: 12 }, (_, i) => 2020 + i).flatMap((year) =>
    Array.from({ length: 25 }, (_, i) => ({
      censusYear: asCensusYear(year),
      ncy: i - 4,
      people: 1000 + 50 * (year - 2020),
    })),
  );
  return { transitions: createTransitions(rows), population, costs: [], settings: [], rules: "corrected" };
}

describe("estimateUncertainty", () => {
  const history = [
    { joiners: 40, leavers: 10, stayers: 90 },
    { joiners: 50, leavers: 14, stayers: 86 },
    { joiners: 45, leavers: 9, stayers: 91 },
    { joiners: 66, leavers: 11, stayers: 89 },
  ];

  it("compares each year's joiners with what the joiner rate expects of the January in which they are counted", () => {
    const input = inventHistory(history);
    const people = [1050, 1100, 1150, 1200];
    const rate = (40 + 50 + 45 + 66) / people.reduce((a, b) => a + b);
    const plain = estimatePlainCourse(
      history.map(({ joiners }) => joiners),
      people.map((n) => n * rate),
      USUAL_CONSTANTS,
    );

    const { joiners } = estimate(input).rateUncertainty;

    // Other NCYs borrow the rate of this one, with next to nothing: they move the level in its third digit.
    expect(joiners?.level).toBeCloseTo(plain.level, 1);
    expect(joiners?.growth).toBeCloseTo(plain.growth, 4);
    expect(joiners?.lastingVariance).toBeCloseTo(plain.lasting, 4);
    expect(joiners?.shockDegrees).toBe(plain.degrees);
  });

  it("draws the leavers' shock towards the usual one", () => {
    const { leavers } = estimate(inventHistory(history)).rateUncertainty;

    const logs = [10, 14, 9, 11].map(Math.log);
    const mean = logs.reduce((a, b) => a + b) / 4;
    const own = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / 3;
    expect(leavers!.deviation ** 2).toBeCloseTo((4 * 0.3 ** 2 + 3 * Math.max(0, own - 1 / 11)) / 7, 10);
  });

  it("leaves out pupils who leave for certain: they say nothing of a rate", () => {
    const aged = history.map((year) => ({ ...year }));
    const input = inventHistory(aged);
    const settings = [
      {
        setting: "SpMdA",
        group: "",
        area: "",
        ncyFrom: 0,
        ncyTo: 4,
        needs: ["ASD"],
        next: ["SpMdA"],
        holdsPlaces: true,
      },
    ];

    const { report } = estimate({ ...input, settings });

    expect(report.leavers).toMatchObject({ nYears: 0, ownShockWeight: 0 });
    expect(report.leavers?.shock).toBeCloseTo(0.3, 12);
  });

  it("takes the treatment that is usual under the rules where none is given", () => {
    const input = inventInput();
    const rates = estimateRates(input);

    expect(estimateUncertainty(input, rates).report.uncertainty).toBe("calibrated");
    expect(estimateUncertainty({ ...input, rules: "witan" }, rates).rateUncertainty).toBe(YEARLY_RATES);
    expect(getUsualSettings("witan").uncertainty).toBe("yearly");
  });

  it("adds nothing to persistent and yearly rates", () => {
    const input = inventInput();

    const persistent = estimate(input, { ...USUAL_UNCERTAINTY, uncertainty: "persistent" });
    const yearly = estimate(input, { ...USUAL_UNCERTAINTY, uncertainty: "yearly" });

    expect(persistent.rateUncertainty).toBe(PERSISTENT_RATES);
    expect(yearly.rateUncertainty).toBe(YEARLY_RATES);
    expect(yearly.report).toEqual({
      uncertainty: "yearly",
      years: [2021, 2022, 2023],
      joiners: null,
      leavers: null,
      mix: null,
    });
  });

  it.each([1, 2, 3, 4])("works with %i years of history and says how much rests on other authorities", (nYears) => {
    const { report, rateUncertainty } = estimate(inventHistory(history.slice(0, nYears)));

    expect(report.years).toHaveLength(nYears);
    expect(report.joiners?.nYears).toBe(nYears);
    expect(report.joiners?.ownShockWeight).toBeCloseTo(nYears < 3 ? 0 : (nYears - 2) / (nYears + 2), 12);
    expect(report.joiners!.ownGrowthWeight > 0).toBe(nYears > 1);
    expect(report.leavers?.ownShockWeight).toBeCloseTo((nYears - 1) / (nYears + 3), 12);
    expect(Object.values(rateUncertainty.joiners!).every(Number.isFinite)).toBe(true);
  });

  it("works where nobody ever joined or left", () => {
    const { rateUncertainty } = estimate(inventHistory([{ joiners: 0, leavers: 0, stayers: 30 }]));

    expect(Object.values(rateUncertainty.joiners!).every(Number.isFinite)).toBe(true);
    expect(rateUncertainty.leavers?.deviation).toBeCloseTo(0.3, 12);
  });
});

describe("the list of constants", () => {
  it("has every constant once, with its usual value within its bounds", () => {
    const names = UNCERTAINTY_CONSTANTS.map(({ name }) => name);

    expect([...names].sort()).toEqual(Object.keys(USUAL_CONSTANTS).sort());
    expect(new Set(UNCERTAINTY_CONSTANTS.map(({ option }) => option)).size).toBe(names.length);
    for (const { name, usual, least, most, meaning, source } of UNCERTAINTY_CONSTANTS) {
      expect(usual).toBe(USUAL_CONSTANTS[name]);
      expect(usual).toBeGreaterThanOrEqual(least);
      expect(usual).toBeLessThanOrEqual(most);
      expect(`${meaning} ${source}`).not.toMatch(/\.( |$)/);
    }
  });
});

describe("wordUncertainty", () => {
  it("says what the bands hold, where joining stands and how much is the authority's own", () => {
    const years = [2023, 2024, 2025].map(asCensusYear);
    const joiners = { level: 1.1, growth: 1.08, shock: 0.18, nYears: 3, ownGrowthWeight: 0.15, ownShockWeight: 0.2 };
    const leavers = { shock: 0.24, nYears: 3, ownShockWeight: 1 / 3 };

    const mix = { settingShock: 0.26, needShock: 0.16, nYears: 3, ownShockWeight: 1 / 3 };

    expect(wordUncertainty({ uncertainty: "calibrated", years, joiners, leavers, mix })).toEqual([
      "The bands hold chance, how well the past pins the rates down, and that joining, leaving and the mix vary from year to year as they have before.",
      "The rate of joining begins 10% above its mean of 3 years and is expected to rise by 8% in the first year, and by less in each year after.",
      "In a typical year the rate of joining strays from that by about 18%, and the rate of leaving by 24%.",
      "From one year to the next a setting's weight among those who join and move changes by about 26%, and a need's weight among those who join by about 16%; most of that is gone the year after.",
      "With 3 years of history, 85% of that growth, 80% of how much joining strays, 67% of how much leaving does and 67% of how much the mix does rest on what is usual for English authorities, the rest on your own data.",
    ]);
  });

  it.each([
    ["yearly", /^Rates are drawn anew every year/],
    ["persistent", /^Rates are drawn once for each future/],
  ] as const)("warns that %s bands are narrower than reality", (uncertainty, first) => {
    const sentences = wordUncertainty({ uncertainty, years: [], joiners: null, leavers: null, mix: null });

    expect(sentences[0]).toMatch(first);
    expect(sentences[1]).toMatch(/outside of them more often/);
  });
});
