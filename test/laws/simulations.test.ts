import fc from "fast-check";
import { CostBook } from "../../src/model/costs/CostBook";
import { createKey } from "../../src/model/random/createKey";
import { mergeTallies } from "../../src/model/simulation/mergeTallies";
import { simulatePlan } from "../../src/model/simulation/simulatePlan";
import type { CountTable } from "../../src/model/simulation/Tally";
import { N_STATISTICS, STATISTICS } from "../../src/model/summary/GroupSummary";
import { summariseTally } from "../../src/model/summary/summariseTally";
import { type Dimension, MEASURES, type SummaryRequest } from "../../src/model/summary/SummaryRequest";
import { inventDetours } from "../helpers/inventDetours";
import { inventPlan, SMALL } from "../helpers/inventPlan";
import { readStatistic, summarise } from "../helpers/readSimulation";
import { TREATMENTS } from "../helpers/treatments";

/** Laws of the values of every simulation that a summary can keep. */

const anyPlan = fc
  .record({
    seed: fc.string({ maxLength: 6 }),
    nNeeds: fc.integer({ min: 1, max: 3 }),
    nSettings: fc.integer({ min: 2, max: 6 }),
    nYears: fc.integer({ min: 1, max: 3 }),
    nPupils: fc.integer({ min: 0, max: 400 }),
    nJoiners: fc.integer({ min: 1, max: 60 }),
    uncertainty: fc.constantFrom(...Object.values(TREATMENTS)),
  })
  .map((invention) =>
    inventDetours(inventPlan({ ...SMALL, ...invention }), { seed: invention.seed, nRedirects: 2, nCapacities: 2 }),
  );
const anyKey = fc.string({ maxLength: 8 }).map(createKey);
const BY: Dimension[][] = [[], ["setting"], ["ncy", "need"], ["ncy", "need", "setting"]];
const PLAIN: SummaryRequest[] = MEASURES.flatMap((measure) => BY.map((by): SummaryRequest => ({ by, measure })));
const KEPT: SummaryRequest[] = PLAIN.map((request) => ({ ...request, simulations: true }));

describe("the values of every simulation", () => {
  it("are those of the simulations one by one, in their order, the start year included", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, fc.integer({ min: 1, max: 12 }), (plan, key, nSimulations) => {
        const whole = summarise(plan, key, nSimulations, KEPT);
        const single = Array.from({ length: nSimulations }, (_, i) =>
          summariseTally(plan, simulatePlan(plan, key, { firstSimulation: i, nSimulations: 1, requests: PLAIN })),
        );

        whole.forEach(({ simulations, years, keys }, iTable) => {
          const oneByOne = years.flatMap((_, iYear) =>
            keys.flatMap((key) => single.map((tables) => readStatistic(tables[iTable], iYear, key, "mean"))),
          );
          expect([...simulations!]).toEqual(oneByOne);
        });
      }),
      { numRuns: 8 },
    );
  });

  it("change no statistic of the same run, and have its least, middle and largest", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, (plan, key) => {
        const nSimulations = 21;
        const plain = summarise(plan, key, nSimulations, PLAIN);

        summarise(plan, key, nSimulations, KEPT).forEach(({ request, simulations, ...summary }, iTable) => {
          const { request: asked, ...expected } = plain[iTable];
          expect(summary).toEqual(expected);
          expect(request).toEqual({ ...asked, simulations: true });
          const entries = Array.from({ length: summary.years.length * summary.keys.length }, (_, entry) => entry);
          const sorted = entries.map((entry) => {
            const values = simulations!.slice(entry * nSimulations, (entry + 1) * nSimulations).sort();
            return [values[0], values[10], values[20]];
          });
          const read = (entry: number, statistic: (typeof STATISTICS)[number]): number =>
            summary.values[entry * N_STATISTICS + STATISTICS.indexOf(statistic)];
          expect(sorted).toEqual(entries.map((entry) => [read(entry, "min"), read(entry, "p50"), read(entry, "max")]));
        });
      }),
      { numRuns: 10 },
    );
  });

  it("are in order however simulations were shared out and tallies merged", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, fc.integer({ min: 1, max: 9 }), (plan, key, blockSize) => {
        const run = (firstSimulation: number, nSimulations: number) =>
          simulatePlan({ ...plan }, key, { firstSimulation, nSimulations, requests: KEPT, blockSize });
        const merged = mergeTallies([mergeTallies([run(20, 5), run(0, 7)]), mergeTallies([run(12, 8), run(7, 5)])]);

        expect(summariseTally(plan, merged)).toEqual(summarise(plan, key, 25, KEPT));
      }),
      { numRuns: 10 },
    );
  });

  it("travel in as few bits as hold them", () => {
    const plan = inventPlan({ ...SMALL, nPupils: 1500, seed: "bits" });
    const requests: SummaryRequest[] = [
      { by: [], measure: "plans", simulations: true },
      { by: ["ncy", "need", "setting"], measure: "plans", simulations: true },
    ];
    const work = { firstSimulation: 0, nSimulations: 3, requests };

    const { tables } = simulatePlan(plan, createKey("bits"), work);

    const bytes = tables.map((table) => (table as CountTable).simulated!.values.BYTES_PER_ELEMENT);
    expect(bytes).toEqual([2, 1]);
  });
});

