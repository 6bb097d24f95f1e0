import type { Backtest } from "../../src/model/backtest/Backtest";
import { cutInput } from "../../src/model/backtest/cutInput";
import { judgeBacktest } from "../../src/model/backtest/judgeBacktest";
import { listOrigins } from "../../src/model/backtest/listOrigins";
import { wordBacktest } from "../../src/model/backtest/wordBacktest";
import type { ModelInput } from "../../src/model/data/ModelInput";
import { createTransitions, type Transitions } from "../../src/model/data/Transitions";
import { N_STATISTICS, STATISTICS } from "../../src/model/summary/GroupSummary";
import { UNCERTAINTIES } from "../../src/model/uncertainty/Uncertainty";
import { USUAL_CONSTANTS } from "../../src/model/uncertainty/UncertaintyConstants";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { runBacktest, type BacktestJob } from "../../src/worker/runBacktest";
import { inventCensuses } from "../model/backtest/inventCensuses";
import { repeatRow } from "../model/rates/inventHistory";

const runner = createInPageRunner({ taskMs: Infinity });
const steady = inventCensuses(6, () => 40);

const backtest = (input: ModelInput, others: Partial<BacktestJob> = {}) =>
  runBacktest(runner, {
    input,
    nSimulations: 200,
    seed: "42",
    treatments: ["yearly"],
    constants: USUAL_CONSTANTS,
    by: [["need"], ["setting"], ["ncy"]],
    mostYears: null,
    ...others,
  });

const forecasts = ({ cases }: Backtest, origin: number) =>
  cases
    .filter((each) => each.origin === origin)
    .map(({ method, key, horizon, forecast }) => [method, key, horizon, forecast.percentiles ?? forecast.middle]);

/** The same transitions with other rows from a year on. */
function replaceAfter(transitions: Transitions, year: number, rows: Parameters<typeof createTransitions>[0]) {
  const read = (codes: readonly string[], index: number) => codes[index] ?? "NONSEND";
  const kept = Array.from(transitions.censusYear.keys()).filter((i) => transitions.censusYear[i] < year);
  return createTransitions([
    ...kept.map((i) => ({
      censusYear: transitions.censusYear[i],
      ncyBefore: transitions.ncyBefore[i],
      needBefore: read(transitions.needs, transitions.needBefore[i]),
      settingBefore: read(transitions.settings, transitions.settingBefore[i]),
      ncyAfter: transitions.ncyAfter[i],
      needAfter: read(transitions.needs, transitions.needAfter[i]),
      settingAfter: read(transitions.settings, transitions.settingAfter[i]),
    })),
    ...rows,
  ]);
}

