import { readFailure } from "../helpers/customFunctions";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { inventCensus, inventLedger, inventUpn } from "../model/ledger/inventLedger";
import { readExampleTables } from "./excel";

const cells = createCellFunctions(createInPageRunner({ taskMs: Infinity }));
const CENSUS = inventCensus(
  [2025, 2026],
  [
    [1, 3, "ASD", "SpMdA"],
    [2, 4, "ASD", "SpMdA"],
    [3, 5, "SEMH", "SpMdA"],
    [4, 6, "SEMH", "SpIn"],
    [5, 1, "ASD", "SpIn"],
  ],
).cells as unknown[][];
const HEADINGS = ["UPN", "Provider", "Kind", "Financial year", "Amount"];
const LINES: unknown[][] = [
  [inventUpn(1), "Larches", "Place", "2025-26", 10_000],
  [inventUpn(1), "Larches", "Top-up", "2025-26", "£14,000.50"],
  [inventUpn(2).toLowerCase(), "Larches", "Top-up", "2025-26", 22_000],
  [` ${inventUpn(3)} `, "Larches", "Top-up", "2025-26", "(500.00)"],
  [inventUpn(3), "Larches", "Top-up", "2025-26", 21_000],
  [inventUpn(4).slice(1), "Oakfield", "Fee", "2025-26", 60_000],
  [inventUpn(4), "Swift Cars", "Taxi", "2025-26", 4_000],
  [`B${inventUpn(5).slice(1)}`, "Oakfield", "Fee", "2025-26", 55_000],
  ["", "Oakfield", "Fee", "2025-26", 100],
];
const ledger = (rows: unknown[][] = LINES) => inventLedger(HEADINGS, rows as never).cells as unknown[][];
const join = (options: unknown[][] | null = null, rows: unknown[][] = LINES, key: string | null = null) =>
  cells.join(CENSUS, ledger(rows), key, options, null);
const TOTAL = 10_000 + 14_000.5 + 22_000 - 500 + 21_000 + 60_000 + 4_000 + 55_000 + 100;

describe("SEND.JOIN", () => {
  test("accounts for every pound of the ledger", async () => {
    const report = await join();

    const amount = (what: string) =>
      report.filter((row) => row[1] === what).reduce((sum, row) => sum + Number(row[4]), 0);
    expect(report[0]).toEqual(["Financial year", "What", "Lines", "Pupils", "Amount", "Note"]);
    expect(amount("Ledger as it stands")).toBe(TOTAL);
    expect(amount("Total of the year")).toBe(TOTAL);
    expect(amount("Matched to the January of its school year")).toBe(TOTAL - 55_100);
    expect(amount("Not matched: not a valid UPN")).toBe(55_000);
    expect(amount("Not matched: no reference")).toBe(100);
    expect(amount("Left over: the ledger less every year")).toBe(0);
    expect(report.find((row) => row[1] === "References matched after cleaning")?.[3]).toBe(2);
  });

  test("shows what matches nobody, with what it should perhaps be", async () => {
    const [headings, first, second] = await join([["show", "unmatched"]]);

    expect(headings).toEqual(["Reference", "Result", "Why", "Perhaps", "Lines", "Pounds", "First row", "Providers"]);
    expect(first).toEqual([
      `B${inventUpn(5).slice(1)}`,
      "Not a valid UPN",
      `Its first letter is B, and the figures need ${inventUpn(5)[0]}.`,
      inventUpn(5),
      ...[1, 55_000, 9, "Oakfield"],
    ]);
    expect(second.slice(0, 4)).toEqual(["", "No reference", "The lines have no reference.", ""]);
  });

  test("shows each pupil of the January, those without a cost too", async () => {
    const [, ...pupils] = await join([["show", "pupils"]]);

    expect(pupils).toHaveLength(5);
    expect(pupils[3]).toEqual([
      inventUpn(4),
      "2025-26",
      2026,
      7,
      "SEMH",
      "SpIn",
      "Matched",
      2,
      60_000,
      4_000,
      1,
      60_000,
      "Oakfield",
    ]);
    expect(pupils[4].slice(6, 9)).toEqual(["No cost", 0, 0]);
  });

  test("shows providers whose sums are the ledger's", async () => {
    const [, ...providers] = await join([["show", "providers"]]);

    expect(providers.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(TOTAL);
    expect(providers.find((row) => row[1] === "Swift Cars")?.[11]).toBe("Transport only");
  });

  test("shows lines and problems", async () => {
    const lines = await join([["show", "lines"]]);
    const problems = await join([["show", "problems"]]);

    expect(lines).toHaveLength(1 + LINES.length);
    expect(problems.map((row) => row[6])).toEqual(expect.arrayContaining(["E906", "E907", "E910", "E923"]));
  });

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "an empty census",
      () => cells.join([[0]], ledger(), null, null, null),
      /^#VALUE! SEND\.JOIN: census is empty\..*\(E315\)$/,
    ],
    [
      "an empty ledger",
      () => cells.join(CENSUS, [[0]], null, null, null),
      /^#VALUE! SEND\.JOIN: ledger is empty\..*\(E315\)$/,
    ],
    [
      "a key that is no heading",
      () => join(null, LINES, "Case number"),
      /Census: no column is headed 'Case number'.*\(E913\)/,
    ],
    [
      "a choice that is not known",
      () => join([["show", "money"]]),
      /show is 'money'\. Give report, unmatched.*\(E301\)$/,
    ],
    [
      "an option that is not known",
      () => join([["shw", "report"]]),
      /'shw' is not an option\. .*Perhaps show was meant\. \(E302\)$/,
    ],
    [
      "an amount that is no number",
      () => join(null, [[inventUpn(1), "L", "Fee", "2025-26", "tbc"]]),
      /Ledger, row 2: Amount is the text 'tbc'\. An amount in pounds is wanted.*\(E901\)$/,
    ],
    [
      "transitions",
      () =>
        cells.join(
          [["calendar-year", "setting-1", "need-1", "academic-year-1", "setting-2", "need-2", "academic-year-2"]],
          ledger(),
          null,
          null,
          null,
        ),
      /Census: the table holds transitions\. Census rows are wanted.*\(E922\)$/,
    ],
    [
      "a census in the ledger's place",
      () => cells.join(CENSUS, CENSUS, null, null, null),
      /Ledger, row 1: no column is headed amount.*\(E101\)$/,
    ],
  ])("says what is wrong with %s", async (_name, work, sentence) => {
    expect(await readFailure(work() as never)).toMatch(sentence);
  });
});

