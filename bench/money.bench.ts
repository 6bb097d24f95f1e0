/**
 * Measures cost, balance and recovery plan on the authority of the demonstration, and prints it as one line of JSON. The
 * simulation itself is measured beside them, so that what money adds can be seen. Run by `run.mjs`.
 */
import type { ModelInput } from "../src/model/data/ModelInput";
import { createLeverContext } from "../src/model/levers/LeverContext";
import { readFunding } from "../src/model/money/readFunding";
import { readWorkstreams } from "../src/model/money/readWorkstreams";
import { USUAL_CONFIDENCE } from "../src/model/money/Workstream";
import type { Cell } from "../src/model/tables/Reading";
import { readLevers } from "../src/model/tables/readLevers";
import { readSource } from "../src/model/tables/readSource";
import { generateAuthority } from "../src/workbench/demonstration/generateAuthority";
import { createInPageRunner } from "../src/worker/createInPageRunner";
import { createProjector } from "../src/worker/Projector";
import { runBalance, type BalanceJob } from "../src/worker/runBalance";
import { runCost } from "../src/worker/runCost";
import { runPlan } from "../src/worker/runPlan";

const input = readAuthority();
const runner = createInPageRunner({ taskMs: Infinity });
const projector = createProjector(runner, { nSimulations: 1000, seed: "bench" });
const prices = { inflation: 0.03, joinerMonths: 7 };
const rules: BalanceJob["rules"] = {
  ...prices,
  stability: { isCounted: true, share: null },
  carry: { rate: 0.045, isCharged: false },
  confidence: USUAL_CONFIDENCE,
};

function readAuthority(): ModelInput {
  const { census, population, costs, settings } = generateAuthority();
  const headings: Cell[] = ["pupil", "census year", "ncy", "need", "setting"];
  const rows = census.map(({ pupil, censusYear, ncy, need, setting }) => [pupil, censusYear, ncy, need, setting]);
  const { value } = readSource({ name: "Census", cells: [headings, ...rows], firstRow: 1 });
  return { transitions: value!.transitions, population, costs, settings, rules: "corrected" };
}

const table = (cells: Cell[][]) => ({ name: "Table", cells, firstRow: 1 });
const funding = readFunding(
  table([
    ["Line", "Kind", "2026-27", "2027-28", "2028-29", "2029-30", "2030-31"],
    ["High needs block", "block", 36e6, 37e6, 38e6, 39e6, 40e6],
    ["Opening balance", "opening balance", -9e6, 0, 0, 0, 0],
  ]),
).value!;
const money = ["A", "B", "C", "D"].map((name): Cell[] => [name, "reduction", "2026-27", 1, "amber", 500_000, ""]);
const workstreams = readWorkstreams(
  table([
    ["Workstream", "Kind", "Start", "Ramp years", "Confidence", "Gross saving", "Scenario"],
    ...money,
    ["E", "avoidance", "", "", "green", "", "School"],
    ["F", "avoidance", "", "", "red", "", "Early"],
  ]),
).value!;
const levers = readLevers(
  table([
    ["Scenario", "Lever", "Setting", "To", "Year from", "Change"],
    ["School", "divert", "SpIn", "SpMdA", 2028, "50%"],
    ["Early", "joiners", "", "", 2028, "-10%"],
  ]),
  createLeverContext(input),
).value!;

/** The least of three in milliseconds, each on an input that the runner has not seen. */
async function measure(work: (fresh: ModelInput) => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await work({ ...input, transitions: { ...input.transitions } });
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

async function measureAll(): Promise<object> {
  const seed = "bench";
  const none = { workstreams: [], levers: [], sharing: "in order", isCapitalCharged: false } as const;
  const all = { ...none, workstreams, levers };
  return {
    run: await measure((fresh) => projector.simulate(fresh, [{ by: ["setting group"], measure: "plans" }])),
    cost: await measure((fresh) => runCost(projector, fresh, { ...prices, by: [], line: null, hasEffects: true })),
    balance: await measure((fresh) => runBalance(projector, { input: fresh, funding, rules, seed })),
    plan: await measure((fresh) => runPlan(projector, { input: fresh, funding, rules, seed, ...all })),
  };
}

void measureAll().then((measured) => console.log(JSON.stringify(measured)));
