import { InputProblems } from "../../src/model/Problem";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { createPool } from "../../src/worker/createPool";
import type { EngineRequest } from "../../src/worker/EngineMessages";
import type { ProjectionJob, Runner } from "../../src/worker/ProjectionJob";
import { createDoubles, type Doubles, type Misdeed } from "./createDoubleWorker";
import { inventInput } from "./inventInput";

const JOB: ProjectionJob = {
  input: inventInput(),
  nSimulations: 400,
  seed: "1",
  requests: [{ by: ["need"], measure: "plans" }],
};

const open: Runner[] = [];
afterEach(() => open.splice(0).forEach((runner) => runner.dispose()));

function createPoolOf(
  size: number,
  misbehave?: (request: EngineRequest, iRequest: number) => Misdeed,
): [Runner, Doubles] {
  const doubles = createDoubles(misbehave);
  const pool = createPool({ size, createWorker: doubles.createWorker });
  open.push(pool);
  return [pool, doubles];
}

const runInPage = (job: ProjectionJob) => createInPageRunner({ taskMs: Infinity }).run(job);

describe("a pool's workers", () => {
  it("start when they are first needed, and no more than there is work for", async () => {
    const [pool, doubles] = createPoolOf(4);
    expect(doubles.nStarted()).toBe(0);

    await pool.run({ ...JOB, nSimulations: 50 });
    expect(doubles.nStarted()).toBe(1);

    await pool.run({ ...JOB, nSimulations: 2500 });
    await pool.run({ ...JOB, nSimulations: 2500 });
    expect(doubles.nStarted()).toBe(4);
  });

  it("are sent the tables of an input once, however many ranges, projections and scenarios it has", async () => {
    const [pool, doubles] = createPoolOf(1);

    await pool.run({ ...JOB, nSimulations: 2500 });
    await pool.run({ ...JOB, seed: "2" });
    await pool.run({ ...JOB, input: { ...JOB.input, levers: [] } });

    expect(doubles.requests.length).toBeGreaterThan(3);
    expect(doubles.requests.filter((request) => request.tables)).toHaveLength(1);
  });

  it("let go of tables that were not used lately", async () => {
    const [pool, doubles] = createPoolOf(1);
    const jobs = [20, 30, 40, 50].map((nPupils) => ({ ...JOB, input: inventInput(nPupils) }));

    for (const job of [...jobs, jobs[0]]) await pool.run(job);

    const sent = doubles.requests.filter((request) => request.tables).map((request) => request.tablesId);
    expect(sent).toEqual([1, 2, 3, 4, 1]);
    expect(doubles.requests.flatMap((request) => request.forget)).toEqual([1, 2]);
  });

  it("end when the pool is closed", async () => {
    const [pool, doubles] = createPoolOf(2);
    await pool.run(JOB);

    pool.dispose();

    expect(doubles.nAlive()).toBe(0);
  });
});

describe("a worker that crashes", () => {
  it.each<["throws" | "dies", EngineRequest["kind"]]>([
    ["throws", "simulate"],
    ["dies", "simulate"],
    ["throws", "summarise"],
    ["dies", "summarise"],
  ])(
    "and %s over the first request to %s is replaced and its work repeated, with the same bits",
    async (misdeed, kind) => {
      let isFirst = true;
      const [pool, doubles] = createPoolOf(2, (request) => {
        if (request.kind !== kind || !isFirst) return undefined;
        isFirst = false;
        return misdeed;
      });
      const shares: number[] = [];

      const result = await pool.run(JOB, { onProgress: (share) => shares.push(share) });

      expect(isFirst).toBe(false);
      expect(doubles.nStarted() - doubles.nAlive()).toBe(1);
      expect(doubles.requests.filter((request) => request.kind === kind)).toHaveLength(kind === "simulate" ? 3 : 2);
      expect(result.summaries).toEqual((await runInPage(JOB)).summaries);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    },
  );

  it("is given up after three attempts, with a sentence, and the pool goes on working", async () => {
    let isBroken = true;
    const [pool, doubles] = createPoolOf(1, () => (isBroken ? "dies" : undefined));

    const failure = await pool.run(JOB).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(InputProblems);
    expect((failure as Error).message).toBe(
      "Projection: the calculation broke off 3 times (out of memory). Run it again; if it happens again, " +
        "ask for fewer simulations or close other programs to free memory. (E401)",
    );
    expect(doubles.nStarted()).toBe(3);
    isBroken = false;
    expect((await pool.run(JOB)).summaries).toEqual((await runInPage(JOB)).summaries);
  });

  it("gives the sentence also where workers cannot be started at all", async () => {
    const pool = createPool({
      size: 2,
      createWorker: () => {
        throw new Error("Worker is not defined");
      },
    });

    await expect(pool.run(JOB)).rejects.toThrow(/^Projection: .*Worker is not defined.* \(E401\)$/);
  });
});

