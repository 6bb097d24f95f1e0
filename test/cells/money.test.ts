import { readFailure } from "../helpers/customFunctions";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { readExampleTables } from "./excel";

type Table = (string | number | boolean)[][];

const { Census, Population, Costs, Funding, Workstreams, PlanLevers } = readExampleTables();
const cells = createCellFunctions(createInPageRunner({ taskMs: Infinity }));
const OPTIONS = [
  ["simulations", 60],
  ["seed", "money"],
];
let model: unknown[][];

beforeAll(async () => {
  model = await cells.model(Census, Population, Costs, null, null, OPTIONS, null);
});

const at = (table: Table, row: number, heading: string): number => Number(table[row][table[0].indexOf(heading)]);
const cost = (by: string | null, options: unknown[][] | null = null) =>
  cells.cost(model, by, options, null) as Promise<Table>;
const balance = (options: unknown[][] | null = null, funding = Funding) =>
  cells.balance(model, funding, options, null) as Promise<Table>;
const plan = (options: unknown[][] | null = null, workstreams = Workstreams, levers: unknown[][] | null = PlanLevers) =>
  cells.plan(model, Funding, workstreams, levers, options, null) as Promise<Table>;

describe("SEND.COST", () => {
  test("is five months of one January and seven of the next", async () => {
    const januaries = (await cells.project(
      model,
      "total",
      null,
      null,
      null,
      null,
      [["statistics", "mean"]],
      null,
    )) as Table;
    const table = await cost("total");

    expect(table.slice(1).map(([year]) => year)).toEqual(["2026-27", "2027-28", "2028-29", "2029-30"]);
    for (let row = 1; row < table.length; row++) {
      for (const [ours, theirs] of [
        ["Plans", "Mean"],
        ["Cost mean", "Cost mean"],
      ])
        expect(at(table, row, ours)).toBeCloseTo(
          (5 * at(januaries, row, theirs) + 7 * at(januaries, row + 1, theirs)) / 12,
          6,
        );
    }
  });

  test("rises by inflation from the financial year of the known January", async () => {
    const [still, rising] = [await cost("total"), await cost("total", [["inflation", "10%"]])];

    for (let row = 1; row < still.length; row++)
      expect(at(rising, row, "Cost mean")).toBeCloseTo(at(still, row, "Cost mean") * 1.1 ** row, 4);
  });

  test("lets new plans cost more months, at the cost of the states they join", async () => {
    const joined = (await cells.project(
      model,
      "state",
      null,
      null,
      null,
      null,
      [
        ["measure", "joiners"],
        ["statistics", "mean"],
      ],
      null,
    )) as Table;
    const price = (need: unknown, setting: unknown) =>
      Number(
        (Costs.find((row) => row[0] === need && row[1] === setting) ??
          Costs.find((row) => row[0] === "" && row[1] === setting))![2],
      );
    const [usual, longer, effects] = [
      await cost(null),
      await cost(null, [["joiner months", 9]]),
      await cost(null, [
        ["joiner months", 9],
        ["show", "effects"],
      ]),
    ];

    for (let row = 1; row < usual.length; row++) {
      const rows = joined.slice(1).filter(([year]) => Number(year) === 2026 + row);
      const pounds = rows.reduce((sum, [, , need, setting, n]) => sum + Number(n) * price(need, setting), 0);
      expect(pounds).toBeGreaterThan(0);
      expect(at(longer, row, "Cost mean") - at(usual, row, "Cost mean")).toBeCloseTo((2 * pounds) / 12, 4);
    }
    expect(at(effects, 1, "Cost")).toBeCloseTo(at(longer, 2, "Cost mean"), 6);
    expect(at(effects, 1, "Price mean")).toBeCloseTo(0, 6);
  });

  test("adds up from groups to the total, and from effects to the change", async () => {
    const options = [
      ["inflation", 0.03],
      ["show", "effects"],
    ];
    const [total, groups, effects] = [
      await cost(null, [["inflation", 0.03]]),
      await cost("setting group", [["inflation", 0.03]]),
      await cost(null, options),
    ];

    for (let row = 1; row < total.length; row++) {
      const parts = groups.filter(([year]) => year === total[row][0]);
      const column = groups[0].indexOf("Cost mean");
      expect(parts.reduce((sum, part) => sum + Number(part[column]), 0)).toBeCloseTo(at(total, row, "Cost mean"), 4);
    }
    expect(effects).toHaveLength(total.length - 1);
    for (let row = 1; row < effects.length; row++) {
      const sum = ["Cost of the year before", "Volume mean", "Mix mean", "Price mean"].reduce(
        (all, heading) => all + at(effects, row, heading),
        0,
      );
      expect(sum).toBeCloseTo(at(effects, row, "Cost"), 4);
      expect(at(effects, row, "Cost")).toBeCloseTo(at(total, row + 1, "Cost mean"), 6);
      expect(at(effects, row, "Cost of the year before")).toBeCloseTo(at(total, row, "Cost mean"), 6);
      expect(at(effects, row, "Price mean")).toBeCloseTo(at(effects, row, "Cost") * (1 - 1 / 1.03), 4);
    }
  });

  test("shows lines apart that add up to the whole", async () => {
    const costs = [
      ["Setting", "Place", "Top-up", "Transport"],
      ["MsMdA", 0, 8000, 500],
      ["SpMdA", 10000, 15000, 4000],
      ["SpIn", 0, 61000, 6000],
    ];
    const split = await cells.model(Census, Population, costs, null, null, OPTIONS, null);
    const show = (options: unknown[][] | null) => cells.cost(split, null, options, null) as Promise<Table>;
    const [total, lines] = [await show(null), await show([["show", "lines"]])];

    expect(lines.slice(1, 4).map(([year, line]) => [year, line])).toEqual([
      ["2026-27", "place"],
      ["2026-27", "top-up"],
      ["2026-27", "transport"],
    ]);
    const sum = lines.slice(1, 4).reduce((all, row) => all + Number(row[2]), 0);
    expect(sum).toBeCloseTo(at(total, 1, "Cost mean"), 4);
  });

  test("counts plans without a cost, and never takes them for nothing silently", async () => {
    const some = await cells.model(
      Census,
      Population,
      [
        ["Setting", "Cost"],
        ["SpMdA", 25000],
      ],
      null,
      null,
      OPTIONS,
      null,
    );
    const table = (await cells.cost(some, null, null, null)) as Table;
    const result = (await cells.balance(some, Funding, null, null)) as Table;

    expect(at(table, 1, "Plans without a cost")).toBeGreaterThan(5);
    expect(result[0].at(-1)).toBe("Look at");
    expect(result[1].at(-1)).toMatch(/^Costs: \d+\.\d plans a year have no cost, on average\. .*\(E711\)$/);
  });
});

