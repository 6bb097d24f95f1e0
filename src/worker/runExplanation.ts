import { createProblem } from "../model/checks/codes";
import { NCY_LAST_WITH_PLAN } from "../model/data/codes";
import type { Explanation, Span } from "../model/explain/Explanation";
import { hasPriceChanges, holdPrices } from "../model/explain/holdPrices";
import { holdPopulation } from "../model/explain/holdPopulation";
import { splitBand, type SpreadBySources } from "../model/explain/splitBand";
import { splitChange } from "../model/explain/splitChange";
import { InputProblems } from "../model/Problem";
import { type GroupSummary, N_STATISTICS, type Statistic, STATISTICS } from "../model/summary/GroupSummary";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import { UNCERTAINTY_SOURCES, type Held, type UncertaintySource } from "../model/uncertainty/holdSources";
import type { UncertaintySettings } from "../model/uncertainty/UncertaintySettings";
import type { CensusYear } from "../model/years";
import { nextTask } from "./nextTask";
import type { ProjectionJob, ProjectionResult, RunControls, Runner } from "./ProjectionJob";

/** A projection to explain. */
export interface ExplanationJob extends Omit<ProjectionJob, "requests" | "uncertainty"> {
  readonly uncertainty: UncertaintySettings;
  /** The January to explain; null for the last that is projected. */
  readonly censusYear: number | null;
}

const PLANS: SummaryRequest = { by: [], measure: "plans" };
const JOINERS: SummaryRequest = { by: [], measure: "joiners" };
const LEAVERS: SummaryRequest = { by: ["ncy"], measure: "leavers" };
const COST: SummaryRequest = { by: [], measure: "cost" };

/**
 * Explains a projection by running it again while one thing or another is held still (docs/decisions/0060). Every run is
 * an ordinary run of the runner, with the same seed, so that two runs differ by what is held and by nothing else.
 *
 * @throws InputProblems where the January is not projected
 */
export async function runExplanation(
  runner: Runner,
  job: ExplanationJob,
  { onProgress, signal }: RunControls = {},
): Promise<Explanation> {
  const { input, nSimulations, seed, uncertainty } = job;
  const hasCosts = input.costs.length > 0;
  const sources = listSources(uncertainty, hasCosts);
  const movesPrices = hasCosts && hasPriceChanges(input);
  const nRuns = 2 ** sources.length + (hasCourse(uncertainty) ? 2 : 1) + (movesPrices ? 1 : 0);
  let nDone = 0;
  const run = async (from: typeof input, requests: readonly SummaryRequest[], held: readonly Held[]) => {
    const reportShare = (share: number) => onProgress?.((nDone + share) / nRuns);
    const settings = { ...uncertainty, held };
    const controls = { signal, onProgress: reportShare };
    const result = await runner.run({ input: from, nSimulations, seed, requests, uncertainty: settings }, controls);
    nDone++;
    return result;
  };

  const requests = [PLANS, JOINERS, ...(hasCosts ? [COST] : [])];
  const projected = await run(input, [...requests, LEAVERS], []);
  const { years } = projected.summaries[0];
  const iYear = findYear(years, job.censusYear);

  /** By the sources that are on; the last has all of them. */
  const bySources: ProjectionResult[] = [];
  for (let on = 0; on < 2 ** sources.length - 1; on++)
    bySources.push(await run(input, requests, listHeld(sources, on)));
  bySources.push(projected);

  await nextTask();
  const stillInput = holdPopulation(input, years[0]);
  const still = await run(stillInput, [JOINERS], ["course"]);
  const peopled = hasCourse(uncertainty) ? await run(input, [JOINERS], ["course"]) : projected;
  const held = movesPrices ? await run(holdPrices(input, years[0]), [COST], []) : null;
  const steady = bySources[listMask(sources, "joining")];

  const joined = ({ summaries }: ProjectionResult) => addYears(find(summaries, JOINERS), iYear, () => true);
  const leavers = find(projected.summaries, LEAVERS);
  const flows = {
    joiners: {
      still: joined(still),
      withPopulation: joined(peopled),
      withCourse: joined(steady),
      projected: joined(projected),
    },
    ageingOut: addYears(leavers, iYear, (ncy) => Number(ncy) >= NCY_LAST_WITH_PLAN),
    leaving: addYears(leavers, iYear, (ncy) => Number(ncy) < NCY_LAST_WITH_PLAN),
  };
  const spread = (request: SummaryRequest, { p5, p95 }: Span): SpreadBySources => ({
    variances: bySources.map(({ summaries }) => read(find(summaries, request), iYear, 0, "std-dev") ** 2),
    width: p95 - p5,
  });
  const plans = readSpan(find(projected.summaries, PLANS), iYear);
  const costs = hasCosts ? find(projected.summaries, COST) : null;
  const cost = costs && readSpan(costs, iYear);
  return {
    startYear: years[0],
    censusYear: years[iYear],
    nSimulations,
    plans,
    cost,
    uncosted: costs?.uncosted?.[iYear] ?? 0,
    change: splitChange(flows, plans, cost, held ? readSpan(find(held.summaries, COST), iYear).end : cost?.end),
    band: splitBand(sources, spread(PLANS, plans), cost && spread(COST, cost)),
    uncertainty: projected.uncertainty,
  };
}

