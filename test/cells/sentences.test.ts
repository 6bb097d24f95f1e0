import { readFailure } from "../helpers/customFunctions";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { recentProblems } from "../../src/functions/recentProblems";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { readExampleTables } from "./excel";

const { Census, Population, Costs, Options } = readExampleTables();
const cells = createCellFunctions(createInPageRunner({ taskMs: Infinity }));
const made = cells.model(Census, Population, Costs, null, null, Options, null);

interface Given {
  source?: unknown[][] | null;
  by?: string | null;
  population?: unknown[][] | null;
  costs?: unknown[][] | null;
  settings?: unknown[][] | null;
  levers?: unknown[][] | null;
  options?: unknown[][] | null;
}
const project = ({
  source = Census,
  by = null,
  population = Population,
  costs = null,
  settings = null,
  levers = null,
  options = Options,
}: Given) => cells.project(source, by, population, costs, settings, levers, options, null);

/** The census with some cells written over: `[row as a person counts, column, value]`. */
const edit = (changes: readonly [number, number, unknown][]) => {
  const edited = Census.map((row) => [...row]);
  for (const [row, column, value] of changes) edited[row - 1][column] = value;
  return edited;
};

describe("SEND.PROJECT says what is wrong", () => {
  test.each<[string, Given, RegExp]>([
    ["an empty source", { source: [[0]] }, /^#VALUE! SEND\.PROJECT: source is empty\. Give census rows.*\(E315\)$/],
    [
      "no population",
      { population: null },
      /^#VALUE! SEND\.PROJECT: population is empty\. Give people by census year and NCY.*\(E315\)$/,
    ],
    [
      "a grouping that is not known",
      { by: "postcode" },
      /^#VALUE! SEND\.PROJECT: by is "postcode".*Choose one of total, ncy.*\(E310\)$/,
    ],
    [
      "levers",
      {
        levers: [
          ["lever", "change"],
          ["joinrs", "x1.2"],
        ],
      },
      /^#VALUE! Levers, row 2: lever is 'joinrs'\. Perhaps joiners was meant\..*\(E600\)$/,
    ],
    [
      "an option out of range",
      { options: [["simulations", 0]] },
      /^#VALUE! Options, row 1: simulations is 0 or blank\. Give a whole number from 1 to 10,000.*\(E301\)$/,
    ],
    [
      "an option that is not known",
      { options: [["simulatons", 10]] },
      /'simulatons' is not an option.*Perhaps simulations was meant.*\(E302\)$/,
    ],
    [
      "cost without costs",
      { options: [["measure", "cost"]] },
      /^#VALUE! SEND\.PROJECT: measure is cost, and costs is empty\. A cost table is needed.*\(E319\)$/,
    ],
    [
      "one cell that is no model",
      { source: [["SEND modell"]] },
      /^#VALUE! SEND\.PROJECT: source is the one cell "SEND modell"\. Give a table.*\(E320\)$/,
    ],
    ["a table of something else", { source: Costs }, /\(E105\)$/],
  ])("%s", async (_name, given, sentence) => {
    expect(await readFailure(project(given))).toMatch(sentence);
  });

  test("a faulty cell, by its row in the range, and the same row on the sheet where Excel says where the range is", async () => {
    const source = edit([[7, 2, "seven"]]);
    const invocation = { parameterAddresses: ["Census!A4:E112"] };

    expect(await readFailure(project({ source }))).toMatch(/^#VALUE! Census, row 7: NCY is the text 'seven'/);
    expect(await readFailure(cells.project(source, null, Population, null, null, null, null, invocation))).toMatch(
      /Census, row 10: /,
    );
  });

  test("an Excel error in a cell, in either form", async () => {
    const object = { type: "Error", basicType: "Error", basicValue: "#REF!" };

    expect(await readFailure(project({ source: edit([[9, 4, object]]) }))).toMatch(
      /^#VALUE! Census, row 9: .*#REF!.*\(E110\)$/,
    );
  });

  test("four problems and how many more there are", async () => {
    const source = edit([
      [3, 1, 1066],
      [4, 2, "x"],
      [5, 2, 7.5],
      [6, 4, true],
      [8, 3, { type: "Error", basicValue: "#N/A" }],
      [9, 2, 99],
    ]);

    const sentence = await readFailure(project({ source }));

    expect(sentence.match(/Census, row \d+/g)).toHaveLength(4);
    expect(sentence).toMatch(/And 2 more; SEND\.CHECK lists them all\.$/);
  });

  test("a result that is too large, with a way to narrow it", async () => {
    const source = [["pupil", "census year", "ncy", "need", "setting"]] as unknown[][];
    for (let i = 0; i < 3000; i++) {
      for (const year of [2024, 2025]) source.push([i, year, (i % 12) + year - 2024, `N${i % 25}`, `S${i % 60}`]);
    }
    const population = [
      ["ncy", 2025, 2026, 2027, 2028, 2029, 2030],
      ...Array.from({ length: 14 }, (_, ncy) => [ncy, ...Array(6).fill(4000)]),
    ];

    expect(
      await readFailure(
        project({
          source,
          by: "state",
          population,
          options: [
            ["simulations", 2],
            ["statistics", "all"],
          ],
        }),
      ),
    ).toMatch(
      /^#VALUE! SEND\.PROJECT: the result has [\d,]+ rows and 17 columns, [\d,]+ cells\. At most 50,000 cells can be shown\. Group by less.*\(E314\)$/,
    );
  });

  test("and the pane can read it", async () => {
    await readFailure(project({ by: "shoe size" }));

    expect(recentProblems[0].functionName).toBe("SEND.PROJECT");
    expect(recentProblems[0].sentence).toMatch(/shoe size/);
  });
});

describe("text of the data that looks like a formula", () => {
  test("comes back as the text that it is, a value that nothing evaluates", async () => {
    const source = Census.map((row) => row.map((cell) => (cell === "SpIn" ? "@SpIn+1" : cell)));

    const table = await project({ source, by: "setting" });

    expect(table.slice(1, 4).map(([, setting]) => setting)).toEqual(["@SpIn+1", "MsMdA", "SpMdA"]);
  });

  test("is refused where it begins with an equals sign, because it is a formula that was not calculated", async () => {
    expect(await readFailure(project({ source: edit([[5, 4, "=A1"]]) }))).toMatch(/Census, row 5: .*'=A1'.*\(E111\)$/);
  });
});

describe("a function that reads a model says", () => {
  const unknown = [["SEND model AAAA-BBBB-CCCC: 29 plans in January 2026"]];

  test("what to do when the model is not in memory", async () => {
    const sentence =
      /^#N\/A SEND\.[A-Z]+: model AAAA-BBBB-CCCC is not in memory\. Select the model's cell, press F2 and then Enter.*\(E311\)$/;

    expect(await readFailure(cells.project(unknown, null, null, null, null, null, null, null))).toMatch(sentence);
    expect(await readFailure(cells.rates(unknown, null, null))).toMatch(sentence);
    expect(await readFailure(cells.flows(unknown, null, null, null))).toMatch(sentence);
    expect(await readFailure(cells.check(unknown, null, null, null, null))).toMatch(sentence);
  });

  test("that the model cell shows an error", async () => {
    const busy = [[{ type: "Error", basicValue: "#BUSY!" }]];

    expect(await readFailure(cells.rates(busy, null, null))).toMatch(
      /^#N\/A SEND\.RATES: the cell given as source shows #BUSY!\. Mend that cell first/,
    );
  });

  test("that tables belong to the model", async () => {
    expect(await readFailure(project({ source: await made, population: Population }))).toMatch(
      /^#VALUE! SEND\.PROJECT: source is a model, and population is given too\. A model already holds.*\(E312\)$/,
    );
  });

  test("that simulations belong to the model, unless they are the same", async () => {
    const given = { source: await made, population: null };

    expect(await readFailure(project({ ...given, options: [["simulations", 300]] }))).toMatch(
      /simulations is 300 here and 200 in the model.*\(E312\)$/,
    );
    expect(
      (
        await project({
          ...given,
          options: [
            ["simulations", 200],
            ["statistics", "p50"],
          ],
        })
      )[0],
    ).toEqual(["Census year", "P50", "Cost P50"]);
  });

  test("that a table is no model and a model no table", async () => {
    expect(await readFailure(cells.rates(Census, null, null))).toMatch(
      /^#VALUE! SEND\.RATES: model is a table\. Give the cell of a SEND\.MODEL/,
    );
    expect(await readFailure(cells.model(await made, Population, null, null, null, null, null))).toMatch(
      /^#VALUE! SEND\.MODEL: source is the cell of another model/,
    );
  });

  test("which processes and years there are", async () => {
    expect(await readFailure(cells.rates(await made, "stayers", null))).toMatch(
      /process is "stayers"\. Choose one of joiners, leavers, movers/,
    );
    expect(await readFailure(cells.flows(await made, 2030, null, null))).toMatch(
      /there are no transitions of 2030\. The data has 2023, 2024, 2025/,
    );
    expect(await readFailure(cells.flows(await made, null, "need, setting", null))).toMatch(
      /Flows go between the groups of one grouping/,
    );
  });

  test("that a preview does not run it", async () => {
    const preview = { isInValuePreview: true } as unknown as CustomFunctions.CancelableInvocation;

    expect(await readFailure(cells.project(await made, null, null, null, null, null, null, preview))).toMatch(
      /^#N\/A SEND\.PROJECT: a preview/,
    );
  });
});

describe("SEND.CHECK and SEND.TRANSITIONS", () => {
  test("list what SEND.PROJECT stops at, without failing", async () => {
    const faulty = edit([
      [7, 2, "seven"],
      [9, 1, 1066],
    ]);
    const table = await cells.check(faulty, Population, null, null, null);

    expect(table[0]).toEqual([
      "Severity",
      "Where",
      "Found",
      "Wanted",
      "What to do",
      "How many",
      "Code",
      "Share of plans",
    ]);
    expect(table.slice(1).map(([severity, where]) => [severity, where])).toEqual([
      ["Stops", "Census, row 7"],
      ["Stops", "Census, row 9"],
    ]);
  });

  test("list what warns, and SEND.PROJECT runs all the same", async () => {
    const doubtful = edit([[9, 4, 0]]);

    const table = await cells.check(doubtful, Population, null, null, null);
    const projected = await project({ source: doubtful });

    expect(table[1].slice(0, 2)).toEqual(["Warns", "Census, row 9"]);
    expect(projected.length).toBeGreaterThan(1);
  });

  test("check without a population what can be checked without one", async () => {
    expect(await cells.check(Census, null, null, null, null)).toHaveLength(2);
    expect(
      (
        await cells.check(
          Census,
          [
            ["NCY", 2024],
            [0, 400],
          ],
          null,
          null,
          null,
        )
      ).map((row) => row[6]),
    ).toContain("E283");
  });

  test("tell of census rows that cannot be used, and of an option that is not known", async () => {
    expect(await readFailure(cells.transitions(edit([[7, 2, "seven"]]), null, null))).toMatch(/^#VALUE! Census, row 7/);
    expect(await readFailure(cells.transitions(Census, [["show", "everything"]], null))).toMatch(
      /Choose one of transitions, rules, reconciliation/,
    );
    expect(await readFailure(cells.transitions(Census, [["seed", 1]], null))).toMatch(/"seed" is not an option/);
    expect(await readFailure(cells.transitions(null, null, null))).toMatch(/census is empty/);
  });
});
