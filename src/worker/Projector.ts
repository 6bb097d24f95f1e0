import type { ModelInput } from "../model/data/ModelInput";
import type { GroupSummary } from "../model/summary/GroupSummary";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import type { ProjectionJob, RunControls, Runner } from "./ProjectionJob";

/**
 * Projects inputs that differ by their levers, always with the same seed, simulations and treatment of uncertainty, so that
 * their simulations pair up. What compares, seeks, stresses or counts places asks a projector; cells and the pane bring
 * their own.
 */
export interface Projector {
  simulate(input: ModelInput, requests: readonly SummaryRequest[]): Promise<readonly GroupSummary[]>;
  /** Means at once, without a simulation. */
  expect(input: ModelInput, requests: readonly SummaryRequest[]): Promise<readonly GroupSummary[]>;
}

/** Makes a projector that asks a runner each time. */
export function createProjector(
  runner: Runner,
  settings: Pick<ProjectionJob, "nSimulations" | "seed" | "uncertainty">,
  controls: RunControls = {},
): Projector {
  return {
    simulate: async (input, requests) => (await runner.run({ ...settings, input, requests }, controls)).summaries,
    expect: async (input, requests) => (await runner.expect({ ...settings, input, requests }, controls)).summaries,
  };
}
