import { readFailure } from "../helpers/customFunctions";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { readExampleTables } from "./excel";

const { Census, Population, Costs } = readExampleTables();
const cells = createCellFunctions(createInPageRunner({ taskMs: Infinity }));

type Rows = unknown[][];
const makeModel = (costs: Rows | null = Costs, options: Rows = [["simulations", 200]]) =>
  cells.model(Census, Population, costs, null, null, options, null);
const makeScenario = async (levers: Rows, model: Rows, name: string | null = null) => {
  const named = levers.map((row, i) => [...row, i === 0 ? "scenario" : (name ?? "")]);
  return cells.scenario(model, named, name, null);
};
const compare = (baseline: Rows, scenario: Rows, given: { by?: string; measure?: string; options?: Rows } = {}) =>
  cells.compare(baseline, scenario, given.by ?? null, given.measure ?? null, given.options ?? null, null);
const project = (model: Rows, options: Rows | null = null) =>
  cells.project(model, "total", null, null, null, null, options, null);

/** Numbers of a column by its heading. */
const column = ([headings, ...rows]: Rows, heading: string) => rows.map((row) => row[headings.indexOf(heading)]);
const read = (rows: Rows, part: string) => rows.find(([name]) => name === part)![1];
const MORE = [
  ["lever", "change"],
  ["joiners", "x1.2"],
];

