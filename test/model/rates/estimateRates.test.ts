import { createTransitions } from "../../../src/model/data/Transitions";
import { InputProblems } from "../../../src/model/Problem";
import { estimateRates } from "../../../src/model/rates/estimateRates";
import type { DirichletRow, Rates } from "../../../src/model/rates/Rates";
import { getState, NCY_MIN } from "../../../src/model/states/StateSpace";
import { asCensusYear } from "../../../src/model/years";
import { inventInput, inventPopulation, inventSetting, repeatRow } from "./inventHistory";

/** Alphas by "need setting". */
function nameTargets(rates: Rates, row: DirichletRow | null): Record<string, number> {
  const { needs, settings, nSettings } = rates.space;
  if (!row) return {};
  return Object.fromEntries(
    [...row.needSetting].map((needSetting, i) => [
      `${needs[Math.floor(needSetting / nSettings)]} ${settings[needSetting % nSettings]}`,
      row.alpha[i],
    ]),
  );
}

function findState(rates: Rates, ncy: number, name: string): number {
  const [need, setting] = name.split(" ");
  return getState(rates.space, ncy, rates.space.needs.indexOf(need), rates.space.settings.indexOf(setting));
}

const getProblems = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof InputProblems) return error.problems.map((problem) => problem.code);
    throw error;
  }
  return [];
};

const MAINSTREAM = inventSetting("MsMdA", 0, 11, ["MsMdA", "SpIn"]);
const SPECIAL = inventSetting("SpIn", 0, 14, ["MsMdA", "SpIn"]);

describe("joiners under the corrected rules", () => {
  it("divides joiners by the people of the January they are counted in", () => {
    const population = [...inventPopulation(500, 2023, 2023), ...inventPopulation(2000, 2024, 2025)];
    const input = inventInput(repeatRow(20, 2023, 4, "", "ASD SpIn"), [SPECIAL], { population });

    const { alpha, beta } = estimateRates(input).joinerRate;

    expect([alpha[4 - NCY_MIN], beta[4 - NCY_MIN]]).toEqual([20, 1980]);
  });

  it("falls back to the people of the January before where the later January has no rows at all", () => {
    const population = [...inventPopulation(500, 2023, 2023), ...inventPopulation(2000, 2025, 2025)];
    const input = inventInput(repeatRow(20, 2023, 4, "", "ASD SpIn"), [SPECIAL], { population });

    const { alpha, beta } = estimateRates(input).joinerRate;

    expect([alpha[4 - NCY_MIN], beta[4 - NCY_MIN]]).toEqual([20, 480]);
  });

  it("takes the mean of the years, each with its own people", () => {
    const rows = [...repeatRow(10, 2023, 4, "", "ASD SpIn"), ...repeatRow(30, 2024, 4, "", "ASD SpIn")];
    const population = [...inventPopulation(900, 2024, 2024), ...inventPopulation(1100, 2025, 2026)];

    const { alpha, beta } = estimateRates(inventInput(rows, [SPECIAL], { population })).joinerRate;

    expect([alpha[4 - NCY_MIN], beta[4 - NCY_MIN]]).toEqual([20, 980]);
  });

  it("sums the rows of one NCY and year once, and leaves decimals alone", () => {
    const population = [
      ...inventPopulation(1000, 2024, 2025),
      { censusYear: asCensusYear(2024), ncy: 4, people: 40.5 },
    ];
    const input = inventInput(repeatRow(20, 2023, 4, "", "ASD SpIn"), [SPECIAL], { population });

    const { alpha, beta } = estimateRates(input).joinerRate;

    expect(alpha[4 - NCY_MIN] + beta[4 - NCY_MIN]).toBe(1040.5);
  });

  it("lets an NCY without joiners borrow from the nearest on both sides, below their rate", () => {
    const rows = [...repeatRow(20, 2023, 3, "", "ASD SpIn"), ...repeatRow(20, 2023, 6, "", "ASD MsMdA")];
    const rates = estimateRates(inventInput(rows, [MAINSTREAM, SPECIAL]));

    const rate = (ncy: number): number => rates.joinerRate.alpha[ncy - NCY_MIN] / 1000;

    expect(rate(3)).toBe(0.02);
    expect(rate(4)).toBeCloseTo(0.5 / (0.5 / 0.02 + 1000), 12);
    expect(nameTargets(rates, rates.joinerTargets[4 - NCY_MIN])).toEqual({ "ASD MsMdA": 20.5, "ASD SpIn": 20.5 });
  });

  it("sends borrowed joiners only to states that are valid at their own NCY", () => {
    const rows = repeatRow(20, 2023, 11, "", "ASD MsMdA");

    const rates = estimateRates(inventInput(rows, [MAINSTREAM, SPECIAL]));

    expect(nameTargets(rates, rates.joinerTargets[12 - NCY_MIN])).toEqual({ "ASD SpIn": 1 });
  });

  it("counts joiners of a state that is not valid in the rate, not in where joiners go", () => {
    const rows = [...repeatRow(5, 2023, 13, "", "ASD MsMdA"), ...repeatRow(5, 2023, 13, "", "ASD SpIn")];

    const rates = estimateRates(inventInput(rows, [MAINSTREAM, SPECIAL]));

    expect(rates.joinerRate.alpha[13 - NCY_MIN]).toBe(10);
    expect(nameTargets(rates, rates.joinerTargets[13 - NCY_MIN])).toEqual({ "ASD SpIn": 6 });
  });

  it("has nobody join where nobody ever joined", () => {
    const rates = estimateRates(inventInput(repeatRow(5, 2023, 4, "ASD SpIn", "ASD SpIn"), [SPECIAL]));

    expect(rates.joinerTargets.every((targets) => targets === null)).toBe(true);
    expect(rates.joinerRate.alpha.every(Number.isNaN)).toBe(true);
  });
});

