import type { PipelinePlan } from "../../../src/model/pipeline/planPipeline";
import { runPipeline } from "../../../src/model/pipeline/runPipeline";
import { layNewPlans } from "../../../src/model/returns/layNewPlans";
import { N_STATISTICS, type GroupSummary } from "../../../src/model/summary/GroupSummary";
import { asCensusYear } from "../../../src/model/years";

const YEARS = [2025, 2026, 2027, 2028].map(asCensusYear);
const AGES = ["Under 5", "5 to 10", "16 to 19"];

/** Joiners by January and age; the years 2025 and 2026 are known, and nobody knows who joined before the first. */
function summarise(rows: readonly (readonly number[])[]): GroupSummary {
  const values = new Float64Array(YEARS.length * AGES.length * N_STATISTICS);
  rows.forEach((row, iYear) =>
    row.forEach((value, iKey) => (values[(iYear * AGES.length + iKey) * N_STATISTICS] = value)),
  );
  return {
    request: { by: ["age group (LSRP)"], measure: "joiners" },
    nSimulations: 1,
    years: YEARS,
    keys: AGES.map((age) => [age]),
    values,
    uncosted: null,
  };
}

const summary = summarise([
  [NaN, NaN, NaN],
  [6, 20, 4],
  [7.4, 21.4, 4.4],
  [8.1, 24, 3.9],
]);
const years = YEARS.map((censusYear, i) => ({ censusYear, isKnown: i < 2 }));
const lay = (pipeline: PipelinePlan | null) =>
  layNewPlans({ years, statistic: "mean", pipeline }, { history: summary, projection: summary });

const known = { year: 2025, requests: 80, assessed: 0.5, issued: 0.75, awaiting: NaN, weeks: 20 };
const run = (change: (year: number) => Partial<typeof known>) =>
  runPipeline([known, ...[2026, 2027].map((year) => ({ ...known, ...change(year), year }))]);
const baseline = run(() => ({}));

describe("the way to a plan in the local SEND reform plan", () => {
  test("counts joiners by age in whole pupils that add up, and leaves blank what nobody knows", () => {
    const [newPlans, ...others] = lay(null);

    expect(others).toEqual([]);
    expect(newPlans.table).toBe("12");
    expect(newPlans.rows).toEqual([
      { label: "Under 5", values: [null, 6, 8, 8] },
      { label: "Age 5 to 10", values: [null, 20, 21, 24] },
      { label: "Age 11 to 15", values: [null, 0, 0, 0] },
      { label: "Age 16 to 19", values: [null, 4, 4, 4] },
      { label: "Age 20 to 25", values: [null, 0, 0, 0] },
      { label: "Total (not a row of the return)", values: [null, 30, 33, 36] },
    ]);
  });

  test("lets requests and assessments grow as joiners do where the pipeline goes on as it was", () => {
    const [requests, assessments] = lay({ known, baseline, scenario: baseline });

    expect(requests.rows).toEqual([
      { label: "All ages (not a row of the return)", values: [null, 80, (80 * 33.2) / 30, (80 * 36) / 30].map(round) },
    ]);
    expect(assessments.rows[0].values).toEqual([null, 40, (40 * 33.2) / 30, (40 * 36) / 30].map(round));
  });

  test("keeps the ratios of a pipeline that levers change", () => {
    const scenario = run((year) => (year === 2026 ? { requests: 120 } : { requests: 120, issued: 0.6 }));
    const [requests, assessments] = lay({ known, baseline, scenario });
    const [, flow] = scenario;

    const growth = (36 / 30) * ((80 * 0.5 * 0.75) / flow.plans);
    expect(requests.rows[0].values[3]).toBe(Math.round(120 * growth));
    expect(assessments.rows[0].values[3]).toBe(Math.round(flow.assessed * growth));
  });
});

const round = (value: number | null) => value && Math.round(value);
