import type { ProjectionPlan } from "../plan/ProjectionPlan";
import type { RandomKey } from "../random/RandomKey";
import { checkRequests } from "../summary/checkRequests";
import type { SummaryRequest } from "../summary/SummaryRequest";
import { TallyBuilder } from "../summary/TallyBuilder";
import { BlockSimulator } from "./BlockSimulator";
import { type PreparedPlan, preparePlan } from "./preparePlan";
import type { Tally } from "./Tally";

/** Simulations in a block: large enough to share what a cohort costs by itself, small enough for the fast memory. */
const BLOCK_SIZE = 504;

/** Which simulations to run, and which tables to fill. */
export interface SimulationWork {
  /** Number of the first simulation; they are numbered from 0, and a number means the same one in every run. */
  readonly firstSimulation: number;
  /** 1 or more. */
  readonly nSimulations: number;
  readonly requests: readonly SummaryRequest[];
  /** Told how many simulations are done, after each block. */
  readonly onBlock?: (done: number) => void;
  /** Simulations that are run side by side; it changes the speed only. */
  readonly blockSize?: number;
}

/** The tables of plans that have been simulated, so that a worker with many pieces of work makes them once. */
const preparedPlans = new WeakMap<ProjectionPlan, PreparedPlan>();

/**
 * Simulates a plan and tallies the tables that are wanted.
 *
 * Pupils who share a state share their rates, so each cohort is drawn as a whole, and the rates are never drawn at all:
 * the leavers and movers of n pupils follow a beta-binomial, their destinations a Polya urn, which are exactly what
 * drawing a rate or shares first and then pupils would give (`RateTables`, `placeMovers`).
 *
 * Every draw depends only on the key, the number of the simulation, and the names of the cohort, year and process, so
 * the same simulation comes out the same in any block, on any worker, beside any other cohorts.
 *
 * @param plan - what is simulated
 * @param key - from the user's seed
 * @param work - which simulations, and which tables
 * @returns the tally of these simulations
 * @throws InputProblems where a table cannot be made, or one NCY could hold more than 65,535 pupils
 */
export function simulatePlan(plan: ProjectionPlan, key: RandomKey, work: SimulationWork): Tally {
  const { firstSimulation, nSimulations, requests, onBlock } = work;
  checkRequests(plan, requests);
  let prepared = preparedPlans.get(plan);
  if (!prepared) preparedPlans.set(plan, (prepared = preparePlan(plan)));
  const blockSize = Math.min(work.blockSize ?? BLOCK_SIZE, nSimulations);
  const builder = new TallyBuilder(plan, requests, blockSize, nSimulations);
  const simulator = new BlockSimulator(plan, prepared, key, blockSize, builder);
  for (let done = 0; done < nSimulations; done += blockSize) {
    const nSims = Math.min(blockSize, nSimulations - done);
    simulator.run(firstSimulation + done, nSims, done);
    onBlock?.(done + nSims);
  }
  simulator.release();
  return { nSimulations, spans: [{ first: firstSimulation, count: nSimulations }], tables: builder.pack() };
}
