import type { Rules } from "../model/data/ModelInput";
import type { UncertaintySettings } from "../model/uncertainty/UncertaintySettings";

/** What a person asked the command line to do. */
export interface ProjectArguments {
  readonly folder: string;
  readonly out: string;
  readonly nSimulations: number;
  readonly seed: string;
  readonly nWorkers: number;
  readonly rules: Rules;
  readonly uncertainty: UncertaintySettings;
  /** File with a table of levers; null for the baseline. */
  readonly levers: string | null;
  /** Which scenario of the levers; "" for every row. */
  readonly scenario: string;
}
