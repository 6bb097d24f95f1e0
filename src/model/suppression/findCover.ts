import type { Margins, MarginArc } from "./Margins";

/** Totals are hidden last: a table without them says little. */
const COST_OF_TOTAL = 1e9;

/**
 * Finds the cheapest other numbers to hide so that one hidden number could be larger or smaller than it is: the shortest
 * cycle through it along which numbers can be raised and lowered. Numbers that are hidden already cost nothing, others
 * what they count, and totals much more.
 *
 * @param margins - network of the table
 * @param target - index of a hidden arc
 * @returns the other arcs of the cycle, hidden already or to be hidden; null where nothing protects it
 */
export function findCover(margins: Margins, target: number): readonly number[] | null {
  const { from, to, value, least } = margins.arcs[target];
  const canBeLowered = value - 1 >= least;
  const hidden =
    findHiddenPath(margins, to, from, target) ?? (canBeLowered ? findHiddenPath(margins, from, to, target) : null);
  if (hidden) return hidden;
  const raised = findPath(margins, to, from, target);
  const lowered = canBeLowered ? findPath(margins, from, to, target) : null;
  if (raised && lowered) return raised.cost <= lowered.cost ? raised.arcs : lowered.arcs;
  return (raised ?? lowered)?.arcs ?? null;
}

/** What it costs to use an arc; Infinity for one that cannot change. */
function getCost({ isHidden, isFree, isTotal, value }: MarginArc): number {
  if (isHidden || isFree) return 0;
  // A shown zero stays: hiding it would protect nothing, since whoever reads the table sees that zeros are shown.
  if (value === 0) return Infinity;
  return value + (isTotal ? COST_OF_TOTAL : 0);
}

/** A way over hidden numbers alone, with as few of them as can be: most are protected already, and this tells quickly. */
function findHiddenPath(
  { arcs, nNodes, touching }: Margins,
  start: number,
  end: number,
  without: number,
): number[] | null {
  const arrivedBy = new Int32Array(nNodes).fill(-1);
  const open = [start];
  for (const node of open) {
    for (const index of touching[node]) {
      const arc = arcs[index];
      if (!arc.isHidden || index === without) continue;
      const isRaised = arc.from === node;
      const other = isRaised ? arc.to : arc.from;
      if (other === start || arrivedBy[other] >= 0 || (!isRaised && arc.value - 1 < arc.least)) continue;
      arrivedBy[other] = index;
      if (other === end) return traceBack(arcs, arrivedBy, start, end);
      open.push(other);
    }
  }
  return null;
}

/** The arcs of a way, from its end. */
function traceBack(arcs: Margins["arcs"], arrivedBy: Int32Array, start: number, end: number): number[] {
  const path: number[] = [];
  for (let node = end; node !== start;) {
    const index = arrivedBy[node];
    path.push(index);
    node = arcs[index].from === node ? arcs[index].to : arcs[index].from;
  }
  return path;
}

/** Shortest way between two nodes without one arc: along an arc it is raised, against it it is lowered by one. */
function findPath(
  { arcs, nNodes, touching }: Margins,
  start: number,
  end: number,
  without: number,
): { cost: number; arcs: number[] } | null {
  const cost = new Float64Array(nNodes).fill(Infinity);
  const arrivedBy = new Int32Array(nNodes).fill(-1);
  const done = new Uint8Array(nNodes);
  cost[start] = 0;
  const open = [start];
  while (open.length > 0 && !done[end]) {
    const node = takeNearest(open, cost);
    if (done[node]) continue;
    done[node] = 1;
    for (const index of touching[node]) {
      const arc = arcs[index];
      const isRaised = arc.from === node;
      if (index === without || (!isRaised && arc.value - 1 < arc.least)) continue;
      const other = isRaised ? arc.to : arc.from;
      const total = cost[node] + getCost(arc);
      if (total === Infinity || total >= cost[other]) continue;
      cost[other] = total;
      arrivedBy[other] = index;
      open.push(other);
    }
  }
  if (!done[end]) return null;
  return { cost: cost[end], arcs: traceBack(arcs, arrivedBy, start, end) };
}

/** Takes out the nearest of some nodes; one that costs nothing at once. */
function takeNearest(open: number[], cost: Float64Array): number {
  let best = open.length - 1;
  for (let i = best; i >= 0 && cost[open[best]] > 0; i--) if (cost[open[i]] < cost[open[best]]) best = i;
  const [node] = open.splice(best, 1);
  return node;
}
