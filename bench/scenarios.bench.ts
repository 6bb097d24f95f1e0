/**
 * Measures comparing, seeking, stress tests and places on the authority of the demonstration, and prints it as one line
 * of JSON. Run by `run.mjs`.
 */
import type { ModelInput } from "../src/model/data/ModelInput";
import { addLevers } from "../src/model/levers/addLevers";
import { createLeverContext } from "../src/model/levers/LeverContext";
import { listPlaceSettings } from "../src/model/places/listPlaceSettings";
import { createSoughtChange } from "../src/model/seek/SoughtChange";
import type { Target } from "../src/model/seek/Target";
import { groupShocks } from "../src/model/stress/groupShocks";
import { listStandardShocks } from "../src/model/stress/listStandardShocks";
import type { Cell } from "../src/model/tables/Reading";
import { readLevers } from "../src/model/tables/readLevers";
import { readSource } from "../src/model/tables/readSource";
import { asCensusYear } from "../src/model/years";
import { generateAuthority } from "../src/workbench/demonstration/generateAuthority";
import { createInPageRunner } from "../src/worker/createInPageRunner";
import { createProjector } from "../src/worker/Projector";
import { runComparison } from "../src/worker/runComparison";
import { runSeek } from "../src/worker/runSeek";
import { runStress } from "../src/worker/runStress";

const input = readAuthority();
const context = createLeverContext(input);
const projector = createProjector(createInPageRunner({ taskMs: Infinity }), { nSimulations: 1000, seed: "bench" });

function readAuthority(): ModelInput {
  const { census, population, costs, settings } = generateAuthority();
  const headings: Cell[] = ["pupil", "census year", "ncy", "need", "setting"];
  const rows = census.map(({ pupil, censusYear, ncy, need, setting }) => [pupil, censusYear, ncy, need, setting]);
  const { value } = readSource({ name: "Census", cells: [headings, ...rows], firstRow: 1 });
  return { transitions: value!.transitions, population, costs, settings, rules: "corrected" };
}

const readTable = (cells: Cell[][]) => readLevers({ name: "Levers", cells, firstRow: 1 }, context).value!;

async function time<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** The same tables as other objects: rates are estimated once for tables that are known as objects. */
const copyInput = (): ModelInput => ({ ...input, transitions: { ...input.transitions } });

/** The least of a few, each on an input that the runner has not seen. */
async function measure<T>(
  work: (fresh: ModelInput) => Promise<T>,
): Promise<{ readonly ms: number; readonly result: T }> {
  const runs = [];
  for (let round = 0; round < 3; round++) runs.push(await time(() => work(copyInput())));
  return runs.sort((a, b) => a.ms - b.ms)[0];
}

async function measureAll(): Promise<object> {
  const [lever] = readTable([
    ["lever", "change"],
    ["joiners", "x1.1"],
  ]);
  const request = { by: ["setting group"], measure: "plans" } as const;
  const settings = listPlaceSettings(input);
  const needs = context.states.space.needs;
  const { startYear } = context;
  const shocks = groupShocks(
    readTable(listStandardShocks({ startYear, needs, settings, hasCosts: true, hasPipeline: false })),
  );
  const sought = createSoughtChange("joiners", "times", 2000);
  const seek = (statistic: Target["statistic"]) => (fresh: ModelInput) => {
    const target: Target = {
      measure: "plans",
      by: [],
      key: [],
      censusYear: asCensusYear(startYear + 6),
      value: 3000,
      statistic,
    };
    return runSeek(projector, { input: fresh, lever, sought, target });
  };
  const stress = (isExpected: boolean) => (fresh: ModelInput) =>
    runStress(projector, { input: fresh, shocks, measure: "cost", censusYear: null, isExpected });

  const run = await measure((fresh) => projector.simulate(fresh, [request]));
  const compare = await measure((fresh) =>
    runComparison(projector, { baseline: fresh, scenarios: [addLevers(fresh, [lever])], request, atLeast: null }),
  );
  const [mean, percentile] = [await measure(seek("mean")), await measure(seek("p80"))];
  return {
    nPlans: context.start.reduce((sum, pupils) => sum + pupils, 0),
    nYears: context.endYear - startYear,
    nShocks: shocks.length,
    run: run.ms,
    compare: compare.ms,
    seekMean: { ms: mean.ms, nSimulated: mean.result.nSimulated, nExpected: mean.result.nExpected },
    seekPercentile: {
      ms: percentile.ms,
      nSimulated: percentile.result.nSimulated,
      nExpected: percentile.result.nExpected,
    },
    stress: (await measure(stress(false))).ms,
    stressExpected: (await measure(stress(true))).ms,
  };
}

void measureAll().then((measured) => console.log(JSON.stringify(measured)));
