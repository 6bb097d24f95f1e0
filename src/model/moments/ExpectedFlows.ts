/** Expected numbers by year and state: `iYear * nStates + state`, the start year first. */
export interface ExpectedFlows {
  readonly plans: Float64Array;
  /** Flows stand where the measures of the same name do; the start year has none. */
  readonly joiners: Float64Array;
  readonly leavers: Float64Array;
  readonly movers: Float64Array;
  readonly overflow: Float64Array;
}