describe("runBacktest", () => {
  it("scores every origin, horizon and method, totals and groups", async () => {
    const { cases, origins, skipped } = await backtest(steady);

    expect(skipped).toEqual([]);
    expect(origins.map(({ censusYear }) => censusYear)).toEqual([2019, 2020, 2021, 2022, 2023]);
    const totals = cases.filter(({ by, method }) => by.length === 0 && method === "yearly");
    expect(totals.map(({ origin, horizon }) => origin + horizon)).toHaveLength(5 + 4 + 3 + 2 + 1);
    const perMethod = (method: string) => cases.filter((each) => each.method === method).length;
    expect(perMethod("linear")).toBe(perMethod("yearly"));
    for (const setting of ["MsMdA", "SpMdA"])
      expect(cases.filter(({ key, method }) => key[0] === setting && method === "yearly")).toHaveLength(15);
  });

  it("knows nothing of what came later: other transitions after an origin change the truth alone", async () => {
    const later = [
      ...repeatRow(900, 2021, 5, "", "OTH NEW"),
      ...repeatRow(900, 2022, 6, "OTH NEW", "OTH NEW"),
      ...repeatRow(900, 2023, 7, "OTH NEW", "ASD MsMdA"),
    ];
    const changed = { ...steady, transitions: replaceAfter(steady.transitions, 2021, later) };

    const [before, after] = await Promise.all([steady, changed].map((input) => backtest(input, { by: [] })));

    for (const origin of [2019, 2020, 2021]) expect(forecasts(after, origin)).toEqual(forecasts(before, origin));
    expect(forecasts(after, 2022)).not.toEqual(forecasts(before, 2022));
    const truths = ({ cases }: Backtest) =>
      cases.filter(({ method }) => method === "linear").map(({ actual }) => actual);
    expect(truths(after)).not.toEqual(truths(before));
  });

  it("takes a group that nobody could foresee for a forecast of nobody", async () => {
    const later = repeatRow(40, 2023, 5, "", "OTH NEW");
    const changed = { ...steady, transitions: replaceAfter(steady.transitions, 2023, later) };

    const { cases } = await backtest(changed, { by: [["setting"]] });

    const unforeseen = cases.filter(({ key, method }) => key[0] === "NEW" && method === "yearly");
    expect(unforeseen.length).toBeGreaterThan(0);
    for (const { actual, forecast } of unforeseen) {
      expect(actual).toBe(40);
      expect(forecast).toMatchObject({ middle: 0, crps: 40, pit: 1 });
    }
  });

  it("gives the same for the same seed, and something else for another", async () => {
    const [one, same, other] = await Promise.all(["a", "a", "b"].map((seed) => backtest(steady, { seed })));

    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it("orders the bands: what lies inside a narrow one lies inside a wide one", async () => {
    const { cases } = await backtest(steady);

    for (const { forecast } of cases) {
      if (!forecast.percentiles) continue;
      expect(forecast.percentiles).toEqual([...forecast.percentiles].sort((a, b) => a - b));
    }
  });

  it("limits the horizon, tells how far it is, and can be stopped", async () => {
    const shares: number[] = [];
    const controller = new AbortController();
    const data = { input: steady, nSimulations: 50, seed: "1", constants: USUAL_CONSTANTS };
    const job = { ...data, treatments: ["yearly"], by: [], mostYears: 1 } as const;

    const { cases } = await runBacktest(runner, job, { onProgress: (share) => shares.push(share) });
    controller.abort(new Error("stopped"));

    expect(new Set(cases.map(({ horizon }) => horizon))).toEqual(new Set([1]));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 9);
    await expect(runBacktest(runner, job, { signal: controller.signal })).rejects.toThrow("stopped");
  });

  it("leaves out a January from which nothing can be projected, and says so", async () => {
    // Without people in 2018 and 2019 the first year of transitions has no rate of joining.
    const population = steady.population.filter(({ censusYear }) => censusYear > 2019);

    const result = await backtest({ ...steady, population }, { by: [] });

    expect(result.skipped.map(({ censusYear, problem }) => [censusYear, problem.code])).toEqual([[2019, "E281"]]);
    expect(result.origins[0].censusYear).toBe(2020);
    expect(wordBacktest(result).join(" ")).toContain("January 2019 was left out");
  });

  it("stops with a sentence where there is one year of history", async () => {
    await expect(backtest(inventCensuses(1, () => 40))).rejects.toThrow("the history is one year long");
  });

  it("forecasts as an ordinary projection from that January does", async () => {
    const [origin] = listOrigins(steady, null);
    const uncertainty = { uncertainty: "calibrated", constants: USUAL_CONSTANTS } as const;
    const requests = [{ by: ["setting"], measure: "plans" } as const];
    const job = { input: cutInput(steady, origin), nSimulations: 200, seed: "42", requests, uncertainty };

    const [{ years, keys, values }] = (await runner.run(job)).summaries;
    const { cases } = await backtest(steady, { by: [["setting"]], treatments: ["calibrated"] });

    const mine = cases.filter(
      ({ method, by, origin: from }) => method === "calibrated" && by.length === 1 && from === 2019,
    );
    expect(mine).toHaveLength(10);
    for (const { key, horizon, forecast } of mine) {
      const iYear = years.findIndex((year) => year === 2019 + horizon);
      const at = (iYear * keys.length + keys.findIndex(([label]) => label === key[0])) * N_STATISTICS;
      const from = at + STATISTICS.indexOf("p2.5");
      expect(forecast.percentiles).toEqual([...values.subarray(from, from + 9)]);
    }
  });

  it("tells the treatments apart where joiners rise by a quarter a year", async () => {
    const rising = inventCensuses(7, (iYear) => 40 * 1.25 ** iYear);

    const result = await backtest(rising, { by: [], treatments: UNCERTAINTIES });

    const { treatments, right } = judgeBacktest(result);
    const crps = treatments.map((each) => each.crps);
    expect(right.treatment).toBe("calibrated");
    expect(right.nInside).toBeGreaterThan(15);
    expect(crps[0]).toBeLessThan(0.7 * Math.min(crps[1], crps[2]));
    expect(treatments.slice(1).every(({ nAbove, nInside }) => nAbove > nInside)).toBe(true);
    const words = wordBacktest(result);
    expect(words[0]).toMatch(/^In \d+ of 21 past cases the truth lay inside the calibrated band/);
    expect(words.join(" ")).toContain("21 cases: projections from the Januaries 2019 to 2024, 1 to 6 years ahead");
    const yearlyAlone = await backtest(rising, { by: [] });
    expect(wordBacktest(yearlyAlone)[1]).toBe("Read its bands as narrower than reality.");
  });
});
