import type { CohortStep, ProjectionPlan } from "../../../src/model/plan/ProjectionPlan";
import { InputProblems } from "../../../src/model/Problem";
import { createKey } from "../../../src/model/random/createKey";
import { mergeTallies } from "../../../src/model/simulation/mergeTallies";
import { simulatePlan } from "../../../src/model/simulation/simulatePlan";
import { createStateSpace, getState, N_NCY } from "../../../src/model/states/StateSpace";
import { type GroupSummary, STATISTICS } from "../../../src/model/summary/GroupSummary";
import { summariseTally } from "../../../src/model/summary/summariseTally";
import { type Dimension, DIMENSIONS, type Measure } from "../../../src/model/summary/SummaryRequest";
import { YEARLY_RATES } from "../../../src/model/uncertainty/RateUncertainty";
import { asCensusYear } from "../../../src/model/years";
import { createCostBook } from "../../helpers/createCostBook";
import { createCountTable, createTally } from "../../helpers/createTally";
import { readStatistic, summarise } from "../../helpers/readSimulation";

const key = createKey("summaries");
const space = createStateSpace(["ASD", "SEMH"], ["EHE", "MsMdA", "SpMdA"]);
const UNIT_COST = Float64Array.from({ length: space.nStates }, (_, state) => [NaN, 5000, 25_000.5][state % 3]);

/**
 * Everything is certain: at NCY 6, 3 pupils of MsMdA all move to SpMdA, 2 of SpMdA stay, 1 of EHE leaves, and so on;
 * 4 people of NCY 0 all join MsMdA.
 */
function createCertainPlan(): ProjectionPlan {
  const stay: CohortStep = { leaving: "nobody", moving: "nobody", targets: null };
  const leave: CohortStep = { leaving: "everybody", moving: "nobody", targets: null };
  const move: CohortStep = {
    leaving: "nobody",
    moving: "everybody",
    targets: { needSetting: Int32Array.of(2), alpha: Float64Array.of(1) },
  };
  const cohorts = Array.from({ length: space.nStates }, (_, state) => {
    if (state >= space.nStates - space.nNeedSettings) return leave;
    return [leave, move, stay][state % 3];
  });
  const joiners = Array.from({ length: N_NCY }, (_, iNcy) =>
    iNcy === 5
      ? {
          people: 4,
          alpha: 1,
          beta: 0,
          targets: { needSetting: Int32Array.of(1), alpha: Float64Array.of(1) },
        }
      : null,
  );
  const start = new Int32Array(space.nStates);
  start[getState(space, 6, 0, 0)] = 1;
  start[getState(space, 6, 0, 1)] = 3;
  start[getState(space, 6, 1, 2)] = 2;
  return {
    space,
    labels: {
      settingGroups: ["Other", "Mainstream", "Special"],
      areas: ["", "In area", "In area"],
      holdsPlaces: [false, true, true],
    },
    startYear: asCensusYear(2026),
    start,
    years: [
      { censusYear: asCensusYear(2027), cohorts, joiners },
      { censusYear: asCensusYear(2028), cohorts, joiners },
    ],
    uncertainty: YEARLY_RATES,
    costs: createCostBook(space, UNIT_COST),
  };
}

const plan = createCertainPlan();

function summariseOne(by: Dimension[], measure: Measure): GroupSummary {
  return summarise(plan, key, 3, [{ by, measure }])[0];
}

/** Means by key: from the start year on. */
function readMeans(summary: GroupSummary): Record<string, number[]> {
  return Object.fromEntries(
    summary.keys.map((labels) => [
      labels.join("|"),
      summary.years.map((_, iYear) => readStatistic(summary, iYear, labels, "mean")),
    ]),
  );
}

