import type { RuleCount } from "../census/Census";
import type { Problem } from "../Problem";
import type { SettingDetail } from "../gias/nameSetting";
import type { Day } from "../tables/days";

/** How a census is made from returns where reasonable people differ. */
export interface Sen2Options {
  /** Which return counts where two hold the same January: the one that ends there or the one that begins there. */
  readonly sameJanuary: "end" | "start";
  /** Plans that came from another authority during the year, in the January at its beginning. */
  readonly transferredIn: "leave out" | "keep";
  /** How finely settings are told apart; "urn" keeps each school as a setting. */
  readonly setting: SettingDetail | "urn";
  /** Census days other than the usual ones, by census year. */
  readonly censusDays: ReadonlyMap<number, Day>;
  /** Authorities that count as in area, three figures each; empty for the return's own. */
  readonly ownLaCodes: readonly string[];
  /** Used for a return without the table sen2; null where it is not known. */
  readonly collectionYear: number | null;
}

export const USUAL_SEN2_OPTIONS: Sen2Options = {
  sameJanuary: "end",
  transferredIn: "leave out",
  setting: "area",
  censusDays: new Map(),
  ownLaCodes: [],
  collectionYear: null,
};

/** One pupil with a plan in one January. */
export interface Sen2CensusRow {
  /** UPN or ULN; else the return and the id in it, which links nothing outside of that return. */
  readonly pupil: string;
  readonly censusYear: number;
  /** null where the date of birth is not known. */
  readonly ncy: number | null;
  /** "" where the return has none. */
  readonly need: string;
  readonly setting: string;
  /** First half of the home postcode; "" where it is not given. */
  readonly area: string;
  /** URN, else UKPRN; "" for a setting without a school. */
  readonly school: string;
  /** The plan came from another authority since the January before. */
  readonly transferIn: boolean;
  /** The plan goes to another authority before the January after. */
  readonly transferOut: boolean;
  /** 1 or 2; null where no placement is open. */
  readonly placementRank: number | null;
  readonly unit: "SEN unit" | "Resourced provision" | "";
}

/** How many plans one January of one return has, and what became of them. */
export interface JanuaryCount {
  readonly censusYear: number;
  readonly returnName: string;
  /** Whether the return ends or begins with this January. */
  readonly side: "end" | "start";
  /** Whether this January of this return is in the census. */
  readonly isUsed: boolean;
  /** Requests with an open plan, an open placement, or both. */
  readonly open: number;
  readonly planAndPlacement: number;
  readonly planOnly: number;
  readonly placementOnly: number;
  /** Not open: a placement goes on where the plan has not begun or has ceased. */
  readonly outsidePlan: number;
  /** Left out: came from another authority during the year. */
  readonly transferredLater: number;
  /** Left out: another request of the same pupil is used. */
  readonly severalRequests: number;
  /** Left out: too young or too old. */
  readonly outsideAges: number;
  /** open - what was left out. */
  readonly rows: number;
}

/** Census rows made from SEN2 returns, and the account of how. */
export interface Sen2Census {
  readonly rows: readonly Sen2CensusRow[];
  readonly januaries: readonly JanuaryCount[];
  /** Every rule and check, those that were not used too. */
  readonly rules: readonly RuleCount[];
  readonly problems: readonly Problem[];
}
