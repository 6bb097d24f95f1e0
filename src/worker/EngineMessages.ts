import type { ModelInput } from "../model/data/ModelInput";
import type { Problem } from "../model/Problem";
import type { Tally } from "../model/simulation/Tally";
import type { GroupSummary } from "../model/summary/GroupSummary";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import type { UncertaintyReport } from "../model/uncertainty/UncertaintyReport";
import type { UncertaintySettings } from "../model/uncertainty/UncertaintySettings";

/** An input without its levers. */
export type Tables = Omit<ModelInput, "levers">;

/** What every request says: which of the worker's inputs it is about. */
interface AboutInput {
  /** Names the reply; one task is under way in a worker at a time. */
  readonly taskId: number;
  readonly inputId: number;
  /** Names the tables of the input: inputs that differ by their levers alone have the same ones. */
  readonly tablesId: number;
  /** Sent the first time only: the worker keeps them and what it makes of them. */
  readonly tables?: Tables;
  readonly levers: ModelInput["levers"];
  /** As in `ProjectionJob`. */
  readonly uncertainty?: UncertaintySettings;
  /** Tables that the worker may let go, with their inputs. */
  readonly forget: readonly number[];
}

/** Simulate a range of simulations and send the tally back. */
export interface SimulateRequest extends AboutInput {
  readonly kind: "simulate";
  readonly seed: string;
  readonly firstSimulation: number;
  readonly nSimulations: number;
  readonly requests: readonly SummaryRequest[];
}

/** Merge the tallies of all ranges and summarise them. */
export interface SummariseRequest extends AboutInput {
  readonly kind: "summarise";
  readonly tallies: readonly Tally[];
}

/** Work out what is expected, without a simulation. */
export interface ExpectRequest extends AboutInput {
  readonly kind: "expect";
  readonly requests: readonly SummaryRequest[];
}

export type EngineRequest = SimulateRequest | SummariseRequest | ExpectRequest;

export type EngineReply =
  /** The rates are there; the simulations begin. */
  | { readonly kind: "prepared"; readonly taskId: number }
  /** So many simulations of the range are done. */
  | { readonly kind: "progress"; readonly taskId: number; readonly done: number }
  | { readonly kind: "simulated"; readonly taskId: number; readonly tally: Tally }
  | {
      readonly kind: "summarised";
      readonly taskId: number;
      readonly summaries: readonly GroupSummary[];
      readonly uncertainty: UncertaintyReport;
    }
  /** The input cannot be used; trying again would not help. */
  | { readonly kind: "refused"; readonly taskId: number; readonly problems: readonly Problem[] }
  /** Something unforeseen; the worker should be replaced. */
  | { readonly kind: "crashed"; readonly taskId: number; readonly message: string };
