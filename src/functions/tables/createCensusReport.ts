import type { ReconciliationRow, RuleCount } from "../../model/census/Census";
import { PROBLEM_CODES, type ProblemCode } from "../../model/checks/codes";
import type { Problem } from "../../model/Problem";
import { splitRow } from "../../model/tables/splitRow";
import type { CellValue } from "../answer";

/** What the reading of a census does to rows before the rules see them, with the codes that tell of it. */
const READING_RULES = {
  "row of totals": "E108",
  "NONSEND, left out": "E153",
  "in a unit": "E180",
} as const satisfies Record<string, ProblemCode>;

/**
 * Lays out how often each rule for doubtful census rows was used.
 *
 * @param rules - every rule, used or not
 * @param problems - those of reading the rows, which count rules too
 */
export function createRulesTable(rules: readonly RuleCount[], problems: readonly Problem[]): CellValue[][] {
  const ofReading = Object.entries(READING_RULES).map(([rule, code]): RuleCount => {
    const problem = problems.find((each) => each.code === code);
    const firstRow = problem ? (splitRow(problem.where) ?? 0) : 0;
    return { rule, sentence: PROBLEM_CODES[code].meaning, code, count: problem?.count ?? 0, firstRow };
  });
  return [
    ["Rule", "What it does", "How many", "First row", "Code"],
    ...[...ofReading, ...rules].map(({ rule, sentence, count, firstRow, code }) => [
      rule,
      sentence,
      count,
      count > 0 ? firstRow : "",
      code,
    ]),
  ];
}

/**
 * Lays out pupils from one January to the next: start + joiners - leavers = end = census of the January after + filled in
 * - left out; joiners = new + transferred in + came back; leavers = ceased + transferred out.
 *
 * @param rows - one for each pair of Januaries
 */
export function createReconciliationTable(rows: readonly ReconciliationRow[]): CellValue[][] {
  return [
    [
      "Calendar year",
      "Start",
      "Joiners",
      "Leavers",
      "Movers",
      "Stayers",
      "End",
      "Census of the January after",
      "Filled in",
      "Left out",
      "New",
      "Transferred in",
      "Came back",
      "Ceased",
      "Transferred out",
    ],
    ...rows.map((row) => [
      row.censusYear,
      row.start,
      row.joiners,
      row.leavers,
      row.movers,
      row.stayers,
      row.end,
      row.census,
      row.filledIn,
      row.leftOut,
      row.joiners - row.transferredIn - row.cameBack,
      row.transferredIn,
      row.cameBack,
      row.leavers - row.transferredOut,
      row.transferredOut,
    ]),
  ];
}
