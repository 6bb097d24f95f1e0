import type { ReconciliationRow, RuleCount } from "../../model/census/Census";
import type { CellValue } from "../answer";

/**
 * Lays out how often each rule for doubtful census rows was used.
 *
 * @param rules - every rule, used or not
 */
export function createRulesTable(rules: readonly RuleCount[]): CellValue[][] {
  return [
    ["Rule", "What it does", "How many", "First row", "Code"],
    ...rules.map((rule) => [rule.rule, rule.sentence, rule.count, rule.count > 0 ? rule.firstRow : "", rule.code]),
  ];
}

/**
 * Lays out pupils from one January to the next: start + joiners - leavers = end.
 *
 * @param rows - one for each pair of Januaries
 */
export function createReconciliationTable(rows: readonly ReconciliationRow[]): CellValue[][] {
  return [
    ["Calendar year", "Start", "Joiners", "Leavers", "Movers", "Stayers", "End", "Census of the January after"],
    ...rows.map((row) => [
      row.censusYear,
      row.start,
      row.joiners,
      row.leavers,
      row.movers,
      row.stayers,
      row.end,
      row.census,
    ]),
  ];
}
