import { NCY_FIRST_WITH_PLAN, NCY_LAST_WITH_PLAN } from "../data/codes";
import type { Rules } from "../data/ModelInput";
import { OUTSIDE } from "../data/Transitions";
import { getNearestShare, getOwnShare, type NcyCounts } from "./getNcyShare";

/**
 * Everything in which the two rule sets differ. The estimates and the plan follow one path and ask
 * these questions on the way; the decision records 0010 to 0019 give a reason for each answer.
 */
export interface RuleSet {
  /** First and last NCY that a valid state can have (0017). */
  readonly ncyFirst: number;
  readonly ncyLast: number;
  /** Where a setting has several rows: whose list of next settings holds (0019). */
  readonly nextSettings: "last row" | "all rows";
  /** Where a year and NCY has several population rows, in past years (0016). */
  readonly pastPopulation: "last row" | "sum";
  /** Turns a row of the population table into people, before rows are summed (0016). */
  readonly readPeople: (people: number) => number;
  /** Whether somebody with this need and setting, perhaps `OUTSIDE`, is in the system. */
  readonly isInside: (need: number, setting: number) => boolean;
  /** Whether somebody counts as joining. */
  readonly isJoiner: (needBefore: number, settingBefore: number, needAfter: number, settingAfter: number) => boolean;
  /** January whose population the joiners of the transitions labelled `transitionYear` are divided by (0013). */
  readonly getJoinerYear: (transitionYear: number, hasPopulation: (censusYear: number) => boolean) => number;
  /** Pseudo-joiners for each past year in which nobody joined at an NCY (0015). */
  readonly quietYearJoiners: number;
  /** Whether an NCY, or a movers' NCY, without observations borrows from the nearest NCYs on both sides (0015). */
  readonly borrowsFromNeighbours: boolean;
  /** Share of pupils of an NCY who leave or move, for the prior of each of its states (0014). */
  readonly getShare: (counts: NcyCounts, iNcy: number) => number;
  /** Weight of the movers' prior where nobody of the NCY was seen to stay or move (0014). */
  readonly unseenMoverWeight: number;
  /** Whether those who outgrew their setting are left out of the NCY's share of movers (0012). */
  readonly outgrownApart: boolean;
  /** NCY at which a destination has to be valid, for pupils of `ncy` in the January before (0011). */
  readonly getDestinationNcy: (ncy: number) => number;
  /** Whether every destination has to be valid for the need and open to the setting (0011). */
  readonly destinationsValid: boolean;
  /** Whether a state that is not valid keeps its pupils in the model (0010). */
  readonly keepsInvalid: boolean;
  /** Whether pupils can stay in a setting beyond the last NCY that it takes (0010). */
  readonly staysPastEnd: boolean;
  /** Years after the January before at which another setting must be open for anybody to move; null: at arrival, by destination (0012). */
  readonly moveOutlook: number | null;
}

const WITAN: RuleSet = {
  ncyFirst: -5,
  ncyLast: 25,
  nextSettings: "last row",
  pastPopulation: "last row",
  readPeople: Math.trunc,
  isInside: (_need, setting) => setting !== OUTSIDE,
  isJoiner: (needBefore) => needBefore === OUTSIDE,
  getJoinerYear: (transitionYear) => transitionYear,
  quietYearJoiners: 0.001,
  borrowsFromNeighbours: false,
  getShare: getOwnShare,
  unseenMoverWeight: 2,
  outgrownApart: false,
  getDestinationNcy: (ncy) => ncy,
  destinationsValid: false,
  keepsInvalid: false,
  staysPastEnd: true,
  moveOutlook: 2,
};

const CORRECTED: RuleSet = {
  ncyFirst: NCY_FIRST_WITH_PLAN,
  ncyLast: NCY_LAST_WITH_PLAN,
  nextSettings: "all rows",
  pastPopulation: "sum",
  readPeople: (people) => people,
  isInside: (need, setting) => need !== OUTSIDE && setting !== OUTSIDE,
  isJoiner: (needBefore, settingBefore, needAfter, settingAfter) =>
    !CORRECTED.isInside(needBefore, settingBefore) && CORRECTED.isInside(needAfter, settingAfter),
  getJoinerYear: (transitionYear, hasPopulation) =>
    hasPopulation(transitionYear + 1) ? transitionYear + 1 : transitionYear,
  quietYearJoiners: 0,
  borrowsFromNeighbours: true,
  getShare: getNearestShare,
  unseenMoverWeight: 1,
  outgrownApart: true,
  getDestinationNcy: (ncy) => ncy + 1,
  destinationsValid: true,
  keepsInvalid: true,
  staysPastEnd: false,
  moveOutlook: null,
};

/**
 * Gives the answers of a rule set.
 *
 * @param rules - name of the rule set
 * @returns the same object every time
 * @example getRuleSet("corrected").ncyLast // 20
 */
export function getRuleSet(rules: Rules): RuleSet {
  return rules === "witan" ? WITAN : CORRECTED;
}