describe("SEND.UNITCOST", () => {
  const unitcost = (options: unknown[][] | null = null, rows: unknown[][] = LINES) =>
    cells.unitcost(CENSUS, ledger(rows), null, options, null);

  test("gives a table that is the costs of a model", async () => {
    const costs = await unitcost();
    const { Census, Population } = readExampleTables();

    const model = await cells.model(Census, Population, costs as never, null, null, null, null);

    expect(costs[0].slice(0, 3)).toEqual(["Need", "Setting", "Cost"]);
    expect(String(model[0][0])).toMatch(/^SEND model/);
  });

  test("adds up to what was spent on matched pupils, transport apart", async () => {
    const [headings, ...costs] = await unitcost();
    const at = (heading: string) => headings.indexOf(heading);

    const spent = costs.reduce((sum, row) => sum + Number(row[at("Spent")]), 0);
    const costed = costs.reduce((sum, row) => sum + Number(row[at("Cost")]) * Number(row[at("Pupil years")]), 0);

    expect(spent).toBe(TOTAL - 55_100 - 4_000);
    expect(costed).toBeCloseTo(spent, 6);
    expect(costs.reduce((sum, row) => sum + Number(row[at("Transport")]), 0)).toBe(4_000);
  });

  test("parts kinds of cost, phases and transport as it is asked", async () => {
    const lines = await unitcost([["lines", "apart"]]);
    const phases = await unitcost([
      ["by", "need, setting, phase"],
      ["transport", "included"],
    ]);

    expect(new Set(lines.slice(1).map((row) => row[2]))).toEqual(new Set(["fee", "place", "top-up"]));
    expect(phases[0].slice(0, 5)).toEqual(["Need", "Setting", "NCY from", "NCY to", "Cost"]);
    expect(phases[0]).not.toContain("Transport");
  });

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "a year without lines",
      () => unitcost([["financial year", "2030-31"]]),
      /Ledger: no line of 2030-31 can be used with a January 2031\. The ledger has 2025-26; the census has January 2025, 2026.*\(E915\)$/,
    ],
    [
      "a year that is none",
      () => unitcost([["financial year", "2025-27"]]),
      /financial year is '2025-27'\. Give a financial year, such as 2024-25\. .*\(E301\)$/,
    ],
    ["a ledger that matches nobody", () => unitcost(null, [["X1", "L", "Fee", "2025-26", 5]]), /\(E915\)$/],
  ])("says what is wrong with %s", async (_name, work, sentence) => {
    expect(await readFailure(work() as never)).toMatch(sentence);
  });
});

describe("SEND.UPN", () => {
  test("gives a row for one UPN and a table for a column", async () => {
    const one = await cells.upn([["h801 2000 01001"]], null);
    const column = await cells.upn(
      [["UPN"], ["H801200001001"], ["A801200001001"], [801200001001], [null], ["H80120000100A"]],
      null,
    );

    expect(one).toEqual([["Valid", "H801200001001", "", ""]]);
    expect(column.map((row) => row[1])).toEqual(["Result", "Valid", "Not valid", "Valid", "Blank", "Not valid"]);
    expect(column[2][4]).toBe("H801200001001");
  });

  test("says what is wrong with nothing and with a table", async () => {
    expect(await readFailure(cells.upn([[""]], null) as never)).toMatch(/SEND\.UPN: upn is empty\..*\(E315\)$/);
    expect(await readFailure(cells.upn(CENSUS, null) as never)).toMatch(/SEND\.UPN: upn has 5 columns\..*\(E320\)$/);
  });
});
