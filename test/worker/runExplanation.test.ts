import fc from "fast-check";
import type { ModelInput } from "../../src/model/data/ModelInput";
import type { Explanation } from "../../src/model/explain/Explanation";
import { holdPopulation } from "../../src/model/explain/holdPopulation";
import { wordExplanation } from "../../src/model/explain/wordExplanation";
import type { Lever } from "../../src/model/levers/Lever";
import { InputProblems } from "../../src/model/Problem";
import { USUAL_CONSTANTS } from "../../src/model/uncertainty/UncertaintyConstants";
import type { UncertaintySettings } from "../../src/model/uncertainty/UncertaintySettings";
import { asCensusYear } from "../../src/model/years";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import type { ProjectionJob, RunControls, Runner } from "../../src/worker/ProjectionJob";
import { runExplanation, type ExplanationJob } from "../../src/worker/runExplanation";
import { arbitraryInput } from "../helpers/arbitraryInput";
import { inventCensuses } from "../model/backtest/inventCensuses";
import { inventInput } from "./inventInput";

const runner = createInPageRunner({ taskMs: Infinity });
const CALIBRATED: UncertaintySettings = { uncertainty: "calibrated", constants: USUAL_CONSTANTS };
const SHOCKS_OFF = { ...USUAL_CONSTANTS, joinerShock: 0, leaverShock: 0, joinerGrowthSpread: 0, joinerGrowth: 0 };
const authority = inventInput(400);
/** Forty joiners a year from a population that stays. */
const steady = inventCensuses(6, () => 40);

const explain = (input: ModelInput, others: Partial<ExplanationJob> = {}, with_: Runner = runner) =>
  runExplanation(with_, { input, nSimulations: 300, seed: "7", uncertainty: CALIBRATED, censusYear: null, ...others });

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const getPart = ({ change }: Explanation, name: string) => change.find((part) => part.name === name)!;
const getShare = ({ band }: Explanation, name: string) => band.find((part) => part.name === name)!.share;

function expectToAddUp({ plans, cost, change, band }: Explanation): void {
  expect(plans.start + sumOf(change.map((part) => part.plans))).toBeCloseTo(plans.end, 7);
  expect(sumOf(band.map((part) => part.plans))).toBeCloseTo(plans.p95 - plans.p5, 7);
  if (!cost) return;
  expect(cost.start + sumOf(change.map((part) => part.cost!))).toBeCloseTo(cost.end, 4);
  expect(sumOf(band.map((part) => part.cost!))).toBeCloseTo(cost.p95 - cost.p5, 4);
}

