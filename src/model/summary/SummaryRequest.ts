/** What a projection can be grouped by. `age group` is NCY + 4 (DSG rule), `age group (LSRP)` NCY + 5. */
export const DIMENSIONS = [
  "ncy",
  "key stage",
  "phase",
  "age group",
  "age group (LSRP)",
  "need",
  "setting",
  "setting group",
  "area",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * What is counted. Stocks (`plans`, `cost`, `places`) are those of the January census and stand at the
 * state the pupil is in. `joiners` stand in the January in which they are first counted, at the state
 * they join; `leavers` and `movers` in the January in which they are first missed from their old state,
 * at the state they left (NCY of the January before). `overflow` are the joiners and movers who went elsewhere because
 * places were full: they stand in the January in which they are first counted elsewhere, at the state they would have had.
 * The start year has no flows, so theirs are 0.
 */
export const MEASURES = ["plans", "joiners", "leavers", "movers", "cost", "places", "overflow"] as const;
export type Measure = (typeof MEASURES)[number];

/** One table that is wanted: [] is the total, one or two dimensions, or all three of ncy, need, setting (the full state). */
export interface SummaryRequest {
  readonly by: readonly Dimension[];
  readonly measure: Measure;
  /** Whether the summary also keeps how often each number came up; not for cost. */
  readonly distribution?: boolean;
  /** Whether the summary also keeps the value of every simulation, so that it can be paired or added up with others. */
  readonly simulations?: boolean;
  /** For cost: at prices of the financial year that the January lies in (0, where left out), of the next (1) or of the one before (-1). */
  readonly priceShift?: -1 | 0 | 1;
  /** For cost: of the plans of the January (where left out), or of the joiners first counted in it. */
  readonly costOf?: "plans" | "joiners";
  /** For cost: one line of the costs alone, such as "place"; left out for all together. */
  readonly costLine?: string;
}
