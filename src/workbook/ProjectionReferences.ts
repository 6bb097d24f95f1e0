import type { CensusOptions } from "../model/census/CensusOptions";
import type { Rules } from "../model/data/ModelInput";

/** What a live projection reads: references to tables, and the options. */
export interface ProjectionReferences {
  readonly source: string;
  readonly population: string;
  readonly costs: string | null;
  readonly settings: string | null;
  readonly nSimulations: number;
  readonly seed: string;
  readonly rules: Rules;
  /** What is done with doubtful rows of a census; as usual where it is left out. */
  readonly census?: CensusOptions;
}
