import { changeNumber } from "../levers/changeNumber";
import type { Lever } from "../levers/Lever";
import { getPart } from "../levers/leverReach";
import type { PipelineFlow, PipelineYear } from "./Pipeline";
import { runPipeline } from "./runPipeline";

type Field = Exclude<keyof PipelineYear, "year">;

/** The law's time from a request to a plan, for authorities that say nothing of theirs. */
export const USUAL_WEEKS = 20;

/** The pipeline as it would go on, and as levers change it; both by calendar year. */
export interface PipelinePlan {
  /** The calendar year before the known January, as data has it. */
  readonly known: PipelineYear;
  readonly baseline: readonly PipelineFlow[];
  readonly scenario: readonly PipelineFlow[];
}

/**
 * Plans the pipeline of the years to come. Rows of the lever `pipeline` say what is known of past years; as it was in the last
 * known year it goes on, because how joining grows is known better from the joiners themselves. Levers change requests and
 * agreement; rows of later years are plans of change too.
 *
 * @param levers - of any kind
 * @param startYear - the January that is known: what is dated in the calendar year before it, or earlier, is data
 * @param endYear - the last January that is projected
 * @returns the calendar years from that of the known January to the one before the last; null where requests or a share
 *   are not known
 * @example planPipeline([], 2026, 2031) // null
 */
export function planPipeline(levers: readonly Lever[], startYear: number, endYear: number): PipelinePlan | null {
  const data = levers.filter(({ kind }) => kind === "pipeline");
  const lastKnown = startYear - 1;
  const known = readYear(data, lastKnown, lastKnown);
  if (Number.isNaN(known.requests) || Number.isNaN(known.assessed) || Number.isNaN(known.issued)) return null;
  const years = Array.from({ length: endYear - startYear }, (_, i) => startYear + i);
  const baseline = runPipeline([known, ...years.map((year) => ({ ...known, year }))]);
  const changed = years.map((year) => changeYear(readYear(data, year, year), levers, startYear));
  return { known, baseline, scenario: runPipeline([known, ...changed]) };
}

/** What holds in a year: of each number the latest row up to it. */
function readYear(data: readonly Lever[], year: number, latest: number): PipelineYear {
  const read = (field: Field): number => {
    const rows = data.filter(({ of, yearFrom }) => of === field && yearFrom !== null && yearFrom <= latest);
    const last = rows.reduce<Lever | null>((best, row) => (best && best.yearFrom! > row.yearFrom! ? best : row), null);
    return last?.change?.kind === "set" ? last.change.value : NaN;
  };
  const weeks = read("weeks");
  return {
    year,
    requests: read("requests"),
    assessed: read("assessed"),
    issued: read("issued"),
    awaiting: read("awaiting"),
    weeks: Number.isNaN(weeks) ? USUAL_WEEKS : weeks,
  };
}

function changeYear(known: PipelineYear, levers: readonly Lever[], firstYear: number): PipelineYear {
  const change = (number: number, kind: "requests" | "agreement", of: string): number => {
    const changes = levers
      .filter((lever) => lever.kind === kind && (kind === "requests" || (lever.of ?? "assessed") === of))
      .map((lever) => ({ change: lever.change!, part: getPart(lever, known.year, firstYear) }))
      .filter(({ part }) => part > 0);
    return changeNumber(number, changes);
  };
  return {
    ...known,
    requests: change(known.requests, "requests", ""),
    assessed: Math.min(1, change(known.assessed, "agreement", "assessed")),
    issued: Math.min(1, change(known.issued, "agreement", "issued")),
  };
}
