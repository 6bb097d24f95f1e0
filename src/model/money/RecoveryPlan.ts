import type { Balance } from "./Balance";
import type { Workstream } from "./Workstream";

/** What one workstream does. Arrays of simulations are `iYear * nSimulations + iSimulation`, in pounds. */
export interface WorkstreamEffect {
  readonly workstream: Workstream;
  /** What it saves or brings in if all of it is delivered. */
  readonly planned: Float64Array;
  /** What is delivered: the plan times the share delivered in each simulation. */
  readonly delivered: Float64Array;
  /** By year, the same in every simulation. */
  readonly revenue: Float64Array;
  readonly capital: Float64Array;
}

/** A recovery plan: the balance without its workstreams and with them. */
export interface RecoveryPlan {
  readonly unmitigated: Balance;
  readonly mitigated: Balance;
  /** Their savings, less their revenue investment, add up to the difference of the in-year positions, but for the cost of carrying the deficit. */
  readonly effects: readonly WorkstreamEffect[];
}
