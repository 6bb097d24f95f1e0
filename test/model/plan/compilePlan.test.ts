import type { ModelInput } from "../../../src/model/data/ModelInput";
import { compilePlan } from "../../../src/model/plan/compilePlan";
import type { CohortStep, ProjectionPlan } from "../../../src/model/plan/ProjectionPlan";
import { InputProblems, wordProblem } from "../../../src/model/Problem";
import { estimateRates } from "../../../src/model/rates/estimateRates";
import { getState, NCY_MIN } from "../../../src/model/states/StateSpace";
import { asCensusYear, getFinancialYear } from "../../../src/model/years";
import { inventInput, inventPopulation, inventSetting, repeatRow } from "../rates/inventHistory";

const compile = (input: ModelInput): ProjectionPlan => compilePlan(input, estimateRates(input));

function findState(plan: ProjectionPlan, ncy: number, name: string): number {
  const [need, setting] = name.split(" ");
  return getState(plan.space, ncy, plan.space.needs.indexOf(need), plan.space.settings.indexOf(setting));
}

const getStep = (plan: ProjectionPlan, ncy: number, name: string): CohortStep | null =>
  plan.years[0].cohorts[findState(plan, ncy, name)];

function getSentences(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof InputProblems) return error.problems.map(wordProblem);
    throw error;
  }
  return [];
}

const PRIMARY = inventSetting("EYP", -4, 6, ["SpIn"]);
const SPECIAL = inventSetting("SpIn", 0, 14, ["SpIn"]);
const HISTORY = [
  ...repeatRow(8, 2023, 6, "ASD EYP", "ASD EYP"),
  ...repeatRow(5, 2023, 14, "ASD SpIn", "ASD SpIn"),
  ...repeatRow(4, 2023, 5, "", "ASD EYP"),
];

describe("a compiled plan", () => {
  it("starts with the far side of the last year and projects every later year of the population", () => {
    const plan = compile(inventInput(HISTORY, [PRIMARY, SPECIAL]));

    expect(plan.startYear).toBe(2024);
    expect(plan.years.map((year) => year.censusYear)).toEqual([2025, 2026, 2027]);
    expect(plan.start[findState(plan, 6, "ASD EYP")]).toBe(8);
    expect(plan.start.reduce((total, pupils) => total + pupils)).toBe(17);
  });

  it("shares the steps between years", () => {
    const { years } = compile(inventInput(HISTORY, [PRIMARY, SPECIAL]));

    expect(years[1].cohorts).toBe(years[0].cohorts);
  });

  it("makes those who outgrow a setting move where a valid setting is open, else leave", () => {
    const plan = compile(inventInput(HISTORY, [PRIMARY, SPECIAL]));

    expect(getStep(plan, 6, "ASD EYP")).toMatchObject({ moving: "everybody" });
    expect(typeof getStep(plan, 6, "ASD EYP")?.leaving).toBe("object");
    expect(getStep(plan, 14, "ASD SpIn")).toEqual({ leaving: "everybody", moving: "nobody", targets: null });
  });

  it("lets nobody move from a setting that leads nowhere, and those who can stay, stay", () => {
    const plan = compile(inventInput(HISTORY, [PRIMARY, SPECIAL]));

    expect(getStep(plan, 8, "ASD SpIn")).toMatchObject({ moving: "nobody", targets: null });
  });

  it("makes everybody leave after NCY 20", () => {
    const rows = repeatRow(3, 2023, 20, "ASD GFE", "ASD GFE");

    const plan = compile(inventInput(rows, [inventSetting("GFE", 12, 25, ["GFE"])]));

    expect(plan.start[findState(plan, 20, "ASD GFE")]).toBe(3);
    expect(getStep(plan, 20, "ASD GFE")?.leaving).toBe("everybody");
  });

  it.each([
    ["too young for the setting", 3, { moving: "nobody" }],
    ["at the last NCY before the setting opens", 4, {}],
  ])("keeps pupils seen in a state that is not valid: %s", (_case, ncy, wanted) => {
    const rows = repeatRow(3, 2023, ncy, "ASD MsMdA", "ASD MsMdA");

    const plan = compile(inventInput(rows, [inventSetting("MsMdA", 5, 11, ["MsMdA"])]));

    expect(plan.start[findState(plan, ncy, "ASD MsMdA")]).toBe(3);
    if (ncy === 3) expect(getStep(plan, ncy, "ASD MsMdA")?.leaving).toBe("everybody");
    else expect(getStep(plan, ncy, "ASD MsMdA")).toMatchObject({ moving: "nobody", ...wanted });
  });

  it("moves pupils seen in a setting without a row to any setting that is valid for them", () => {
    const rows = [...HISTORY, ...repeatRow(2, 2023, 9, "", "ASD OTH")];

    const plan = compile(inventInput(rows, [PRIMARY, SPECIAL]));

    expect(getStep(plan, 9, "ASD OTH")?.moving).toBe("everybody");
    expect([...getStep(plan, 9, "ASD OTH")!.targets!.needSetting]).toEqual([plan.space.settings.indexOf("SpIn")]);
  });

  it("has a step only where somebody can be", () => {
    const plan = compile(inventInput(repeatRow(1, 2023, 9, "ASD SpIn", "ASD SpIn"), [SPECIAL]));

    const ncys = plan.years[0].cohorts.flatMap((step, state) =>
      step ? [Math.floor(state / plan.space.nNeedSettings) + NCY_MIN] : [],
    );
    expect(ncys).toEqual([9, 10, 11, 12, 13, 14]);
  });

  it("derives settings from the transitions where none are given", () => {
    const rows = [...repeatRow(2, 2023, -1, "ASD EYP", "ASD EYP"), ...repeatRow(2, 2023, 3, "ASD SpIn", "ASD SpIn")];

    const plan = compile(inventInput(rows, []));

    expect(plan.labels.settingGroups).toEqual(["Early years", "Independent and non-maintained"]);
    expect(getStep(plan, -1, "ASD EYP")?.moving).toBe("everybody");
    expect(getStep(plan, 6, "ASD SpIn")?.leaving).toBe("everybody");
  });
});

