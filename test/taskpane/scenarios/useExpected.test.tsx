/** @jest-environment jsdom */
import { MessageChannel } from "node:worker_threads";
import { configure, renderHook, waitFor } from "@testing-library/react";
import { createLeverContext } from "../../../src/model/levers/LeverContext";
import type { ModelInput } from "../../../src/model/data/ModelInput";
import { readMean } from "../../../src/model/compare/pairSummaries";
import { readLevers } from "../../../src/model/tables/readLevers";
import { makeScenarioInput } from "../../../src/taskpane/scenarios/makeScenarioInput";
import { useExpected, type ExpectedTotals } from "../../../src/taskpane/scenarios/useExpected";
import { USUAL_CHOICES } from "../../../src/workbook/Choices";
import { createInPageRunner } from "../../../src/worker/createInPageRunner";
import type { ProjectionJob, Runner } from "../../../src/worker/ProjectionJob";
import { inventInput } from "../../worker/inventInput";

configure({ asyncUtilTimeout: 10_000 });
// jsdom has none.
Object.assign(globalThis, { MessageChannel });

const BASELINE = inventInput();

function makeScenario(name: string, ...row: (string | number)[]) {
  const cells = [["lever", "year-from", "change"], row];
  const { value } = readLevers({ name: "Levers", cells, firstRow: 1 }, createLeverContext(BASELINE));
  return { name, input: makeScenarioInput(BASELINE, value!) };
}

/** The runner of the page, and the inputs that it was asked for. */
function createListener() {
  const asked: ModelInput[] = [];
  const runner = createInPageRunner({ taskMs: Infinity });
  const expectJob = (job: ProjectionJob, controls?: object) => {
    asked.push(job.input);
    return runner.expect(job, controls);
  };
  return { asked, runner: { ...runner, expect: expectJob } as Runner };
}

const readPlans = (totals: ExpectedTotals | undefined): number =>
  totals && totals.problem === null ? readMean(totals.plans, totals.plans.years.length - 1, 0) : NaN;

test("equal levers on the same tables are the same input, and no other", () => {
  const { input } = makeScenario("a", "joiners", 2025, "x2");

  expect(makeScenario("b", "joiners", 2025, "x2").input).toBe(input);
  expect(makeScenario("a", "joiners", 2025, "x3").input).not.toBe(input);
  expect(makeScenarioInput({ ...BASELINE }, input.levers!)).not.toBe(input);
  expect(input).toEqual({ ...BASELINE, levers: input.levers });
});

test("a changed lever is worked out alone, and a lever that is set back not at all", async () => {
  const { asked, runner } = createListener();
  const usual = [makeScenario("more", "joiners", 2025, "x2"), makeScenario("fewer", "joiners", 2025, "x0.5")];
  const changed = [usual[0], makeScenario("fewer", "joiners", 2025, "x0.4")];
  const { result, rerender } = renderHook(({ inputs }) => useExpected(inputs, BASELINE, runner, USUAL_CHOICES), {
    initialProps: { inputs: usual },
  });
  await waitFor(() => expect(result.current).toHaveLength(3));
  const first = result.current!;

  rerender({ inputs: changed });
  await waitFor(() => expect(readPlans(result.current![2])).toBeLessThan(readPlans(first[2])));
  const second = result.current!;
  rerender({ inputs: [...usual] });

  expect(result.current).toEqual(first);
  expect(second.slice(0, 2)).toEqual(first.slice(0, 2));
  expect(first.map(({ name }) => name)).toEqual(["", "more", "fewer"]);
  expect(readPlans(first[1])).toBeGreaterThan(readPlans(first[0]));
  expect(asked).toEqual([BASELINE, usual[0].input, usual[1].input, changed[1].input]);
});

test("a scenario that cannot be worked out says why, beside the numbers of the others", async () => {
  const { runner } = createListener();
  const inputs = [makeScenario("nobody", "history", "", "x0"), makeScenario("more", "joiners", 2025, "x2")];

  const { result } = renderHook(() => useExpected(inputs, BASELINE, runner, USUAL_CHOICES));

  await waitFor(() => expect(result.current).toHaveLength(3));
  const [baseline, nobody, more] = result.current!;
  expect(nobody.problem).toMatch(
    /^Levers, row 2: levers of the kind history leave out every past transition\. .*\(E624\)$/,
  );
  expect(readPlans(more)).toBeGreaterThan(readPlans(baseline));
});

test("totals of other tables are not shown beside each other", async () => {
  const { runner } = createListener();
  const other = inventInput(200);
  const initialProps = { baseline: BASELINE, inputs: [makeScenario("more", "joiners", 2025, "x2")] };
  const { result, rerender } = renderHook(
    ({ baseline, inputs }) => useExpected(inputs, baseline, runner, USUAL_CHOICES),
    { initialProps },
  );
  await waitFor(() => expect(result.current).toHaveLength(2));
  const before = result.current;

  rerender({ baseline: other, inputs: [] });

  expect(result.current).toBe(before);
  await waitFor(() => expect(result.current).toHaveLength(1));
  expect(readPlans(result.current![0])).toBeGreaterThan(readPlans(before![0]));
});
