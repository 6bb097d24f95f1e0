import { InputProblems } from "../../src/model/Problem";
import type { SummaryRequest } from "../../src/model/summary/SummaryRequest";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { createPool } from "../../src/worker/createPool";
import { createWorkerRunner } from "../../src/worker/createWorkerRunner";
import type { ProjectionJob, Runner } from "../../src/worker/ProjectionJob";
import { createDoubles } from "./createDoubleWorker";
import { inventInput } from "./inventInput";

const REQUESTS: SummaryRequest[] = [
  { by: [], measure: "plans" },
  { by: ["ncy"], measure: "plans" },
  { by: ["need", "setting"], measure: "plans" },
  { by: ["ncy", "need", "setting"], measure: "plans" },
  { by: [], measure: "joiners" },
  { by: [], measure: "cost" },
  { by: ["setting"], measure: "plans", simulations: true },
  { by: [], measure: "cost", simulations: true, priceShift: 1 },
];

const JOB: ProjectionJob = { input: inventInput(), nSimulations: 730, seed: "First light", requests: REQUESTS };

const RUNNERS: [string, () => Runner][] = [
  ["in the page", () => createInPageRunner()],
  ["in the page in one step", () => createInPageRunner({ taskMs: Infinity })],
  ["in one worker", () => createWorkerRunner(createDoubles())],
  ["in a pool of 2", () => createPool({ size: 2, ...createDoubles() })],
  ["in a pool of 8", () => createPool({ size: 8, ...createDoubles() })],
];

describe.each(RUNNERS)("every runner: %s", (_, create) => {
  let runner: Runner;
  beforeEach(() => (runner = create()));
  afterEach(() => runner.dispose());

  it("gives the same bits as the page", async () => {
    const expected = await createInPageRunner({ taskMs: Infinity }).run(JOB);

    const result = await runner.run(JOB);

    expect(result.summaries).toEqual(expected.summaries);
    expect(result.summaries.map(({ request }) => request)).toEqual(REQUESTS);
    expect(result.summaries[0].nSimulations).toBe(730);
    expect(result.summaries[0].years).toEqual([2024, 2025, 2026, 2027]);
  });

  it("works out what is expected, the same bits as the page, while a projection is under way", async () => {
    const expected = await createInPageRunner({ taskMs: Infinity }).expect(JOB);
    const shares: number[] = [];

    const running = runner.run(JOB);
    const result = await runner.expect(JOB, { onProgress: (share) => shares.push(share) });

    expect(result.summaries).toEqual(expected.summaries);
    expect(result.summaries.map(({ request }) => request)).toEqual(REQUESTS);
    expect(result.summaries[0].nSimulations).toBe(0);
    expect(result.uncertainty).toEqual((await running).uncertainty);
    expect(shares).toEqual([1]);
  });

  it("rejects what is expected when it is cancelled, and for an input that cannot be used", async () => {
    const reason = new Error("The cell was changed.");

    await expect(runner.expect(JOB, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const input = { ...JOB.input, population: [] };
    await expect(runner.expect({ ...JOB, input })).rejects.toBeInstanceOf(InputProblems);
    await expect(runner.expect(JOB)).resolves.toBeDefined();
  });

  it("gives other numbers for another seed", async () => {
    const first = await runner.run(JOB);
    const second = await runner.run({ ...JOB, seed: "Second light" });

    expect(second.summaries[0].values).not.toEqual(first.summaries[0].values);
  });

  it("reports progress that rises to 1", async () => {
    const shares: number[] = [];

    await runner.run(JOB, { onProgress: (share) => shares.push(share) });

    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBe(1);
  });

  it("says how long each part took", async () => {
    const { timings } = await runner.run(JOB);

    for (const ms of Object.values(timings)) expect(ms).toBeGreaterThanOrEqual(0);
    expect(timings.estimateMs + timings.simulateMs + timings.summariseMs).toBeGreaterThan(0);
  });

  it("refuses an impossible number of simulations", async () => {
    for (const nSimulations of [0, -1, 1.5, NaN, 100_001]) {
      await expect(runner.run({ ...JOB, nSimulations })).rejects.toThrow(
        `Options: simulations is ${nSimulations}. Give a whole number from 1 to 100,000. 1,000 is usual. (E301)`,
      );
    }
  });

  it("hands on the problems of an input that cannot be used, and still runs the next one", async () => {
    const input = { ...JOB.input, population: [] };

    const failure = await runner.run({ ...JOB, input }).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(InputProblems);
    const { problems } = failure as InputProblems;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ severity: "stops", code: expect.stringMatching(/^E\d{3}$/) });
    await expect(runner.run({ ...JOB, input })).rejects.toBeInstanceOf(InputProblems);
    await expect(runner.run(JOB)).resolves.toBeDefined();
  });

  it("runs several projections at the same time without mixing them", async () => {
    const jobs = ["a", "b", "c"].map((seed) => ({ ...JOB, nSimulations: 300, seed }));
    const alone = await Promise.all(jobs.map((job) => createInPageRunner({ taskMs: Infinity }).run(job)));

    const together = await Promise.all(jobs.map((job) => runner.run(job)));

    expect(together.map(({ summaries }) => summaries)).toEqual(alone.map(({ summaries }) => summaries));
  });

  it("rejects with the reason when it is cancelled, before and during the run", async () => {
    const reason = new Error("The cell was changed.");

    await expect(runner.run(JOB, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const stop = new AbortController();
    const running = runner.run({ ...JOB, nSimulations: 10_000 }, { signal: stop.signal });
    setImmediate(() => stop.abort(reason));
    await expect(running).rejects.toBe(reason);
    await expect(runner.run(JOB)).resolves.toBeDefined();
  });

  it("rejects what is under way and what comes later once it is closed", async () => {
    const running = runner.run(JOB);
    runner.dispose();

    await expect(running).rejects.toThrow("The runner was closed.");
    await expect(runner.run(JOB)).rejects.toThrow("The runner was closed.");
  });
});
