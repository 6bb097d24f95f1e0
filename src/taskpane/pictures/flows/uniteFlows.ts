import { NONSEND } from "../../../model/data/Transitions";
import type { FlowRow } from "../../../model/flows/countFlows";
import { OTHERS, type FlowBand, type FlowGroup, type Flows } from "./Flows";

/**
 * Makes a picture's groups and bands of counted flows. Where there are more groups than a picture has room for, the
 * smallest are united; who stays in them or moves among them is one band.
 *
 * @param rows - of one year
 * @param mostGroups - 2 or more
 */
export function uniteFlows(rows: readonly FlowRow[], censusYear: number, mostGroups: number): Flows {
  const sizes = new Map<string, number>();
  const add = (group: string, pupils: number) => {
    if (group !== NONSEND) sizes.set(group, (sizes.get(group) ?? 0) + pupils);
  };
  for (const { from, to, pupils } of rows) {
    add(from, pupils);
    add(to, pupils);
  }
  const bySize = [...sizes].sort((a, b) => b[1] - a[1]).map(([group]) => group);
  const united = bySize.length > mostGroups ? bySize.slice(mostGroups - 1) : [];
  const nameOf = (group: string) => (group === NONSEND ? null : united.includes(group) ? OTHERS : group);
  const bands = new Map<string, FlowBand>();
  for (const row of rows) {
    const from = nameOf(row.from);
    const to = nameOf(row.to);
    const key = JSON.stringify([from, to]);
    const kind = row.kind === "moved" && from === to ? "stayed" : row.kind;
    bands.set(key, { from, to, kind, pupils: (bands.get(key)?.pupils ?? 0) + row.pupils });
  }
  const groups = listGroups(rows).filter((group) => !united.includes(group));
  const order = [...groups, ...(united.length > 0 ? [OTHERS] : []), null];
  const all = [...bands.values()].sort(
    (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
  );
  return {
    censusYear,
    before: sumGroups(order, all, "from"),
    after: sumGroups(order, all, "to"),
    bands: all,
    united,
    nHidden: 0,
  };
}

/** Groups in the order of the rows: those that are left first, as the model lists them, then those only arrived at. */
function listGroups(rows: readonly FlowRow[]): string[] {
  const groups = new Set([...rows.map(({ from }) => from), ...rows.map(({ to }) => to)]);
  groups.delete(NONSEND);
  return [...groups];
}

function sumGroups(order: readonly (string | null)[], bands: readonly FlowBand[], side: "from" | "to"): FlowGroup[] {
  return order.flatMap((name) => {
    const pupils = bands.reduce((sum, band) => sum + (band[side] === name ? band.pupils : 0), 0);
    return pupils > 0 ? [{ name, pupils }] : [];
  });
}
