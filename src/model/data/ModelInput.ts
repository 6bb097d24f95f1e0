import type { Lever } from "../levers/Lever";
import type { CensusYear } from "../years";
import type { Transitions } from "./Transitions";

/** People living in the authority, of one NCY in one January. */
export interface PopulationRow {
  readonly censusYear: CensusYear;
  readonly ncy: number;
  /** 0 or more; ONS projections have decimals. */
  readonly people: number;
}

/** What one pupil costs in one January-to-January year, in pounds. */
export interface CostRow {
  /** Need code, or "" for every need without a row of its own. */
  readonly need: string;
  readonly setting: string;
  /** Pounds per pupil and year. */
  readonly cost: number;
  /** First and last NCY that the cost is for, both included; left out for every NCY without a row of its own. */
  readonly ncyFrom?: number;
  readonly ncyTo?: number;
  /** Year in which the financial year of the price begins; left out for prices without a year. */
  readonly financialYear?: number;
  /** What the money pays for: "place", "top-up", "transport" and so on; left out where costs are not split. */
  readonly line?: string;
}

/** One setting: who can be in it and where they can go. */
export interface SettingRow {
  readonly setting: string;
  /** Planner's name of the group it is shown in, such as "Maintained special". */
  readonly group: string;
  /** Area shown in groupings, such as "In area"; "" where not known. */
  readonly area: string;
  /** First and last NCY of a pupil in it, both included. */
  readonly ncyFrom: number;
  readonly ncyTo: number;
  /** Needs that it takes. */
  readonly needs: readonly string[];
  /** Settings that a pupil can move to from it. */
  readonly next: readonly string[];
  /** Whether a pupil in it takes up a place (false for EHE, EOTAS, NEET and the like). */
  readonly holdsPlaces: boolean;
  /** How many places there are; left out where the table does not say. */
  readonly places?: number;
  /** What it is called in words; left out where the code says enough. */
  readonly label?: string;
  /** How a pupil there is paid for, such as "place and top-up"; left out where the table does not say. */
  readonly costKind?: string;
}

/** `witan` reproduces the reference with its quirks; `corrected` mends its faults (docs/decisions). */
export type Rules = "witan" | "corrected";

/** Everything that a projection is made from. Plain data, so it can be sent to a worker. */
export interface ModelInput {
  readonly transitions: Transitions;
  /** Every NCY and year, through the last year to project; duplicate rows as found. */
  readonly population: readonly PopulationRow[];
  /** Empty where no costs are given. */
  readonly costs: readonly CostRow[];
  /** Empty: derived from the transitions (`deriveSettings`). */
  readonly settings: readonly SettingRow[];
  readonly rules: Rules;
  /** What-if changes, those that are switched on, in the order of their rows; left out or empty for a baseline. */
  readonly levers?: readonly Lever[];
}
