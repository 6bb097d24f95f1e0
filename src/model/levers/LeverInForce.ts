import type { StateSpace } from "../states/StateSpace";
import type { Lever, LeverKind } from "./Lever";
import { getPart, markNeedSettings } from "./leverReach";

/** A lever that holds in one January, in whole or in part. */
export interface LeverInForce {
  readonly lever: Lever;
  /** Above 0, at most 1. */
  readonly part: number;
  /** 1 for each need-setting that it is about: where joiners go, or where pupils are. */
  readonly isMeant: Uint8Array;
  /** 1 for each need-setting that its `to` names; all of them where it is blank. */
  readonly isTo: Uint8Array;
}

/** The levers of a scenario, and which need-settings each is about. */
export class LeverBook {
  private readonly marked: readonly Omit<LeverInForce, "part">[];

  /**
   * @param levers - in the order in which they are applied
   * @param space - of the plan
   * @param firstYear - the first projected January
   */
  constructor(
    levers: readonly Lever[],
    readonly space: StateSpace,
    private readonly firstYear: number,
  ) {
    this.marked = levers.map((lever) => ({
      lever,
      isMeant: markNeedSettings(lever, space),
      isTo: markNeedSettings(lever, space, lever.to),
    }));
  }

  /** The levers of some kinds that hold in one January. */
  list(censusYear: number, ...kinds: readonly LeverKind[]): LeverInForce[] {
    return this.marked
      .filter(({ lever }) => kinds.includes(lever.kind))
      .map((marked) => ({ ...marked, part: getPart(marked.lever, censusYear, this.firstYear) }))
      .filter(({ part }) => part > 0);
  }
}
