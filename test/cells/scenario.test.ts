import { readFailure } from "../helpers/customFunctions";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { readExampleTables } from "./excel";

const { Census, Population, Costs, Options } = readExampleTables();
const cells = createCellFunctions(createInPageRunner({ taskMs: Infinity }));
const OFF = [
  ["lever", "change", "on"],
  ["joiners", "x2", false],
];
const MORE = [
  ["lever", "change"],
  ["joiners", "+50%"],
];
const CLOSED = [
  ["lever", "setting", "to", "change"],
  ["close", "SpIn", "SpMdA, MsMdA", ""],
];
const model = (levers: unknown[][] | null = null) =>
  cells.model(Census, Population, Costs, null, levers, Options, null);
const project = (source: unknown[][], by: string | null = null, levers: unknown[][] | null = null) =>
  cells.project(source, by, null, null, null, levers, null, null);
const scenario = (of: unknown[][], levers: unknown[][], name: string | null = null) =>
  cells.scenario(of, levers, name, null);

describe("SEND.SCENARIO", () => {
  test("is the model itself, to the last digit, where no lever is on", async () => {
    const baseline = await model();

    expect(await scenario(baseline, OFF)).toEqual(baseline);
    expect(await scenario(baseline, [["lever", "change"]], null)).toEqual(baseline);
    expect(await model(OFF)).toEqual(baseline);
  });

  test("names a model with its levers, the same on every path that leads there", async () => {
    const baseline = await model();

    const [[text]] = await scenario(baseline, MORE);

    expect(text).toMatch(/^SEND model [0-9A-Z-]{14}: 29 plans in January 2026, .*, 1 lever$/);
    expect(text).not.toBe(baseline[0][0]);
    expect(await model(MORE)).toEqual([[text]]);
    expect(await scenario(baseline, [MORE[0], ["", ""], MORE[1]])).toEqual([[text]]);
    const twice = [...MORE, ["leavers", "x0.5"]];
    expect(await scenario([[text]], [MORE[0], ["leavers", "x0.5"]])).toEqual(await scenario(baseline, twice));
    expect(await scenario(baseline, [MORE[0], ["leavers", "x0.5"], MORE[1]])).toEqual(await scenario(baseline, twice));
  });

  test("is projected like a model, and so are levers on top of a model", async () => {
    const baseline = await model();
    const more = await scenario(baseline, MORE);

    const [before, after] = [await project(baseline), await project(more)];

    expect(before[1]).toEqual(after[1]);
    expect(Number(after[5][1])).toBeGreaterThan(Number(before[5][1]));
    expect(await project(baseline, null, MORE)).toEqual(after);
    expect(await cells.project(Census, null, Population, Costs, null, MORE, Options, null)).toEqual(after);
  });

  test("closes a setting and loses nobody on the way", async () => {
    const baseline = await model();

    const table = await project(await scenario(baseline, CLOSED), "setting");

    const isClosed = table.slice(1).filter(([year, setting]) => setting === "SpIn" && Number(year) > 2026);
    expect(isClosed.every((row) => row[2] === 0)).toBe(true);
  });

  test("shows its name, and says which names there are", async () => {
    const baseline = await model();
    const levers = [
      [...MORE[0], "scenario"],
      [...MORE[1], "Spike"],
      ["joiners", "x0.5", "Calm"],
    ];

    expect((await scenario(baseline, levers, "spike"))[0][0]).toMatch(/, 1 lever \(spike\)$/);
    expect(await project(await scenario(baseline, levers, "Spike"))).toEqual(
      await project(await scenario(baseline, MORE)),
    );
    expect(await readFailure(scenario(baseline, levers, "Splash"))).toBe(
      "#VALUE! Levers: there is no scenario 'Splash'. The scenarios are 'Spike', 'Calm'. Correct the name, or leave it empty for all rows. (E621)",
    );
  });

  test("says what is missing", async () => {
    const baseline = await model();

    expect(await readFailure(scenario(Census, MORE))).toMatch(
      /^#VALUE! SEND\.SCENARIO: model is a table\. .*\(E320\)$/,
    );
    expect(await readFailure(scenario(baseline, [[0]]))).toMatch(
      /^#VALUE! SEND\.SCENARIO: levers is empty\. .*\(E315\)$/,
    );
    expect(await readFailure(scenario(baseline, [["thing"], ["joiners"]]))).toMatch(
      /Levers, row 1: no column is headed lever/,
    );
  });

  test("tells SEND.CHECK what gives cause to doubt its levers", async () => {
    const baseline = await model();
    const late = await scenario(baseline, [
      ["lever", "change", "year-from"],
      ["joiners", "+50%", 2040],
    ]);

    const table = await cells.check(late, null, null, null, null);

    expect(table.slice(1).map((row) => [row[0], row[1], row[6]])).toContainEqual(["Warns", "Levers, row 2", "E609"]);
  });
});
