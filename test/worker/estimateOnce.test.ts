import { createLeverContext } from "../../src/model/levers/LeverContext";
import type { ModelInput } from "../../src/model/data/ModelInput";
import { summariseExpected } from "../../src/model/moments/summariseExpected";
import type { SummaryRequest } from "../../src/model/summary/SummaryRequest";
import { readLevers } from "../../src/model/tables/readLevers";
import { USUAL_UNCERTAINTY } from "../../src/model/uncertainty/UncertaintySettings";
import { estimateRatesOnce, estimateUncertaintyOnce } from "../../src/worker/estimateOnce";
import { prepareProjection, simulateRange, summariseRanges } from "../../src/worker/projectionCore";
import { inventInput } from "./inventInput";

const BASELINE = inventInput();
const STATES: SummaryRequest[] = [{ by: ["ncy", "need", "setting"], measure: "plans" }];
const HEADINGS = ["lever", "setting", "to", "ncy-from", "ncy-to", "year-from", "year-to", "change", "apply-from"];

/** The baseline with levers, as a scenario of its tables. */
function change(...rows: (string | number)[][]): ModelInput {
  const table = { name: "Levers", cells: [HEADINGS, ...rows], firstRow: 1 };
  const { value, problems } = readLevers(table, createLeverContext(BASELINE));
  expect(problems.filter(({ severity }) => severity === "stops")).toEqual([]);
  return { ...BASELINE, levers: value! };
}

const joiners = (factor: number) => change(["joiners", "", "", "", "", 2025, "", `x${factor}`, ""]);
const history = (factor: number) => change(["history", "", "", "", "", 2021, 2021, `x${factor}`, ""]);
const dated = () => change(["history", "", "", "", "", 2022, 2022, "x0", 2026]);
const people = () => change(["population", "", "", "", "", 2025, "", "+100", ""]);
const more = () =>
  change(["leavers", "", "", 3, 9, 2025, "", "+2", ""], ["divert", "MsMdA", "RpMdA", "", "", 2025, "", "+1", ""]);

/** The same numbers in tables that nothing was estimated from yet. */
const copy = (input: ModelInput): ModelInput => structuredClone(input);

function project(input: ModelInput) {
  const { plan, uncertainty } = prepareProjection(input, USUAL_UNCERTAINTY);
  const tally = simulateRange(plan, "once", { first: 0, count: 60 }, STATES);
  return { uncertainty, expected: summariseExpected(plan, STATES), simulated: summariseRanges(plan, [tally]) };
}

describe("rates that were estimated before", () => {
  it("give the same bits as rates that are estimated anew, whatever scenario came first", () => {
    const inputs = [BASELINE, joiners(2), history(0), BASELINE, people(), dated(), more(), history(2), joiners(2)];

    const projections = inputs.map(project);

    const fresh = inputs.map((input) => project(copy(input)));
    expect(projections).toEqual(fresh);
    expect(new Set(projections.map(({ expected }) => expected[0].values.join())).size).toBe(7);
  });

  it("are kept for levers that leave history as it is, and for no other", () => {
    const rates = estimateRatesOnce(BASELINE);

    for (const input of [joiners(3), people(), dated(), more()]) expect(estimateRatesOnce(input)).toBe(rates);
    expect(estimateRatesOnce(history(3))).not.toBe(rates);
    expect(estimateRatesOnce(history(3))).toBe(estimateRatesOnce(history(3)));
    expect(estimateRatesOnce({ ...BASELINE, population: [...BASELINE.population] })).not.toBe(rates);
    expect(estimateRatesOnce({ ...BASELINE, rules: "witan" })).not.toBe(rates);
  });

  it("are kept apart by settings of uncertainty", () => {
    const settings = [undefined, USUAL_UNCERTAINTY, { ...USUAL_UNCERTAINTY, uncertainty: "persistent" } as const];

    const estimates = settings.map((each) => estimateUncertaintyOnce(joiners(2), each));

    expect(settings.map((each) => estimateUncertaintyOnce(BASELINE, each))).toEqual(estimates);
    expect(settings.map((each) => estimateUncertaintyOnce(BASELINE, each).rateUncertainty.rates)).toEqual([
      "once",
      "once",
      "once",
    ]);
    expect(estimates[1].rateUncertainty.joiners).not.toBeNull();
    expect(estimates[2].rateUncertainty.joiners).toBeNull();
    expect(estimateUncertaintyOnce(BASELINE, settings[1])).toBe(estimates[1]);
  });
});
