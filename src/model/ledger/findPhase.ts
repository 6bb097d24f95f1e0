import { PHASES } from "../data/codes";
import { NCY_MAX, NCY_MIN } from "../states/StateSpace";

/**
 * Finds the phase of an NCY.
 *
 * @param ncy - national curriculum year
 * @returns index into `PHASES`
 * @example findPhase(0) // 1
 */
export function findPhase(ncy: number): number {
  return PHASES.findIndex(({ ncyTo }) => ncy <= ncyTo);
}

/**
 * Gives the NCYs of a phase.
 *
 * @param phase - index into `PHASES`
 * @returns first and last NCY
 * @example getPhaseNcys(1) // [0, 6]
 */
export function getPhaseNcys(phase: number): readonly [from: number, to: number] {
  return [phase === 0 ? NCY_MIN : PHASES[phase - 1].ncyTo + 1, Math.min(PHASES[phase].ncyTo, NCY_MAX)];
}
