import { viewPrices } from "../costs/viewPrices";
import type { ProjectionPlan } from "../plan/ProjectionPlan";
import type { AmountTable, CountTable, Histograms, Tally } from "../simulation/Tally";
import { N_NCY } from "../states/StateSpace";
import { writeAmountStatistics, writeCountStatistics } from "./computeStatistics";
import { createGrouping, getGroup, type Grouping } from "./Grouping";
import { type GroupSummary, N_STATISTICS } from "./GroupSummary";
import { listSimulations } from "./listSimulations";
import type { SummaryRequest } from "./SummaryRequest";

/** Places of the statistics that measure spread, not size: 0 where every simulation agrees. */
const STANDARD_DEVIATION = 1;

/**
 * Summarises the simulations of a tally: exact statistics over all of them, a simulation without the group counting
 * as 0.
 *
 * @param plan - the plan that was simulated
 * @param tally - of all simulations
 * @returns one summary a request, in the order of the requests
 */
export function summariseTally(plan: ProjectionPlan, tally: Tally): GroupSummary[] {
  return tally.tables.map((table) => summariseTable(plan, table, tally));
}

function summariseTable(
  plan: ProjectionPlan,
  table: CountTable | AmountTable,
  { nSimulations, spans }: Tally,
): GroupSummary {
  const { request } = table;
  const grouping = createGrouping(plan, request.by);
  const start = sumStart(plan, request, grouping);
  const groups = listGroups(table, grouping, start);
  const nYears = plan.years.length + 1;
  const values = new Float64Array(nYears * groups.length * N_STATISTICS);
  groups.forEach((group, iKey) => {
    const at = iKey * N_STATISTICS;
    values.fill(start.amounts[group], at, at + N_STATISTICS);
    values[at + STANDARD_DEVIATION] = 0;
  });
  if (table.kind === "counts") writeCounts(values, table, groups, grouping, nSimulations);
  else writeAmounts(values, table, groups, grouping, nSimulations);
  let uncosted: Float64Array | null = null;
  const stateCosts =
    request.measure === "cost" && table.kind === "counts" ? priceGroups(plan, request, grouping) : null;
  if (request.measure === "cost") {
    uncosted =
      stateCosts !== null
        ? costStates(stateCosts, values, groups)
        : averageUncosted(table as AmountTable, groups, grouping, nSimulations);
    groups.forEach((group, iKey) => (uncosted![iKey] = start.uncosted[group]));
  }
  return {
    request,
    nSimulations,
    years: [plan.startYear, ...plan.years.map((year) => year.censusYear)],
    keys: groups.map((group) => grouping.keys[group]),
    values,
    uncosted,
    ...(request.distribution && table.kind === "counts" && request.measure !== "cost"
      ? { distributions: pickRows(table.histograms, groups, grouping.nGroups) }
      : {}),
    ...(request.simulations
      ? { simulations: listSimulations(table, spans, groups, grouping.nGroups, start.amounts, stateCosts) }
      : {}),
  };
}

/** The histograms of the groups that are shown, in their order, of every projected year. */
function pickRows({ lowest, starts, counts }: Histograms, groups: readonly number[], nGroups: number): Histograms {
  const nYears = lowest.length / nGroups;
  const rows = Array.from({ length: nYears }, (_, iYear) => groups.map((group) => iYear * nGroups + group)).flat();
  const picked = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (picked[i + 1] = picked[i] + starts[row + 1] - starts[row]));
  const values = new Int32Array(picked[rows.length]);
  rows.forEach((row, i) => values.set(counts.subarray(starts[row], starts[row + 1]), picked[i]));
  return { lowest: Int32Array.from(rows, (row) => lowest[row]), starts: picked, counts: values };
}

/** What every group holds at the start, where there is nothing to draw. */
interface StartSums {
  /** Pupils; pounds for cost. */
  readonly amounts: Float64Array;
  readonly uncosted: Float64Array;
  /** 1 where the group has anybody of this measure. */
  readonly occupied: Uint8Array;
}