describe("summariseTally", () => {
  it.each<[Measure, Dimension[], Record<string, number[]>]>([
    ["plans", [], { "": [6, 9, 13] }],
    ["plans", ["ncy"], { "0": [0, 4, 4], "1": [0, 0, 4], "6": [6, 0, 0], "7": [0, 5, 0], "8": [0, 0, 5] }],
    ["plans", ["need"], { ASD: [4, 7, 11], SEMH: [2, 2, 2] }],
    ["plans", ["setting"], { EHE: [1, 0, 0], MsMdA: [3, 4, 4], SpMdA: [2, 5, 9] }],
    ["plans", ["setting group"], { Other: [1, 0, 0], Mainstream: [3, 4, 4], Special: [2, 5, 9] }],
    ["plans", ["area"], { "": [1, 0, 0], "In area": [5, 9, 13] }],
    [
      "plans",
      ["need", "setting"],
      {
        "ASD|EHE": [1, 0, 0],
        "ASD|MsMdA": [3, 4, 4],
        "ASD|SpMdA": [0, 3, 7],
        "SEMH|SpMdA": [2, 2, 2],
      },
    ],
    [
      "plans",
      ["setting", "ncy"],
      {
        "EHE|6": [1, 0, 0],
        "MsMdA|0": [0, 4, 4],
        "MsMdA|6": [3, 0, 0],
        "SpMdA|1": [0, 0, 4],
        "SpMdA|6": [2, 0, 0],
        "SpMdA|7": [0, 5, 0],
        "SpMdA|8": [0, 0, 5],
      },
    ],
    ["joiners", [], { "": [0, 4, 4] }],
    ["joiners", ["ncy"], { "0": [0, 4, 4] }],
    ["leavers", ["ncy", "setting"], { "6|EHE": [0, 1, 0] }],
    ["movers", ["ncy"], { "0": [0, 0, 4], "6": [0, 3, 0] }],
    ["movers", ["setting"], { MsMdA: [0, 3, 4] }],
    ["places", ["setting"], { MsMdA: [3, 4, 4], SpMdA: [2, 5, 9] }],
    ["places", [], { "": [5, 9, 13] }],
    ["cost", [], { "": [65_001, 20_000 + 125_002.5, 20_000 + 225_004.5] }],
    ["cost", ["setting"], { EHE: [0, 0, 0], MsMdA: [15_000, 20_000, 20_000], SpMdA: [50_001, 125_002.5, 225_004.5] }],
    [
      "cost",
      ["ncy"],
      {
        "0": [0, 20_000, 20_000],
        "1": [0, 0, 100_002],
        "6": [65_001, 0, 0],
        "7": [0, 125_002.5, 0],
        "8": [0, 0, 125_002.5],
      },
    ],
  ])("gives %s by %p: keys in their natural order, a number a year", (measure, by, expected) => {
    const means = readMeans(summariseOne(by, measure));

    expect(means).toEqual(expected);
    expect(Object.keys(means)).toEqual(Object.keys(expected));
  });

  it("gives cost by state, equal to plans times the unit cost", () => {
    const summary = summariseOne(["ncy", "need", "setting"], "cost");

    expect(readMeans(summary)).toEqual({
      "0|ASD|MsMdA": [0, 20_000, 20_000],
      "1|ASD|SpMdA": [0, 0, 100_002],
      "6|ASD|EHE": [0, 0, 0],
      "6|ASD|MsMdA": [15_000, 0, 0],
      "6|SEMH|SpMdA": [50_001, 0, 0],
      "7|ASD|SpMdA": [0, 75_001.5, 0],
      "7|SEMH|SpMdA": [0, 50_001, 0],
      "8|ASD|SpMdA": [0, 0, 75_001.5],
      "8|SEMH|SpMdA": [0, 0, 50_001],
    });
    expect([...summary.uncosted!.subarray(0, 9)]).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it.each<Dimension[][]>([[[]], [["ncy"]], [["setting"]], [["need", "ncy"]]])(
    "says how many pupils have no known cost, by %p",
    (by) => {
      const summary = summariseOne(by, "cost");
      const ofYear = summary.years.map((_, iYear) =>
        summary.keys.reduce((sum, _, iKey) => sum + summary.uncosted![iYear * summary.keys.length + iKey], 0),
      );

      expect(ofYear).toEqual([1, 0, 0]);
      expect(summariseOne(by, "plans").uncosted).toBeNull();
    },
  );

  it("averages the pupils without a known cost over simulations", () => {
    const costs = UNIT_COST.map((cost, state) => (state % 3 === 1 ? NaN : cost));
    const unknown = { ...plan, costs: createCostBook(space, costs) };

    for (const by of [[], ["ncy", "need", "setting"]] as Dimension[][]) {
      const [summary] = summarise(unknown, key, 3, [{ by, measure: "cost" }]);
      const nKeys = summary.keys.length;
      const ofYear = summary.years.map((_, iYear) =>
        summary.uncosted!.subarray(iYear * nKeys, (iYear + 1) * nKeys).reduce((a, b) => a + b, 0),
      );
      expect(ofYear).toEqual([4, 4, 4]);
    }
  });

  it("gives a cost that differs by NCY to each NCY", () => {
    const costs = UNIT_COST.map((_, state) => Math.floor(state / space.nNeedSettings));
    const graded = { ...plan, costs: createCostBook(space, costs) };
    const [total, settings] = summarise(graded, key, 2, [
      { by: [], measure: "cost" },
      { by: ["setting"], measure: "cost" },
    ]);

    expect(readMeans(total)).toEqual({ "": [6 * 11, 4 * 5 + 5 * 12, 4 * 5 + 4 * 6 + 5 * 13] });
    expect(readMeans(settings)).toEqual({ EHE: [11, 0, 0], MsMdA: [33, 20, 20], SpMdA: [22, 60, 24 + 65] });
  });

  it("shows the total even of nobody", () => {
    const empty = { ...plan, start: new Int32Array(space.nStates) };
    const [leavers] = summarise(empty, key, 2, [{ by: [], measure: "leavers" }]);

    expect(leavers.keys).toEqual([[]]);
    expect([...leavers.values]).toEqual(new Array<number>(3 * STATISTICS.length).fill(0));
  });

  it("takes percentiles by nearest rank from all simulations, those without the group counting as 0", () => {
    const request = { by: [], measure: "plans" } as const;
    const values = [0, 0, 5, 5, 5, 6, 8, 8, 20, 21];
    const tally = createTally(0, 10, [createCountTable(request, [values, values.map((value) => value + 100)])]);

    const [summary] = summariseTally(plan, tally);

    const read = (iYear: number, statistic: (typeof STATISTICS)[number]): number =>
      readStatistic(summary, iYear, [], statistic);
    expect(STATISTICS.map((statistic) => Number(read(1, statistic).toFixed(9)))).toEqual([
      7.8,
      Number(Math.sqrt(47.16).toFixed(9)),
      0, // min
      0, // p2.5
      0, // p5
      0, // p10
      5, // p25: the third of ten
      5, // p50: the fifth
      8, // p75: the eighth
      20, // p90: the ninth
      21, // p95: the tenth
      21, // p97.5
      21, // max
    ]);
    expect(read(2, "min")).toBe(100);
    expect(read(2, "p50")).toBe(105);
    expect(read(0, "std-dev")).toBe(0);
    expect(read(0, "p95")).toBe(6);
  });

  it("knows every dimension", () => {
    for (const dimension of DIMENSIONS) {
      const summary = summariseOne([dimension], "plans");
      expect(summary.keys.length).toBeGreaterThan(0);
      expect(summary.keys.every(([label]) => typeof label === "string")).toBe(true);
    }
  });

  it.each<[string, Dimension[], Measure]>([
    ["E291", ["ncy", "ncy"], "plans"],
    ["E291", ["ncy", "need", "area"], "plans"],
    ["E292", [], "cost"],
  ])("refuses with %s a table by %p of %s that cannot be made", (code, by, measure) => {
    const run = (): unknown =>
      simulatePlan({ ...plan, costs: null }, key, {
        firstSimulation: 0,
        nSimulations: 1,
        requests: [{ by, measure }],
      });

    expect(run).toThrow(InputProblems);
    expect(run).toThrow(code);
  });
});

describe("mergeTallies", () => {
  const request = { by: [], measure: "plans" } as const;

  it("refuses to count a simulation twice", () => {
    const tables = [createCountTable(request, [[1], [1]])];

    expect(() => mergeTallies([createTally(0, 10, tables), createTally(9, 5, tables)])).toThrow(
      "Simulation 9 is in two tallies.",
    );
  });

  it("refuses to merge nothing", () => {
    expect(() => mergeTallies([])).toThrow(RangeError);
  });

  it("adds histograms of different ranges", () => {
    const low = createTally(0, 3, [createCountTable(request, [[2, 2, 3], []])]);
    const high = createTally(3, 3, [createCountTable(request, [[0, 7, 3], []])]);

    const { tables, nSimulations } = mergeTallies([high, low]);

    expect(nSimulations).toBe(6);
    expect(tables).toEqual([createCountTable(request, [[2, 2, 3, 0, 7, 3], []])]);
  });
});
