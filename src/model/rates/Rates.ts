import type { StateSpace } from "../states/StateSpace";

/** Beta distributions in two columns; NaN in both where there is none. */
export interface BetaColumns {
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
}

/** A Dirichlet distribution over some need-settings. */
export interface DirichletRow {
  /** Indices of need-settings, `need * nSettings + setting`, in rising order. */
  readonly needSetting: Int32Array;
  /** Above 0, same length. */
  readonly alpha: Float64Array;
}

/** Every estimated rate of one authority, as the distributions that describe it (DESIGN 4.1). */
export interface Rates {
  readonly space: StateSpace;
  /** 1 for a valid state, by state. */
  readonly valid: Uint8Array;
  /** Chance that a person joins, by NCY of arrival (index `ncy - NCY_MIN`). */
  readonly joinerRate: BetaColumns;
  /** Where joiners go, by NCY of arrival; null where nobody joins. */
  readonly joinerTargets: readonly (DirichletRow | null)[];
  /** Chance that a pupil leaves, by state in the January before. */
  readonly leaverRate: BetaColumns;
  /** Chance that a pupil who stays in the system changes setting, by state in the January before. */
  readonly moverRate: BetaColumns;
  /** Where movers go, by state in the January before; null where nobody can move. */
  readonly moverTargets: readonly (DirichletRow | null)[];
}
