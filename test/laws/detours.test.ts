import fc from "fast-check";
import type { ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { createKey } from "../../src/model/random/createKey";
import { mergeTallies } from "../../src/model/simulation/mergeTallies";
import { simulatePlan } from "../../src/model/simulation/simulatePlan";
import { summariseTally } from "../../src/model/summary/summariseTally";
import { DIMENSIONS, MEASURES, type SummaryRequest } from "../../src/model/summary/SummaryRequest";
import { inventDetours } from "../helpers/inventDetours";
import { inventPlan, SMALL } from "../helpers/inventPlan";
import type { Pupils } from "../helpers/plainProjection";
import { readSimulation, summarise } from "../helpers/readSimulation";
import { replayProjection } from "../helpers/replayProjection";
import { TREATMENTS } from "../helpers/treatments";

/** Laws of redirects and capacities, whatever the authority. */

const anyPlan = fc
  .record({
    seed: fc.string({ maxLength: 6 }),
    nNeeds: fc.integer({ min: 1, max: 3 }),
    nSettings: fc.integer({ min: 2, max: 6 }),
    nYears: fc.integer({ min: 1, max: 4 }),
    nPupils: fc.integer({ min: 0, max: 300 }),
    nJoiners: fc.integer({ min: 1, max: 80 }),
    hasCertainties: fc.boolean(),
    uncertainty: fc.constantFrom(...Object.values(TREATMENTS)),
  })
  .map((invention) => inventPlan({ ...SMALL, ...invention }));
const anyDetours = fc.record({
  seed: fc.string({ maxLength: 4 }),
  nRedirects: fc.integer({ min: 0, max: 12 }),
  nCapacities: fc.integer({ min: 0, max: 4 }),
});
const anyKey = fc.string({ maxLength: 8 }).map(createKey);
const anySimulation = fc.integer({ min: 0, max: 99_999 });
const RUNS = { numRuns: 20 };

const TABLES: SummaryRequest[] = MEASURES.flatMap((measure): SummaryRequest[] => [
  { by: [], measure, simulations: true },
  ...DIMENSIONS.map((dimension) => ({ by: [dimension], measure })),
  { by: ["ncy", "need", "setting"], measure },
]);

const sum = (pupils: Pupils): number => [...pupils.values()].reduce((total, n) => total + n, 0);
const sorted = (years: object[]): unknown =>
  years.map((year) =>
    Object.entries(year).map(([name, pupils]: [string, Pupils]) => [name, [...pupils].sort((a, b) => a[0] - b[0])]),
  );

describe("redirects and capacities", () => {
  it("repeat to the last pupil when their streams are replayed plainly", () => {
    let nOverflow = 0;
    fc.assert(
      fc.property(anyPlan, anyDetours, anyKey, anySimulation, (plan, detours, key, simulation) => {
        const changed = inventDetours(plan, detours);
        nOverflow += readSimulation(changed, key, simulation).reduce((total, year) => total + sum(year.overflow), 0);

        expect(sorted(readSimulation(changed, key, simulation))).toEqual(
          sorted(replayProjection(changed, key, simulation)),
        );
      }),
      { numRuns: 60 },
    );
    expect(nOverflow).toBeGreaterThan(100);
  });

  it("conserve pupils, and neither leavers' draws nor the number of joiners and movers of the first year they touch", () => {
    fc.assert(
      fc.property(anyPlan, anyDetours, anyKey, anySimulation, (plan, detours, key, simulation) => {
        const before = readSimulation(plan, key, simulation);
        const after = readSimulation(inventDetours(plan, detours), key, simulation);
        const first = Math.min(1, plan.years.length - 1);

        let stock = plan.start.reduce((a, b) => a + b, 0);
        after.forEach((year) => {
          expect(sum(year.plans)).toBe(stock + sum(year.joiners) - sum(year.leavers));
          stock = sum(year.plans);
        });
        for (const flow of ["plans", "joiners", "leavers", "movers"] as const)
          expect(sum(after[first][flow])).toBe(sum(before[first][flow]));
        expect(after[first].leavers).toEqual(before[first].leavers);
      }),
      RUNS,
    );
  });

  it("that send nobody change no bit: shares of 0, and more places than pupils", () => {
    fc.assert(
      fc.property(anyPlan, anyDetours, anyKey, (plan, detours, key) => {
        const idle = inventDetours(plan, { ...detours, shareTimes: 0, morePlaces: 60_000 });

        expect(summarise(idle, key, 25, TABLES)).toEqual(summarise(plan, key, 25, TABLES));
      }),
      RUNS,
    );
  });

  it("change nobody at NCYs that they do not touch, nor who grew out of these", () => {
    fc.assert(
      fc.property(anyPlan, anyDetours, anyKey, anySimulation, (plan, detours, key, simulation) => {
        const changed = inventDetours(plan, { ...detours, nCapacities: 0 });
        const before = readSimulation(plan, key, simulation);
        const after = readSimulation(changed, key, simulation);
        const { nNeedSettings } = plan.space;
        /** NCYs that hold anybody who was once redirected. */
        let touched = new Set<number>();
        plan.years.forEach((_, iYear) => {
          touched = new Set([...touched].map((iNcy) => iNcy + 1));
          for (const { iNcy } of changed.years[iYear].redirects ?? []) touched.add(iNcy);
          const isFree = ([state]: [number, number]): boolean => !touched.has(Math.floor(state / nNeedSettings));
          expect([...after[iYear].plans].filter(isFree)).toEqual([...before[iYear].plans].filter(isFree));
          expect([...after[iYear].joiners].filter(isFree)).toEqual([...before[iYear].joiners].filter(isFree));
        });
      }),
      RUNS,
    );
  });

  it("leave no places over-full while somebody new there has anywhere to go", () => {
    fc.assert(
      fc.property(anyPlan, anyDetours, anyKey, anySimulation, (plan, detours, key, simulation) => {
        const changed = inventDetours(plan, { ...detours, nCapacities: detours.nCapacities + 1 });
        readSimulation(changed, key, simulation).forEach((year, iYear) => {
          const { capacities = [] } = changed.years[iYear];
          const count = ({ states }: (typeof capacities)[number], pupils: Pupils): number =>
            states.reduce((total, { state }) => total + (pupils.get(state) ?? 0), 0);
          const isFull = (state: number): boolean =>
            capacities.some(
              (it) => it.states.some((taken) => taken.state === state) && count(it, year.plans) >= it.places,
            );
          for (const capacity of capacities) {
            if (count(capacity, year.plans) <= capacity.places) continue;
            for (const { state, to } of capacity.states)
              if ((year.joiners.get(state) ?? 0) > 0) expect(to.every(isFull)).toBe(true);
          }
          if (capacities.length === 0) expect(sum(year.overflow)).toBe(0);
        });
      }),
      RUNS,
    );
  });

  it("give the same bits in pieces and blocks of any size, merged in any order", () => {
    fc.assert(
      fc.property(anyPlan, anyDetours, anyKey, fc.integer({ min: 1, max: 20 }), (plan, detours, key, blockSize) => {
        const changed = inventDetours(plan, detours);
        const run = (firstSimulation: number, nSimulations: number) =>
          simulatePlan({ ...changed }, key, { firstSimulation, nSimulations, requests: TABLES, blockSize });
        const whole = simulatePlan(changed, key, { firstSimulation: 0, nSimulations: 40, requests: TABLES });
        const merged = mergeTallies([run(33, 7), mergeTallies([run(0, 11), run(12, 21)]), run(11, 1)]);

        expect(summariseTally(changed, merged)).toEqual(summariseTally(changed, whole));
      }),
      RUNS,
    );
  });
});

describe("a redirect", () => {
  it("takes the same pupils and more when its share is larger", () => {
    fc.assert(
      fc.property(anyPlan, anyDetours, anyKey, anySimulation, (plan, detours, key, simulation) => {
        const first = Math.min(1, plan.years.length - 1);
        const [some] = inventDetours(plan, { ...detours, nRedirects: 1, nCapacities: 0 }).years[first].redirects ?? [];
        if (!some || some.fromNeedSetting === some.toNeedSetting) return;
        const withShare = (share: number): ProjectionPlan => ({
          ...plan,
          years: plan.years.map((year, i) => (i === first ? { ...year, redirects: [{ ...some, share }] } : year)),
        });
        const state = some.iNcy * plan.space.nNeedSettings + some.fromNeedSetting;
        const left = [0, 0.2, 0.5, 0.9, 1].map(
          (share) => readSimulation(withShare(share), key, simulation)[first].plans.get(state) ?? 0,
        );

        expect(left).toEqual([...left].sort((a, b) => b - a));
        const arrivals = readSimulation(withShare(1), key, simulation)[first].joiners.get(state) ?? 0;
        if (some.process === "joiners") expect(arrivals).toBe(0);
      }),
      RUNS,
    );
  });
});
