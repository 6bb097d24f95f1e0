import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createThreadWorker } from "../../src/cli/engineThread";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { createPool } from "../../src/worker/createPool";
import type { CreateEngineWorker } from "../../src/worker/EngineWorker";
import type { ProjectionJob, Runner } from "../../src/worker/ProjectionJob";
import { inventInput } from "../worker/inventInput";

const ROOT = join(__dirname, "../..");
const startThread = createThreadWorker(pathToFileURL(join(ROOT, "node_modules", ".cache", "cli", "cli.mjs")));
const startExiting = createThreadWorker(new URL("data:text/javascript,process.exit(3)"));
const startThrowing = createThreadWorker(new URL("data:text/javascript,throw new Error('no memory')"));

const JOB: ProjectionJob = {
  input: inventInput(),
  nSimulations: 900,
  seed: "threads",
  requests: [
    { by: ["ncy", "need", "setting"], measure: "plans" },
    { by: [], measure: "cost" },
  ],
};

const open: Runner[] = [];
function createThreadPool(size: number, createWorker: CreateEngineWorker = startThread): Runner {
  const pool = createPool({ size, createWorker });
  open.push(pool);
  return pool;
}

beforeAll(() => {
  const { status } = spawnSync(process.execPath, [join(ROOT, "scripts", "project.mjs"), "--help"]);
  expect(status).toBe(0);
});
afterEach(() => open.splice(0).forEach((runner) => runner.dispose()));

describe("threads of Node", () => {
  it.each([1, 2, 8])("give the same bits as the page: %i", async (size) => {
    const shares: number[] = [];

    const result = await createThreadPool(size).run(JOB, { onProgress: (share) => shares.push(share) });

    expect(result.summaries).toEqual((await createInPageRunner().run(JOB)).summaries);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it.each([
    ["exit", startExiting],
    ["throw", startThrowing],
  ])("that %s are replaced and their work is repeated", async (_, startBroken) => {
    let nStarted = 0;
    const pool = createThreadPool(2, (events) => (nStarted++ < 2 ? startBroken : startThread)(events));

    const result = await pool.run(JOB);

    expect(nStarted).toBe(4);
    expect(result.summaries).toEqual((await createInPageRunner().run(JOB)).summaries);
  });

  it("that keep breaking end the run with a sentence", async () => {
    await expect(createThreadPool(1, startExiting).run(JOB)).rejects.toThrow(
      /broke off 3 times \(a worker thread ended with code 3\)/,
    );
    await expect(createThreadPool(1, startThrowing).run(JOB)).rejects.toThrow(/broke off 3 times \(no memory\)/);
  });

  it("hand on the problems of an input", async () => {
    await expect(createThreadPool(1).run({ ...JOB, input: { ...JOB.input, population: [] } })).rejects.toMatchObject({
      name: "InputProblems",
      problems: expect.arrayContaining([expect.objectContaining({ severity: "stops" })]),
    });
  });

  it("are free again soon after a cancel", async () => {
    const pool = createThreadPool(1);
    await pool.run({ ...JOB, nSimulations: 10 });
    const stop = new AbortController();
    const long = pool.run({ ...JOB, nSimulations: 100_000 }, { signal: stop.signal });

    setTimeout(() => stop.abort(new Error("changed")), 50);
    await expect(long).rejects.toThrow("changed");
    const start = performance.now();
    await pool.run({ ...JOB, nSimulations: 10 });

    expect(performance.now() - start).toBeLessThan(3000);
  });
});
