import type { CohortStep, JoinerStep } from "../plan/ProjectionPlan";
import type { DirichletRow } from "../rates/Rates";
import type { ValidStates } from "../rates/readValidStates";
import { NCY_MIN } from "../states/StateSpace";
import type { LeverInForce } from "./LeverInForce";
import { coversNcy } from "./leverReach";
import { addUp, getMean, getShares, spreadOver, withMean } from "./spreads";

/**
 * The places that are shut in one January, and where pupils go instead. Nobody new comes: joiners and movers spread over what is
 * open, or go to the lever's `to`. Those inside, all at once or over the ramp, move to `to`, or by the mover rules among
 * what is open; who has no way on by these goes where joiners of the same need and NCY go. Only where no open setting
 * takes the need at that NCY do they leave, and are counted as leavers.
 */
export class Doors {
  /** For each place of each NCY the closure that shuts it; null where it is open. */
  private readonly shut: readonly (LeverInForce | null)[];

  /**
   * @param closures - levers of the kind `close` in force; their NCYs are those of arrival
   * @param states - which states are valid
   */
  constructor(
    closures: readonly LeverInForce[],
    private readonly states: ValidStates,
  ) {
    const { nNeedSettings, nStates } = states.space;
    this.shut = Array.from({ length: nStates }, (_, state) => {
      const ncy = Math.floor(state / nNeedSettings) + NCY_MIN;
      // Of several the one that empties the place soonest.
      return closures
        .filter(({ lever, isMeant }) => isMeant[state % nNeedSettings] === 1 && coversNcy(lever, ncy))
        .reduce<LeverInForce | null>(
          (soonest, closure) => (soonest && getPartOut(soonest) >= getPartOut(closure) ? soonest : closure),
          null,
        );
    });
  }

  /** Gives joiners by NCY of arrival other places where theirs are shut; null where none is left. */
  turnJoiners(joiners: readonly (JoinerStep | null)[]): (JoinerStep | null)[] {
    return joiners.map((step, iNcy) => step && this.turnJoinerStep(step, iNcy));
  }

  /**
   * Gives movers other places where theirs are shut, and those inside a way out.
   *
   * @param cohorts - by state in the January before
   * @param joiners - as `turnJoiners` gave them
   */
  turnCohorts(cohorts: readonly CohortStep[], joiners: readonly (JoinerStep | null)[]): CohortStep[] {
    return cohorts.map((step, state) => this.turnCohort(step, state, joiners));
  }

  private turnJoinerStep(step: JoinerStep, iNcy: number): JoinerStep | null {
    const shares = this.turn(step.targets, iNcy, -1);
    if (shares === null) return step;
    const weights = addUp(shares) > 0 ? shares : this.spreadEvenly(step.targets, iNcy);
    const targets = spreadOver(weights, addUp(step.targets.alpha));
    return targets && { ...step, targets };
  }

  private turnCohort(step: CohortStep, state: number, joiners: readonly (JoinerStep | null)[]): CohortStep {
    const { nNeedSettings } = this.states.space;
    const needSetting = state % nNeedSettings;
    const iNcy = Math.floor(state / nNeedSettings) + 1;
    if (step.leaving === "everybody" || (iNcy + 1) * nNeedSettings > this.states.valid.length) return step;
    const closure = this.find(needSetting, iNcy);
    const shares = this.turn(step.targets, iNcy, needSetting);
    if (!closure && shares === null) return step;
    const total = step.targets ? addUp(step.targets.alpha) : 1;
    const movers = shares ?? getShares(step.targets, nNeedSettings);
    if (!closure) {
      if (addUp(movers) > 0) return { ...step, targets: spreadOver(movers, total) };
      return step.moving === "everybody"
        ? this.send(step, this.findElsewhere(needSetting, iNcy, joiners), total)
        : { ...step, moving: "nobody", targets: null };
    }
    const to = this.findTo(closure, needSetting, iNcy);
    const elsewhere =
      to !== null
        ? mark(to, nNeedSettings)
        : addUp(movers) > 0
          ? movers
          : this.findElsewhere(needSetting, iNcy, joiners);
    const out = getPartOut(closure);
    if (out >= 1 || step.moving === "everybody") return this.send(step, elsewhere, total);
    // A part of those inside goes; the others move as they would.
    const moving = addUp(movers) > 0 ? getMean(step.moving) : 0;
    const chance = moving + (1 - moving) * out;
    const away = addUp(elsewhere);
    if (away === 0) return { ...step, moving: moving > 0 ? step.moving : "nobody", targets: spreadOver(movers, total) };
    const flows = movers.map((share, i) => share * moving + ((1 - moving) * out * elsewhere[i]) / away);
    return { ...step, moving: withMean(step.moving, chance), targets: spreadOver(flows, total) };
  }