describe("SEND.BALANCE", () => {
  test("reconciles in every shown mean, to the penny", async () => {
    const options = [
      ["inflation", 0.03],
      ["carry rate", 0.05],
      ["carry", "charged"],
    ];
    const [summary, lines] = [await balance(options), await balance([...options, ["show", "lines"]])];

    for (let row = 1; row < summary.length; row++) {
      const closing =
        at(summary, row, "Opening balance") + at(summary, row, "Income") - at(summary, row, "Expenditure");
      expect(closing).toBeCloseTo(at(summary, row, "Closing balance mean"), 4);
      if (row > 1)
        expect(at(summary, row, "Opening balance")).toBeCloseTo(at(summary, row - 1, "Closing balance mean"), 4);
      const year = String(summary[row][0]);
      const line = (name: string) =>
        at(
          lines,
          lines.findIndex(([, each]) => each === name),
          year,
        );
      const add = (part: string) =>
        lines.filter(([each]) => each === part).reduce((sum, each) => sum + Number(each[lines[0].indexOf(year)]), 0);
      expect(add("Income")).toBeCloseTo(line("Income"), 4);
      expect(add("Placements") + add("Other spending")).toBeCloseTo(line("Expenditure"), 4);
      expect(line("Expenditure")).toBeCloseTo(at(summary, row, "Expenditure"), 4);
    }
    expect(at(summary, 1, "Opening balance")).toBe(-90000);
    expect(lines.map(([, name]) => name)).toContain("Cost of carrying the deficit");
  });

  test("takes its placements from SEND.COST", async () => {
    const [lines, groups] = [await balance([["show", "lines"]]), await cost("setting group")];

    const placements = lines.filter(([part]) => part === "Placements").map(([, name, first]) => [name, first]);
    const first = groups.slice(1).filter(([year]) => year === "2026-27");
    expect(placements).toEqual(first.map((row) => [row[1], row[groups[0].indexOf("Cost mean")]]));
  });

  test("pays the stability grant, another share of it, or none", async () => {
    const income = async (options: unknown[][]) => at(await balance(options), 1, "Income");
    const none = await income([["stability grant", false]]);

    expect(await income([])).toBeCloseTo(none + 81000, 6);
    expect(await income([["stability share", "50%"]])).toBeCloseTo(none + 45000, 6);
  });

  test("counts the money levers of a scenario from the financial year that begins in their year", async () => {
    const levers = [
      ["Lever", "Year from", "Change", "Confidence", "Note"],
      ["saving", 2027, "+10000", "100%", "Panel"],
      ["income", 2028, "+5000", "", "Health"],
      ["investment", 2027, "+2000", "", "Start-up"],
    ];
    const scenario = await cells.scenario(model, levers, null, null);
    const [before, after] = [
      await balance([["show", "lines"]]),
      (await cells.balance(scenario, Funding, [["show", "lines"]], null)) as Table,
    ];

    const read = (table: Table, name: string) =>
      table
        .find(([, line]) => line === name)!
        .slice(2)
        .map(Number);
    const closing = read(after, "Closing balance").map((pounds, i) => pounds - read(before, "Closing balance")[i]);
    expect(read(after, "Panel")).toEqual([0, -10000, -10000, -10000]);
    expect(read(after, "Health")).toEqual([0, 0, 5000, 5000]);
    expect(read(after, "Start-up: revenue investment")).toEqual([0, 2000, 0, 0]);
    closing.forEach((pounds, i) => expect(pounds).toBeCloseTo([0, 8000, 23000, 38000][i], 4));
  });

  test("says from when on it balances", async () => {
    const table = await balance([["show", "verdict"]]);

    expect(table[0]).toEqual(["Result", "Year"]);
    expect(table).toHaveLength(5);
    for (const [, year] of table.slice(1)) expect(year).toMatch(/^(not by )?20\d\d-\d\d$/);
  });

  test("warns of a block transfer above half a percent", async () => {
    const funding = [...Funding, ["Schools block", "schools block", 1_000_000, 3_000_000, 3_000_000, 3_000_000]];

    const table = await balance(null, funding);

    expect(table[1].at(-1)).toBe(
      "Funding: the block transfer of 2026-27 is 1.00% of the schools block. Above 0.5% the schools forum cannot agree it alone; the Secretary of State must. Enter a smaller transfer, or note the consent. (E706)",
    );
  });
});