describe("SEND.COMPARE", () => {
  test("shows nothing but zeros between a model and itself, or a scenario that changes nothing", async () => {
    const model = await makeModel();
    const nothing = await makeScenario([MORE[0], ["joiners", "x1"]], model);

    for (const scenario of [model, nothing]) {
      const rows = await compare(model, scenario, { by: "setting", options: [["at least", 1]] });

      expect(column(rows, "Baseline plans")).toEqual(column(rows, "Scenario plans"));
      const differences = rows[0].filter((heading) => /^(Difference|Chance|Cumulated)/.test(String(heading)));
      expect(differences).toHaveLength(10);
      for (const heading of differences) {
        const found = new Set(column(rows, String(heading)));
        expect([...found].filter((value) => value !== 0 && value !== "")).toEqual([]);
      }
    }
  });

  test("is the difference of the two projections' means, with a band of its own", async () => {
    const model = await makeModel();
    const scenario = await makeScenario(MORE, model);

    const rows = await compare(model, scenario, { options: [["at least", 1]] });

    const [before, after] = await Promise.all([project(model), project(scenario)]);
    expect(column(rows, "Baseline plans")).toEqual(column(before, "Mean"));
    expect(column(rows, "Scenario plans")).toEqual(column(after, "Mean"));
    const differences = column(rows, "Difference mean") as number[];
    column(before, "Mean").forEach((mean, i) =>
      expect(differences[i]).toBeCloseTo(Number(column(after, "Mean")[i]) - Number(mean), 9),
    );
    const sum = differences.slice(1).reduce((total, each) => total + each, 0);
    expect(column(rows, "Cumulated mean").at(-1)).toBeCloseTo(sum, 9);
    expect(column(rows, "Chance above 0").at(-1)).toBeGreaterThan(0.9);
    expect(column(rows, "Chance of saving 1")).toEqual([0, 0, 0, 0, 0]);
    const width = (table: Rows, part: string) =>
      Number(column(table, `${part}P95`).at(-1)) - Number(column(table, `${part}P5`).at(-1));
    expect(width(rows, "Difference ")).toBeLessThan(width(before, "") / 2);
  });

  test("puts several scenarios side by side under their names, in cost too", async () => {
    const model = await makeModel();
    const more = await makeScenario(MORE, model, "More joiners");
    const fewer = await makeScenario([MORE[0], ["joiners", "x0.5"]], model, "Fewer joiners");

    const rows = await compare(model, [[more[0][0]], [""], [fewer[0][0]]], { measure: "cost" });

    expect(rows[0].slice(0, 4)).toEqual(["Census year", "Scenario", "Baseline cost", "Scenario cost"]);
    expect(column(rows, "Scenario")).toEqual([...Array(5).fill("More joiners"), ...Array(5).fill("Fewer joiners")]);
    const shares = column(rows, "Difference share");
    expect(shares[4]).toBeGreaterThan(0);
    expect(shares[9]).toBeLessThan(0);
  });

  test("tells what the population does from what the rates do, a lever on the population among the first", async () => {
    const model = await makeModel();
    const scenario = await makeScenario([MORE[0], ["population", "x1.5"]], model, "More people");

    const rows = await compare(model, scenario, { options: [["show", "effects"]] });

    const read = (heading: string) => column(rows, heading) as number[];
    rows.slice(1).forEach((_, i) => {
      const parts = read("Start plans")[i] + read("Population mean")[i] + read("Rates mean")[i];
      expect(parts).toBeCloseTo(read("Projected plans")[i], 9);
    });
    expect(column(rows, "Scenario")).toEqual([...Array(5).fill("Baseline"), ...Array(5).fill("More people")]);
    expect(read("Rates mean").slice(5)).toEqual(read("Rates mean").slice(0, 5));
    expect(read("Population mean")[9]).toBeGreaterThan(read("Population mean")[4]);
  });

  test.each<[string, () => Promise<Rows>, RegExp]>([
    [
      "another seed",
      async () =>
        compare(
          await makeModel(),
          await makeModel(Costs, [
            ["simulations", 200],
            ["seed", 7],
          ]),
        ),
      /^#VALUE! SEND\.COMPARE: seed is 42 in the baseline and 7 in the scenario \S+\. Simulations are compared one by one, .*\(E640\)$/,
    ],
    [
      "other constants",
      async () =>
        compare(
          await makeModel(),
          await makeModel(Costs, [
            ["simulations", 200],
            ["joiner growth", 0],
          ]),
        ),
      /joinerGrowth is \S+ in the baseline and 0 in the scenario.*\(E640\)$/,
    ],
    [
      "a text that is no model",
      async () => compare(await makeModel(), [["Scenario"]]),
      /says "Scenario"\. .*\(E642\)$/,
    ],
    ["nothing to compare", async () => compare(await makeModel(), [[""]]), /scenario is empty.*\(E642\)$/],
    [
      "an error to compare",
      async () => compare(await makeModel(), [[{ type: "Error", basicValue: "#BUSY!" }]]),
      /^#N\/A .*shows #BUSY!.*\(E318\)$/,
    ],
    ["the full state", async () => compare(await makeModel(), await makeModel(), { by: "state" }), /\(E643\)$/],
    [
      "cost where there are no costs",
      async () => compare(await makeModel(null), await makeModel(null), { measure: "cost" }),
      /measure is cost, and model \S+ has no costs.*\(E319\)$/,
    ],
    [
      "an option that cannot be read",
      async () => compare(await makeModel(), await makeModel(), { options: [["at least", "a lot"]] }),
      /^#VALUE! SEND\.COMPARE: at least is "a lot"\. Give the amount to save, a number above 0\. .*\(E301\)$|\(E301\)$/,
    ],
  ])("says what is wrong with %s", async (_, work, sentence) => {
    expect(await readFailure(work())).toMatch(sentence);
  });
});

