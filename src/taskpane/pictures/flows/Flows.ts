import type { FlowKind } from "../../../model/flows/countFlows";

/** Pupils who went from one group to another, as one band of a picture. */
export interface FlowBand {
  /** Names of groups; null outside the system. */
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: FlowKind;
  readonly pupils: number;
}

/** A group on one side of a picture; null stands for those outside, who joined or left. */
export interface FlowGroup {
  readonly name: string | null;
  /** All of its pupils, also those whose bands are not shown; null where their number is hidden. */
  readonly pupils: number | null;
}

/** Who moved where between two Januaries, ready to be drawn. */
export interface Flows {
  /** The January before. */
  readonly censusYear: number;
  readonly before: readonly FlowGroup[];
  readonly after: readonly FlowGroup[];
  readonly bands: readonly FlowBand[];
  /** Small groups that are drawn as one, `OTHERS`; none where there is room for all. */
  readonly united: readonly string[];
  /** How many bands are hidden because they are small, or would give a small one away. */
  readonly nHidden: number;
}

/** Name of the group that small groups are united in. */
export const OTHERS = "Others";
