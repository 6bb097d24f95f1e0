import fc from "fast-check";
import { NONSEND } from "../../src/model/data/Transitions";
import { projectMoments } from "../../src/model/moments/projectMoments";
import { summariseMoments } from "../../src/model/moments/summariseMoments";
import { weighStates } from "../../src/model/moments/weighStates";
import { compilePlan } from "../../src/model/plan/compilePlan";
import type { CohortStep } from "../../src/model/plan/ProjectionPlan";
import { estimateRates } from "../../src/model/rates/estimateRates";
import { readValidStates } from "../../src/model/rates/readValidStates";
import { NCY_MIN } from "../../src/model/states/StateSpace";
import { arbitraryInput } from "../helpers/arbitraryInput";

const corrected = arbitraryInput("corrected");
const either = fc.constantFrom("witan" as const, "corrected" as const).chain(arbitraryInput);

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Expected share of a cohort that leaves. */
function getLeavingShare(step: CohortStep | null): number {
  if (!step || step.leaving === "everybody") return 1;
  if (step.leaving === "nobody") return 0;
  return step.leaving.alpha / (step.leaving.alpha + step.leaving.beta);
}

describe("laws of both rule sets", () => {
  it("conserves pupils in the mean: start + joiners - leavers = end, every year", () => {
    fc.assert(
      fc.property(either, (input) => {
        const plan = compilePlan(input, estimateRates(input));
        const { years } = projectMoments(plan);

        plan.years.forEach((year, i) => {
          const start = years[i].mean;
          const joiners = sum(
            year.joiners.map((step) => (step ? (step.people * step.alpha) / (step.alpha + step.beta) : 0)),
          );
          const leavers = sum(start.map((pupils, state) => pupils * getLeavingShare(year.cohorts[state])));
          expect(sum(years[i + 1].mean)).toBeCloseTo(sum(start) + joiners - leavers, 8);
        });
      }),
    );
  });

  it("has a step for every state that anybody is ever in", () => {
    fc.assert(
      fc.property(either, (input) => {
        const plan = compilePlan(input, estimateRates(input));

        projectMoments(plan).years.forEach(({ mean }) => {
          expect(mean.some((pupils, state) => pupils > 0 && plan.years[0].cohorts[state] === null)).toBe(false);
        });
      }),
    );
  });

  it("has only positive parameters, and targets exactly where somebody moves", () => {
    fc.assert(
      fc.property(either, (input) => {
        const plan = compilePlan(input, estimateRates(input));

        for (const step of plan.years[0].cohorts) {
          if (!step) continue;
          expect(step.targets === null).toBe(step.moving === "nobody");
          for (const chance of [step.leaving, step.moving]) {
            if (typeof chance !== "string") expect(Math.min(chance.alpha, chance.beta)).toBeGreaterThan(0);
          }
          if (step.targets) expect(Math.min(...step.targets.alpha)).toBeGreaterThan(0);
        }
        for (const step of plan.years.flatMap((year) => year.joiners)) {
          if (step) expect(Math.min(step.alpha, step.beta, ...step.targets.alpha)).toBeGreaterThan(0);
          if (step) expect(Number.isInteger(step.people) && step.people > 0).toBe(true);
        }
      }),
    );
  });

  it("has covariances that are those of counts: no negative variance, and none of a sum larger than its parts allow", () => {
    fc.assert(
      fc.property(either, (input) => {
        const plan = compilePlan(input, estimateRates(input));
        const everybody = weighStates(plan.space, () => 1);

        for (const year of projectMoments(plan, { covariance: true }).years) {
          let ofParts = 0;
          for (const block of year.blocks) {
            if (!block) continue;
            const n = block.states.length;
            let deviations = 0;
            for (let i = 0; i < n; i++) {
              expect(block.covariance[i * n + i]).toBeGreaterThan(-1e-9);
              deviations += Math.sqrt(Math.max(0, block.covariance[i * n + i]));
            }
            ofParts += deviations * deviations;
          }
          expect(summariseMoments(year, everybody).sd ** 2).toBeLessThanOrEqual(ofParts * (1 + 1e-9) + 1e-9);
        }
      }),
    );
  });
});