const hasCourse = ({ uncertainty }: UncertaintySettings): boolean => uncertainty === "calibrated";

/**
 * Without a course of joining and leaving, nothing but the rates is uncertain. The mix moves total plans by next to nothing, so it
 * is a source of its own only where there are costs; otherwise what little it does is counted as chance.
 */
function listSources(settings: UncertaintySettings, hasCosts: boolean): readonly UncertaintySource[] {
  if (!hasCourse(settings)) return ["rates"];
  return UNCERTAINTY_SOURCES.filter((source) => source !== "mix" || hasCosts);
}

/** The sources that are held where those of the mask are on. */
function listHeld(sources: readonly UncertaintySource[], on: number): UncertaintySource[] {
  return sources.filter((_, i) => (on & (1 << i)) === 0);
}

/** The mask of all sources but one; of all, where it is none of them. */
function listMask(sources: readonly UncertaintySource[], without: UncertaintySource): number {
  return sources.reduce((mask, source, i) => (source === without ? mask : mask | (1 << i)), 0);
}

function findYear(years: readonly CensusYear[], wanted: number | null): number {
  if (wanted === null) return years.length - 1;
  const iYear = years.findIndex((censusYear) => censusYear === wanted);
  if (iYear > 0) return iYear;
  const found = `January ${wanted} is not projected`;
  throw new InputProblems([
    createProblem("E323", {
      where: "Explanation",
      found,
      wanted: `The projection starts from January ${years[0]} and has ${years.slice(1).join(", ")}`,
    }),
  ]);
}

function find(summaries: readonly GroupSummary[], { measure }: SummaryRequest): GroupSummary {
  return summaries.find(({ request }) => request.measure === measure)!;
}

function read({ keys, values }: GroupSummary, iYear: number, iKey: number, statistic: Statistic): number {
  return values[(iYear * keys.length + iKey) * N_STATISTICS + STATISTICS.indexOf(statistic)];
}

function readSpan(summary: GroupSummary, iYear: number): Span {
  const at = (statistic: Statistic) => read(summary, iYear, 0, statistic);
  return { start: read(summary, 0, 0, "mean"), end: at("mean"), p5: at("p5"), p95: at("p95") };
}

/** The mean of a flow, of the groups that are chosen, added up over the projected years to a year. */
function addYears(summary: GroupSummary, iYear: number, isChosen: (label: string) => boolean): number {
  let sum = 0;
  for (let i = 1; i <= iYear; i++)
    summary.keys.forEach(([label], iKey) => (sum += isChosen(label) ? read(summary, i, iKey, "mean") : 0));
  return sum;
}
