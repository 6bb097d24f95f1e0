/**
 * Measures the engine on one authority and prints what it measured as one line of JSON. Run by `run.mjs`, a process for
 * each case, so that nobody's memory or warm code helps another.
 *
 * Usage: node engine.bench.cjs reference|large speed|memory
 */
import { summariseExpected } from "../src/model/moments/summariseExpected";
import { compilePlan } from "../src/model/plan/compilePlan";
import type { ProjectionPlan } from "../src/model/plan/ProjectionPlan";
import { createKey } from "../src/model/random/createKey";
import { estimateRates } from "../src/model/rates/estimateRates";
import { simulatePlan } from "../src/model/simulation/simulatePlan";
import { N_STATISTICS } from "../src/model/summary/GroupSummary";
import { summariseTally } from "../src/model/summary/summariseTally";
import type { SummaryRequest } from "../src/model/summary/SummaryRequest";
import { PERSISTENT_RATES, type RateUncertainty, YEARLY_RATES } from "../src/model/uncertainty/RateUncertainty";
import { inventDetours } from "../test/helpers/inventDetours";
import { inventPlan, LARGE, REFERENCE_SIZE } from "../test/helpers/inventPlan";
import { createPlainGenerator, projectPlainly } from "../test/helpers/plainProjection";
import { CALIBRATED_RATES } from "../test/helpers/treatments";
import { hasWitanDemo, readWitanDemo } from "../test/helpers/readReference";

const [, , caseName, mode] = process.argv;
const isReference = caseName === "reference";
const N_SIMULATIONS = 1000;

/** Everything by state, and what a planner looks at first. */
const BY_STATE: SummaryRequest[] = [
  { by: [], measure: "plans" },
  { by: ["ncy"], measure: "plans" },
  { by: ["need"], measure: "plans" },
  { by: ["setting"], measure: "plans" },
  { by: ["ncy", "need", "setting"], measure: "plans" },
  { by: [], measure: "cost" },
  { by: ["setting"], measure: "cost" },
];
/** All that there is to know: every flow by state as well, and tables two ways. */
const WITH_FLOWS: SummaryRequest[] = [
  ...BY_STATE,
  { by: ["ncy", "need", "setting"], measure: "joiners" },
  { by: ["ncy", "need", "setting"], measure: "leavers" },
  { by: ["ncy", "need", "setting"], measure: "movers" },
  { by: ["ncy", "setting"], measure: "plans" },
  { by: ["need", "setting"], measure: "plans" },
  { by: ["setting"], measure: "places" },
];

const plan = readPlan();
/** The tables of `BY_STATE` with the values of every simulation, but for the full state, which no cell pairs. */
const WITH_SIMULATIONS = BY_STATE.map((request): SummaryRequest => ({
  ...request,
  simulations: request.by.length < 3,
}));
/** Some of the pupils of twenty places go elsewhere, and three settings have too few places, in every year but the first. */
const detoured = inventDetours(plan, { seed: "bench", nRedirects: 20, nCapacities: 3 });
console.log(JSON.stringify(mode === "memory" ? measureMemory() : measureSpeed()));

function readPlan(): ProjectionPlan {
  const input = isReference ? readWitanDemo("witan") : null;
  if (input) return compilePlan(input, estimateRates(input));
  return inventPlan({ ...(isReference ? REFERENCE_SIZE : LARGE), seed: "bench" });
}