describe("laws of the corrected rules", () => {
  it("sends movers and joiners only where their need is valid at the NCY they arrive at", () => {
    fc.assert(
      fc.property(corrected, (input) => {
        const rates = estimateRates(input);
        const { nNeedSettings } = rates.space;

        rates.moverTargets.forEach((targets, state) => {
          const nextNcy = state - (state % nNeedSettings) + nNeedSettings;
          for (const target of targets?.needSetting ?? []) expect(rates.valid[nextNcy + target]).toBe(1);
        });
        rates.joinerTargets.forEach((targets, iNcy) => {
          for (const target of targets?.needSetting ?? []) expect(rates.valid[iNcy * nNeedSettings + target]).toBe(1);
        });
      }),
    );
  });

  it("has nobody in a state that is not valid, except at the start", () => {
    fc.assert(
      fc.property(corrected, (input) => {
        const rates = estimateRates(input);

        for (const { mean } of projectMoments(compilePlan(input, rates)).years.slice(1)) {
          expect(mean.some((pupils, state) => pupils > 0 && rates.valid[state] === 0)).toBe(false);
        }
      }),
    );
  });

  it("makes everybody leave only where pupils can neither stay nor move to a valid setting that is open to them", () => {
    fc.assert(
      fc.property(corrected, (input) => {
        const rates = estimateRates(input);
        const { nNeedSettings, nSettings } = rates.space;
        const { next } = readValidStates(input);

        compilePlan(input, rates).years[0].cohorts.forEach((step, state) => {
          if (!step || Math.floor(state / nNeedSettings) + NCY_MIN >= 20) return;
          const arrival = state + nNeedSettings;
          const own = state % nSettings;
          const canMove = rates.space.settings.some(
            (_, to) => to !== own && next[own * nSettings + to] === 1 && rates.valid[arrival - own + to] === 1,
          );
          if (rates.valid[arrival] || canMove) expect(step.leaving).not.toBe("everybody");
          if (!rates.valid[arrival] && canMove) expect(step.moving).toBe("everybody");
        });
      }),
    );
  });

  it("has nobody past NCY 20", () => {
    fc.assert(
      fc.property(corrected, (input) => {
        const plan = compilePlan(input, estimateRates(input));

        for (const { mean } of projectMoments(plan).years.slice(1)) {
          expect(sum(mean.subarray((21 - NCY_MIN) * plan.space.nNeedSettings))).toBe(0);
        }
      }),
    );
  });

  it("gives priors a total weight of 1 beside whole counts", () => {
    fc.assert(
      fc.property(corrected, (input) => {
        const rates = estimateRates(input);

        const totals = [
          ...[...rates.leaverRate.alpha].map((alpha, state) => alpha + rates.leaverRate.beta[state]),
          ...[...rates.moverRate.alpha].map((alpha, state) => alpha + rates.moverRate.beta[state]),
          ...rates.joinerTargets.flatMap((targets) => (targets ? [sum(targets.alpha)] : [])),
        ].filter((total) => !Number.isNaN(total));

        for (const total of totals) {
          expect(total).toBeGreaterThan(1 - 1e-9);
          expect(total).toBeCloseTo(Math.round(total), 9);
        }
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(corrected, (input) => {
        const { transitions } = input;
        const reverse = <T extends Int8Array | Int16Array>(column: T): T => column.slice().reverse() as T;
        const reversed = {
          ...transitions,
          censusYear: reverse(transitions.censusYear),
          ncyBefore: reverse(transitions.ncyBefore),
          needBefore: reverse(transitions.needBefore),
          settingBefore: reverse(transitions.settingBefore),
          ncyAfter: reverse(transitions.ncyAfter),
          needAfter: reverse(transitions.needAfter),
          settingAfter: reverse(transitions.settingAfter),
        };

        expect(estimateRates({ ...input, transitions: reversed })).toEqual(estimateRates(input));
        expect(transitions.needs).not.toContain(NONSEND);
      }),
    );
  });
});
