import type { DirichletRow } from "../rates/Rates";
import type { StateSpace } from "../states/StateSpace";
import type { RateUncertainty } from "../uncertainty/RateUncertainty";
import type { CensusYear } from "../years";

/** A Beta distribution of a rate, or one of the two certainties. */
export type Chance = { readonly alpha: number; readonly beta: number } | "nobody" | "everybody";

/**
 * What happens in one year to the pupils of one state: leavers first, then movers among the rest,
 * who spread over `targets` (need-settings at the NCY of arrival); the others stay, one NCY up.
 * Both rule sets compile to this, so the simulation knows no rules.
 */
export interface CohortStep {
  readonly leaving: Chance;
  readonly moving: Chance;
  /** null exactly where `moving` is "nobody". */
  readonly targets: DirichletRow | null;
}

/** Who joins at one NCY in one year. */
export interface JoinerStep {
  /** Whole number of people of this NCY in this January. */
  readonly people: number;
  readonly alpha: number;
  readonly beta: number;
  readonly targets: DirichletRow;
}

/** One projected year. */
export interface PlanYear {
  readonly censusYear: CensusYear;
  /** By state in the January before; null where no pupil of that state is ever there. Shared between years that do not differ. */
  readonly cohorts: readonly (CohortStep | null)[];
  /** By NCY of arrival (index `ncy - NCY_MIN`); null where nobody joins. */
  readonly joiners: readonly (JoinerStep | null)[];
}

/** How each state is shown in groupings; every array is by setting or by NCY of the space. */
export interface StateLabels {
  /** Group and area of each setting, and whether it holds places, by setting. */
  readonly settingGroups: readonly string[];
  readonly areas: readonly string[];
  readonly holdsPlaces: readonly boolean[];
}

/** A projection ready to be simulated: no rules, no tables, nothing to look up by name. */
export interface ProjectionPlan {
  readonly space: StateSpace;
  readonly labels: StateLabels;
  /** The January that is known. */
  readonly startYear: CensusYear;
  /** Pupils at the start, by state. */
  readonly start: Int32Array;
  /** Projected years, one after another without a gap. */
  readonly years: readonly PlanYear[];
  /** How rates differ between simulations and years. */
  readonly uncertainty: RateUncertainty;
  /** Pounds per pupil and year, by state; NaN where no cost is known. null where no costs were given. */
  readonly unitCost: Float64Array | null;
}