describe("leavers and movers under the corrected rules", () => {
  const rows = [
    ...repeatRow(2, 2023, 5, "ASD SpIn", ""),
    ...repeatRow(6, 2023, 5, "ASD SpIn", "ASD SpIn"),
    ...repeatRow(1, 2023, 5, "ASD SpIn", "ASD MsMdA"),
  ];

  it("adds a prior of weight 1 at the NCY's share, with one pupil at the share of all", () => {
    const { leaverRate, ...rates } = estimateRates(inventInput(rows, [MAINSTREAM, SPECIAL]));

    const ofAll = 2.5 / 10;
    const share = (2 + (0 + ofAll) / 1) / 10;
    const special = findState({ ...rates, leaverRate }, 4, "ASD SpIn");
    const mainstream = findState({ ...rates, leaverRate }, 4, "ASD MsMdA");
    expect(leaverRate.alpha[special]).toBeCloseTo(2 + share, 12);
    expect(leaverRate.beta[special]).toBeCloseTo(7 + 1 - share, 12);
    expect(leaverRate.alpha[mainstream] + leaverRate.beta[mainstream]).toBeCloseTo(1, 12);
  });

  it("gives an NCY that nobody was seen in its neighbours' share, not one half", () => {
    const { leaverRate, moverRate, ...rest } = estimateRates(inventInput(rows, [MAINSTREAM, SPECIAL]));

    const unseen = findState({ ...rest, leaverRate, moverRate }, 8, "ASD SpIn");

    expect(leaverRate.alpha[unseen]).toBeCloseTo((2 + 2.5 / 10) / 10, 12);
    expect(moverRate.alpha[unseen]).toBeCloseTo((1 + 1.5 / 8) / 8, 12);
    expect(moverRate.alpha[unseen] + moverRate.beta[unseen]).toBeCloseTo(1, 12);
  });

  it("leaves those who outgrew their setting out of the share of movers", () => {
    const history = [
      ...repeatRow(50, 2023, 12, "ASD MsMdA", "ASD SpIn"),
      ...repeatRow(19, 2023, 12, "ASD SpIn", "ASD SpIn"),
    ];

    const { moverRate, ...rest } = estimateRates(
      inventInput(history, [MAINSTREAM, SPECIAL, inventSetting("GFE", 12, 14, ["SpIn"])]),
    );

    const stays = findState({ ...rest, moverRate }, 11, "ASD SpIn");
    expect(moverRate.alpha[stays]).toBeLessThan(0.05);
    expect(moverRate.beta[stays]).toBeGreaterThan(19);
  });

  it("sends movers only to settings that are valid for the need at the NCY they arrive at", () => {
    const settings = [
      MAINSTREAM,
      SPECIAL,
      inventSetting("GFE", 12, 14, ["SpIn"], ["SEMH"]),
      inventSetting("SP16", 12, 14, ["SpIn"], ["ASD"]),
    ].map((row) => ({ ...row, next: ["MsMdA", "SpIn", "GFE", "SP16"] }));
    const history = [
      ...repeatRow(3, 2023, 12, "ASD MsMdA", "ASD SpIn"),
      ...repeatRow(9, 2023, 12, "SEMH MsMdA", "SEMH GFE"),
    ];

    const rates = estimateRates(inventInput(history, settings));

    const targets = nameTargets(rates, rates.moverTargets[findState(rates, 11, "ASD MsMdA")]);
    expect(Object.keys(targets).sort()).toEqual(["ASD SP16", "ASD SpIn"]);
    // 3 seen, and a prior of weight 1: 3 movers of the NCY and a half against a half.
    expect(targets["ASD SpIn"]).toBeCloseTo(3 + 3.5 / 4, 12);
    expect(targets["ASD SP16"]).toBeCloseTo(0.5 / 4, 12);
  });

  it("keeps a mover's change of need where the new state is valid", () => {
    const settings = [MAINSTREAM, inventSetting("SpIn", 0, 14, ["MsMdA"], ["ASD", "SEMH"])];
    const history = repeatRow(2, 2023, 6, "ASD MsMdA", "SEMH SpIn");

    const rates = estimateRates(inventInput(history, settings));

    expect(nameTargets(rates, rates.moverTargets[findState(rates, 5, "ASD MsMdA")])).toEqual({
      "ASD SpIn": 1,
      "SEMH SpIn": 2,
    });
  });

  it("has no destination for a setting that leads nowhere", () => {
    const alone = inventSetting("SpIn", 0, 14, ["SpIn"]);

    const rates = estimateRates(inventInput(rows, [MAINSTREAM, alone]));

    const state = findState(rates, 4, "ASD SpIn");
    expect(rates.moverTargets[state]).toBeNull();
    expect(rates.moverRate.alpha[state]).toBeNaN();
  });

  it("estimates rates for pupils seen at the start in a state that is not valid", () => {
    const history = [...rows, ...repeatRow(1, 2023, 16, "", "ASD SpIn")];

    const rates = estimateRates(inventInput(history, [MAINSTREAM, SPECIAL]));

    const state = findState(rates, 16, "ASD SpIn");
    expect(rates.valid[state]).toBe(0);
    expect(rates.leaverRate.alpha[state]).toBeGreaterThan(0);
  });

  it("has no valid state beyond NCY -4 to 20", () => {
    const rates = estimateRates(inventInput(rows, [inventSetting("SpIn", -5, 25, ["MsMdA"])]));

    const ncys = [...rates.valid.keys()]
      .filter((state) => rates.valid[state])
      .map((state) => Math.floor(state / rates.space.nNeedSettings) + NCY_MIN);
    expect([Math.min(...ncys), Math.max(...ncys)]).toEqual([-4, 20]);
  });
});