describe("runExplanation", () => {
  it("adds up for every January and treatment: joiners less leavers are the change of the projection itself", async () => {
    for (const uncertainty of ["calibrated", "persistent", "yearly"] as const)
      for (const censusYear of [2025, 2027]) {
        const explanation = await explain(authority, { censusYear, uncertainty: { ...CALIBRATED, uncertainty } });

        expect(explanation.censusYear).toBe(censusYear);
        expect(explanation.cost).not.toBeNull();
        expectToAddUp(explanation);
        expect(sumOf(explanation.band.map(({ share }) => share))).toBeCloseTo(1, 9);
      }
  });

  it("adds up for any authority under both rule sets", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("corrected" as const, "witan" as const).chain(arbitraryInput), async (input) => {
        let explanation: Explanation;
        try {
          explanation = await explain(input, { nSimulations: 20 });
        } catch (error) {
          // Some of these have no rates; that is told by the projection too.
          if (error instanceof InputProblems) return;
          throw error;
        }
        expectToAddUp(explanation);
      }),
      { numRuns: 15, seed: 60 },
    );
  });

  it("gives price what dearer years cost, and nothing else of it", async () => {
    const yearly = (share: number) =>
      authority.costs.flatMap((row) =>
        [2023, 2024, 2025, 2026].map((financialYear) => ({
          ...row,
          financialYear,
          cost: row.cost * (1 + share * (financialYear - 2023)),
        })),
      );

    const [level, dearer] = await Promise.all(
      [0, 0.1].map((share) => explain({ ...authority, costs: yearly(share) }, { censusYear: 2026 })),
    );

    expectToAddUp(dearer);
    expect(getPart(level, "price").cost).toBeCloseTo(0, 4);
    // January 2026 lies in 2025-26, two years after the start: a fifth dearer.
    expect(getPart(dearer, "price").cost).toBeCloseTo(0.2 * level.cost!.end, 4);
    expect(getPart(dearer, "mix").cost).toBeCloseTo(getPart(level, "mix").cost!, 4);
  });

  it("gives price what a lever on unit costs adds", async () => {
    const dearer: Lever = {
      kind: "unit-cost",
      needs: null,
      settings: null,
      to: null,
      ncyFrom: null,
      ncyTo: null,
      yearFrom: asCensusYear(2025),
      yearTo: null,
      change: { kind: "times", factor: 1.5 },
      rampYears: 0,
      note: "",
      scenario: "",
      more: {},
      row: 2,
    };

    const [usual, changed] = await Promise.all(
      [[], [dearer]].map((levers) => explain({ ...authority, levers }, { censusYear: 2027 })),
    );

    expectToAddUp(changed);
    expect(getPart(usual, "price").cost).toBe(0);
    expect(getPart(changed, "price").cost).toBeCloseTo(0.5 * usual.cost!.end, 4);
    expect(getPart(changed, "mix").cost).toBeCloseTo(getPart(usual, "mix").cost!, 4);
  });

  it("gives the population alone what only the population does", async () => {
    const still = holdPopulation(authority, asCensusYear(2024));
    const uncertainty = { ...CALIBRATED, uncertainty: "persistent" } as const;

    const [changing, held] = await Promise.all([authority, still].map((input) => explain(input, { uncertainty })));

    expect(getPart(changing, "population").plans).toBeGreaterThan(0);
    expect(getPart(held, "population").plans).toBe(0);
    for (const explanation of [changing, held])
      for (const name of ["joiner rate", "joiner shocks"]) expect(getPart(explanation, name).plans).toBe(0);
    expect(getPart(changing, "joining as before").plans).toBe(getPart(held, "joining as before").plans);
  });

  it("shows growth as the joiner rate and not as population", async () => {
    const withGrowth = (joinerGrowth: number) =>
      explain(steady, { uncertainty: { ...CALIBRATED, constants: { ...SHOCKS_OFF, joinerGrowth } } });

    const [level, growing] = await Promise.all([0, 0.2].map(withGrowth));

    expect(getPart(growing, "joiner rate").plans).toBeGreaterThan(getPart(level, "joiner rate").plans + 10);
    expect(getPart(growing, "population").plans).toBe(0);
    expect(getPart(growing, "joining as before")).toEqual(getPart(level, "joining as before"));
  });

  it("gives shocks that are none no part of the band, and great shocks most of it", async () => {
    // The authority's own history has shocks too, unless the constants outweigh it.
    const none = { ...SHOCKS_OFF, shockWeight: 1e9 };
    const great = { ...USUAL_CONSTANTS, joinerShock: 1, shockWeight: 100 };

    const calm = await explain(steady, { uncertainty: { ...CALIBRATED, constants: none } });
    const wild = await explain(steady, { uncertainty: { ...CALIBRATED, constants: great } });

    expect(Math.abs(getShare(calm, "leaving"))).toBeLessThan(0.001);
    expect(getShare(calm, "rates")).toBeGreaterThan(0.1);
    expect(getShare(wild, "joining")).toBeGreaterThan(0.8);
    expect(getPart(wild, "joiner shocks").plans).toBeGreaterThan(10);
  });

  it("knows no joining or leaving shocks where the treatment has none", async () => {
    const { band } = await explain(authority, { uncertainty: { ...CALIBRATED, uncertainty: "persistent" } });

    expect(band.map(({ name }) => name)).toEqual(["rates", "chance"]);
    expect(band.every(({ share }) => share > 0.1)).toBe(true);
  });

  it("explains the projection that a plain run gives, and the same for the same seed", async () => {
    const requests = [{ by: [], measure: "plans" } as const];
    const job = { input: authority, nSimulations: 300, seed: "7", requests, uncertainty: CALIBRATED };

    const [{ values, years }] = (await runner.run(job)).summaries;
    const [one, same, other] = await Promise.all(["7", "7", "8"].map((seed) => explain(authority, { seed })));

    expect(one.plans.end).toBe(values[(years.length - 1) * (values.length / years.length)]);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it("tells how far it is, runs ten projections, eighteen where costs may hang on the mix, and can be stopped", async () => {
    const jobs: ProjectionJob[] = [];
    const counting: Runner = {
      run: (job: ProjectionJob, controls?: RunControls) => (jobs.push(job), runner.run(job, controls)),
      expect: (job, controls) => runner.expect(job, controls),
      dispose: () => undefined,
    };
    const shares: number[] = [];
    const controller = new AbortController();
    const job = { input: authority, nSimulations: 40, seed: "1", uncertainty: CALIBRATED, censusYear: null };

    await runExplanation(counting, job, { onProgress: (share) => shares.push(share) });
    controller.abort(new Error("stopped"));

    expect(jobs).toHaveLength(18);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 9);
    await expect(runExplanation(runner, job, { signal: controller.signal })).rejects.toThrow("stopped");
  });

  it("says which Januaries there are where another is asked for", async () => {
    await expect(explain(authority, { censusYear: 2024, nSimulations: 5 })).rejects.toThrow(
      "Explanation: January 2024 is not projected. The projection starts from January 2024 and has 2025, 2026, 2027.",
    );
  });
});

describe("wordExplanation", () => {
  it("gives every line a sentence, and lines that add up", async () => {
    const { change, band } = wordExplanation(await explain(authority));

    expect(change.at(-1)!.plans).toBeCloseTo(sumOf(change.slice(0, -1).map(({ plans }) => plans)), 7);
    expect(band.at(-1)!.plans).toBeCloseTo(sumOf(band.slice(0, -1).map(({ plans }) => plans)), 7);
    for (const { words } of [...change, ...band]) expect(words).toMatch(/^[A-Z0-9-].*\.$/);
    expect(change[0].part).toBe("January 2024");
    expect(change.at(-1)!.part).toBe("January 2027");
  });
});
