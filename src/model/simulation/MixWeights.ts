import type { ProjectionPlan } from "../plan/ProjectionPlan";
import { EVERY_YEAR, PROCESS } from "../random/Cohort";
import { drawQuickNormal } from "../random/drawQuickNormal";
import { nameWords } from "../random/nameWords";
import type { RandomKey } from "../random/RandomKey";
import { StreamDraws } from "../random/StreamDraws";
import { writeStreamWords } from "../random/streamWords";
import type { DirichletRow } from "../rates/Rates";
import type { GroupCourse, MixCourse } from "../uncertainty/RateUncertainty";

/**
 * No weight of a setting or of a need is more than so many times what it is usually, nor less than the same part of it. At the
 * usual deviations that is five of them away, and it keeps the rejection of `placeTilted` from taking long at unusual ones.
 */
export const LARGEST_WEIGHT = 4;
const LARGEST_LOG = Math.log(LARGEST_WEIGHT);

/** The settings and needs among which a table chooses, and the largest weight of them by simulation. */
interface Choice {
  readonly settings: Int32Array;
  /** null where needs have no weights. */
  readonly needs: Int32Array | null;
  readonly bounds: Float64Array;
  /** Year that the bounds are of. */
  iYear: number;
}

/**
 * The weights by which a block of simulations tilts where joiners and movers go, by year, simulation and group. Every
 * setting and every need has a stream of its own, so another one beside it changes nothing.
 */
export class MixWeights {
  /** `(iYear * blockSize + i) * nSettings + setting`; by need the same. */
  readonly bySetting: Float64Array;
  readonly byNeed: Float64Array;
  /** Of every need, for movers: 1. */
  readonly evenNeeds: Float64Array;
  private readonly choices = new Map<string, Choice>();
  /** By the row of shares. */
  private readonly choiceOf = new Map<DirichletRow, Choice>();
  private readonly draws = new StreamDraws();
  private readonly words = new Int32Array(3);
  private readonly levels: Float64Array;

  /**
   * @param plan - what is simulated
   * @param mix - its course of the mix
   * @param key - from the user's seed
   * @param blockSize - most simulations in a block
   * @param simWords - word of each simulation of the block
   */
  constructor(
    private readonly plan: ProjectionPlan,
    private readonly mix: MixCourse,
    private readonly key: RandomKey,
    private readonly blockSize: number,
    private readonly simWords: Int32Array,
  ) {
    const { nSettings, nNeeds } = plan.space;
    this.bySetting = new Float64Array(plan.years.length * blockSize * nSettings);
    this.byNeed = new Float64Array(plan.years.length * blockSize * nNeeds);
    this.evenNeeds = new Float64Array(blockSize * nNeeds).fill(1);
    this.levels = new Float64Array(blockSize);
  }

  /** Draws the weights of a block, whose `simWords` are there already. */
  begin(nSims: number): void {
    const { needs, settings } = this.plan.space;
    settings.forEach((setting, i) =>
      this.drawGroup(nameWords("", setting), this.mix.settings, i, settings.length, this.bySetting, nSims),
    );
    needs.forEach((need, i) =>
      this.drawGroup(nameWords(need, ""), this.mix.needs, i, needs.length, this.byNeed, nSims),
    );
    for (const choice of this.choices.values()) choice.iYear = -1;
  }

  /**
   * Gives the largest product of weights of any destination that a row of shares leads to.
   *
   * @param targets - the row
   * @param iYear - index of the projected year
   * @param hasNeeds - whether the weights of needs count
   * @param nSims - simulations in the block
   * @returns by simulation; null where all destinations have the same weight in every simulation
   */
  getBounds(targets: DirichletRow, iYear: number, hasNeeds: boolean, nSims: number): Float64Array | null {
    let choice = this.choiceOf.get(targets);
    if (!choice) this.choiceOf.set(targets, (choice = this.findChoice(targets, hasNeeds)));
    const { settings, needs, bounds } = choice;
    if (settings.length < 2 && (!needs || needs.length < 2)) return null;
    if (choice.iYear === iYear) return bounds;
    choice.iYear = iYear;
    const { bySetting, byNeed, blockSize } = this;
    const { nSettings, nNeeds } = this.plan.space;
    for (let i = 0; i < nSims; i++) {
      bounds[i] = findLargest(bySetting, (iYear * blockSize + i) * nSettings, settings);
      if (needs) bounds[i] *= findLargest(byNeed, (iYear * blockSize + i) * nNeeds, needs);
    }
    return bounds;
  }

  private findChoice({ needSetting, alpha }: DirichletRow, hasNeeds: boolean): Choice {
    const { nSettings } = this.plan.space;
    const open = needSetting.filter((_, i) => alpha[i] > 0);
    const list = (groups: Iterable<number>): Int32Array => Int32Array.from(new Set(groups)).sort();
    const settings = list(open.map((place) => place % nSettings));
    const needs = hasNeeds ? list(open.map((place) => Math.floor(place / nSettings))) : null;
    const name = `${settings.join()};${needs?.join() ?? ""}`;
    let choice = this.choices.get(name);
    if (!choice) {
      choice = { settings, needs, bounds: new Float64Array(this.blockSize), iYear: -1 };
      this.choices.set(name, choice);
    }
    return choice;
  }

  /** Draws the course of one group: where it starts, then every year what lasts and what does not. */
  private drawGroup(
    name: readonly [number, number],
    course: GroupCourse,
    group: number,
    nGroups: number,
    weights: Float64Array,
    nSims: number,
  ): void {
    const { plan, key, blockSize, simWords, words, draws, levels } = this;
    const [lasting, oneOff] = [Math.sqrt(course.lastingVariance), Math.sqrt(course.oneOffVariance)];
    const start = Math.sqrt(course.levelVariances[group]);
    writeStreamWords(words, key, name, 0, EVERY_YEAR, PROCESS.mix);
    for (let i = 0; i < nSims; i++) {
      draws.open(simWords[i], words[0], words[1], words[2]);
      levels[i] = course.levels[group] + start * drawQuickNormal(draws);
    }
    plan.years.forEach(({ censusYear }, iYear) => {
      writeStreamWords(words, key, name, 0, censusYear, PROCESS.mix);
      for (let i = 0; i < nSims; i++) {
        draws.open(simWords[i], words[0], words[1], words[2]);
        levels[i] += lasting * drawQuickNormal(draws);
        const log = levels[i] + oneOff * drawQuickNormal(draws);
        weights[(iYear * blockSize + i) * nGroups + group] = Math.exp(
          Math.max(-LARGEST_LOG, Math.min(LARGEST_LOG, log)),
        );
      }
    });
  }
}

function findLargest(weights: Float64Array, start: number, groups: Int32Array): number {
  let largest = 0;
  for (let i = 0; i < groups.length; i++) {
    const weight = weights[start + groups[i]];
    if (weight > largest) largest = weight;
  }
  return largest;
}
