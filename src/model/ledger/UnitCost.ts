import type { Pence } from "./Pence";
import type { Spread } from "./weighStatistics";

/** What a pupil of one need and setting costs in a year, as a ledger shows it. */
export interface UnitCost {
  /** "" for every need without a row of its own. */
  readonly need: string;
  readonly setting: string;
  /** First and last NCY; null for every NCY. */
  readonly ncyFrom: number | null;
  readonly ncyTo: number | null;
  /** Kind of cost; "" for all together. */
  readonly line: string;
  /** Pounds a pupil and year: the group's mean, drawn towards the setting's where few pupils speak for it. */
  readonly cost: number;
  /** Pupils with a cost; 0 for a row that stands on other groups alone. */
  readonly nPupils: number;
  /** Mean, median, quartiles and spread of the pupils' costs a year; null without pupils. */
  readonly spread: Spread | null;
  /** Share of the cost that is the group's own mean, 0 to 1. */
  readonly own: number;
  /** Pounds a year: the mean that groups of the setting are drawn towards. */
  readonly common: number;
  /** Sum of the group's lines. */
  readonly total: Pence;
  /** Transport of the same pupils where it is counted apart. */
  readonly transport: Pence;
  /** Pupils of the January without a line in the ledger. */
  readonly nWithout: number;
  /** Pupils whose lines pay for less than the year. */
  readonly nPart: number;
}

/** How unit costs are made. */
export interface UnitCostSettings {
  /** Whether pupils are parted by phase (NCY bands) beside need and setting. */
  readonly byPhase: boolean;
  /** Whether each kind of cost has its rows. */
  readonly linesApart: boolean;
  readonly withTransport: boolean;
  /** Whether pupils of the January without a line cost nothing, or are left out. */
  readonly withoutCost: "left out" | "zero";
}

export const USUAL_UNIT_COSTS: UnitCostSettings = {
  byPhase: false,
  linesApart: false,
  withTransport: false,
  withoutCost: "left out",
};
