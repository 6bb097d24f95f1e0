import type { PublishedSeries } from "../../src/model/light/Published";
import { createKey } from "../../src/model/random/createKey";
import { createStream } from "../../src/model/random/createStream";
import { drawBeta } from "../../src/model/random/drawBeta";
import { drawBinomial } from "../../src/model/random/drawBinomial";
import { drawCourse } from "../../src/model/simulation/drawCourse";
import type { CellTable } from "../../src/model/tables/Reading";
import { estimateJoinerCourse } from "../../src/model/uncertainty/estimateJoinerCourse";
import { PERSISTENT_RATES, type RateUncertainty } from "../../src/model/uncertainty/RateUncertainty";
import { shrinkVariance } from "../../src/model/uncertainty/shrinkVariance";
import { USUAL_CONSTANTS } from "../../src/model/uncertainty/UncertaintyConstants";
import { takeLogLevels } from "../../src/model/uncertainty/YearlyLevels";
import { asCensusYear } from "../../src/model/years";
import { findSame, LAST_PUBLISHED, PUBLISHED_ORIGINS, readKnown } from "./readPublishedTruth";
import { scoreSample } from "./scoreSample";
import { createStudyCase, type StudyCase } from "./StudyCase";

/** People for each plan, of whom joiners are drawn; it matters to nothing as long as it is large. */
const PEOPLE = 30;

/** Stocks and flows of one authority up to a January. */
interface Flows {
  readonly years: readonly number[];
  readonly plans: readonly number[];
  readonly joiners: readonly number[];
  /** What is left to explain: ceased plans, moves to and from other authorities, corrections. At least half a plan. */
  readonly leavers: readonly number[];
  readonly start: number;
}

/**
 * Runs the engine's course of joining and leaving on published new plans and on what must have left, which are all that
 * is published of flows: one year group, one setting. The estimates and draws of the courses are those of the engine.
 *
 * @param tables - published tables as downloaded
 * @param nSimulations - 1 or more
 * @returns cases of totals under `calibrated` and `persistent`
 */
export function studyFlows(tables: readonly CellTable[], nSimulations: number): StudyCase[] {
  const truth = readKnown(tables, LAST_PUBLISHED);
  return PUBLISHED_ORIGINS.flatMap((origin) =>
    readKnown(tables, origin).authorities.flatMap((series) => {
      const flows = readFlows(series, origin);
      const later = findSame(truth, series);
      if (!flows || !later) return [];
      return (["calibrated", "persistent"] as const).flatMap((method) => {
        const uncertainty = method === "persistent" ? PERSISTENT_RATES : estimateCourses(flows, origin);
        const nAhead = LAST_PUBLISHED - origin;
        const plans = simulateFlows(flows, uncertainty, origin, nAhead, nSimulations, `${series.key} ${origin}`);
        return Array.from({ length: nAhead }, (_, i) => i + 1).flatMap((horizon): StudyCase[] => {
          const actual = later.plans.get(origin + horizon);
          if (actual === undefined) return [];
          const labels = { part: "flows", world: String(origin), size: 0, nYears: flows.years.length } as const;
          return [
            createStudyCase(
              { ...labels, method, by: "total", group: "", horizon, cluster: series.key },
              actual,
              scoreSample(plans[horizon - 1], actual),
            ),
          ];
        });
      });
    }),
  );
}

function readFlows({ plans, newPlans }: PublishedSeries, origin: number): Flows | null {
  const start = plans.get(origin);
  const years = [...newPlans.keys()].filter((year) => year < origin && plans.has(year) && plans.has(year + 1));
  if (start === undefined || years.length === 0) return null;
  years.sort((a, b) => a - b);
  const joiners = years.map((year) => newPlans.get(year)!);
  return {
    years,
    joiners,
    plans: years.map((year) => plans.get(year)!),
    leavers: years.map((year, i) => Math.max(0.5, plans.get(year)! + joiners[i] - plans.get(year + 1)!)),
    start,
  };
}

function estimateCourses({ years, plans, joiners, leavers }: Flows, origin: number): RateUncertainty {
  const labels = years.map(asCensusYear);
  const meanJoiners = add(joiners) / years.length;
  const joinerLevels = { years: labels, seen: joiners, expected: joiners.map(() => meanJoiners) };
  const rate = add(leavers) / add(plans);
  const leaverLevels = { years: labels, seen: leavers, expected: plans.map((each) => rate * each) };
  const shock = shrinkVariance(
    takeLogLevels(leaverLevels),
    years.length / add(leavers),
    USUAL_CONSTANTS.leaverShock ** 2,
    USUAL_CONSTANTS.shockWeight,
  );
  return {
    rates: "once",
    joiners: estimateJoinerCourse(joinerLevels, origin - 1, USUAL_CONSTANTS).course,
    leavers: { deviation: Math.sqrt(shock.variance) },
    mix: null,
  };
}

/** By year, then simulation. */
function simulateFlows(
  { years, plans, joiners, leavers, start }: Flows,
  uncertainty: RateUncertainty,
  origin: number,
  nAhead: number,
  nSimulations: number,
  name: string,
): number[][] {
  const key = createKey(name);
  const ahead = Array.from({ length: nAhead }, (_, i) => asCensusYear(origin + 1 + i));
  const people = PEOPLE * start;
  const results = ahead.map(() => new Array<number>(nSimulations).fill(0));
  for (let iSim = 0; iSim < nSimulations; iSim++) {
    const rng = createStream(key, iSim, ahead[0], { need: "", setting: name, ncy: 0 }, "published");
    const course = drawCourse(uncertainty, ahead, key, iSim);
    const joinerRate = drawBeta(add(joiners), people * years.length - add(joiners), rng);
    const leaverRate = drawBeta(add(leavers), Math.max(1, add(plans) - add(leavers)), rng);
    let stock = start;
    ahead.forEach((_, iYear) => {
      const left = drawBinomial(stock, Math.min(0.99, leaverRate * course.leavers[iYear]), rng);
      stock += drawBinomial(people, Math.min(0.99, joinerRate * course.joiners[iYear]), rng) - left;
      results[iYear][iSim] = stock;
    });
  }
  return results;
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
