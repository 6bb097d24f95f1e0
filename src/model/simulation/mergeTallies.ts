import type { AmountTable, CountTable, Histograms, SimulationSpan, Tally } from "./Tally";

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
        ? mergeCounts(inOrder.map((tally) => tally.tables[i] as CountTable))
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

function mergeCounts(tables: readonly CountTable[]): CountTable {
  return { ...tables[0], histograms: mergeHistograms(tables.map((table) => table.histograms)) };
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
  const rows = Int32Array.from(new Set(tables.flatMap((table) => [...table.rows]))).sort();
  const placeOf = new Map([...rows].map((row, place) => [row, place]));
  const nSimulations = tallies.reduce((sum, tally) => sum + tally.nSimulations, 0);
  const amounts = new Float64Array(rows.length * nSimulations);
  const uncosted = new Float64Array(tables[0].uncosted.length);
  let before = 0;
  tables.forEach((table, iTally) => {
    const n = tallies[iTally].nSimulations;
    table.rows.forEach((row, place) =>
      amounts.set(table.amounts.subarray(place * n, (place + 1) * n), placeOf.get(row)! * nSimulations + before),
    );
    table.uncosted.forEach((pupils, row) => (uncosted[row] += pupils));
    before += n;
  });
  return { ...tables[0], rows, amounts, uncosted };
}
