/** One January of a projection: what is known, or the middle and the bands over all simulations. */
export interface BandPoint {
  readonly censusYear: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** One January that is known. */
export interface KnownPoint {
  readonly censusYear: number;
  readonly value: number;
}
