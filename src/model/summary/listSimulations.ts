import type { AmountTable, CountTable, SimulationSpan } from "../simulation/Tally";

/**
 * Lists the value of every simulation of one table, in the order of their numbers.
 *
 * @param table - counts with their values by simulation, or amounts
 * @param spans - of the tally, in its order
 * @param groups - groups that are shown, in their order
 * @param nGroups - of the table
 * @param start - what every group holds at the start
 * @param unitCosts - by projected year, then group: turns counts into pounds, NaN (no cost known) into 0; null for neither
 * @returns `((iYear * groups.length) + iKey) * nSimulations + iSimulation`, the start year first
 */
export function listSimulations(
  table: CountTable | AmountTable,
  spans: readonly SimulationSpan[],
  groups: readonly number[],
  nGroups: number,
  start: Float64Array,
  unitCosts: readonly Float64Array[] | null,
): Float64Array {
  const { rows, values } = table.kind === "amounts" ? { rows: table.rows, values: table.amounts } : table.simulated!;
  const nRows = table.kind === "amounts" ? table.uncosted.length : table.histograms.lowest.length;
  const places = rankSimulations(spans);
  const n = places.length;
  const nKeys = groups.length;
  const simulations = new Float64Array((nRows / nGroups + 1) * nKeys * n);
  groups.forEach((group, iKey) => simulations.fill(start[group], iKey * n, (iKey + 1) * n));
  const keyOf = new Map(groups.map((group, iKey) => [group, iKey]));
  rows.forEach((row, place) => {
    const iYear = Math.floor(row / nGroups);
    const group = row % nGroups;
    const cost = unitCosts ? unitCosts[iYear][group] : 1;
    if (Number.isNaN(cost)) return;
    const to = ((iYear + 1) * nKeys + keyOf.get(group)!) * n;
    const from = place * n;
    for (let i = 0; i < n; i++) simulations[to + places[i]] = values[from + i] * cost;
  });
  return simulations;
}

/** The place of each simulation of a tally among all of them, by number. */
function rankSimulations(spans: readonly SimulationSpan[]): Int32Array {
  const rising = [...spans].sort((a, b) => a.first - b.first);
  const placeOf = new Map<SimulationSpan, number>();
  let before = 0;
  for (const span of rising) {
    placeOf.set(span, before);
    before += span.count;
  }
  return Int32Array.from(spans.flatMap((span) => Array.from({ length: span.count }, (_, i) => placeOf.get(span)! + i)));
}
