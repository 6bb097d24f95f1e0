import type { AmountTable, CountTable, Tally } from "../../src/model/simulation/Tally";
import type { SummaryRequest } from "../../src/model/summary/SummaryRequest";

/** Writes a table of whole numbers down from its values: by row, one value a simulation. */
export function createCountTable(request: SummaryRequest, rows: readonly (readonly number[])[]): CountTable {
  const lowest: number[] = [];
  const starts = [0];
  const counts: number[] = [];
  for (const values of rows) {
    const above = values.filter((value) => value > 0);
    lowest.push(above.length > 0 ? Math.min(...above) : 0);
    for (let value = lowest[lowest.length - 1]; above.length > 0 && value <= Math.max(...above); value++)
      counts.push(above.filter((other) => other === value).length);
    starts.push(counts.length);
  }
  const histograms = {
    lowest: Int32Array.from(lowest),
    starts: Int32Array.from(starts),
    counts: Int32Array.from(counts),
  };
  return { kind: "counts", request, histograms };
}

export function createTally(first: number, count: number, tables: (CountTable | AmountTable)[]): Tally {
  return { nSimulations: count, spans: [{ first, count }], tables };
}
