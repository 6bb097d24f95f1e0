import fc from "fast-check";
import type { Chance, ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { createKey } from "../../src/model/random/createKey";
import { mergeTallies } from "../../src/model/simulation/mergeTallies";
import { simulatePlan } from "../../src/model/simulation/simulatePlan";
import { NCY_MIN } from "../../src/model/states/StateSpace";
import { type GroupSummary, N_STATISTICS, STATISTICS } from "../../src/model/summary/GroupSummary";
import { summariseTally } from "../../src/model/summary/summariseTally";
import { DIMENSIONS, type Measure, MEASURES, type SummaryRequest } from "../../src/model/summary/SummaryRequest";
import { addSetting } from "../helpers/addSetting";
import { inventPlan, SMALL } from "../helpers/inventPlan";
import type { Pupils } from "../helpers/plainProjection";
import { readSimulation, readStatistic, summarise } from "../helpers/readSimulation";
import { TREATMENTS } from "../helpers/treatments";

/** Laws that every simulation keeps, whatever the authority; each is tried on many invented ones. */

const anyPlan = fc
  .record({
    seed: fc.string({ maxLength: 6 }),
    nNeeds: fc.integer({ min: 1, max: 3 }),
    nSettings: fc.integer({ min: 1, max: 6 }),
    nYears: fc.integer({ min: 1, max: 4 }),
    nPupils: fc.integer({ min: 0, max: 400 }),
    nJoiners: fc.integer({ min: 1, max: 60 }),
    hasCertainties: fc.boolean(),
    uncertainty: fc.constantFrom(...Object.values(TREATMENTS)),
  })
  .map((invention) => inventPlan({ ...SMALL, ...invention }));
const anyKey = fc.string({ maxLength: 8 }).map(createKey);
const anySimulation = fc.integer({ min: 0, max: 99_999 });
const RUNS = { numRuns: 20 };

const ALL_TABLES: SummaryRequest[] = MEASURES.flatMap((measure) => [
  { by: [], measure },
  ...DIMENSIONS.map((dimension) => ({ by: [dimension], measure })),
  { by: ["ncy", "setting"], measure },
  { by: ["setting group", "key stage"], measure },
  { by: ["need", "setting"], measure },
  { by: ["ncy", "phase"], measure },
  { by: ["ncy", "need", "setting"], measure },
  { by: ["setting", "ncy", "need"], measure },
]);

function sum(pupils: Pupils): number {
  return [...pupils.values()].reduce((total, n) => total + n, 0);
}

function readStart(plan: ProjectionPlan): Pupils {
  return new Map([...plan.start].map((n, state): [number, number] => [state, n]).filter(([, n]) => n > 0));
}

describe("in every simulation", () => {
  it("pupils are conserved: start + joiners - leavers = end, year by year", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, anySimulation, (plan, key, simulation) => {
        let before = sum(readStart(plan));
        for (const year of readSimulation(plan, key, simulation)) {
          expect(sum(year.plans)).toBe(before + sum(year.joiners) - sum(year.leavers));
          before = sum(year.plans);
        }
      }),
      RUNS,
    );
  });

  it("everyone's NCY rises by one: an NCY holds who was one below, less leavers, with joiners", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, anySimulation, (plan, key, simulation) => {
        const byNcy = (pupils: Pupils): number[] => {
          const totals = new Array<number>(32).fill(0);
          pupils.forEach((n, state) => (totals[Math.floor(state / plan.space.nNeedSettings)] += n));
          return totals;
        };
        let before = byNcy(readStart(plan));
        for (const year of readSimulation(plan, key, simulation)) {
          const [plans, joiners, leavers] = [year.plans, year.joiners, year.leavers].map(byNcy);
          for (let iNcy = 0; iNcy < 32; iNcy++)
            expect(plans[iNcy]).toBe((iNcy > 0 ? before[iNcy - 1] - leavers[iNcy - 1] : 0) + joiners[iNcy]);
          before = plans;
        }
      }),
      RUNS,
    );
  });

  it("nobody is in a state to which no step leads, and no more leave or move than are there", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, anySimulation, (plan, key, simulation) => {
        const { nNeedSettings } = plan.space;
        let before = readStart(plan);
        readSimulation(plan, key, simulation).forEach((year, iYear) => {
          const reachable = new Set<number>();
          for (const [state, n] of before) {
            const step = plan.years[iYear].cohorts[state]!;
            expect((year.leavers.get(state) ?? 0) + (year.movers.get(state) ?? 0)).toBeLessThanOrEqual(n);
            if (step.leaving === "everybody") continue;
            if (step.moving !== "everybody") reachable.add(state + nNeedSettings);
            const first = (Math.floor(state / nNeedSettings) + 1) * nNeedSettings;
            step.targets?.needSetting.forEach((target) => reachable.add(first + target));
          }
          plan.years[iYear].joiners.forEach((step, iNcy) =>
            step?.targets.needSetting.forEach((target) => reachable.add(iNcy * nNeedSettings + target)),
          );
          for (const state of year.plans.keys()) expect(reachable.has(state)).toBe(true);
          before = year.plans;
        });
      }),
      RUNS,
    );
  });

  it("a setting that is added beside the others changes nobody else's draws", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, anySimulation, fc.nat(6), fc.nat(50), (plan, key, simulation, place, pupils) => {
        const { larger, toLarger } = addSetting(plan, place % (plan.space.nSettings + 1), pupils);

        const years = readSimulation(plan, key, simulation);
        const largerYears = readSimulation(larger, key, simulation);

        years.forEach((year, iYear) => {
          for (const flow of ["plans", "joiners", "leavers", "movers"] as const) {
            const others = [...toLarger.values()];
            const expected = [...year[flow]].map(([state, n]) => [toLarger.get(state), n]);
            const found = [...largerYears[iYear][flow]].filter(([state]) => others.includes(state));
            expect(new Map(found)).toEqual(new Map(expected as [number, number][]));
          }
        });
      }),
      RUNS,
    );
  });
});

