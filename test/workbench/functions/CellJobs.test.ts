import { CellJobs, type CallingCell } from "../../../src/workbench/functions/CellJobs";
import type { GridArgument } from "../../../src/workbench/functions/convertArguments";

const CELL: CallingCell = { sheetId: "sheet1", row: 4, column: 1 };
const OTHER: CallingCell = { sheetId: "sheet1", row: 9, column: 1 };
const args = (...values: number[]): GridArgument[] => values.map((value) => ({ kind: "scalar", value }));

/** A function whose calls a test ends by hand. */
function createCalls() {
  const calls: { settle: (value: unknown) => void; fail: (reason: unknown) => void; isCancelled: boolean }[] = [];
  const start = (setCancel: (cancel: () => void) => void) =>
    new Promise((settle, fail) => {
      const call = { settle, fail, isCancelled: false };
      setCancel(() => (call.isCancelled = true));
      calls.push(call);
    });
  return { calls, start };
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

function create() {
  const recalculated: CallingCell[] = [];
  const jobs = new CellJobs({ onResult: (cell) => recalculated.push(cell) });
  const evaluate = (...asks: (() => unknown)[]) => {
    jobs.beginRound();
    const results = asks.map((ask) => ask());
    jobs.endRound();
    return results;
  };
  return { jobs, recalculated, evaluate };
}

describe("the calls of cells", () => {
  test("a call is busy until it ends, then its cell is calculated again and finds the result", async () => {
    const { jobs, recalculated, evaluate } = create();
    const { calls, start } = createCalls();
    const ask = () => jobs.ask(CELL, "PROJECT", args(1), start);

    expect(evaluate(ask)).toEqual([null]);
    expect([calls.length, jobs.isBusy]).toEqual([1, true]);
    calls[0].settle([[1, 2]]);
    await tick();

    expect(recalculated).toEqual([CELL]);
    expect(evaluate(ask)).toEqual([{ kind: "matrix", values: [[1, 2]] }]);
    expect([calls.length, jobs.isBusy]).toEqual([1, false]);
  });

  test("a function is not called before the round is over, and not at all if the second round asks for something else", () => {
    const { jobs } = create();
    const { calls, start } = createCalls();

    jobs.beginRound();
    jobs.ask(CELL, "PROJECT", args(1), start);
    expect(calls).toHaveLength(0);
    jobs.beginRound();
    jobs.ask(CELL, "PROJECT", args(2), start);
    jobs.endRound();

    expect(calls).toHaveLength(1);
  });

  test("other arguments cancel the running call, and its late result is dropped", async () => {
    const { jobs, recalculated, evaluate } = create();
    const { calls, start } = createCalls();
    evaluate(() => jobs.ask(CELL, "PROJECT", args(1), start));

    evaluate(() => jobs.ask(CELL, "PROJECT", args(2), start));
    calls[0].settle(1);
    calls[1].settle(2);
    await tick();

    expect(calls.map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
    expect(recalculated).toEqual([CELL]);
    expect(evaluate(() => jobs.ask(CELL, "PROJECT", args(2), start))).toEqual([{ kind: "value", value: 2 }]);
  });

  test("one formula may call a function twice", async () => {
    const { jobs, evaluate } = create();
    const { calls, start } = createCalls();
    const ask = (n: number) => () => jobs.ask(CELL, "PROJECT", args(n), start);
    evaluate(ask(1), ask(2));

    calls[0].settle("a");
    calls[1].settle("b");
    await tick();

    expect(evaluate(ask(1), ask(2))).toEqual([
      { kind: "value", value: "a" },
      { kind: "value", value: "b" },
    ]);
    expect(calls).toHaveLength(2);
  });

  test("a round that does not touch a cell leaves its calls alone", async () => {
    const { jobs, recalculated, evaluate } = create();
    const { calls, start } = createCalls();
    evaluate(() => jobs.ask(CELL, "PROJECT", args(1), start));

    evaluate(() => jobs.ask(OTHER, "CHECK", args(1), start));
    calls[0].settle(1);
    await tick();

    expect([calls[0].isCancelled, recalculated]).toEqual([false, [CELL]]);
  });

  test("equal blocks are equal arguments, whichever array they are", () => {
    const { jobs, evaluate } = create();
    const { calls, start } = createCalls();
    const block = (value: number): GridArgument => ({ kind: "matrix", values: [["ASD", value]], hasErrors: false });

    evaluate(() => jobs.ask(CELL, "PROJECT", [block(1)], start));
    evaluate(() => jobs.ask(CELL, "PROJECT", [block(1)], start));
    evaluate(() => jobs.ask(CELL, "PROJECT", [block(2)], start));

    expect(calls.map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
  });

  test("a failed call keeps its sentence for the cell; an edited cell ends its calls", async () => {
    const { jobs, evaluate } = create();
    const { calls, start } = createCalls();
    evaluate(() => jobs.ask(CELL, "PROJECT", args(1), start));
    calls[0].fail({ code: "#N/A", message: "No rows. (E101)" });
    await tick();

    expect(jobs.getMessage(CELL)).toBe("No rows. (E101)");
    expect(jobs.getMessage(OTHER)).toBeNull();
    evaluate(() => jobs.ask(CELL, "PROJECT", args(2), start));
    expect(jobs.getMessage(CELL)).toBeNull();
    jobs.drop(CELL);
    expect([calls[1].isCancelled, jobs.isBusy, jobs.callingCells]).toEqual([true, false, []]);
  });

  test("a function that throws at once, or whose cancelling throws, does no harm", () => {
    const { jobs, evaluate } = create();
    const complain = jest.spyOn(console, "error").mockImplementation(() => {});
    evaluate(() =>
      jobs.ask(CELL, "PROJECT", args(1), () => {
        throw new Error("inner");
      }),
    );
    evaluate(() =>
      jobs.ask(OTHER, "CHECK", args(1), (setCancel) => {
        setCancel(() => {
          throw new Error("inner");
        });
        return new Promise(() => {});
      }),
    );

    jobs.dropAll();

    expect(jobs.isBusy).toBe(false);
    expect(complain).toHaveBeenCalledTimes(1);
    complain.mockRestore();
  });
});
