import type { ModelInput } from "../data/ModelInput";
import { compileCohorts } from "../plan/compileCohorts";
import { countTransitions } from "../rates/countTransitions";
import type { Rates } from "../rates/Rates";
import { readValidStates } from "../rates/readValidStates";
import { getRuleSet } from "../rates/rules";
import { asCensusYear } from "../years";
import { estimateJoinerCourse } from "./estimateJoinerCourse";
import { estimateMixCourse } from "./estimateMixCourse";
import { gatherArrivals } from "./gatherArrivals";
import { gatherJoinerLevels } from "./gatherJoinerLevels";
import { gatherLeaverLevels } from "./gatherLeaverLevels";
import { holdSources } from "./holdSources";
import { PERSISTENT_RATES, YEARLY_RATES, type RateUncertainty } from "./RateUncertainty";
import { shrinkVariance } from "./shrinkVariance";
import type { UncertaintyReport } from "./UncertaintyReport";
import { getUsualSettings, type UncertaintySettings } from "./UncertaintySettings";
import { takeLogLevels } from "./YearlyLevels";

/** What the simulation needs, and what a person is told. */
export interface UncertaintyEstimate {
  readonly rateUncertainty: RateUncertainty;
  readonly report: UncertaintyReport;
}

/**
 * Estimates how joining, leaving and the mix vary beside their rates, by the authority's own history drawn towards that
 * of other authorities (DESIGN 4.3).
 *
 * @param input - as for `estimateRates`
 * @param rates - as `estimateRates` gives them for this input, before any lever
 * @param settings - the treatment, and what is usual elsewhere; as usual under the input's rules where it is left out
 * @returns the law for `compilePlan`, and a report of what it rests on
 */
export function estimateUncertainty(
  input: ModelInput,
  rates: Rates,
  { uncertainty, constants, held = [] }: UncertaintySettings = getUsualSettings(input.rules),
): UncertaintyEstimate {
  const years = [...new Set(input.transitions.censusYear)].sort((a, b) => a - b).map(asCensusYear);
  if (uncertainty !== "calibrated") {
    const rateUncertainty = uncertainty === "yearly" ? YEARLY_RATES : PERSISTENT_RATES;
    return {
      rateUncertainty: holdSources(rateUncertainty, held),
      report: { uncertainty, years, joiners: null, leavers: null, mix: null },
    };
  }
  const rules = getRuleSet(input.rules);
  const counts = countTransitions(input.transitions, rates.space, rules);
  const joinerLevels = gatherJoinerLevels(input, counts, rates, rules);
  const joiners = estimateJoinerCourse(joinerLevels, years[years.length - 1], constants);
  const steps = compileCohorts(readValidStates(input), rates, rules);
  const leaverLevels = gatherLeaverLevels(input.transitions, rates.space, steps, rules);
  const meanLeavers = leaverLevels.seen.reduce((sum, n) => sum + n, 0) / Math.max(1, leaverLevels.years.length);
  const leavers = shrinkVariance(
    takeLogLevels(leaverLevels),
    1 / Math.max(0.5, meanLeavers),
    constants.leaverShock ** 2,
    constants.shockWeight,
  );
  const mix = estimateMixCourse(gatherArrivals(input.transitions, rates, rules), constants);
  const { course } = joiners;
  return {
    rateUncertainty: holdSources(
      { rates: "once", joiners: course, leavers: { deviation: Math.sqrt(leavers.variance) }, mix: mix.course },
      held,
    ),
    report: {
      uncertainty,
      years,
      joiners: {
        level: Math.exp(course.level),
        growth: Math.exp(course.growth),
        shock: Math.sqrt(course.lastingVariance + 2 * course.oneOffVariance),
        nYears: joinerLevels.years.length,
        ownGrowthWeight: joiners.ownGrowthWeight,
        ownShockWeight: joiners.ownShockWeight,
      },
      leavers: {
        shock: Math.sqrt(leavers.variance),
        nYears: leaverLevels.years.length,
        ownShockWeight: leavers.ownWeight,
      },
      mix: {
        settingShock: mix.settingShock,
        needShock: mix.needShock,
        nYears: years.length,
        ownShockWeight: mix.ownShockWeight,
      },
    },
  };
}