describe("SEND.SEEK", () => {
  const seek = (model: Rows, lever: Rows, target: Rows, options: Rows | null = null) =>
    cells.seek(model, lever, target, options, null, null);
  const JOINERS = [
    ["lever", "change", "note"],
    ["joiners", "x?", "to be found"],
  ];

  test("finds the lever that made a scenario", async () => {
    const model = await makeModel();
    const scenario = await makeScenario([MORE[0], ["joiners", "x1.07"]], model);
    const wanted = Number(column(await project(scenario), "Mean").at(-1));

    const rows = await seek(model, JOINERS, [
      ["measure", "plans"],
      ["year", 2030],
      ["value", wanted],
    ]);

    expect(read(rows, "Met")).toBe(true);
    expect(Number(String(read(rows, "Change")).slice(1))).toBeCloseTo(1.07, 2);
    expect(read(rows, "Reached mean")).toBeCloseTo(wanted, 0);
    expect(rows.slice(-2)).toEqual([JOINERS[0], ["joiners", read(rows, "Change"), "to be found"]]);
  });

  test("reaches what it says: the copied lever makes a scenario with that number", async () => {
    const model = await makeModel();
    const target = [
      ["measure", "plans"],
      ["setting", "SpMdA"],
      ["year", 2029],
      ["value", 14],
      ["statistic", "p80"],
    ];

    const rows = await seek(model, JOINERS, target);

    const scenario = await cells.scenario(model, rows.slice(-2), null, null);
    const found = await cells.project(
      scenario,
      "setting",
      null,
      null,
      null,
      null,
      [["statistics", "mean, p5, p95"]],
      null,
    );
    const row = found.find(([year, setting]) => year === 2029 && setting === "SpMdA")!;
    expect(read(rows, "Met")).toBe(true);
    expect(row.slice(2, 5)).toEqual(["Reached mean", "Reached P5", "Reached P95"].map((part) => read(rows, part)));
  });

  test("says that a target cannot be met, and gives the best", async () => {
    const rows = await seek(await makeModel(), JOINERS, [
      ["year", 2028],
      ["value", 2],
    ]);

    expect(read(rows, "Met")).toBe(false);
    expect(read(rows, "Change")).toBe("x0");
    expect(read(rows, "Answer")).toMatch(
      /^The target of 2 cannot be met with this lever\. The best is joiners x0: the mean of plans in January 2028 is then [\d.]+, in 9 of 10 simulated futures between \d+ and \d+; without it the mean of plans in January 2028 is [\d.]+\.$/,
    );
  });

  test("says that a lever changes nothing that is aimed at", async () => {
    const costly = [
      ["lever", "change"],
      ["unit-cost", "?%"],
    ];

    const rows = await seek(await makeModel(), costly, [
      ["year", 2028],
      ["value", 2],
    ]);

    expect(read(rows, "Answer")).toMatch(
      /^This lever does not change the mean of plans in January 2028, which is [\d.]+ at every size\.$/,
    );
  });

  test("seeks a share of plans by diverting pupils, and keeps to bounds", async () => {
    const model = await makeModel();
    const divert = [
      ["lever", "setting", "to", "change"],
      ["divert", "MsMdA", "SpMdA", ""],
    ];
    const target = [
      ["measure", "share"],
      ["group", "setting = SpMdA"],
      ["year", 2030],
      ["value", "40%"],
    ];

    const free = await seek(model, divert, target);
    const bound = await seek(model, divert, target, [["most", "1%"]]);

    expect(read(free, "Met")).toBe(true);
    expect(read(free, "Reached mean")).toBeCloseTo(0.4, 3);
    expect(read(free, "Change")).toMatch(/^set [\d.]+%$/);
    expect([read(bound, "Met"), read(bound, "Change")]).toEqual([false, "set 1%"]);
  });

  test.each<[string, Rows, Rows, RegExp]>([
    [
      "two levers",
      [...JOINERS, ["leavers", "x?", ""]],
      [
        ["year", 2028],
        ["value", 2],
      ],
      /there are 2 rows.*\(E650\)$/,
    ],
    [
      "a change that is not open",
      MORE,
      [
        ["year", 2028],
        ["value", 2],
      ],
      /change is "x1\.2"\. .*\(E651\)$/,
    ],
    [
      "a form that the lever has not",
      [MORE[0], ["reassess", "x?"]],
      [
        ["year", 2028],
        ["value", 2],
      ],
      /takes set \?\. .*\(E651\)$/,
    ],
    [
      "a lever without a size",
      [
        ["lever", "setting"],
        ["close", "SpIn"],
      ],
      [
        ["year", 2028],
        ["value", 2],
      ],
      /close has no size.*\(E656\)$/,
    ],
    [
      "a lever that is not known",
      [MORE[0], ["joyners", "x?"]],
      [
        ["year", 2028],
        ["value", 2],
      ],
      /Perhaps joiners was meant.*\(E600\)$/,
    ],
    ["no value", JOINERS, [["year", 2028]], /^#VALUE! Target: it has no value\. .*\(E652\)$/],
    [
      "a January that is not projected",
      JOINERS,
      [
        ["year", 2040],
        ["value", 2],
      ],
      /January 2040 is not projected\. The projection starts from January 2026.*\(E654\)$/,
    ],
    [
      "a group that is not there",
      JOINERS,
      [
        ["need", "ASDD"],
        ["year", 2028],
        ["value", 2],
      ],
      /^#VALUE! Target, row 1: need is "ASDD"\. The model has ASD, MLD, SEMH\. .*\(E655\)$/,
    ],
    [
      "a measure that is not known",
      JOINERS,
      [
        ["measure", "colour"],
        ["year", 2028],
        ["value", 2],
      ],
      /measure is "colour"\. Choose one of .*\(E653\)$/,
    ],
    [
      "a percentile that is none",
      JOINERS,
      [
        ["statistic", "p120"],
        ["year", 2028],
        ["value", 2],
      ],
      /statistic is "p120"\. .*\(E653\)$/,
    ],
  ])("says what is wrong with %s", async (_, lever, target, sentence) => {
    expect(await readFailure(seek(await makeModel(), lever, target))).toMatch(sentence);
  });
});

describe("SEND.STRESS", () => {
  const stress = (model: Rows, given: { measure?: string; year?: number; shocks?: Rows; options?: Rows } = {}) =>
    cells.stress(model, given.measure ?? null, given.year ?? null, given.shocks ?? null, given.options ?? null, null);

  test("sorts the standard shocks as a tornado, both directions together", async () => {
    const rows = await stress(await makeModel());

    const means = column(rows, "Mean") as number[];
    const names = column(rows, "Shock");
    const reach = names.map((name) => Math.max(...means.filter((_, i) => names[i] === name).map(Math.abs)));
    expect([...reach].sort((a, b) => b - a)).toEqual(reach);
    expect(names.slice(0, 2)).toEqual(["New plans 20%", "New plans 20%"]);
    expect(Math.sign(means[0])).toBe(-Math.sign(means[1]));
    expect(column(rows, "What is changed").filter((words) => /\(E\d+\)/.test(String(words)))).toEqual([]);
  });

  test("gives each shock what a comparison gives the same levers", async () => {
    const model = await makeModel();
    const shown = await stress(model, { options: [["show", "levers"]] });
    const shock = [shown[0], ...shown.filter(([name]) => name === "Leavers at 19 and over: half")];

    const rows = await stress(model, { measure: "cost", year: 2029 });

    const scenario = await cells.scenario(model, shock, null, null);
    const compared = await compare(model, scenario, { measure: "cost" });
    const wanted = ["Difference P5", "Difference mean", "Difference P95"].map((each) => column(compared, each)[3]);
    const row = rows.find(([name, direction]) => name === "Leavers at 19 and over" && direction === "half")!;
    expect(row.slice(2, 5)).toEqual(wanted);
  });

  test("finds that a shock of nothing does nothing, and that expected values are near the means", async () => {
    const model = await makeModel(Costs, [["simulations", 2000]]);
    const shocks = [
      ["scenario", "lever", "change"],
      ["Nothing", "joiners", "x1"],
      ["A tenth: up", "joiners", "x1.1"],
    ];

    const simulated = await stress(model, { shocks });
    const expected = await stress(model, { shocks, options: [["answer", "expected"]] });

    expect(simulated[2].slice(0, 7)).toEqual(["Nothing", "", 0, 0, 0, 0, 0]);
    expect(expected[2].slice(0, 7)).toEqual(["Nothing", "", "", 0, "", 0, ""]);
    expect(Number(expected[1][3]) / Number(simulated[1][3])).toBeCloseTo(1, 1);
  });

  test("keeps the row of a shock that cannot be applied, and says why", async () => {
    const model = await makeModel();
    const shocks = [
      ["scenario", "lever", "change"],
      ["Fewer", "joiners", "x0.9"],
      ["Twice", "joiners", "set 1%"],
      ["Twice", "joiners", "set 2%"],
    ];

    const rows = await stress(model, { shocks });

    expect(rows[2].slice(0, 7)).toEqual(["Twice", "", "", "", "", "", ""]);
    expect(rows[2].at(-1)).toMatch(/\(E615\)$/);
  });

  test.each<[string, Parameters<typeof stress>[1], RegExp]>([
    ["a January that is not projected", { year: 2026 }, /January 2026 is not projected.*\(E660\)$/],
    [
      "shocks that are all off",
      {
        shocks: [
          ["lever", "change", "on"],
          ["joiners", "x1.1", false],
        ],
      },
      /\(E661\)$/,
    ],
    [
      "a lever that is not known",
      {
        shocks: [
          ["lever", "change"],
          ["joyners", "x1.1"],
        ],
      },
      /^#VALUE! Shocks, row 2: .*\(E600\)$/,
    ],
    ["a measure that is not known", { measure: "colour" }, /measure is 'colour'.*\(E301\)$/],
  ])("says what is wrong with %s", async (_, given, sentence) => {
    expect(await readFailure(stress(await makeModel(), given))).toMatch(sentence);
  });
});

describe("SEND.PLACES", () => {
  const places = (model: Rows, capacity: Rows, options: Rows | null = null) =>
    cells.places(model, capacity, options, null);
  const LONG = [
    ["setting", "year", "places"],
    ["SpMdA", 2026, 8],
    ["SpMdA", 2028, 10],
  ];

  test("needs what the projection has, whatever places there are", async () => {
    const model = await makeModel();

    const rows = await places(model, LONG);

    const projected = await cells.project(
      model,
      "setting",
      null,
      null,
      null,
      null,
      [["statistics", "mean, p50, p95"]],
      null,
    );
    const special = projected.filter(([, setting]) => setting === "SpMdA").map((row) => row.slice(2, 5));
    expect(rows.slice(1).map((row) => [row[3], row[4], row[6]])).toEqual(special);
    expect(column(rows, "Places")).toEqual([8, 8, 10, 10, 10]);
    expect(column(rows, "Shortfall at P80")).toEqual(
      column(rows, "P80").map((need, i) => Math.max(0, Number(need) - Number(column(rows, "Places")[i]))),
    );
  });

  test("reads years across as it reads them down, blank cells apart", async () => {
    const model = await makeModel();

    expect(
      await places(model, [
        ["setting", 2026, 2028],
        ["SpMdA", 8, 10],
      ]),
    ).toEqual(await places(model, LONG));
  });

  test("runs short less often the more places there are", async () => {
    const model = await makeModel();
    const chances = await Promise.all(
      [0, 5, 10, 20, 40].map(async (n) =>
        column(await places(model, [LONG[0], ["SpMdA", 2026, n]]), "Chance of running short"),
      ),
    );

    for (let iYear = 1; iYear < 5; iYear++) {
      const byPlaces = chances.map((years) => Number(years[iYear]));
      expect([...byPlaces].sort((a, b) => b - a)).toEqual(byPlaces);
    }
  });

  test("adds up the phases of a setting, and the schools of a line", async () => {
    const model = await makeModel();
    const phases = ["Early years", "Primary", "Secondary", "16 to 19", "19 to 25"];
    const capacity = [
      ["setting", "phase", "school", "year", "places"],
      ...phases.flatMap((phase) => [
        ["SpMdA", phase, "A", 2026, 1],
        ["SpMdA", phase, "B", 2027, 2],
      ]),
    ];

    const byPhase = await places(model, capacity);

    const whole = await places(model, LONG);
    const last = byPhase.filter(([year]) => year === 2030);
    expect(last.map((row) => [row[1], row[2]])).toEqual(phases.map((phase) => [`SpMdA, ${phase}`, 3]));
    expect(last.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(Number(whole[5][3]), 9);
    expect(byPhase[1].slice(0, 3)).toEqual([2026, "SpMdA, Early years", 1]);
  });

  test("counts those whom the model's own limits send elsewhere among those who need a place", async () => {
    const model = await makeModel();
    const limited = await makeScenario(
      [
        ["lever", "setting", "to", "change"],
        ["capacity", "SpMdA", "MsMdA", "x1"],
      ],
      model,
    );

    const [free, full] = [await places(model, LONG), await places(limited, LONG)];

    const sent = column(full, "Of these sent elsewhere") as number[];
    expect(sent[1]).toBeGreaterThan(0);
    // In the first January nobody has been sent elsewhere before, so the need is that of the model without limits.
    expect(full[2].slice(3, 7)).toEqual(free[2].slice(3, 7));
  });

  test("sums up each line in one row", async () => {
    const rows = await places(
      await makeModel(),
      [LONG[0], ["SpMdA", 2026, 8], ["All", 2026, 500]],
      [
        ["show", "summary"],
        ["risk", "10%"],
      ],
    );

    expect(rows[0]).toEqual([
      "Places for",
      "First year short",
      "Last year",
      "Places",
      "Needed at P90",
      "To add",
      "Largest shortfall",
      "In",
    ]);
    expect(rows[1].slice(0, 4)).toEqual(["SpMdA", 2027, 2030, 8]);
    expect(rows[1][5]).toBe(Number(rows[1][4]) - 8);
    expect(rows[2]).toEqual(["All", "", 2030, 500, rows[2][4], 0, 0, ""]);
  });

  test.each<[string, Rows, RegExp]>([
    ["no table", [[""]], /^#VALUE! SEND\.PLACES: capacity is empty.*\(E670\)$/],
    [
      "a table without places",
      [
        ["setting", "year"],
        ["SpMdA", 2026],
      ],
      /no column is headed places.*\(E101\)$/,
    ],
    [
      "a setting that is not there",
      [LONG[0], ["SpMda1", 2026, 5]],
      /^#VALUE! Capacity, row 2: setting is 'SpMda1'\. .*Perhaps SpMdA was meant\. \(E671\)$/,
    ],
    [
      "a phase that is not known",
      [
        ["setting", "phase", "year", "places"],
        ["SpMdA", "Upper", 2026, 5],
      ],
      /phase is 'Upper'.*\(E674\)$/,
    ],
    [
      "places that are no number",
      [LONG[0], ["SpMdA", 2026, "many"]],
      /Capacity, row 2: places is the text 'many'.*\(E113\)$/,
    ],
    [
      "a line that stands twice",
      [LONG[0], ["SpMdA", 2026, 5], ["SpMdA", 2026, 6]],
      /Capacity, row 3: SpMdA has 6 places in January 2026 here and 5 above.*\(E673\)$/,
    ],
  ])("says what is wrong with %s", async (_, capacity, sentence) => {
    expect(await readFailure(places(await makeModel(), capacity))).toMatch(sentence);
  });
});

describe("the expected answer", () => {
  test("is the mean alone, near that of many simulations", async () => {
    const model = await makeModel(Costs, [
      ["simulations", 4000],
      ["uncertainty", "yearly"],
    ]);

    const [simulated, expected] = [await project(model), await project(model, [["answer", "expected"]])];

    expect(expected[0]).toEqual(["Census year", "Mean", "Cost mean"]);
    column(simulated, "Mean").forEach((mean, i) =>
      expect(Math.abs(Number(column(expected, "Mean")[i]) / Number(mean) - 1)).toBeLessThan(0.02),
    );
  });
});
