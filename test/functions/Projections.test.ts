import { Projections } from "../../src/functions/Projections";
import { createModel } from "../../src/functions/Model";
import type { GroupSummary } from "../../src/model/summary/GroupSummary";
import type { SummaryRequest } from "../../src/model/summary/SummaryRequest";
import { DEFAULT_OPTIONS } from "../../src/model/tables/Options";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import type { ProjectionJob, Runner } from "../../src/worker/ProjectionJob";
import { inventInput } from "../worker/inventInput";

const PLANS: SummaryRequest = { by: [], measure: "plans" };
const COST: SummaryRequest = { by: [], measure: "cost" };
const MODEL = createModel(inventInput(), { ...DEFAULT_OPTIONS, simulations: 40 }, []);

/** The runner of the page, and what it was asked for. */
function createListener() {
  const asked: (readonly ["run" | "expect", readonly SummaryRequest[]])[] = [];
  const runner = createInPageRunner({ taskMs: Infinity });
  const note = (kind: "run" | "expect") => (job: ProjectionJob, controls?: object) => {
    asked.push([kind, job.requests]);
    return runner[kind](job, controls);
  };
  return { asked, projections: new Projections({ ...runner, run: note("run"), expect: note("expect") } as Runner) };
}

const { signal } = new AbortController();

describe("Projections", () => {
  it("asks once for the measures of one cell, expected or simulated, and never again", async () => {
    const { asked, projections } = createListener();

    const ask = () =>
      Promise.all([
        projections.expect(MODEL, PLANS, signal),
        projections.expect(MODEL, COST, signal),
        projections.summarise(MODEL, PLANS, signal),
        projections.summarise(MODEL, COST, signal),
      ]);
    const first = await ask();

    expect(await ask()).toEqual(first);
    expect(asked).toEqual([
      ["expect", [PLANS, COST]],
      ["run", [PLANS, COST]],
    ]);
    expect(first.map(({ request, nSimulations }: GroupSummary) => [request, nSimulations])).toEqual([
      [PLANS, 0],
      [COST, 0],
      [PLANS, 40],
      [COST, 40],
    ]);
  });

  it("gives an expected value to a cell that stays, though another cell that wanted it has left", async () => {
    const { asked, projections } = createListener();
    const leaver = new AbortController();

    const left = projections.expect(MODEL, PLANS, leaver.signal);
    const stayed = projections.expect(MODEL, COST, signal);
    leaver.abort(new Error("deleted"));

    await expect(left).rejects.toThrow("deleted");
    expect((await stayed).request).toEqual(COST);
    expect(asked).toHaveLength(1);
  });
});