describe("the rules witan, where they differ", () => {
  const history = [...repeatRow(20, 2023, 4, "", "ASD SpIn"), ...repeatRow(5, 2024, 6, "ASD SpIn", "ASD SpIn")];

  it("divides joiners by the last row of the January before, cut to whole people", () => {
    const population = [
      ...inventPopulation(777, 2023, 2027),
      ...inventPopulation(900.9, 2023, 2023),
      ...inventPopulation(1100, 2024, 2024),
    ];

    const rates = estimateRates(inventInput(history, [SPECIAL], { rules: "witan", population }));

    expect(rates.joinerRate.alpha[4 - NCY_MIN]).toBe(20 / 2 + 0.001);
    expect(rates.joinerRate.beta[4 - NCY_MIN]).toBe((900 + 1100 - 20) / 2);
  });

  it("has nobody join at an NCY at which nobody joined", () => {
    const rates = estimateRates(inventInput(history, [SPECIAL], { rules: "witan" }));

    expect(rates.joinerTargets[5 - NCY_MIN]).toBeNull();
    expect(rates.joinerRate.alpha[5 - NCY_MIN]).toBe(0.002);
  });

  it("takes one half for leavers and one and one for movers where nobody of an NCY was seen", () => {
    const rates = estimateRates(inventInput(history, [MAINSTREAM, SPECIAL], { rules: "witan" }));

    const state = findState(rates, 9, "ASD SpIn");

    expect([rates.leaverRate.alpha[state], rates.leaverRate.beta[state]]).toEqual([0.5, 0.5]);
    expect([rates.moverRate.alpha[state], rates.moverRate.beta[state]]).toEqual([1, 1]);
  });

  it("unites two rows of a setting and takes the list of the last", () => {
    const rows = [
      { ...SPECIAL, ncyTo: 3, next: ["MsMdA", "SpIn"] },
      { ...SPECIAL, ncyFrom: 3, ncyTo: 5, next: ["SpIn"] },
    ];

    const rates = estimateRates(inventInput(history, [MAINSTREAM, ...rows], { rules: "witan" }));

    expect(rates.valid[findState(rates, 0, "ASD SpIn")]).toBe(1);
    expect(rates.valid[findState(rates, 5, "ASD SpIn")]).toBe(1);
    expect(rates.moverRate.alpha[findState(rates, 1, "ASD SpIn")]).toBeNaN();
    // The state of NCY 3 stands in both rows: three entries, so the prior is a third for each of two states.
    const targets = estimateRates(
      inventInput([...history, ...repeatRow(1, 2024, 3, "", "ASD SpIn")], [MAINSTREAM, ...rows], { rules: "witan" }),
    );
    const alphas = Object.values(nameTargets(targets, targets.joinerTargets[3 - NCY_MIN]));
    expect(alphas.map((alpha) => alpha.toFixed(4)).sort()).toEqual(["0.3333", "1.3333"]);
  });

  it("carries where movers went on to older NCYs, never to younger ones", () => {
    const settings = [MAINSTREAM, SPECIAL, inventSetting("GFE", 0, 14, ["MsMdA", "SpIn", "GFE"])].map((row) => ({
      ...row,
      next: ["MsMdA", "SpIn", "GFE"],
    }));
    const moved = [...history, ...repeatRow(3, 2024, 7, "ASD MsMdA", "ASD GFE")];

    const rates = estimateRates(inventInput(moved, settings, { rules: "witan" }));

    const younger = nameTargets(rates, rates.moverTargets[findState(rates, 5, "ASD SpIn")]);
    const older = nameTargets(rates, rates.moverTargets[findState(rates, 9, "ASD SpIn")]);
    expect(younger["ASD GFE"]).toBeCloseTo(0.5, 12);
    expect(older["ASD GFE"]).toBeCloseTo((3 + 1 / 3) / (3 + 2 / 3), 12);
  });
});