/** A plan that the engine has not seen, so that making its tables is part of what is measured. */
function renew(uncertainty: RateUncertainty, of = plan): ProjectionPlan {
  return { ...of, uncertainty };
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

interface Run {
  readonly simulate: number;
  readonly summarise: number;
  readonly planYears: number;
}

function run(
  nSimulations: number,
  requests: readonly SummaryRequest[],
  seed: string,
  uncertainty: RateUncertainty = YEARLY_RATES,
  of = plan,
): Run {
  const fresh = renew(uncertainty, of);
  const start = performance.now();
  const tally = simulatePlan(fresh, createKey(seed), { firstSimulation: 0, nSimulations, requests });
  const simulated = performance.now();
  const [total] = summariseTally(fresh, tally);
  const summarised = performance.now();
  const means = total.years.map((_, iYear) => (iYear === 0 ? 0 : total.values[iYear * N_STATISTICS]));
  return {
    simulate: simulated - start,
    summarise: summarised - simulated,
    planYears: means.reduce((a, b) => a + b, 0) * nSimulations,
  };
}

/** What a person waits for who changes the data: rates estimated where the data are at hand, then a run. */
function projectWhole(uncertainty: RateUncertainty, seed: string): Run {
  return run(N_SIMULATIONS, BY_STATE, seed, uncertainty, readPlan());
}

function best(values: readonly number[]): number {
  return Math.min(...values);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function measureSpeed(): object {
  const generator = createPlainGenerator("bench");
  const nPlain = isReference ? 10 : 2;
  const cold = run(N_SIMULATIONS, BY_STATE, "cold");
  for (let i = 0; i < nPlain; i++) projectPlainly(plan, generator);

  const rounds: Run[] = [];
  const flows: Run[] = [];
  const plain: number[] = [];
  const kept: { persistent: Run[]; calibrated: Run[] } = { persistent: [], calibrated: [] };
  const simulations: Run[] = [];
  const detours: Run[] = [];
  const expected: { yearly: number[]; calibrated: number[] } = { yearly: [], calibrated: [] };
  const whole: { yearly: number[]; calibrated: number[] } = { yearly: [], calibrated: [] };
  for (let round = 0; round < (isReference ? 15 : 7); round++) {
    rounds.push(run(N_SIMULATIONS, BY_STATE, `round ${round}`));
    plain.push(time(() => Array.from({ length: nPlain }, () => projectPlainly(plan, generator))) / nPlain);
    kept.persistent.push(run(N_SIMULATIONS, BY_STATE, `round ${round}`, PERSISTENT_RATES));
    kept.calibrated.push(run(N_SIMULATIONS, BY_STATE, `round ${round}`, CALIBRATED_RATES));
    simulations.push(run(N_SIMULATIONS, WITH_SIMULATIONS, `round ${round}`, CALIBRATED_RATES));
    detours.push(run(N_SIMULATIONS, BY_STATE, `round ${round}`, CALIBRATED_RATES, detoured));
    expected.yearly.push(time(() => summariseExpected(renew(YEARLY_RATES), BY_STATE)));
    expected.calibrated.push(time(() => summariseExpected(renew(CALIBRATED_RATES), BY_STATE)));
    whole.yearly.push(time(() => projectWhole(YEARLY_RATES, `round ${round}`)));
    whole.calibrated.push(time(() => projectWhole(CALIBRATED_RATES, `round ${round}`)));
    if (round % 3 === 0) flows.push(run(N_SIMULATIONS, WITH_FLOWS, `round ${round}`));
  }
  const addParts = ({ simulate, summarise }: Run): number => simulate + summarise;
  const both = rounds.map(addParts);
  const linearity = [500, 1000, 2000, 4000].map((nSimulations) => {
    const times = [0, 1, 2].map((round) => run(nSimulations, BY_STATE, `linear ${round}`));
    return { nSimulations, ms: best(times.map(({ simulate, summarise }) => simulate + summarise)) };
  });
  return {
    authority: describePlan(),
    cold: cold.simulate + cold.summarise,
    best: best(both),
    median: median(both),
    simulate: best(rounds.map(({ simulate }) => simulate)),
    summarise: best(rounds.map(({ summarise }) => summarise)),
    flows: best(flows.map(addParts)),
    persistent: best(kept.persistent.map(addParts)),
    calibrated: best(kept.calibrated.map(addParts)),
    // Of one round with another, so that both meet the machine in the same state.
    calibratedRatio: median(kept.calibrated.map((calibrated, i) => addParts(calibrated) / both[i])),
    wholeYearly: best(whole.yearly),
    wholeCalibrated: best(whole.calibrated),
    wholeRatio: median(whole.calibrated.map((calibrated, i) => calibrated / whole.yearly[i])),
    simulations: best(simulations.map(addParts)),
    detours: best(detours.map(addParts)),
    expectedYearly: best(expected.yearly),
    expectedCalibrated: best(expected.calibrated),
    planYearsPerSecond: Math.max(...rounds.map((it) => it.planYears / (it.simulate + it.summarise))) * 1000,
    // The plain implementation only simulates, and is compared with simulating and tallying.
    plainPerSimulation: best(plain),
    ratio: (best(plain) * N_SIMULATIONS) / best(rounds.map(({ simulate }) => simulate)),
    linearity,
  };
}

function measureMemory(): object {
  run(N_SIMULATIONS, BY_STATE, "memory", CALIBRATED_RATES);
  return { peakMb: process.resourceUsage().maxRSS / 1024 };
}

function describePlan(): string {
  const nPlans = plan.start.reduce((sum, pupils) => sum + pupils, 0);
  const { nNeedSettings } = plan.space;
  const source = isReference && hasWitanDemo ? "the reference authority" : "an invented authority";
  return `${source}: ${nPlans.toLocaleString("en-GB")} plans, ${nNeedSettings} need-settings, ${plan.years.length} years`;
}
