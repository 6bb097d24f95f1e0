import type { AmountTable, CountTable, Histograms, SimulatedCounts, SimulationSpan, Tally } from "./Tally";

/**
 * Merges tallies of the same plan, seed and requests over different simulations. The order makes no difference.
 *
 * @param tallies - at least one
 * @returns a tally of all their simulations; the tallies themselves are not changed
 */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  if (tallies.length === 0) throw new RangeError("There are no tallies to merge.");
  if (tallies.length === 1) return tallies[0];
  const inOrder = [...tallies].sort((a, b) => a.spans[0].first - b.spans[0].first);
  return {
    nSimulations: inOrder.reduce((sum, tally) => sum + tally.nSimulations, 0),
    spans: joinSpans(inOrder.flatMap((tally) => tally.spans)),
    tables: inOrder[0].tables.map((table, i) =>
      table.kind === "counts"
        ? mergeCounts(
            inOrder.map((tally) => tally.tables[i] as CountTable),
            inOrder,
          )
        : mergeAmounts(
            inOrder.map((tally) => tally.tables[i] as AmountTable),
            inOrder,
          ),
    ),
  };
}

/** Checks that no simulation is counted twice. Spans keep their order: amounts lie in it. */
function joinSpans(spans: readonly SimulationSpan[]): SimulationSpan[] {
  const rising = [...spans].sort((a, b) => a.first - b.first);
  rising.forEach((span, i) => {
    if (i > 0 && rising[i - 1].first + rising[i - 1].count > span.first)
      throw new RangeError(`Simulation ${span.first} is in two tallies.`);
  });
  return [...spans];
}

function mergeCounts(tables: readonly CountTable[], tallies: readonly Tally[]): CountTable {
  const histograms = mergeHistograms(tables.map((table) => table.histograms));
  if (!tables[0].simulated) return { ...tables[0], histograms };
  const parts = tables.map((table) => table.simulated!);
  const widest = parts.reduce((most, { values }) => Math.max(most, values.BYTES_PER_ELEMENT), 1);
  const Counts = widest === 1 ? Uint8Array : widest === 2 ? Uint16Array : Int32Array;
  const simulated: SimulatedCounts = mergeRows(parts, tallies, (length) => new Counts(length));
  return { ...tables[0], histograms, simulated };
}

function mergeHistograms(parts: readonly Histograms[]): Histograms {
  const nRows = parts[0].lowest.length;
  const lowest = new Int32Array(nRows);
  const starts = new Int32Array(nRows + 1);
  for (let row = 0; row < nRows; row++) {
    let low = Infinity;
    let end = -Infinity;
    for (const part of parts) {
      const length = part.starts[row + 1] - part.starts[row];
      if (length === 0) continue;
      low = Math.min(low, part.lowest[row]);
      end = Math.max(end, part.lowest[row] + length);
    }
    lowest[row] = low === Infinity ? 0 : low;
    starts[row + 1] = starts[row] + (low === Infinity ? 0 : end - low);
  }
  const counts = new Int32Array(starts[nRows]);
  for (const part of parts) {
    for (let row = 0; row < nRows; row++) {
      const to = starts[row] + part.lowest[row] - lowest[row] - part.starts[row];
      for (let at = part.starts[row]; at < part.starts[row + 1]; at++) counts[to + at] += part.counts[at];
    }
  }
  return { lowest, starts, counts };
}

function mergeAmounts(tables: readonly AmountTable[], tallies: readonly Tally[]): AmountTable {
  const parts = tables.map(({ rows, amounts }) => ({ rows, values: amounts }));
  const { rows, values } = mergeRows(parts, tallies, (length) => new Float64Array(length));
  const uncosted = new Float64Array(tables[0].uncosted.length);
  for (const table of tables) table.uncosted.forEach((pupils, row) => (uncosted[row] += pupils));
  return { ...tables[0], rows, amounts: values, uncosted };
}

/** Some rows of a table, each with a number a simulation. */
interface RowsBySimulation<Values> {
  readonly rows: Int32Array;
  readonly values: Values;
}

/** Puts the simulations of each row behind one another; a row that a part lacks is 0 there. */
function mergeRows<Values extends Float64Array | SimulatedCounts["values"]>(
  parts: readonly RowsBySimulation<Values>[],
  tallies: readonly Tally[],
  create: (length: number) => Values,
): RowsBySimulation<Values> {
  const rows = Int32Array.from(new Set(parts.flatMap((part) => [...part.rows]))).sort();
  const placeOf = new Map([...rows].map((row, place) => [row, place]));
  const nSimulations = tallies.reduce((sum, tally) => sum + tally.nSimulations, 0);
  const values = create(rows.length * nSimulations);
  let before = 0;
  parts.forEach((part, iTally) => {
    const n = tallies[iTally].nSimulations;
    part.rows.forEach((row, place) =>
      values.set(part.values.subarray(place * n, (place + 1) * n), placeOf.get(row)! * nSimulations + before),
    );
    before += n;
  });
  return { rows, values };
}
