import { createProblem, PROBLEM_CODES, type ProblemCode } from "../checks/codes";
import type { Problem } from "../Problem";
import type { RuleCount } from "./Census";

/** The rules that turn census rows into transitions, in the order in which they are applied, with the codes that report them. */
export const CENSUS_RULES = {
  "no pupil": "E144",
  "no pupil, left out": "E179",
  "placement of a lower rank": "E154",
  "repeated row": "E142",
  "rows that differ": "E143",
  "dates of birth that differ": "E159",
  "born after the census, or too old": "E158",
  "NCY worked out": "E145",
  "NCY unknown": "E146",
  "NCY far from the date of birth": "E156",
  "NCY outside -4 to 20, left out": "E179",
  "need missing": "E150",
  "setting missing": "E151",
  "setting missing, transferred in": "E178",
  "filled in": "E155",
  "late record": "E157",
  "held back": "E147",
  "moved up more than one": "E148",
  "moved down": "E149",
  "does not rise by one, left out": "E179",
  "came back": "E152",
  "transfer flag not used": "E177",
} as const satisfies Record<string, ProblemCode>;

export type CensusRule = keyof typeof CENSUS_RULES;

interface Tally {
  count: number;
  firstRow: number;
  found: string;
  wanted?: string;
}

/** Counts how often each rule is used and keeps its first use, by row, in words. */
export class CensusRuleTallies {
  private readonly tallies = new Map<CensusRule, Tally>();

  constructor(private readonly table: string) {}

  /**
   * Counts one use of a rule.
   *
   * @param rule - which rule
   * @param row - row number as the person sees it
   * @param describe - says what was found there, as a clause
   * @param wanted - what the rule did, where an option changes it
   */
  add(rule: CensusRule, row: number, describe: () => string, wanted?: string): void {
    const tally = this.tallies.get(rule);
    if (tally === undefined) {
      this.tallies.set(rule, { count: 1, firstRow: row, found: describe(), wanted });
      return;
    }
    tally.count++;
    if (row < tally.firstRow) Object.assign(tally, { firstRow: row, found: describe() });
  }

  /** Gives every rule, with 0 where it was not used. */
  list(): RuleCount[] {
    return (Object.keys(CENSUS_RULES) as CensusRule[]).map((rule) => ({
      rule,
      sentence: PROBLEM_CODES[CENSUS_RULES[rule]].meaning,
      code: CENSUS_RULES[rule],
      count: this.tallies.get(rule)?.count ?? 0,
      firstRow: this.tallies.get(rule)?.firstRow ?? 0,
    }));
  }

  /** Gives a problem for each rule that was used. */
  listProblems(): Problem[] {
    return [...this.tallies].map(([rule, { count, firstRow, found, wanted }]) =>
      createProblem(CENSUS_RULES[rule], { where: `${this.table}, row ${firstRow}`, found, wanted, count }),
    );
  }
}
