import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LEVERS } from "../../../src/model/levers/Lever";
import { readScenario } from "../../../src/model/levers/readScenario";
import { wordProblem } from "../../../src/model/Problem";
import { compile, inventAuthority } from "../../helpers/inventAuthority";

const page = readFileSync(join(__dirname, "../../../docs/method/levers.md"), "utf8");
const input = inventAuthority();
const baseline = compile(input);

/** The tables of the page whose first heading is "lever", by the section that they stand in. */
const examples = page.split(/^## /m).flatMap((section) => {
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|\s*-/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
  return rows[0]?.[0] === "lever" ? [{ name: section.split("\n", 1)[0], cells: rows }] : [];
});

describe("docs/method/levers.md", () => {
  test("has an example of every lever", () => {
    const shown = new Set(examples.flatMap(({ cells }) => cells.slice(1).map(([lever]) => lever)));

    const money = ["investment", "income", "grant"];
    expect(LEVERS.filter((lever) => !shown.has(lever))).toEqual(money);
  });

  test.each(examples)("$name: its example is read without a doubt and changes the plan", ({ name, cells }) => {
    const { value, problems } = readScenario(input, { name: "Levers", cells, firstRow: 1 });

    expect(problems.map(wordProblem)).toEqual([]);
    expect(value!.levers).toHaveLength(cells.length - 1);
    const plan = compile(value!);
    if (name.startsWith("Saving")) expect(plan.years).toEqual(baseline.years);
    else expect(plan).not.toEqual(baseline);
  });
});
