import { USUAL_SUPPRESSION } from "../../model/suppression/CountTable";
import { suppressTable } from "../../model/suppression/suppressTable";
import type { Cell } from "../../model/tables/Reading";
import { InputProblems } from "../../model/Problem";
import type { FlowGroup, Flows } from "../pictures/flows/Flows";

/** Names of those outside in the table that is suppressed; they are never shown. */
const OUTSIDE = "(outside)";
const TOTAL = "Total";

/**
 * Hides flows of fewer than 5 pupils, and as many others as keep those from being worked out from the groups' numbers.
 *
 * @returns the same picture without the hidden bands; groups keep their size unless it has to be hidden too
 */
export function suppressFlows(flows: Flows): Flows {
  const { before, after, bands } = flows;
  const find = (from: string | null, to: string | null) =>
    bands.find((band) => band.from === from && band.to === to)?.pupils;
  const write = (name: string | null) => name ?? OUTSIDE;
  const sum = (groups: readonly FlowGroup[]) => groups.reduce((total, { pupils }) => total + (pupils ?? 0), 0);
  const cells: Cell[][] = [
    ["From", ...after.map(({ name }) => write(name)), TOTAL],
    ...before.map(({ name, pupils }) => [
      write(name),
      // Nobody goes from outside to outside, so there is no count.
      ...after.map((to) => (name === null && to.name === null ? null : (find(name, to.name) ?? 0))),
      pupils,
    ]),
    [TOTAL, ...after.map(({ pupils }) => pupils), sum(before)],
  ];
  const hints = { nLabels: 1 };
  const { value, problems } = suppressTable({ name: "Flows", cells, firstRow: 1 }, USUAL_SUPPRESSION, hints);
  if (!value) throw new InputProblems(problems);
  const { isHidden } = value;
  const isBandHidden = (from: string | null, to: string | null) =>
    isHidden[1 + before.findIndex(({ name }) => name === from)][1 + after.findIndex(({ name }) => name === to)];
  const shown = bands.filter(({ from, to }) => !isBandHidden(from, to));
  return {
    ...flows,
    before: before.map((group, i) => (isHidden[1 + i][1 + after.length] ? { ...group, pupils: null } : group)),
    after: after.map((group, i) => (isHidden[1 + before.length][1 + i] ? { ...group, pupils: null } : group)),
    bands: shown,
    nHidden: bands.length - shown.length,
  };
}
