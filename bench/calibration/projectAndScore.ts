import type { BacktestCase, Origin } from "../../src/model/backtest/Backtest";
import { countJanuaries } from "../../src/model/backtest/countJanuaries";
import { cutInput } from "../../src/model/backtest/cutInput";
import { scoreProjection } from "../../src/model/backtest/scoreOrigin";
import type { ModelInput } from "../../src/model/data/ModelInput";
import type { GroupSummary } from "../../src/model/summary/GroupSummary";
import type { Dimension } from "../../src/model/summary/SummaryRequest";
import { UNCERTAINTIES, type Uncertainty } from "../../src/model/uncertainty/Uncertainty";
import { USUAL_CONSTANTS } from "../../src/model/uncertainty/UncertaintyConstants";
import { prepareProjection, simulateRange, summariseRanges } from "../../src/worker/projectionCore";
import { LEAST_PUPILS } from "./StudyCase";

/** What is scored of every projection. */
export const GROUPINGS: readonly (readonly Dimension[])[] = [[], ["setting"], ["need"]];
export const REQUESTS = GROUPINGS.map((by) => ({ by, measure: "plans", distribution: true }) as const);

/**
 * Projects from one origin under all three treatments, with the engine as people use it, and scores totals, settings and
 * needs against what happened. Groups with few pupils in the January of the origin are left out.
 *
 * @param input - the whole history
 * @param origin - from where, and how far
 * @param nSimulations - 1 or more
 * @param seed - of the run
 * @param firstYear - first transitions that the projection may see
 */
export function projectAndScore(
  input: ModelInput,
  origin: Origin,
  nSimulations: number,
  seed: string,
  firstYear = -Infinity,
): BacktestCase[] {
  const known = cutToKnown(input, origin, firstYear);
  return UNCERTAINTIES.flatMap((uncertainty) => {
    const { plan } = prepareProjection(known, { uncertainty, constants: USUAL_CONSTANTS });
    const tally = simulateRange(plan, seed, { first: 0, count: nSimulations }, REQUESTS);
    return scoreSummaries(input, origin, uncertainty, summariseRanges(plan, [tally]));
  });
}

/**
 * Scores the summaries of one projection, those of `REQUESTS`, and leaves out groups with few pupils at the origin.
 */
export function scoreSummaries(
  input: ModelInput,
  origin: Origin,
  uncertainty: Uncertainty,
  summaries: readonly GroupSummary[],
): BacktestCase[] {
  return GROUPINGS.flatMap((by, i) => {
    const counts = countJanuaries(input, by);
    const { years, keys } = counts;
    const first = years.indexOf(origin.censusYear) * keys.length;
    const large = new Set(
      keys.flatMap((key, iKey) => (counts.counts[first + iKey] >= LEAST_PUPILS ? [JSON.stringify(key)] : [])),
    );
    return scoreProjection(counts, origin, uncertainty, summaries[i]).filter(({ key }) =>
      large.has(JSON.stringify(key)),
    );
  });
}

/** What was known at an origin, from a first year of transitions on. */
export function cutToKnown(input: ModelInput, origin: Origin, firstYear: number): ModelInput {
  return cutEarlier(cutInput(input, origin), firstYear);
}

function cutEarlier(input: ModelInput, firstYear: number): ModelInput {
  const { transitions } = input;
  const kept = Array.from(transitions.censusYear.keys()).filter((row) => transitions.censusYear[row] >= firstYear);
  if (kept.length === transitions.length) return input;
  const pick = <Column extends Int8Array | Int16Array>(column: Column): Column => {
    const picked = column.slice(0, kept.length) as Column;
    kept.forEach((row, i) => (picked[i] = column[row]));
    return picked;
  };
  return {
    ...input,
    transitions: {
      needs: transitions.needs,
      settings: transitions.settings,
      length: kept.length,
      censusYear: pick(transitions.censusYear),
      ncyBefore: pick(transitions.ncyBefore),
      needBefore: pick(transitions.needBefore),
      settingBefore: pick(transitions.settingBefore),
      ncyAfter: pick(transitions.ncyAfter),
      needAfter: pick(transitions.needAfter),
      settingAfter: pick(transitions.settingAfter),
    },
  };
}
