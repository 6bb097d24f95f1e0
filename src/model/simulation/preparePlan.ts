import { createProblem } from "../checks/codes";
import { NONSEND } from "../data/Transitions";
import type { CohortStep, JoinerStep, PlanYear, ProjectionPlan } from "../plan/ProjectionPlan";
import { InputProblems } from "../Problem";
import { nameWords } from "../random/nameWords";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { type PreparedDetours, prepareDetours } from "./prepareDetours";
import { createJoinerNumbers, type JoinerNumbers } from "./tables/JoinerNumbers";
import { EVERYBODY, NOBODY, RateTables } from "./tables/RateTables";
import { TargetTables } from "./tables/TargetTables";

/** Counts are held in 16 bits. */
const MOST_IN_CELL = 65_535;

/** Room for so many times the expected joiners has to be there. */
const LEAST_ROOM = 10;

/** What stands in `PreparedCohorts.leaving` where nobody is ever. */
export const NO_STEP = -3;

/** The steps of one year, by state in the January before, as numbers of tables. */
export interface PreparedCohorts {
  /** Number of a rate table, `NOBODY`, `EVERYBODY` or `NO_STEP`. */
  readonly leaving: Int32Array;
  readonly moving: Int32Array;
  /** Number of a target table; -1 where nobody moves. */
  readonly targets: Int32Array;
}

/** Those who join at one NCY in one year. */
export interface PreparedJoiners {
  /** null where a simulation keeps its rates, so that their number follows no fixed law. */
  readonly numbers: JoinerNumbers | null;
  /** Never more than this. */
  readonly most: number;
  /** Number of a target table. */
  readonly targets: number;
}

/** A plan with its look-up tables, the same for every simulation and every seed. */
export interface PreparedPlan {
  readonly rates: RateTables;
  readonly targets: TargetTables;
  readonly cohorts: readonly PreparedCohorts[];
  /** By projected year, then NCY of arrival. */
  readonly joiners: readonly (readonly (PreparedJoiners | null)[])[];
  /** By projected year; null where nobody is sent elsewhere. */
  readonly detours: readonly (PreparedDetours | null)[];
  /** Words of the name of each need-setting, and of those outside. */
  readonly names: readonly (readonly [number, number])[];
  readonly outsideName: readonly [number, number];
  /** No NCY ever holds more pupils than this. */
  readonly mostPupils: number;
}

/**
 * Prepares a plan for simulation.
 *
 * @param plan - what is to be simulated
 * @returns its tables; those of rates and targets fill as simulations need them
 * @throws InputProblems where one NCY could come to hold more pupils than can be counted
 */
export function preparePlan(plan: ProjectionPlan): PreparedPlan {
  const rates = new RateTables();
  const targets = new TargetTables();
  const known = new Map<PlanYear["cohorts"], PreparedCohorts>();
  const cohorts = plan.years.map((year) => {
    let prepared = known.get(year.cohorts);
    if (!prepared) known.set(year.cohorts, (prepared = prepareCohorts(plan, year.cohorts, rates, targets)));
    return prepared;
  });
  const isYearly = plan.uncertainty.rates === "yearly";
  const mostJoiners = isYearly ? null : findRoom(plan);
  const joiners = plan.years.map((year) =>
    year.joiners.map((step) => step && prepareJoiners(step, targets, mostJoiners)),
  );
  const { needs, settings } = plan.space;
  return {
    rates,
    targets,
    cohorts,
    joiners,
    detours: plan.years.map((year) => prepareDetours(plan, year)),
    names: needs.flatMap((need) => settings.map((setting) => nameWords(need, setting))),
    outsideName: nameWords(NONSEND, NONSEND),
    mostPupils: boundPupils(plan, joiners),
  };
}

function prepareCohorts(
  plan: ProjectionPlan,
  steps: readonly (CohortStep | null)[],
  rates: RateTables,
  targets: TargetTables,
): PreparedCohorts {
  const { nStates, nNeedSettings } = plan.space;
  const prepared = {
    leaving: new Int32Array(nStates).fill(NO_STEP),
    moving: new Int32Array(nStates).fill(NOBODY),
    targets: new Int32Array(nStates).fill(-1),
  };
  steps.forEach((step, state) => {
    if (!step) return;
    prepared.leaving[state] = rates.register(step.leaving);
    if (state >= nStates - nNeedSettings && prepared.leaving[state] !== EVERYBODY)
      throw new RangeError(`Pupils of state ${state} would grow older than any NCY there is; they have to leave.`);
    prepared.moving[state] = rates.register(step.moving);
    if (prepared.moving[state] === NOBODY) return;
    if (!step.targets) throw new RangeError(`Pupils of state ${state} move, but there is nowhere to go.`);
    prepared.targets[state] = targets.register(step.targets);
  });
  return prepared;
}

function prepareJoiners(step: JoinerStep, targets: TargetTables, mostJoiners: number | null): PreparedJoiners | null {
  if (step.people === 0 || step.alpha === 0) return null;
  const table = targets.register(step.targets);
  if (mostJoiners !== null) return { numbers: null, most: Math.min(step.people, mostJoiners), targets: table };
  const numbers = createJoinerNumbers(step.people, step.alpha, step.beta);
  return { numbers, most: numbers.most, targets: table };
}

/**
 * How many may join an NCY in a year without an NCY ever holding more than can be counted. It is many times what any
 * authority sees, and where it is not, the plan is refused.
 */
function findRoom(plan: ProjectionPlan): number {
  const { nNeedSettings } = plan.space;
  const atStart = new Float64Array(N_NCY);
  plan.start.forEach((pupils, state) => (atStart[Math.floor(state / nNeedSettings)] += pupils));
  const room = Math.floor(
    (MOST_IN_CELL - Math.min(MOST_IN_CELL, Math.max(...atStart))) / Math.max(1, plan.years.length),
  );
  const expected = plan.years.flatMap((year) =>
    year.joiners.map((step) => (step ? (step.people * step.alpha) / (step.alpha + step.beta) : 0)),
  );
  return Math.max(room, LEAST_ROOM * Math.max(...expected));
}

/** Everyone moves one NCY up a year, so an NCY never holds more than the one below it did, and its joiners. */
function boundPupils(plan: ProjectionPlan, joiners: PreparedPlan["joiners"]): number {
  const { nNeedSettings } = plan.space;
  const bounds = new Float64Array(N_NCY);
  plan.start.forEach((pupils, state) => (bounds[Math.floor(state / nNeedSettings)] += pupils));
  let most = Math.max(...bounds);
  checkBounds(bounds, plan.startYear);
  plan.years.forEach((year, iYear) => {
    bounds.copyWithin(1, 0);
    bounds[0] = 0;
    joiners[iYear].forEach((step, iNcy) => (bounds[iNcy] += step?.most ?? 0));
    checkBounds(bounds, year.censusYear);
    most = Math.max(most, ...bounds);
  });
  return most;
}

function checkBounds(bounds: Float64Array, censusYear: number): void {
  const iNcy = bounds.findIndex((bound) => bound > MOST_IN_CELL);
  if (iNcy < 0) return;
  throw new InputProblems([
    createProblem("E290", {
      where: `NCY ${iNcy + NCY_MIN} in January ${censusYear}`,
      found: `up to ${bounds[iNcy].toLocaleString("en-GB")} pupils with plans`,
    }),
  ]);
}
