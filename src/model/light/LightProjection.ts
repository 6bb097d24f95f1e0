import type { CensusYear } from "../years";
import type { LightEstimate } from "./estimateLight";

/** The projection of one authority from published tables. */
export interface LightProjection {
  readonly code: string;
  readonly name: string;
  readonly estimate: LightEstimate;
  readonly nSimulations: number;
  /** The projected Januaries, all after the origin. */
  readonly years: readonly CensusYear[];
  /** By year and statistic: `iYear * N_STATISTICS + iStatistic`. Plans. */
  readonly totals: Float64Array;
  /** By placement group in the order of `PLACEMENT_GROUPS`, each like `totals`; null where they are not published. */
  readonly groups: readonly Float64Array[] | null;
  /** Mean plans by year and age (`AGES`); null where two Januaries of ages are not published. */
  readonly ages: readonly (readonly number[])[] | null;
  /** What was used, what was left out and why: sentences. */
  readonly notes: readonly LightNote[];
}

/** A sentence about a projection. */
export interface LightNote {
  readonly topic: "Starts from" | "Rests on" | "Band" | "Placement groups" | "Ages" | "Growth" | "Flows" | "Data";
  readonly text: string;
}