describe("a change to the plan", () => {
  /** Other rates and destinations for one NCY's joiners and one NCY's pupils from one year on. */
  function change(plan: ProjectionPlan, fromYear: number, iNcy: number): ProjectionPlan {
    const first = iNcy * plan.space.nNeedSettings;
    const isChanged = (state: number): boolean => state >= first && state < first + plan.space.nNeedSettings;
    const double = (chance: Chance): Chance =>
      typeof chance === "string" ? chance : { ...chance, alpha: chance.alpha * 2 };
    const years = plan.years.map((year, iYear) =>
      iYear < fromYear
        ? year
        : {
            ...year,
            cohorts: year.cohorts.map((step, state) =>
              step && isChanged(state) ? { ...step, leaving: double(step.leaving) } : step,
            ),
            joiners: year.joiners.map((step, i) => (step && i === iNcy ? { ...step, alpha: step.alpha * 2 } : step)),
          },
    );
    return { ...plan, years };
  }

  it("changes nothing before it begins, nor any cohort that it does not reach", () => {
    fc.assert(
      fc.property(
        anyPlan,
        anyKey,
        anySimulation,
        fc.nat(3),
        fc.integer({ min: 2, max: 21 }),
        (plan, key, i, from, iNcy) => {
          const fromYear = Math.min(from, plan.years.length - 1);

          const before = readSimulation(plan, key, i);
          const after = readSimulation(change(plan, fromYear, iNcy), key, i);

          before.forEach((year, iYear) => {
            for (const flow of ["plans", "joiners", "leavers", "movers"] as const) {
              const untouched = ([state]: [number, number]): boolean => {
                const away = Math.floor(state / plan.space.nNeedSettings) - iNcy;
                // Those of the NCY grow older, and flows out stand at the NCY before.
                return iYear < fromYear || away < 0 || away > iYear - fromYear + 1;
              };
              expect([...after[iYear][flow]].filter(untouched)).toEqual([...year[flow]].filter(untouched));
            }
          });
        },
      ),
      RUNS,
    );
  });

  it("that is none gives the same bits", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, (plan, key) => {
        const copy: ProjectionPlan = {
          ...plan,
          years: plan.years.map((year) => ({ ...year, cohorts: [...year.cohorts], joiners: [...year.joiners] })),
        };

        expect(summarise(copy, key, 25, ALL_TABLES)).toEqual(summarise(plan, key, 25, ALL_TABLES));
      }),
      RUNS,
    );
  });
});