describe("input that cannot be used", () => {
  const history = repeatRow(20, 2023, 4, "", "ASD SpIn");

  it("needs transitions", () => {
    const input = { ...inventInput([], [SPECIAL]), transitions: createTransitions([]) };

    expect(getProblems(() => estimateRates(input))).toEqual(["E280"]);
  });

  it("needs the people of an NCY at which somebody joined", () => {
    const population = inventPopulation(1000, 2023, 2027).filter((row) => row.ncy !== 4);

    expect(getProblems(() => estimateRates(inventInput(history, [SPECIAL], { population })))).toEqual(["E281"]);
  });

  it("does without the people of an NCY at which nobody joined, except as the reference does", () => {
    const population = inventPopulation(1000, 2023, 2027).filter((row) => row.ncy !== 9);

    expect(getProblems(() => estimateRates(inventInput(history, [SPECIAL], { population })))).toEqual([]);
    expect(getProblems(() => estimateRates(inventInput(history, [SPECIAL], { population, rules: "witan" })))).toEqual([
      "E281",
    ]);
  });

  it.each(["witan", "corrected"] as const)("needs more people than joiners under the rules %s", (rules) => {
    const population = inventPopulation(20, 2023, 2027);

    expect(getProblems(() => estimateRates(inventInput(history, [SPECIAL], { population, rules })))).toEqual(["E282"]);
  });

  it("estimates from one year of history, and from no people where nobody joined", () => {
    const population = inventPopulation(1000, 2023, 2027).map((row) => (row.ncy === 8 ? { ...row, people: 0 } : row));

    const rates = estimateRates(inventInput(history, [SPECIAL], { population }));

    expect(rates.joinerRate.alpha[8 - NCY_MIN]).toBeGreaterThan(0);
    expect(rates.joinerRate.beta[8 - NCY_MIN]).toBeGreaterThan(0);
  });
});
