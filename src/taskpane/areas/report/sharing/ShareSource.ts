import type { ModelInput } from "../../../../model/data/ModelInput";
import { summariseHistory } from "../../../../model/history/summariseHistory";
import { N_STATISTICS } from "../../../../model/summary/GroupSummary";
import type { Dimension } from "../../../../model/summary/SummaryRequest";
import type { Cell } from "../../../../model/tables/Reading";

/** A table that is to be made safe to share. */
export interface ShareSource {
  readonly title: string;
  readonly cells: readonly (readonly Cell[])[];
  /** How many columns on the left are labels; null to find out. */
  readonly nLabels: number | null;
  /** Where it stands in the workbook; null for one that the pane made. */
  readonly reference: string | null;
}

/**
 * Counts the plans of the last known January by need and a grouping of settings, with totals.
 *
 * @param by - of the columns
 */
export function countNeedsBy(input: ModelInput, by: Extract<Dimension, "setting" | "setting group">): ShareSource {
  const { years, keys, values } = summariseHistory(input, { by: ["need", by], measure: "plans" });
  const first = (years.length - 1) * keys.length;
  const counts = keys.map((key, i) => ({ key, plans: values[(first + i) * N_STATISTICS] }));
  const list = (place: number) =>
    [...new Set(counts.filter(({ plans }) => plans > 0).map(({ key }) => key[place]))].sort();
  const [needs, columns] = [list(0), list(1)];
  const sum = (need: string | null, column: string | null) =>
    counts
      .filter(({ key }) => (need === null || key[0] === need) && (column === null || key[1] === column))
      .reduce((all, { plans }) => all + plans, 0);
  const row = (label: string, need: string | null): Cell[] => [
    label,
    ...columns.map((column) => sum(need, column)),
    sum(need, null),
  ];
  return {
    title: `Plans by primary need and ${by}, January ${years[years.length - 1]}`,
    cells: [["Need", ...columns, "Total"], ...needs.map((need) => row(need, need)), row("Total", null)],
    nLabels: 1,
    reference: null,
  };
}
