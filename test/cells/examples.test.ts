import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { calculate, readExampleTables, type Shown } from "./excel";
import * as functions from "../../src/functions/functions";

jest.mock("../../src/worker/createPool", () => ({
  createPool: jest.requireActual("../../src/worker/createInPageRunner").createInPageRunner,
}));

const ROOT = join(__dirname, "../..");
const RESULTS = join(ROOT, "src/functions/help/exampleResults.json");
/** Rows of a result that a help page shows, the heading row among them. */
const MOST_ROWS = 9;

interface Printed {
  readonly functions: readonly { id: string; examples: readonly string[]; parameters: readonly { name: string }[] }[];
  readonly markdown: Record<string, string>;
}

const print = (): Printed =>
  JSON.parse(execFileSync("node", [join(ROOT, "scripts/help.mjs"), "--print"], { encoding: "utf8" }));
const printed = print();
const formulas = printed.functions.flatMap(({ examples }) => examples);
const names = readExampleTables();

/** Two decimals, or three figures of what is smaller than one: what a page shows of a number. */
const shorten = (value: Shown): Shown =>
  typeof value !== "number"
    ? value
    : Math.abs(value) >= 1
      ? Math.round(value * 100) / 100
      : Number(value.toPrecision(3));

async function calculateExample(formula: string): Promise<{ rows: Shown[][]; nMore: number }> {
  names.Model ??= await calculate(functions, "=SEND.MODEL(Census, Population, Costs, , , Options)", names);
  names.Scenario ??= await calculate(functions, "=SEND.SCENARIO(Model, Levers)", names);
  const rows = await calculate(functions, formula, names);
  return { rows: rows.slice(0, MOST_ROWS).map((row) => row.map(shorten)), nMore: Math.max(0, rows.length - MOST_ROWS) };
}

// WRITE_EXAMPLES=1 npx jest test/cells/examples writes the results anew after a change that is meant.
if (process.env.WRITE_EXAMPLES === "1") {
  test("writes the results of the examples", async () => {
    const results: Record<string, unknown> = {};
    for (const formula of formulas) results[formula] = await calculateExample(formula);
    const lines = Object.entries(results).map(
      ([formula, result]) => `  ${JSON.stringify(formula)}: ${JSON.stringify(result)}`,
    );
    writeFileSync(RESULTS, `{\n${lines.join(",\n")}\n}\n`);

    expect(lines).toHaveLength(formulas.length);
  }, 300_000);
} else {
  const results = JSON.parse(readFileSync(RESULTS, "utf8"));

  test("gives every function a documented example", () => {
    expect(printed.functions.filter(({ examples }) => examples.length === 0)).toEqual([]);
    expect(Object.keys(results).sort()).toEqual([...formulas].sort());
  });

  test.each(formulas)("%s gives what its help page says", async (formula) => {
    expect(await calculateExample(formula)).toEqual(results[formula]);
  });

  test("keeps docs/functions in step with the comments", () => {
    const folder = join(ROOT, "docs/functions");
    const written = existsSync(folder) ? readdirSync(folder).sort() : [];

    expect(written).toEqual(Object.keys(printed.markdown).sort());
    for (const file of written) expect(readFileSync(join(folder, file), "utf8")).toBe(printed.markdown[file]);
  });
}