function sumStart(plan: ProjectionPlan, request: SummaryRequest, grouping: Grouping): StartSums {
  const { by, measure } = request;
  const amounts = new Float64Array(grouping.nGroups);
  const uncosted = new Float64Array(grouping.nGroups);
  const occupied = new Uint8Array(grouping.nGroups);
  const { nNeedSettings, nSettings } = plan.space;
  const unitCost = measure === "cost" ? viewPrices(plan.costs!, request, plan.startYear) : null;
  const isStock = measure === "plans" || measure === "places" || (measure === "cost" && request.costOf !== "joiners");
  for (let iNcy = 0; isStock && iNcy < N_NCY; iNcy++) {
    for (let needSetting = 0; needSetting < nNeedSettings; needSetting++) {
      const pupils = plan.start[iNcy * nNeedSettings + needSetting];
      if (pupils === 0 || (measure === "places" && !plan.labels.holdsPlaces[needSetting % nSettings])) continue;
      const group = getGroup(grouping, iNcy, needSetting);
      occupied[group] = 1;
      const cost = unitCost ? unitCost[iNcy * nNeedSettings + needSetting] : 1;
      if (Number.isNaN(cost)) uncosted[group] += pupils;
      else amounts[group] += pupils * cost;
    }
  }
  // The total is always shown, even of nobody.
  if (by.length === 0) occupied[0] = 1;
  return { amounts, uncosted, occupied };
}

/** Groups with anybody in any year of any simulation, in the order in which they are shown. */
function listGroups(table: CountTable | AmountTable, grouping: Grouping, start: StartSums): number[] {
  const occupied = start.occupied.slice();
  if (table.kind === "amounts") for (const row of table.rows) occupied[row % grouping.nGroups] = 1;
  else {
    const { starts } = table.histograms;
    for (let row = 0; row + 1 < starts.length; row++)
      if (starts[row + 1] > starts[row]) occupied[row % grouping.nGroups] = 1;
  }
  return grouping.order.filter((group) => occupied[group] === 1);
}

function writeCounts(
  values: Float64Array,
  { histograms }: CountTable,
  groups: readonly number[],
  { nGroups }: Grouping,
  nSimulations: number,
): void {
  const { lowest, starts, counts } = histograms;
  for (let iYear = 0; iYear * nGroups < lowest.length; iYear++) {
    for (let iKey = 0; iKey < groups.length; iKey++) {
      const row = iYear * nGroups + groups[iKey];
      // The start year comes before the projected ones.
      const at = ((iYear + 1) * groups.length + iKey) * N_STATISTICS;
      if (starts[row + 1] > starts[row])
        writeCountStatistics(values, at, lowest[row], counts, starts[row], starts[row + 1], nSimulations);
    }
  }
}

function writeAmounts(
  values: Float64Array,
  table: AmountTable,
  groups: readonly number[],
  { nGroups }: Grouping,
  nSimulations: number,
): void {
  const keyOf = new Map(groups.map((group, iKey) => [group, iKey]));
  table.rows.forEach((row, place) => {
    const iYear = Math.floor(row / nGroups) + 1;
    const at = (iYear * groups.length + keyOf.get(row % nGroups)!) * N_STATISTICS;
    writeAmountStatistics(values, at, table.amounts.slice(place * nSimulations, (place + 1) * nSimulations));
  });
}

/** The unit cost of every group of the full state, by projected year. */
function priceGroups(plan: ProjectionPlan, request: SummaryRequest, grouping: Grouping): Float64Array[] {
  const { nNeedSettings, nStates } = plan.space;
  return plan.years.map(({ censusYear }) => {
    const unitCost = viewPrices(plan.costs!, request, censusYear);
    const costOf = new Float64Array(grouping.nGroups);
    for (let state = 0; state < nStates; state++)
      costOf[getGroup(grouping, Math.floor(state / nNeedSettings), state % nNeedSettings)] = unitCost[state];
    return costOf;
  });
}

/** Turns pupils of each state into pounds, in place; gives the mean pupils of states without a cost. */
function costStates(
  stateCosts: readonly Float64Array[],
  values: Float64Array,
  groups: readonly number[],
): Float64Array {
  const nRows = (stateCosts.length + 1) * groups.length;
  const uncosted = new Float64Array(nRows);
  // The start year is in pounds already.
  for (let row = groups.length; row < nRows; row++) {
    const cost = stateCosts[Math.floor(row / groups.length) - 1][groups[row % groups.length]];
    const at = row * N_STATISTICS;
    if (Number.isNaN(cost)) uncosted[row] = values[at];
    for (let i = at; i < at + N_STATISTICS; i++) values[i] = Number.isNaN(cost) ? 0 : values[i] * cost;
  }
  return uncosted;
}

function averageUncosted(
  table: AmountTable,
  groups: readonly number[],
  { nGroups }: Grouping,
  nSimulations: number,
): Float64Array {
  const nYears = table.uncosted.length / nGroups;
  const uncosted = new Float64Array((nYears + 1) * groups.length);
  for (let iYear = 0; iYear < nYears; iYear++)
    groups.forEach(
      (group, iKey) =>
        (uncosted[(iYear + 1) * groups.length + iKey] = table.uncosted[iYear * nGroups + group] / nSimulations),
    );
  return uncosted;
}
