import { CostBook } from "../costs/CostBook";
import { viewPrices } from "../costs/viewPrices";
import type { ModelInput } from "../data/ModelInput";
import { labelStates } from "../plan/labelStates";
import { mapCodes } from "../rates/countTransitions";
import { readValidStates } from "../rates/readValidStates";
import { getRuleSet } from "../rates/rules";
import { getState, NCY_MIN, type StateSpace } from "../states/StateSpace";
import { createGrouping, getGroup, type LabelledStates } from "../summary/Grouping";
import { N_STATISTICS, STATISTICS, type GroupSummary } from "../summary/GroupSummary";
import type { Measure, SummaryRequest } from "../summary/SummaryRequest";
import { asCensusYear, type CensusYear } from "../years";

/** What one transition adds to one January. */
type Visit = (censusYear: number, ncy: number, need: number, setting: number) => void;

/**
 * Counts the Januaries that are known, from the first to the start year, in the form of a projection's summary: what
 * happened is every statistic at once, and its standard deviation is 0. Flows into the first January are not known
 * (NaN).
 *
 * @param input - transitions of at least one year
 * @param request - as for a projection
 * @returns years rising; groups that were never occupied are left out
 */
export function summariseHistory(input: ModelInput, request: SummaryRequest): GroupSummary {
  const { space, rows } = readValidStates(input);
  const states: LabelledStates = { space, labels: labelStates(space, rows) };
  const grouping = createGrouping(states, request.by);
  const years = listYears(input).map(asCensusYear);
  const weights = weighStates(input, states, request, years);
  const totals = new Float64Array(years.length * grouping.nGroups);
  const uncosted = new Float64Array(years.length * grouping.nGroups);
  const seen = new Uint8Array(grouping.nGroups);
  const visit: Visit = (censusYear, ncy, need, setting) => {
    const group = getGroup(grouping, ncy - NCY_MIN, need * space.nSettings + setting);
    const weight = weights ? weights[censusYear - years[0]][getState(space, ncy, need, setting)] : 1;
    const total = (censusYear - years[0]) * grouping.nGroups + group;
    if (Number.isNaN(weight)) uncosted[total]++;
    else totals[total] += weight;
    if (weight !== 0) seen[group] = 1;
  };
  if (isRecorded(request.measure)) visitTransitions(input, space, request.measure, visit);
  const groups = grouping.order.filter((group) => seen[group] === 1);
  const values = new Float64Array(years.length * groups.length * N_STATISTICS);
  years.forEach((_, iYear) =>
    groups.forEach((group, iKey) => {
      const isKnown = iYear > 0 || !isFlow(request.measure);
      const first = (iYear * groups.length + iKey) * N_STATISTICS;
      values.fill(isKnown ? totals[iYear * grouping.nGroups + group] : NaN, first, first + N_STATISTICS);
      values[first + STATISTICS.indexOf("std-dev")] = isKnown ? 0 : NaN;
    }),
  );
  return {
    request,
    nSimulations: 1,
    years,
    keys: groups.map((group) => grouping.keys[group]),
    values,
    uncosted:
      request.measure === "cost"
        ? Float64Array.from(
            years.flatMap((_, iYear) => groups.map((group) => uncosted[iYear * grouping.nGroups + group])),
          )
        : null,
  };
}

const isFlow = (measure: Measure) => measure === "joiners" || measure === "leavers" || measure === "movers";

/** Who once went elsewhere for want of a place is not recorded, so history has none of it; it begins with the projection. */
const isRecorded = (measure: Measure) => measure !== "overflow";

/** Every January from the first to the one after the last transitions, those without rows included. */
function listYears({ transitions }: ModelInput): number[] {
  const first = transitions.censusYear.reduce((least, year) => Math.min(least, year));
  const last = transitions.censusYear.reduce((most, year) => Math.max(most, year)) + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** What one pupil counts for, by year and state: NaN where a cost is not known; null where everybody counts one. */
function weighStates(
  input: ModelInput,
  { space, labels }: LabelledStates,
  request: SummaryRequest,
  years: readonly CensusYear[],
): Float64Array[] | null {
  const { measure } = request;
  if (measure === "cost") {
    const book = new CostBook(space, input.costs, years[years.length - 1]);
    return years.map((censusYear) => viewPrices(book, request, censusYear));
  }
  if (measure !== "places") return null;
  const places = new Float64Array(space.nStates).map((_, state) =>
    labels.holdsPlaces[state % space.nSettings] ? 1 : 0,
  );
  return years.map(() => places);
}

/** Calls `visit` for everybody who counts: at the January and state where the measure says that they stand. */
function visitTransitions(input: ModelInput, space: StateSpace, measure: Measure, visit: Visit): void {
  const { transitions } = input;
  const rules = getRuleSet(input.rules);
  const needOf = mapCodes(transitions.needs, space.needs);
  const settingOf = mapCodes(transitions.settings, space.settings);
  const lastYear = transitions.censusYear.reduce((most, year) => Math.max(most, year));
  for (let i = 0; i < transitions.length; i++) {
    const censusYear = transitions.censusYear[i];
    const needBefore = transitions.needBefore[i];
    const settingBefore = transitions.settingBefore[i];
    const needAfter = transitions.needAfter[i];
    const settingAfter = transitions.settingAfter[i];
    const wasIn = rules.isInside(needBefore, settingBefore);
    const isIn = rules.isInside(needAfter, settingAfter);
    const visitBefore = (january: number) => {
      if (needBefore >= 0 && settingBefore >= 0)
        visit(january, transitions.ncyBefore[i], needOf[needBefore], settingOf[settingBefore]);
    };
    const visitAfter = (january: number) => {
      if (needAfter >= 0 && settingAfter >= 0)
        visit(january, transitions.ncyAfter[i], needOf[needAfter], settingOf[settingAfter]);
    };
    if (measure === "joiners") {
      if (rules.isJoiner(needBefore, settingBefore, needAfter, settingAfter)) visitAfter(censusYear + 1);
    } else if (measure === "leavers") {
      if (wasIn && !isIn) visitBefore(censusYear + 1);
    } else if (measure === "movers") {
      if (wasIn && isIn && settingBefore !== settingAfter) visitBefore(censusYear + 1);
    } else {
      visitBefore(censusYear);
      // Other Januaries are the near side of the next year's transitions; the last has no next year.
      if (censusYear === lastYear) visitAfter(censusYear + 1);
    }
  }
}