describe("cancelling", () => {
  it("leaves a worker alone that ends its piece in time", async () => {
    const [pool, doubles] = createPoolOf(1);
    const stop = new AbortController();
    const cancelled = pool.run({ ...JOB, nSimulations: 20_000 }, { signal: stop.signal });

    stop.abort(new Error("changed"));
    await expect(cancelled).rejects.toThrow("changed");
    const next = await pool.run(JOB);

    expect(doubles.nStarted()).toBe(1);
    expect(doubles.requests.filter((request) => request.kind === "simulate")).toHaveLength(2);
    expect(next.summaries).toEqual((await runInPage(JOB)).summaries);
  });

  it("replaces a worker that does not end its piece soon", async () => {
    const [pool, doubles] = createPoolOf(1, (_, iRequest) => (iRequest === 0 ? "hangs" : undefined));
    const stop = new AbortController();
    const cancelled = pool.run(JOB, { signal: stop.signal });

    stop.abort(new Error("changed"));
    await expect(cancelled).rejects.toThrow("changed");
    const start = performance.now();
    await pool.run(JOB);

    expect(doubles.nStarted()).toBe(2);
    expect(doubles.nAlive()).toBe(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("reports no progress afterwards", async () => {
    const [pool] = createPoolOf(2);
    const stop = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      stop.abort(new Error("enough"));
    };

    await expect(pool.run({ ...JOB, nSimulations: 2500 }, { onProgress, signal: stop.signal })).rejects.toThrow(
      "enough",
    );
    await pool.run(JOB);

    expect(shares).toHaveLength(1);
  });
});

describe("several projections", () => {
  it("take turns, so that a short one does not wait for a long one", async () => {
    const [pool] = createPoolOf(1);
    const order: string[] = [];
    const long = pool.run({ ...JOB, nSimulations: 8000, seed: "long" }).then(() => order.push("long"));
    const short = pool.run({ ...JOB, nSimulations: 200, seed: "short" }).then(() => order.push("short"));

    await Promise.all([long, short]);

    expect(order).toEqual(["short", "long"]);
  });
});

describe("what is expected", () => {
  it("does not wait for simulations, in a worker of its own that keeps the tables", async () => {
    const [pool, doubles] = createPoolOf(1, (request) => (request.kind === "simulate" ? "hangs" : undefined));
    const stop = new AbortController();
    const hanging = pool.run(JOB, { signal: stop.signal });

    const baseline = await pool.expect(JOB);
    const scenario = await pool.expect({ ...JOB, input: { ...JOB.input, levers: [] } });

    expect(doubles.nStarted()).toBe(2);
    expect(doubles.requests.map(({ kind }) => kind)).toEqual(["simulate", "expect", "expect"]);
    expect(doubles.requests.map(({ tables }) => tables !== undefined)).toEqual([true, true, false]);
    expect(scenario.summaries).toEqual(baseline.summaries);
    stop.abort(new Error("enough"));
    await expect(hanging).rejects.toThrow("enough");
  });

  it("is asked of one worker in the order in which it was wanted", async () => {
    const [pool, doubles] = createPoolOf(4);
    const order: number[] = [];

    await Promise.all([1, 2, 3].map((n) => pool.expect({ ...JOB, seed: `${n}` }).then(() => order.push(n))));

    expect(doubles.nStarted()).toBe(1);
    expect(order).toEqual([1, 2, 3]);
  });
});