describe("in every summary", () => {
  it("pieces of any size, in blocks of any size, merged in any order, give the same bits", () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        anyPlan,
        anyKey,
        pieces,
        fc.integer({ min: 1, max: 50 }),
        fc.infiniteStream(fc.nat()),
        (plan, key, sizes, blockSize, order) => {
          const nSimulations = sizes.reduce((a, b) => a + b, 0);
          const whole = simulatePlan(plan, key, { firstSimulation: 0, nSimulations, requests: ALL_TABLES });
          let firstSimulation = 0;
          const tallies = sizes.map((nSims) => {
            const work = { firstSimulation, nSimulations: nSims, requests: ALL_TABLES, blockSize };
            firstSimulation += nSims;
            return simulatePlan({ ...plan }, key, work);
          });
          const shuffled = tallies
            .map((tally) => ({ tally, place: order.next().value }))
            .sort((a, b) => a.place - b.place)
            .map(({ tally }) => tally);
          const [first, ...rest] = shuffled;
          const merged = mergeTallies([first, ...(rest.length > 0 ? [mergeTallies(rest)] : [])]);

          expect(summariseTally(plan, merged)).toEqual(summariseTally(plan, whole));
        },
      ),
      RUNS,
    );
  });

  it("means tie: every grouping of a measure adds up to its total", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, (plan, key) => {
        const summaries = summarise(plan, key, 30, ALL_TABLES);
        for (const measure of MEASURES) {
          const ofMeasure = summaries.filter(({ request }) => request.measure === measure);
          const [total, ...others] = ofMeasure.map(addMeans);
          for (const means of others)
            means.forEach((mean, iYear) =>
              expect(Math.abs(mean - total[iYear])).toBeLessThan(1e-9 * (1 + total[iYear])),
            );
        }
      }),
      RUNS,
    );
  });

  it("statistics are those of the sorted simulations", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, fc.integer({ min: 1, max: 45 }), (plan, key, nSimulations) => {
        const requests: SummaryRequest[] = (
          ["plans", "joiners", "leavers", "movers", "cost", "places"] as Measure[]
        ).flatMap((measure) => [
          { by: ["setting"], measure },
          { by: ["ncy", "need"], measure },
        ]);
        const whole = summarise(plan, key, nSimulations, requests);
        const single = Array.from({ length: nSimulations }, (_, i) =>
          summariseTally(plan, simulatePlan(plan, key, { firstSimulation: i, nSimulations: 1, requests })),
        );
        const faults: string[] = [];
        whole.forEach((summary, iTable) =>
          summary.years.forEach((_, iYear) =>
            summary.keys.forEach((label, iKey) => {
              const raw = single
                .map((tables) => readStatistic(tables[iTable], iYear, label, "mean"))
                .sort((a, b) => a - b);
              const at = (iYear * summary.keys.length + iKey) * N_STATISTICS;
              faults.push(...findFaults(summary.values.subarray(at, at + N_STATISTICS), raw));
            }),
          ),
        );
        expect(faults).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it("groups of nobody are left out, and others are each there once", () => {
    fc.assert(
      fc.property(anyPlan, anyKey, (plan, key) => {
        for (const { keys, values, uncosted, years, request } of summarise(plan, key, 20, ALL_TABLES)) {
          expect(new Set(keys.map((labels) => labels.join("|"))).size).toBe(keys.length);
          if (request.by.length === 0) continue;
          const isSeen = (iKey: number): boolean =>
            years.some(
              (_, iYear) =>
                values[(iYear * keys.length + iKey + 1) * N_STATISTICS - 1] > 0 ||
                (uncosted !== null && uncosted[iYear * keys.length + iKey] > 0),
            );
          expect(keys.filter((_, iKey) => !isSeen(iKey))).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

function addMeans({ keys, values, years }: GroupSummary): number[] {
  return years.map((_, iYear) =>
    keys.reduce((total, _, iKey) => total + values[(iYear * keys.length + iKey) * N_STATISTICS], 0),
  );
}

/** Lists the statistics that are not as defined, worked out the long way. One `expect` for each would take longer than all. */
function findFaults(found: Float64Array, rising: readonly number[]): string[] {
  const n = rising.length;
  const mean = rising.reduce((a, b) => a + b, 0) / n;
  const deviation = Math.sqrt(rising.reduce((a, b) => a + (b - mean) ** 2, 0) / n);
  return STATISTICS.flatMap((statistic, i) => {
    const share = statistic === "min" ? 0 : statistic === "max" ? 100 : Number(statistic.slice(1));
    const [expected, tolerance] =
      statistic === "mean"
        ? [mean, 5e-7]
        : statistic === "std-dev"
          ? [deviation, 5e-6]
          : // The smallest value that at least this share of the simulations do not exceed.
            [rising.find((_, rank) => (rank + 1) * 1000 >= Math.round(share * 10) * n)!, 5e-10];
    const isRising = i <= 3 || found[i] >= found[i - 1];
    return Math.abs(found[i] - expected) < tolerance && isRising
      ? []
      : [`${statistic} is ${found[i]}, not ${expected}, after ${found[i - 1]}`];
  });
}

describe("NCY", () => {
  it("is written as the person writes it", () => {
    const plan = inventPlan({ ...SMALL, seed: "labels" });
    const [summary] = summarise(plan, createKey("labels"), 5, [{ by: ["ncy"], measure: "plans" }]);

    expect(summary.keys.map(([ncy]) => Number(ncy)).every((ncy) => ncy >= NCY_MIN)).toBe(true);
    expect(summary.keys.map(([ncy]) => Number(ncy))).toEqual(
      [...summary.keys.map(([ncy]) => Number(ncy))].sort((a, b) => a - b),
    );
  });
});
