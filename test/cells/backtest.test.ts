import { readFailure } from "../helpers/customFunctions";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import type { ProjectionJob, RunControls, Runner } from "../../src/worker/ProjectionJob";
import { readExampleTables } from "./excel";

const { Census, Population, Costs } = readExampleTables();

const inPage = createInPageRunner({ taskMs: Infinity });
const jobs: ProjectionJob[] = [];
const runner: Runner = {
  run: (job: ProjectionJob, controls?: RunControls) => {
    jobs.push(job);
    return inPage.run(job, controls);
  },
  expect: (job, controls) => inPage.expect(job, controls),
  dispose: () => inPage.dispose(),
};
const cells = createCellFunctions(runner);

interface Given {
  source?: unknown[][];
  population?: unknown[][] | null;
  by?: string | null;
  options?: unknown[][] | null;
  invocation?: { onCanceled?: () => void; isInValuePreview?: boolean };
}
const backtest = ({ source = Census, population = Population, by = null, options = null, invocation }: Given) =>
  cells.backtest(
    source,
    population,
    null,
    by,
    options,
    (invocation ?? null) as unknown as CustomFunctions.CancelableInvocation | null,
  );

describe("SEND.BACKTEST", () => {
  test("shows every method with the same number of cases, as numbers", async () => {
    const [headings, ...rows] = await backtest({ options: [["simulations", 100]] });

    expect(headings.slice(0, 2)).toEqual(["Method", "Cases"]);
    expect(rows.map(([method]) => method)).toEqual(
      expect.arrayContaining(["yearly", "last value", "last growth", "mean growth", "linear", "damped trend"]),
    );
    expect(new Set(rows.map(([, nCases]) => nCases))).toEqual(new Set([3]));
    expect(rows[0].every((value, i) => i === 0 || typeof value === "number")).toBe(true);
  });

  test("adds up: the cases of groups, of horizons and the single ones are as many as all", async () => {
    const show = (shown: string) =>
      backtest({
        by: "setting",
        options: [
          ["simulations", 50],
          ["show", shown],
        ],
      });
    const [scores, horizons, groups, cases] = await Promise.all(["Scores", "horizons", "group", "cases"].map(show));

    const sum = (table: unknown[][]) => {
      const column = table[0].indexOf("Cases");
      return table.slice(1).reduce((total, row) => total + Number(row[column]), 0);
    };
    expect([sum(scores), sum(horizons), sum(groups)]).toEqual(Array(3).fill(cases.length - 1));
    expect(horizons[0][0]).toBe("Years ahead");
    expect(groups[0][0]).toBe("Setting");
    expect(cases[0]).toContain("P97.5");
  });

  test("shows NCYs as numbers and looks no further than it is asked to", async () => {
    const options = [
      ["simulations", 50],
      ["show", "cases"],
      ["years", 1],
    ];

    const [headings, ...rows] = await backtest({ by: "ncy", options });

    const read = (heading: string) => new Set(rows.map((row) => row[headings.indexOf(heading)]));
    expect(read("Years ahead")).toEqual(new Set([1]));
    expect([...read("NCY")].every((ncy) => typeof ncy === "number")).toBe(true);
    expect(read("Origin")).toEqual(new Set([2024, 2025]));
  });

  test("runs once for a model and for the same tables, whatever is shown of it", async () => {
    jobs.length = 0;
    const options = [["simulations", 60]];
    const model = await cells.model(Census, Population, null, null, null, options, null);

    const fromModel = await backtest({ source: model, population: null });
    const nJobs = jobs.length;
    const fromTables = await backtest({ options });
    const verdict = await backtest({ source: model, population: null, options: [["show", "verdict"]] });

    expect(fromTables).toEqual(fromModel);
    expect(jobs).toHaveLength(nJobs);
    expect(verdict[0]).toEqual(["Verdict"]);
    expect(verdict[1][0]).toMatch(/of 3 past cases the truth lay inside the \w+ band that should hold 9 of 10\.$/);
  });

  test("never runs a preview, and stops when its cell is changed", async () => {
    const invocation: NonNullable<Given["invocation"]> = {};
    const stopped = readFailure(backtest({ options: [["seed", "to be stopped"]], invocation }));
    invocation.onCanceled?.();

    expect(await stopped).toMatch(/\(E321\)$/);
    expect(await readFailure(backtest({ invocation: { isInValuePreview: true } }))).toMatch(/^#N\/A .*\(E322\)$/);
  });

  test.each<[string, Given, RegExp]>([
    [
      "one year of history",
      { source: Census.filter(([, year], row) => row === 0 || Number(year) <= 2024) },
      /^#VALUE! Backtest: the history is one year long, January 2023 to January 2024\. .*\(E286\)$/,
    ],
    ["no population", { population: null }, /^#VALUE! SEND\.BACKTEST: population is empty.*\(E315\)$/],
    ["an empty source", { source: [[0]] }, /^#VALUE! SEND\.BACKTEST: source is empty.*\(E315\)$/],
    ["a grouping that is not known", { by: "school" }, /^#VALUE! SEND\.BACKTEST: by is "school".*\(E310\)$/],
    [
      "something that cannot be shown",
      { options: [["show", "everything"]] },
      /^#VALUE! SEND\.BACKTEST: show is "everything"\. Choose one of scores, horizons, groups, cases, verdict\. \(E301\)$/,
    ],
    ["years that are none", { options: [["years", "many"]] }, /^#VALUE! Options, row 1: years is .*\(E301\)$/],
    ["an option that is not known", { options: [["simulatons", 9]] }, /Perhaps simulations was meant.*\(E302\)$/],
    ["a table that is no source", { source: Costs }, /^#VALUE! .*\(E105\)$/],
  ])("says what is wrong with %s", async (_, given, sentence) => {
    expect(await readFailure(backtest(given))).toMatch(sentence);
  });
});