describe("cost by line and year", () => {
  it("adds up over lines in every simulation, and is at the prices of the next year where that is asked for", () => {
    const plan = inventPlan({ ...SMALL, nYears: 3, seed: "lines" });
    const [setting] = plan.space.settings;
    const rows = [2025, 2026, 2027, 2028, 2029].flatMap((financialYear) => [
      { need: "", setting, cost: financialYear - 2000, line: "place", financialYear },
      { need: "", setting, cost: 1000.5, line: "top-up", financialYear },
    ]);
    const priced = { ...plan, costs: new CostBook(plan.space, rows, plan.startYear) };
    const ask = (by: Dimension[], more: Partial<SummaryRequest>): SummaryRequest => ({
      by,
      measure: "cost",
      simulations: true,
      ...more,
    });
    for (const by of [[], ["setting"], ["ncy", "need", "setting"]] as Dimension[][]) {
      const [all, place, topUp, later, plans] = summarise(priced, createKey("lines"), 40, [
        ask(by, {}),
        ask(by, { costLine: "place" }),
        ask(by, { costLine: "top-up" }),
        ask(by, { costLine: "place", priceShift: 1 }),
        { by: ["setting"], measure: "plans", simulations: true },
      ]);

      all.simulations!.forEach((cost, i) => expect(cost).toBeCloseTo(place.simulations![i] + topUp.simulations![i], 6));
      place.years.forEach((censusYear, iYear) => {
        const add = ({ simulations, keys }: typeof place, name?: string): number =>
          keys.reduce(
            (sum, key, iKey) =>
              name === undefined || key[0] === name
                ? sum +
                  simulations!
                    .slice((iYear * keys.length + iKey) * 40, (iYear * keys.length + iKey + 1) * 40)
                    .reduce((a, b) => a + b, 0)
                : sum,
            0,
          );
        // January 2026 lies in the financial year 2025.
        const pupils = add(plans, setting);
        expect(add(place)).toBeCloseTo(pupils * (censusYear - 1 - 2000), 6);
        expect(add(later)).toBeCloseTo(pupils * (censusYear - 2000), 6);
      });
    }
  });

  it("refuses a line that the costs lack, naming those that they have", () => {
    const plan = inventPlan({ ...SMALL, seed: "lines" });
    const rows = ["place", "top-up"].map((line) => ({ need: "", setting: "S00", cost: 1, line }));
    const ask = (costs: CostBook) => () =>
      summarise({ ...plan, costs }, createKey(""), 1, [{ by: [], measure: "cost", costLine: "transport" }]);

    expect(ask(new CostBook(plan.space, rows, plan.startYear))).toThrow(
      "Costs: the line transport was asked for. The lines of the costs are place, top-up. Ask for one of them, or for all together. (E293)",
    );
    expect(ask(plan.costs!)).toThrow("The costs are not split into lines.");
  });
});
