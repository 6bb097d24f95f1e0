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

/** Some settings or some needs, and the largest weight of any of them by simulation. */
interface Maxima {
  readonly groups: Int32Array;
  readonly largest: Float64Array;
  /** Year that the largest are of; -1 where they are of none. */
  iYear: number;
}

/** The settings and needs among which a table chooses, and the largest weight of any destination by simulation. */
interface Choice {
  readonly settings: Maxima;
  /** null where needs have no weights. */
  readonly needs: Maxima | null;
  readonly bounds: Float64Array;
  iYear: number;
}

/** The weights of one year, as `placeTilted` takes them: that of a destination is the product of those of its setting and its need. */
export interface Tilt {
  /** By need-setting. */
  readonly settingOf: Uint16Array;
  readonly needOf: Uint16Array;
  /** By year, simulation and setting; by need the same. */
  readonly bySetting: Float64Array;
  readonly settingStart: number;
  readonly byNeed: Float64Array;
  readonly needStart: number;
  /** Places from one simulation to the next; 0 where needs have no weights. */
  readonly needStride: number;
}

/**
 * The weights by which a block of simulations tilts where joiners and movers go, by year, simulation and group. Every
 * setting and every need has a stream of its own, so another one beside it changes nothing.
 */
export class MixWeights {
  /** `(iYear * blockSize + i) * nSettings + setting`; by need the same. */
  private readonly bySetting: Float64Array;
  private readonly byNeed: Float64Array;
  /** The same in another order, `(iYear * nSettings + setting) * blockSize + i`, for the largest of some groups. */
  private readonly settingRows: Float64Array;
  private readonly needRows: Float64Array;
  /** By need-setting: its setting, and its need. */
  private readonly settingOf: Uint16Array;
  private readonly needOf: Uint16Array;
  /** Stands for the weights of needs where they have none. */
  private readonly noWeights: Float64Array;
  /** Stands for bounds where everybody is taken. */
  private readonly noBounds: Float64Array;
  private readonly maxima = new Map<string, Maxima>();
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
    this.settingRows = new Float64Array(this.bySetting.length);
    this.needRows = new Float64Array(this.byNeed.length);
    this.levels = new Float64Array(blockSize);
    this.settingOf = Uint16Array.from({ length: nSettings * nNeeds }, (_, i) => i % nSettings);
    this.needOf = Uint16Array.from({ length: nSettings * nNeeds }, (_, i) => Math.floor(i / nSettings));
    this.noWeights = new Float64Array(nNeeds).fill(1);
    this.noBounds = new Float64Array(blockSize);
  }

  /** Draws the weights of a block, whose `simWords` are there already. */
  begin(nSims: number): void {
    const { needs, settings } = this.plan.space;
    settings.forEach((setting, i) =>
      this.drawGroup(
        nameWords("", setting),
        this.mix.settings,
        i,
        settings.length,
        this.bySetting,
        this.settingRows,
        nSims,
      ),
    );
    needs.forEach((need, i) =>
      this.drawGroup(nameWords(need, ""), this.mix.needs, i, needs.length, this.byNeed, this.needRows, nSims),
    );
    for (const known of [...this.maxima.values(), ...this.choices.values()]) known.iYear = -1;
  }

  /**
   * Gives the largest product of weights of any destination that a row of shares leads to.
   *
   * @param targets - the row
   * @param iYear - index of the projected year
   * @param hasNeeds - whether the weights of needs count
   * @param nSims - simulations in the block
   * @returns by simulation; 0 where all destinations have the same weight, so that everybody is taken
   */
  getBounds(targets: DirichletRow, iYear: number, hasNeeds: boolean, nSims: number): Float64Array {
    let choice = this.choiceOf.get(targets);
    if (!choice) this.choiceOf.set(targets, (choice = this.findChoice(targets, hasNeeds)));
    const { settings, needs, bounds } = choice;
    if (settings.groups.length < 2 && (!needs || needs.groups.length < 2)) return this.noBounds;
    const { nSettings, nNeeds } = this.plan.space;
    this.fillMaxima(settings, this.settingRows, nSettings, iYear, nSims);
    if (!needs) return settings.largest;
    this.fillMaxima(needs, this.needRows, nNeeds, iYear, nSims);
    if (choice.iYear === iYear) return bounds;
    choice.iYear = iYear;
    for (let i = 0; i < nSims; i++) bounds[i] = settings.largest[i] * needs.largest[i];
    return bounds;
  }

  /** Gives the weights of a year: for joiners those of settings and needs, for movers those of settings. */
  getTilt(iYear: number, hasNeeds: boolean): Tilt {
    const { settingOf, needOf, bySetting, byNeed, noWeights, blockSize } = this;
    const { nSettings, nNeeds } = this.plan.space;
    const settingStart = iYear * blockSize * nSettings;
    return hasNeeds
      ? {
          settingOf,
          needOf,
          bySetting,
          settingStart,
          byNeed,
          needStart: iYear * blockSize * nNeeds,
          needStride: nNeeds,
        }
      : { settingOf, needOf, bySetting, settingStart, byNeed: noWeights, needStart: 0, needStride: 0 };
  }

  private findChoice({ needSetting, alpha }: DirichletRow, hasNeeds: boolean): Choice {
    const { nSettings, nNeeds } = this.plan.space;
    const settings = new Uint8Array(nSettings);
    const needs = new Uint8Array(nNeeds);
    needSetting.forEach((place, i) => {
      if (alpha[i] === 0) return;
      settings[place % nSettings] = 1;
      needs[Math.floor(place / nSettings)] = 1;
    });
    const name = `${settings.join("")};${hasNeeds ? needs.join("") : ""}`;
    let choice = this.choices.get(name);
    if (!choice) {
      choice = {
        settings: this.findMaxima("settings", settings),
        needs: hasNeeds ? this.findMaxima("needs", needs) : null,
        bounds: new Float64Array(hasNeeds ? this.blockSize : 0),
        iYear: -1,
      };
      this.choices.set(name, choice);
    }
    return choice;
  }

  /** @param isOpen - by setting or need: 1 for those to choose among */
  private findMaxima(kind: string, isOpen: Uint8Array): Maxima {
    const name = `${kind} ${isOpen.join("")}`;
    let maxima = this.maxima.get(name);
    if (!maxima) {
      const groups = Int32Array.from(isOpen.keys()).filter((group) => isOpen[group] === 1);
      maxima = { groups, largest: new Float64Array(this.blockSize), iYear: -1 };
      this.maxima.set(name, maxima);
    }
    return maxima;
  }

  private fillMaxima(maxima: Maxima, rows: Float64Array, nGroups: number, iYear: number, nSims: number): void {
    if (maxima.iYear === iYear) return;
    maxima.iYear = iYear;
    const { groups, largest } = maxima;
    largest.fill(0, 0, nSims);
    for (let k = 0; k < groups.length; k++) raise(largest, rows, (iYear * nGroups + groups[k]) * this.blockSize, nSims);
  }

  /** Draws the course of one group: where it starts, then every year what lasts and what does not. */
  private drawGroup(
    name: readonly [number, number],
    course: GroupCourse,
    group: number,
    nGroups: number,
    weights: Float64Array,
    rows: Float64Array,
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
        const weight = Math.exp(Math.max(-LARGEST_LOG, Math.min(LARGEST_LOG, log)));
        weights[(iYear * blockSize + i) * nGroups + group] = weight;
        rows[(iYear * nGroups + group) * blockSize + i] = weight;
      }
    });
  }
}

/** Raises numbers to those of a row, where they are larger: no branch, as which one is cannot be foreseen. */
function raise(largest: Float64Array, rows: Float64Array, start: number, n: number): void {
  for (let i = 0; i < n; i++) largest[i] = Math.max(largest[i], rows[start + i]);
}