describe("SEND.PLAN", () => {
  test("ties every workstream out to the difference it makes, year by year", async () => {
    const [summary, years, ours] = [
      await plan([["inflation", 0.03]]),
      await plan([
        ["show", "years"],
        ["inflation", 0.03],
      ]),
      await balance([["inflation", 0.03]]),
    ];

    for (let row = 1; row < summary.length; row++) {
      const [year] = summary[row];
      const rows = years.map((_, i) => i).filter((i) => years[i][1] === year);
      const net = rows.reduce((sum, i) => sum + at(years, i, "Net for the block"), 0);
      const difference =
        at(summary, row, "Mitigated in-year balance mean") - at(summary, row, "Unmitigated in-year balance");
      expect(difference).toBeCloseTo(net, 4);
      expect(at(summary, row, "Delivered by workstreams") - at(summary, row, "Investment")).toBeCloseTo(net, 4);
      expect(at(summary, row, "Unmitigated closing balance mean")).toBeCloseTo(
        at(ours, row, "Closing balance mean"),
        6,
      );
    }
  });

  test("saves with levers what the scenario saves, where it is certain and alone", async () => {
    const alone = [Workstreams[0], ["More special school places", "", "avoidance", "", 0, "100%", 0, "Places", 0, 0]];
    const scenario = await cells.scenario(model, PlanLevers, null, null);
    const changed = (await cells.balance(scenario, Funding, null, null)) as Table;

    const summary = await plan(null, alone);

    for (let row = 1; row < summary.length; row++)
      expect(at(summary, row, "Mitigated closing balance mean")).toBeCloseTo(
        at(changed, row, "Closing balance mean"),
        4,
      );
    expect(at(summary, 4, "Delivered by workstreams")).toBeGreaterThan(0);
  });

  test("counts two workstreams that do the same only once", async () => {
    const row = (name: string) => [name, "", "avoidance", "", 0, "100%", 0, name, 0, 0];
    const levers = [
      PlanLevers[0],
      ["A", "close", "SpIn", "SpMdA", 2027, ""],
      ["B", "close", "SpIn", "SpMdA", 2027, ""],
    ];
    const saved = async (names: string[], sharing: string) => {
      const options = [
        ["show", "workstreams"],
        ["sharing", sharing],
      ];
      const table = await plan(options, [Workstreams[0], ...names.map(row)], levers);
      return table.slice(1).map((each) => Number(each[table[0].indexOf("Delivered mean")]));
    };
    const [one] = await saved(["A"], "in order");

    const [first, second] = await saved(["A", "B"], "in order");
    const [half, otherHalf] = await saved(["A", "B"], "shapley");

    expect(one).toBeGreaterThan(0);
    expect([first, second]).toEqual([one, 0]);
    expect(half).toBeCloseTo(one / 2, 4);
    expect(otherHalf).toBeCloseTo(one / 2, 4);
  });

  test("says what is paid back and when", async () => {
    const table = await plan([["show", "workstreams"]]);

    expect(table.slice(1).map(([name, owner, kind, confidence]) => [name, owner, kind, confidence])).toEqual([
      ["Review of packages", "Finance", "reduction", "amber"],
      ["Health contributions", "Health", "income", "60%"],
      ["More special school places", "Capital", "avoidance", "green"],
    ]);
    expect(table.slice(1).map((row) => row[table[0].indexOf("Paid back by")])[1]).toBe("no investment");
    expect(at(table, 1, "Delivered P10")).toBeLessThan(at(table, 1, "Delivered mean"));
    expect(at(table, 1, "Planned")).toBeGreaterThan(at(table, 1, "Delivered mean"));
  });
});

