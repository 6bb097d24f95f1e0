import type { ModelInput } from "../../src/model/data/ModelInput";
import { compilePlan } from "../../src/model/plan/compilePlan";
import type { ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { drawNormal } from "../../src/model/random/drawNormal";
import type { Generator } from "../../src/model/random/Generator";
import { estimateRates } from "../../src/model/rates/estimateRates";
import type { DirichletRow, Rates } from "../../src/model/rates/Rates";
import { NCY_MIN } from "../../src/model/states/StateSpace";
import type { GroupSummary } from "../../src/model/summary/GroupSummary";
import { estimateUncertainty } from "../../src/model/uncertainty/estimateUncertainty";
import { simulateRange, summariseRanges } from "../../src/worker/projectionCore";
import { REQUESTS } from "./projectAndScore";

/** What is usual of the mix of joiners: deviations of the logarithm of one group's weight, a year. */
const LASTING = { setting: 0.1, need: 0.08 };
const ONE_OFF = { setting: 0.17, need: 0.1 };

/** Where the weight of one group stands against the rates of all years together: a local level without a trend. */
interface GroupLevel {
  readonly level: number;
  readonly levelVariance: number;
}

/**
 * Projects as `calibrated` does, with a mix of joiners that has a course of its own. A prototype, to see what that would mend:
 * for each setting s and each need n, u = log(joiners seen / expected by the pooled shares, given the joiners of each
 * NCY); level and its variance from the same filter as the level of joining, with q = LASTING^2 and r = ONE_OFF^2 + 1 / mean joiners;
 * a simulated year multiplies the weights of joiners' destinations by exp(level + walk + one-off) of their setting and of their
 * need, and their sum is kept. The engine shares destinations between simulations, so here a batch of them shares one course.
 *
 * @param input - what is known
 * @param nBatches - courses of the mix
 * @param batch - simulations that share one
 * @param seed - of the run
 * @param rng - advanced in place
 * @returns the summaries of `REQUESTS`
 */
export function projectWithMix(
  input: ModelInput,
  nBatches: number,
  batch: number,
  seed: string,
  rng: Generator,
): GroupSummary[] {
  const rates = estimateRates(input);
  const plan = compilePlan(input, rates, estimateUncertainty(input, rates).rateUncertainty);
  const settings = estimateLevels(input, rates, "setting");
  const needs = estimateLevels(input, rates, "need");
  const tallies = Array.from({ length: nBatches }, (_, iBatch) => {
    const drawn = drawMix(plan, settings, needs, rng);
    return simulateRange(drawn, seed, { first: iBatch * batch, count: batch }, REQUESTS);
  });
  return summariseRanges(plan, tallies);
}

function estimateLevels(input: ModelInput, rates: Rates, of: "setting" | "need"): GroupLevel[] {
  const { transitions } = input;
  const { space } = rates;
  const groups = of === "setting" ? space.settings : space.needs;
  const groupOf = (needSetting: number): number =>
    of === "setting" ? needSetting % space.nSettings : Math.floor(needSetting / space.nSettings);
  const codes = of === "setting" ? transitions.settings : transitions.needs;
  const after = of === "setting" ? transitions.settingAfter : transitions.needAfter;
  const places = codes.map((code) => groups.indexOf(code));
  const years = [...new Set(transitions.censusYear)].sort((a, b) => a - b);
  const seen = groups.map(() => years.map(() => 0));
  const expected = groups.map(() => years.map(() => 0));
  for (let row = 0; row < transitions.length; row++) {
    const targets = rates.joinerTargets[transitions.ncyAfter[row] - NCY_MIN];
    if (transitions.needBefore[row] >= 0 || transitions.needAfter[row] < 0 || !targets) continue;
    const iYear = years.indexOf(transitions.censusYear[row]);
    seen[places[after[row]]][iYear]++;
    const sum = targets.alpha.reduce((total, each) => total + each, 0);
    targets.needSetting.forEach((needSetting, i) => {
      expected[groupOf(needSetting)][iYear] += targets.alpha[i] / sum;
    });
  }
  return groups.map((_, group) => filterLevel(seen[group], expected[group], LASTING[of] ** 2, ONE_OFF[of] ** 2));
}

function filterLevel(
  seen: readonly number[],
  expected: readonly number[],
  lasting: number,
  oneOff: number,
): GroupLevel {
  const logs = seen.map((joiners, i) => Math.log((joiners + 0.5) / (expected[i] + 0.5)));
  const mean = seen.reduce((sum, joiners) => sum + joiners, 0) / seen.length;
  const noise = oneOff + 1 / Math.max(0.5, mean);
  const ratio = lasting / noise;
  const gain = (Math.sqrt(ratio ** 2 + 4 * ratio) - ratio) / 2;
  let level = logs[0];
  for (let i = 1; i < logs.length; i++) level += Math.max(gain, 1 / (i + 1)) * (logs[i] - level);
  return { level, levelVariance: Math.max(gain, 1 / logs.length) * noise };
}

function drawMix(
  plan: ProjectionPlan,
  settings: readonly GroupLevel[],
  needs: readonly GroupLevel[],
  rng: Generator,
): ProjectionPlan {
  const start = ({ level, levelVariance }: GroupLevel): number => level + Math.sqrt(levelVariance) * drawNormal(rng);
  const walks = { setting: settings.map(start), need: needs.map(start) };
  const step = (of: "setting" | "need"): number[] =>
    walks[of].map((_, group) => {
      walks[of][group] += LASTING[of] * drawNormal(rng);
      return Math.exp(walks[of][group] + ONE_OFF[of] * drawNormal(rng));
    });
  const { nSettings } = plan.space;
  const years = plan.years.map((year) => {
    const [bySetting, byNeed] = [step("setting"), step("need")];
    const scale = ({ needSetting, alpha }: DirichletRow): DirichletRow => {
      const scaled = alpha.map((each, i) => {
        const place = needSetting[i];
        return each * bySetting[place % nSettings] * byNeed[Math.floor(place / nSettings)];
      });
      const factor = sum(alpha) / sum(scaled);
      return { needSetting, alpha: scaled.map((each) => each * factor) };
    };
    return { ...year, joiners: year.joiners.map((step) => step && { ...step, targets: scale(step.targets) }) };
  });
  return { ...plan, years };
}

const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);