describe("joiners of a compiled plan", () => {
  it("sums rows of one NCY and year and makes the sum whole", () => {
    const population = [
      ...inventPopulation(1000.3, 2023, 2027),
      { censusYear: asCensusYear(2025), ncy: 5, people: 500.3 },
    ];

    const corrected = compile(inventInput(HISTORY, [PRIMARY, SPECIAL], { population }));
    const witan = compile(inventInput(HISTORY, [PRIMARY, SPECIAL], { population, rules: "witan" }));

    expect(corrected.years[0].joiners[5 - NCY_MIN]?.people).toBe(1501);
    expect(witan.years[0].joiners[5 - NCY_MIN]?.people).toBe(1500);
  });

  it("has no joiners where nobody lives", () => {
    const population = inventPopulation(1000, 2023, 2027).map((row) =>
      row.censusYear === 2026 && row.ncy === 5 ? { ...row, people: 0 } : row,
    );

    const { years } = compile(inventInput(HISTORY, [PRIMARY, SPECIAL], { population }));

    expect(years.map((year) => year.joiners[5 - NCY_MIN] === null)).toEqual([false, true, false]);
  });
});

describe("the costs of a compiled plan", () => {
  it("takes a row without a need for every need without its own, and does not make up the rest", () => {
    const rows = [...HISTORY, ...repeatRow(1, 2023, 6, "", "SEMH SpIn")];
    const costs = [
      { need: "SEMH", setting: "SpIn", cost: 90000 },
      { need: "", setting: "SpIn", cost: 60000 },
    ];

    const plan = compile(inventInput(rows, [PRIMARY, SPECIAL], { costs }));

    const unitCost = plan.costs!.view(getFinancialYear(plan.startYear), null);
    expect(unitCost[findState(plan, 9, "ASD SpIn")]).toBe(60000);
    expect(unitCost[findState(plan, -3, "SEMH SpIn")]).toBe(90000);
    expect(unitCost[findState(plan, 9, "ASD EYP")]).toBeNaN();
    expect(compile(inventInput(rows, [PRIMARY, SPECIAL])).costs).toBeNull();
  });
});

describe("a population that cannot be projected on", () => {
  const project = (population: ModelInput["population"]) => () =>
    compile(inventInput(HISTORY, [PRIMARY, SPECIAL], { population }));

  it("says so where it ends too early", () => {
    expect(getSentences(project(inventPopulation(1000, 2023, 2024)))).toEqual([
      "Population: it ends in 2024. The last January with pupils is 2024, so people of 2025 or later are needed. Add a row for every NCY and year to project. (E283)",
    ]);
  });

  it("says so where a year is missing, rather than taking a longer step", () => {
    const population = inventPopulation(1000, 2023, 2027).filter((row) => row.censusYear !== 2026);

    expect(getSentences(project(population))).toEqual([
      "Population: no rows for 2026, though there are rows for 2027. A projection goes year by year, so every year up to the last is needed. Add the rows of 2026. (E284)",
    ]);
  });

  it("says so where one NCY of one year is missing", () => {
    const population = inventPopulation(1000, 2023, 2027).filter((row) => row.censusYear !== 2026 || row.ncy !== 3);

    expect(getSentences(project(population))).toEqual([
      "Population: no row for NCY 3 in 2026. Joiners of an NCY come from its people, so each projected year needs a row. Add the row; 0 means that nobody of this NCY lives there. (E285)",
    ]);
  });
});

describe("a plan under the rules witan", () => {
  it("makes everybody leave a state that is not valid, which the reference forgets", () => {
    const plan = compile(inventInput(HISTORY, [PRIMARY, SPECIAL], { rules: "witan" }));

    expect(getStep(plan, 6, "ASD EYP")?.moving).not.toBe("everybody");
    expect(getStep(plan, 7, "ASD EYP")?.leaving).toBe("everybody");
  });

  it("lets nobody move unless another setting is open two years on", () => {
    const settings = [inventSetting("EYP", -4, 6, ["EYP", "SpIn"]), inventSetting("SpIn", 0, 7, ["EYP", "SpIn"])];
    const rows = repeatRow(5, 2023, 0, "ASD EYP", "ASD EYP");

    const plan = compile(inventInput(rows, settings, { rules: "witan" }));

    expect(typeof getStep(plan, 5, "ASD EYP")?.moving).toBe("object");
    expect(getStep(plan, 6, "ASD EYP")?.moving).toBe("nobody");
  });
});