describe("what money functions refuse", () => {
  test.each<[string, () => Promise<unknown>, string]>([
    [
      "a table for a model",
      () => cells.cost(Census, null, null, null),
      "SEND.COST: model is a table. Give the cell of a SEND.MODEL or SEND.SCENARIO. Make a model of the tables first: =SEND.MODEL(census, population, costs). (E320)",
    ],
    [
      "a model without costs",
      async () => cells.cost(await cells.model(Census, Population, null, null, null, OPTIONS, null), null, null, null),
      "has no costs. A cost table is needed: need, setting and cost in pounds a year. Give costs to SEND.MODEL. (E319)",
    ],
    ["the full state", () => cost("state"), 'SEND.COST: by is "state". Cost is shown by one or two groupings. (E310)'],
    [
      "a wild inflation",
      () => cost(null, [["inflation", 3]]),
      "SEND.COST: inflation is 3. Give a rate a year from -20% to 50%, such as 3%. (E301)",
    ],
    [
      "inflation on prices by year",
      async () => {
        const costs = [
          ["Setting", "Financial year", "Cost"],
          ["SpMdA", "2025-26", 1],
        ];
        const years = await cells.model(Census, Population, costs, null, null, OPTIONS, null);
        return cells.cost(years, null, [["inflation", 0.03]], null);
      },
      "Costs: they have a column of years. Prices rise either by the option or by the years of the cost table. Leave the option out, or give costs without years. (E713)",
    ],
    ["no funding", () => balance(null, []), "SEND.BALANCE: funding is empty. Give the table with its headings. (E315)"],
    ["an option that is none", () => balance([["stability", 1]]), "is not an option."],
    [
      "a scenario that is not there",
      () => plan(null, Workstreams, null),
      "Workstreams, row 4: there is no scenario 'Places'. The levers have no scenarios. Correct the name, or add rows of that scenario to the levers. (E724)",
    ],
    [
      "money in the scenario of a workstream",
      () => plan(null, Workstreams, [...PlanLevers, ["Places", "saving", "", "", 2027, "+100"]]),
      "Workstreams, row 4: row 3 of the levers is saving. A scenario of a workstream changes pupils and prices; money belongs in the table of workstreams. Make the money row a workstream of its own. (E729)",
    ],
  ])("%s", async (_, call, sentence) => {
    expect(await readFailure(call())).toContain(sentence);
  });
});

describe("SEND.SEEK on the balance", () => {
  const LEVER = [
    ["lever", "change"],
    ["joiners", "x?"],
  ];
  const seek = (target: unknown[][], funding: unknown[][] | null = Funding) =>
    cells.seek(model, LEVER, target, null, funding, null) as Promise<Table>;
  const read = (table: Table, part: string) => table.find(([name]) => name === part)![1];

  test("finds the lever under which SEND.BALANCE closes as wanted", async () => {
    const before = await balance();
    const year = String(before[before.length - 1][0]);
    const wanted = Math.round(at(before, before.length - 1, "Closing balance mean")) + 50_000;

    const found = await seek([
      ["measure", "balance"],
      ["year", year],
      ["value", wanted],
    ]);

    expect(read(found, "Met")).toBe(true);
    expect(Math.abs(Number(read(found, "Reached mean")) - wanted)).toBeLessThanOrEqual(1000);
    const levers = [LEVER[0], ["joiners", String(read(found, "Change"))]];
    const scenario = await cells.scenario(model, levers, null, null);
    const after = (await cells.balance(scenario, Funding, null, null)) as Table;
    expect(at(after, after.length - 1, "Closing balance mean")).toBeCloseTo(Number(read(found, "Reached mean")), 6);
    expect(String(read(found, "Answer"))).toContain(`the mean of the balance in ${year} is`);
  });

  test("wants a funding table, and a year that the balance has", async () => {
    const target = [
      ["measure", "in-year"],
      ["year", "2060-61"],
      ["value", 0],
    ];

    expect(await readFailure(seek(target, null))).toMatch(/^#VALUE! SEND\.SEEK: funding is empty\. .*\(E315\)$/);
    expect(await readFailure(seek(target))).toMatch(
      /^#VALUE! Target: 2060-61 is not in the balance\. The balance has 2026-27, .*\(E654\)$/,
    );
  });
});
