import type { SummaryRequest } from "../summary/SummaryRequest";

/** Simulations `first` to `first + count - 1`. */
export interface SimulationSpan {
  readonly first: number;
  readonly count: number;
}

/**
 * Counting histograms, one a row: in how many simulations the value was `lowest[row] + j` is
 * `counts[starts[row] + j]`, up to `starts[row + 1]`. Values of 0 are not held: they are the simulations left.
 */
export interface Histograms {
  readonly lowest: Int32Array;
  /** One place more than there are rows. */
  readonly starts: Int32Array;
  readonly counts: Int32Array;
}

/** The same numbers by simulation, kept where a request asks for them. */
export interface SimulatedCounts {
  /** Rows in which any simulation is above 0, rising; rows are as in `CountTable`. */
  readonly rows: Int32Array;
  /** By place in `rows`, then simulation, in the order of the tally's spans; in the least bits that hold them all. */
  readonly values: Uint8Array | Uint16Array | Int32Array;
}

/** A table of whole numbers; rows are `iProjectedYear * nGroups + group`. */
export interface CountTable {
  readonly kind: "counts";
  readonly request: SummaryRequest;
  readonly histograms: Histograms;
  readonly simulated?: SimulatedCounts;
}

/** A table of amounts, kept by simulation because hardly two are the same. */
export interface AmountTable {
  readonly kind: "amounts";
  readonly request: SummaryRequest;
  /** Rows in which any simulation has pupils, rising; rows are as in `CountTable`. */
  readonly rows: Int32Array;
  /** By place in `rows`, then simulation, in the order of the tally's spans. */
  readonly amounts: Float64Array;
  /** Pupils without a known cost, summed over simulations, by row. */
  readonly uncosted: Float64Array;
}

/**
 * What simulations have shown: plain data that can be sent between workers and merged in any order without changing
 * a bit of the summary.
 */
export interface Tally {
  readonly nSimulations: number;
  /** Which simulations, so that none is counted twice. */
  readonly spans: readonly SimulationSpan[];
  /** One a request, in the order of the requests. */
  readonly tables: readonly (CountTable | AmountTable)[];
}
