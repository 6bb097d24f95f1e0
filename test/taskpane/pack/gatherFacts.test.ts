/** @jest-environment node */
import { gatherFacts } from "../../../src/taskpane/pack/gatherFacts";
import { inventSources } from "./gatherTestFacts";

const signal = new AbortController().signal;
const stop = { run: () => Promise.reject(new Error("nothing is to be run")) };

test("runs what is missing and says what it does", async () => {
  const told: string[] = [];

  const { facts, leftOut } = await gatherFacts(inventSources(), signal, (work) => told.push(work));

  expect([...new Set(told)]).toEqual([
    "Projecting the baseline",
    "Working out the cost",
    "Working out the balance",
    "Comparing the scenarios",
  ]);
  expect(leftOut).toEqual([]);
  expect(facts.plan?.effects.map(({ workstream }) => workstream.name)).toEqual(["Contracts"]);
  expect(facts.comparison?.scenarios.map(({ name }) => name)).toEqual(["Fewer join"]);
});

test("takes the results that there are as they are", async () => {
  const sources = inventSources();
  const { facts } = await gatherFacts(sources, signal, () => {});
  const bare = { ...sources, input: { ...sources.input, costs: [] } };

  const again = await gatherFacts(
    { ...bare, baseline: facts.baseline, comparison: facts.comparison, runner: { ...sources.runner, ...stop } },
    signal,
    () => {},
  );

  expect(again.facts.baseline).toBe(facts.baseline);
  expect(again.facts.comparison).toBe(facts.comparison);
});

test("says what has no slide and why", async () => {
  const sources = inventSources();
  const none = { funding: null, workstreams: null, planLevers: null };
  const bare = { ...sources, scenarios: [], unreadable: ["Odd one"] };

  const noMoney = await gatherFacts({ ...bare, money: none }, signal, () => {});
  const noCosts = await gatherFacts({ ...bare, input: { ...sources.input, costs: [] } }, signal, () => {});

  expect(noMoney.leftOut).toEqual([
    "The balance has no slide: there is no funding table. The Money step makes one.",
    'The scenario "Odd one" is left out: its levers cannot be used. The What if step says why.',
    "Scenarios have no slide: none is switched on. The What if step has them.",
  ]);
  expect(noCosts.leftOut[0]).toBe("Cost and balance have no slides: there are no unit costs.");
  expect([noCosts.facts.cost, noCosts.facts.plan]).toEqual([null, null]);
});

test("a funding table that cannot be used leaves the balance out with its sentence", async () => {
  const sources = inventSources();
  const readTable: typeof sources.readTable = async (table) => {
    const { cells, ...rest } = await sources.readTable(table);
    return { ...rest, cells: cells.map((row, i) => (i === 1 ? ["High needs block", "magic", ...row.slice(2)] : row)) };
  };

  const { facts, leftOut } = await gatherFacts({ ...sources, readTable }, signal, () => {});

  expect(facts.plan).toBeNull();
  expect(leftOut.join()).toMatch(/^The balance has no slide\. Funding, row 2: Kind is 'magic'\./);
});

test("stops when it is told to", async () => {
  const controller = new AbortController();

  const gathering = gatherFacts(inventSources(), controller.signal, (work) => {
    if (work === "Working out the cost") controller.abort(new Error("stopped"));
  });

  await expect(gathering).rejects.toThrow("stopped");
});
