import type { ModelInput } from "../../../src/model/data/ModelInput";
import { createTransitions, NONSEND, type TransitionRow } from "../../../src/model/data/Transitions";
import { joinHistory } from "../../../src/model/history/joinHistory";
import { summariseHistory } from "../../../src/model/history/summariseHistory";
import { N_STATISTICS, STATISTICS, type GroupSummary } from "../../../src/model/summary/GroupSummary";
import type { Measure } from "../../../src/model/summary/SummaryRequest";
import { asCensusYear } from "../../../src/model/years";

const row = (censusYear: number, ncy: number, before: string | null, after: string | null): TransitionRow => ({
  censusYear,
  ncyBefore: ncy,
  needBefore: before ? "ASD" : NONSEND,
  settingBefore: before ?? NONSEND,
  ncyAfter: ncy + 1,
  needAfter: after ? "ASD" : NONSEND,
  settingAfter: after ?? NONSEND,
});

/** One pupil moves and leaves, one stays, one joins in January 2024 and stays. */
const input: ModelInput = {
  transitions: createTransitions([
    row(2023, 5, "MsMdA", "SpMdA"),
    row(2024, 6, "SpMdA", null),
    row(2023, 3, "EHE", "EHE"),
    row(2024, 4, "EHE", "EHE"),
    row(2023, 7, null, "MsMdA"),
    row(2024, 8, "MsMdA", "MsMdA"),
  ]),
  population: [],
  costs: [
    { need: "", setting: "MsMdA", cost: 8000 },
    { need: "ASD", setting: "SpMdA", cost: 24000 },
  ],
  settings: [],
  rules: "corrected",
};

const summarise = (measure: Measure) => summariseHistory(input, { by: ["setting"], measure });
const readMeans = ({ years, keys, values }: GroupSummary) =>
  Object.fromEntries(
    keys.map(([label], iKey) => [label, years.map((_, iYear) => values[(iYear * keys.length + iKey) * N_STATISTICS])]),
  );

describe("summariseHistory", () => {
  test("counts plans in every known January, the start year too", () => {
    const history = summarise("plans");

    expect(history.years).toEqual([2023, 2024, 2025]);
    expect(readMeans(history)).toEqual({ EHE: [1, 1, 1], MsMdA: [1, 1, 1], SpMdA: [0, 1, 0] });
  });

  test("gives what happened as every statistic, with no deviation", () => {
    const { values } = summarise("plans");

    expect([...values.subarray(0, N_STATISTICS)]).toEqual(STATISTICS.map((name) => (name === "std-dev" ? 0 : 1)));
  });

  test("shows flows in the January in which they are first counted or missed; those into the first January are not known", () => {
    expect(readMeans(summarise("joiners"))).toEqual({ MsMdA: [NaN, 1, 0] });
    expect(readMeans(summarise("movers"))).toEqual({ MsMdA: [NaN, 1, 0] });
    expect(readMeans(summarise("leavers"))).toEqual({ SpMdA: [NaN, 0, 1] });
  });

  test("sums costs and counts those without one apart", () => {
    const history = summarise("cost");

    expect(readMeans(history)).toEqual({ EHE: [0, 0, 0], MsMdA: [8000, 8000, 8000], SpMdA: [0, 24000, 0] });
    expect([...(history.uncosted ?? [])]).toEqual([1, 0, 0, 1, 0, 0, 1, 0, 0]);
  });

  test("counts places only where there are places", () => {
    expect(readMeans(summarise("places"))).toEqual({ MsMdA: [1, 1, 1], SpMdA: [0, 1, 0] });
  });

  test("knows of nobody who once went elsewhere for want of a place, and prices each year as it was", () => {
    const costs = [2022, 2023, 2024].map((financialYear) => ({
      need: "",
      setting: "MsMdA",
      cost: financialYear,
      financialYear,
    }));
    const priced = summariseHistory({ ...input, costs }, { by: ["setting"], measure: "cost" });

    expect(summarise("overflow").keys).toEqual([]);
    // January 2023 lies in the financial year 2022.
    expect(readMeans(priced)).toMatchObject({ MsMdA: [2022, 2023, 2024] });
  });
});

describe("joinHistory", () => {
  const request = { by: ["setting"], measure: "plans" } as const;
  const projection: GroupSummary = {
    request,
    nSimulations: 100,
    years: [2025, 2026].map(asCensusYear),
    keys: [["MsMdA"], ["SpIn"]],
    values: Float64Array.from([1, 0, 7, 9].flatMap((value) => Array<number>(N_STATISTICS).fill(value))),
    uncosted: null,
  };

  test("puts every year once and every group of either, with 0 where a group is not", () => {
    const joined = joinHistory(summarise("plans"), projection);

    expect(joined.years).toEqual([2023, 2024, 2025, 2026]);
    expect(joined.nSimulations).toBe(100);
    expect(readMeans(joined)).toEqual({
      MsMdA: [1, 1, 1, 7],
      SpIn: [0, 0, 0, 9],
      EHE: [1, 1, 1, 0],
      SpMdA: [0, 1, 0, 0],
    });
  });
});