  /** Everybody who does not leave goes; nobody is lost where there is nowhere. */
  private send(step: CohortStep, weights: Float64Array, total: number): CohortStep {
    const targets = spreadOver(weights, total);
    if (!targets) return { leaving: "everybody", moving: "nobody", targets: null };
    return { leaving: step.leaving, moving: "everybody", targets };
  }

  /** The shares of a spread with what is shut turned away; null where nothing of it is shut. */
  private turn(row: DirichletRow | null, iNcy: number, own: number): Float64Array | null {
    if (!row || !row.needSetting.some((place) => this.find(place, iNcy))) return null;
    const shares = getShares(row, this.states.space.nNeedSettings);
    for (const place of row.needSetting) {
      const closure = this.find(place, iNcy);
      if (!closure) continue;
      const to = this.findTo(closure, place, iNcy);
      if (to !== null && to !== own) shares[to] += shares[place];
      shares[place] = 0;
    }
    return shares;
  }

  private find(needSetting: number, iNcy: number): LeverInForce | null {
    return this.shut[iNcy * this.states.space.nNeedSettings + needSetting];
  }

  private isOpen(needSetting: number, iNcy: number): boolean {
    const { valid, space } = this.states;
    return valid[iNcy * space.nNeedSettings + needSetting] === 1 && this.find(needSetting, iNcy) === null;
  }

  /** The first setting of the lever's list that takes the need at the NCY. */
  private findTo({ lever }: LeverInForce, needSetting: number, iNcy: number): number | null {
    const { settings, nSettings } = this.states.space;
    const first = needSetting - (needSetting % nSettings);
    for (const code of lever.to ?? []) {
      const place = first + settings.indexOf(code);
      if (this.isOpen(place, iNcy)) return place;
    }
    return null;
  }

  /** Where joiners of the same need and NCY go; evenly over what takes the need where none are expected. */
  private findElsewhere(needSetting: number, iNcy: number, joiners: readonly (JoinerStep | null)[]): Float64Array {
    const { nSettings, nNeedSettings } = this.states.space;
    const need = Math.floor(needSetting / nSettings);
    const shares = getShares(joiners[iNcy]?.targets ?? null, nNeedSettings);
    const open = shares.map((_, place) => (Math.floor(place / nSettings) === need && this.isOpen(place, iNcy) ? 1 : 0));
    const weights = shares.map((share, place) => share * open[place]);
    return addUp(weights) > 0 ? weights : open;
  }

  /** Joiners whose every place is shut: over the open settings that take their needs. */
  private spreadEvenly(row: DirichletRow, iNcy: number): Float64Array {
    const { nSettings, nNeedSettings } = this.states.space;
    const needs = new Float64Array(nNeedSettings / nSettings);
    row.needSetting.forEach((place, i) => (needs[Math.floor(place / nSettings)] += row.alpha[i]));
    const weights = new Float64Array(nNeedSettings);
    needs.forEach((weight, need) => {
      const places = Array.from({ length: nSettings }, (_, i) => need * nSettings + i).filter((i) =>
        this.isOpen(i, iNcy),
      );
      for (const place of places) weights[place] = weight / places.length;
    });
    return weights;
  }
}

/** Of those still inside, the part that goes this year, so that equal numbers go in every year of the ramp. */
function getPartOut({ lever, part }: LeverInForce): number {
  if (lever.rampYears <= 1 || part >= 1) return 1;
  const nYearsLeft = lever.rampYears - part * lever.rampYears + 1;
  return 1 / nYearsLeft;
}

function mark(place: number, nNeedSettings: number): Float64Array {
  const weights = new Float64Array(nNeedSettings);
  weights[place] = 1;
  return weights;
}
