import { readFailure } from "../helpers/customFunctions";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import type { ProjectionJob, RunControls, Runner } from "../../src/worker/ProjectionJob";
import { readExampleTables } from "./excel";

const { Census, Population, Costs, Options } = readExampleTables();

/** A runner that counts what it is asked to do; it runs for real unless it is told to wait for its signal. */
function createCountingRunner(waits = false) {
  const jobs: ProjectionJob[] = [];
  const nAborted = { count: 0 };
  const inPage = createInPageRunner({ taskMs: Infinity });
  const runner: Runner = {
    run: (job: ProjectionJob, controls: RunControls = {}) => {
      jobs.push(job);
      controls.signal?.addEventListener("abort", () => nAborted.count++);
      if (!waits) return inPage.run(job, controls);
      return new Promise((_resolve, reject) =>
        controls.signal?.addEventListener("abort", () => reject(controls.signal?.reason)),
      );
    },
    expect: (job, controls) => inPage.expect(job, controls),
    dispose: () => inPage.dispose(),
  };
  return { runner, jobs, nAborted };
}

type Cells = ReturnType<typeof createCellFunctions>;
const model = (cells: Cells) => cells.model(Census, Population, Costs, null, null, Options, null);
const project = (
  cells: Cells,
  source: unknown[][],
  by: string,
  invocation: CustomFunctions.CancelableInvocation = {},
) => cells.project(source, by, null, null, null, null, null, invocation);

/** Long enough for every turn of the message queue that the functions take before a run begins. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

describe("cells that share work", () => {
  test("simulate once for forty equal cells", async () => {
    const { runner, jobs } = createCountingRunner();
    const cells = createCellFunctions(runner);
    const made = await model(cells);

    const tables = await Promise.all(Array.from({ length: 40 }, () => project(cells, made, "setting")));
    const later = await project(cells, made, "Setting");

    expect(jobs).toHaveLength(1);
    expect(tables.every((table) => JSON.stringify(table) === JSON.stringify(later))).toBe(true);
  });

  test("simulate once for different groupings of one model that are asked for together", async () => {
    const { runner, jobs } = createCountingRunner();
    const cells = createCellFunctions(runner);
    const made = await model(cells);

    const [total, bySetting] = await Promise.all(["total", "setting"].map((by) => project(cells, made, by)));

    expect(jobs).toHaveLength(1);
    expect(jobs[0].requests.map(({ by, measure }) => [...by, measure])).toEqual([
      ["plans"],
      ["cost"],
      ["setting", "plans"],
      ["setting", "cost"],
    ]);
    const means = (table: unknown[][], column: number) =>
      table
        .slice(1)
        .filter(([year]) => year === 2028)
        .reduce((sum, row) => sum + Number(row[column]), 0);
    expect(means(bySetting, 2)).toBeCloseTo(means(total, 1), 9);
  });

  test("share a run between a model cell and the same tables given directly", async () => {
    const { runner, jobs } = createCountingRunner();
    const cells = createCellFunctions(runner);
    const made = await model(cells);

    const fromModel = await project(cells, made, "need");
    const fromTables = await cells.project(Census, "need", Population, Costs, null, null, Options, null);

    expect(fromTables).toEqual(fromModel);
    expect(jobs).toHaveLength(1);
  });

  test("name a model by its content: blanks, spaces and row order of the options make no difference, a pupil does", async () => {
    const cells = createCellFunctions(createCountingRunner().runner);
    const [[text]] = await model(cells);

    const padded = [
      ...Census.map((row) => row.map((cell) => (typeof cell === "string" ? ` ${cell} ` : String(cell)))),
      [null, 0, ""],
    ];
    const again = await cells.model(padded, Population, Costs, null, null, [...Options].reverse(), null);
    const without = await cells.model(Census.slice(0, -1), Population, Costs, null, null, Options, null);
    const otherSeed = await cells.model(Census, Population, Costs, null, null, [["seed", 8]], null);
    const onAnotherMachine = await model(createCellFunctions(createCountingRunner().runner));

    expect(text).toMatch(
      /^SEND model ([0-9A-Z]{4}-){2}[0-9A-Z]{4}: 29 plans in January 2026, 3 years of transitions, projects to 2030$/,
    );
    expect(again).toEqual([[text]]);
    expect(onAnotherMachine).toEqual([[text]]);
    expect(without).not.toEqual([[text]]);
    expect(otherSeed).not.toEqual([[text]]);
  });

  test("wait for a model that is still being made", async () => {
    const cells = createCellFunctions(createCountingRunner().runner);
    const [[text]] = await model(createCellFunctions(createCountingRunner().runner));

    const making = model(cells);
    const table = await project(cells, [[text]], "total");

    expect(table[0][0]).toBe("Census year");
    expect(await making).toEqual([[text]]);
  });
});

describe("cells that are cancelled", () => {
  test("stop the run when no other cell waits for it, and not before", async () => {
    const { runner, jobs, nAborted } = createCountingRunner(true);
    const cells = createCellFunctions(runner);
    const made = await model(cells);
    const invocations: CustomFunctions.CancelableInvocation[] = [{}, {}];
    const failures = invocations.map((invocation) => readFailure(project(cells, made, "total", invocation)));
    await settle();

    invocations[0].onCanceled?.();
    await settle();
    expect(nAborted.count).toBe(0);
    invocations[1].onCanceled?.();
    await settle();

    expect(jobs).toHaveLength(1);
    expect(nAborted.count).toBe(1);
    for (const failure of await Promise.all(failures))
      expect(failure).toMatch(/^#N\/A SEND\.PROJECT: the calculation was stopped/);
  });

  test("leave the other grouping of the same run alone", async () => {
    const { runner, nAborted } = createCountingRunner();
    const cells = createCellFunctions(runner);
    const made = await model(cells);
    const invocation: CustomFunctions.CancelableInvocation = {};

    const cancelled = readFailure(project(cells, made, "need", invocation));
    const kept = project(cells, made, "total");
    await new Promise((resolve) => setImmediate(resolve));
    invocation.onCanceled?.();

    expect(await cancelled).toMatch(/^#N\/A/);
    expect((await kept)[0][0]).toBe("Census year");
    expect(nAborted.count).toBe(0);
  });

  test("never start a run when all were cancelled before it began", async () => {
    const { runner, jobs } = createCountingRunner();
    const cells = createCellFunctions(runner);
    const made = await model(cells);
    const invocation: CustomFunctions.CancelableInvocation = {};

    const cancelled = readFailure(project(cells, made, "total", invocation));
    invocation.onCanceled?.();
    await settle();

    expect(await cancelled).toMatch(/^#N\/A/);
    expect(jobs).toHaveLength(0);
  });

  test("answer a new call that comes before the old one is cancelled, and one that comes after", async () => {
    const { runner, jobs } = createCountingRunner();
    const cells = createCellFunctions(runner);
    const made = await model(cells);
    const [old, older]: CustomFunctions.CancelableInvocation[] = [{}, {}];

    const first = readFailure(project(cells, made, "total", older));
    older.onCanceled?.();
    const second = readFailure(project(cells, made, "total", old));
    const third = project(cells, made, "total");
    old.onCanceled?.();

    expect((await third).length).toBeGreaterThan(1);
    expect(await first).toMatch(/^#N\/A/);
    expect(await second).toMatch(/^#N\/A/);
    expect(jobs).toHaveLength(1);
  });
});
