import type { CostBook } from "../costs/CostBook";
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

/**
 * A fixed share of those who would join, or move to, one need-setting at one NCY goes to another one instead. The share
 * is taken by chance of each pupil, after everything else about the pupil was drawn, so that nobody else's draws change.
 */
export interface Redirect {
  readonly process: "joiners" | "movers";
  /** NCY of arrival, as an index `ncy - NCY_MIN`. */
  readonly iNcy: number;
  readonly fromNeedSetting: number;
  readonly toNeedSetting: number;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * Places that some states share in one January. When more are in them than there are places, pupils who came new this
 * year, taken by chance, go elsewhere: to the first of their destinations that has room. Whoever was there before stays.
 */
export interface Capacity {
  /** Names it in streams and reports. */
  readonly label: string;
  /** Whole number, 0 or more. */
  readonly places: number;
  /** States of this January that take a place, each with where its pupils go instead, best first; nowhere: they stay, over the places. */
  readonly states: readonly { readonly state: number; readonly to: readonly number[] }[];
}

/** One projected year. */
export interface PlanYear {
  readonly censusYear: CensusYear;
  /** By state in the January before; null where no pupil of that state is ever there. Shared between years that do not differ. */
  readonly cohorts: readonly (CohortStep | null)[];
  /** By NCY of arrival (index `ncy - NCY_MIN`); null where nobody joins. */
  readonly joiners: readonly (JoinerStep | null)[];
  /** In the order in which they are applied; left out for none. */
  readonly redirects?: readonly Redirect[];
  /** In the order in which they are applied, after redirects; left out for none. */
  readonly capacities?: readonly Capacity[];
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
  /** Pounds per pupil and year, by state, financial year and line; null where no costs were given. */
  readonly costs: CostBook | null;
}
