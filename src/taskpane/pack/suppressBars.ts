import { USUAL_SUPPRESSION } from "../../model/suppression/CountTable";
import { suppressTable } from "../../model/suppression/suppressTable";
import type { Cell } from "../../model/tables/Reading";
import { InputProblems } from "../../model/Problem";
import type { GroupBar } from "../pictures/GroupChart";

/**
 * Hides counts under 5 of groups, and as many others as keep those that are known from being worked out from their total.
 * Projected numbers have no total on any slide, so of them only the small ones are hidden.
 */
export function suppressBars(bars: readonly GroupBar[]): GroupBar[] {
  const round = (value: number | null): number | null => (value === null ? null : Math.round(value));
  const cells: Cell[][] = [
    ["Group", "Known", "Middle", "Low", "High"],
    ...bars.map(({ name, before, after, low, high }) => [name, round(before), round(after), round(low), round(high)]),
    ["Total", bars.reduce((sum, { before }) => sum + (before ?? 0), 0), null, null, null],
  ];
  const hints = { nLabels: 1 };
  const { value, problems } = suppressTable({ name: "Groups", cells, firstRow: 1 }, USUAL_SUPPRESSION, hints);
  if (!value) throw new InputProblems(problems);
  return bars.map(({ name, before, after, low, high }, i) => {
    const pick = (column: number, number: number | null) => (value.isHidden[1 + i][column] ? null : number);
    return { name, before: pick(1, before), after: pick(2, after), low: pick(3, low), high: pick(4, high) };
  });
}
