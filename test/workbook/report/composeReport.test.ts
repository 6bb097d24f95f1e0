import { formatAddress, parseReference } from "../../../src/workbook/addresses";
import type { CellContent } from "../../../src/workbook/CellContent";
import { composeReport } from "../../../src/workbook/report/composeReport";
import type { SheetContent } from "../../../src/workbook/SheetContent";
import { REPORT_PLAN } from "./createReportPlan";

const compose = (changes: Partial<typeof REPORT_PLAN> = {}) => composeReport({ ...REPORT_PLAN, ...changes }, [], true);
const find = (sheets: readonly SheetContent[], name: string) => sheets.find((sheet) => sheet.name === name)!;

/** Every formula of a sheet by its address. */
function listFormulas({ rows }: SheetContent): Map<string, string> {
  return new Map(
    rows.flatMap((row, iRow) =>
      row.flatMap((cell, column) =>
        typeof cell === "object" && cell !== null
          ? [[formatAddress({ row: iRow, column, nRows: 1, nColumns: 1 }), cell.formula] as const]
          : [],
      ),
    ),
  );
}

const textOf = (cell: CellContent | undefined) => (typeof cell === "object" && cell !== null ? cell.formula : cell);

/** The text of the first row whose first cell is this, from its second cell on. */
const lineOf = (sheet: SheetContent, label: string) =>
  sheet.rows
    .find(([first]) => first === label)!
    .slice(1)
    .map(textOf);

test("every SEND function of a report stands once on the sheet of figures, but for the list of problems", () => {
  const sheets = compose();

  const calls = (sheet: SheetContent) =>
    [...listFormulas(sheet).values()].filter((formula) => formula.includes("SEND."));
  const figures = calls(find(sheets, "Report figures"));
  expect(new Set(figures).size).toBe(figures.length);
  expect(figures.map((formula) => formula.split("(")[0]).sort()).toEqual(
    [
      "=SEND.MODEL",
      ...Array<string>(2).fill("=SEND.SCENARIO"),
      ...Array<string>(6).fill("=SEND.PROJECT"),
      ...Array<string>(3).fill("=SEND.COST"),
      ...Array<string>(2).fill("=SEND.COMPARE"),
      ...Array<string>(3).fill("=SEND.RATES"),
      "=SEND.PROVENANCE",
      "=SEND.BALANCE",
      ...Array<string>(4).fill("=SEND.PLAN"),
    ].sort(),
  );
  const others = sheets.filter(({ name }) => name !== "Report figures").flatMap(calls);
  expect(others).toEqual(["=SEND.CHECK(Census[#All],Population!A4:O29,Costs!A4:F41)"]);
});

test("every function on the sheet of figures reads the one model, and options that say what they are", () => {
  const figures = find(compose(), "Report figures");
  const formulas = [...listFormulas(figures).values()].filter((formula) => formula.startsWith("=SEND."));

  const readers = formulas.filter((formula) => !formula.startsWith("=SEND.MODEL"));
  expect(readers.every((formula) => /\(\$B\$5[,)]/.test(formula))).toBe(true);
  for (const formula of readers) {
    for (const [, from, to] of formula.matchAll(/\$A\$(\d+):\$B\$(\d+)/g)) {
      const options = figures.rows.slice(Number(from) - 1, Number(to)).map((row) => row.slice(0, 2));
      expect(options[0]).toEqual(["Option", "Value"]);
      expect(
        options.slice(1).every(([name, value]) => typeof name === "string" && value !== null && value !== ""),
      ).toBe(true);
    }
  }
  const shown = (call: RegExp) => {
    const [from, to] = readers
      .find((formula) => call.test(formula))!
      .match(/\d+(?=:\$B|\)$)/g)!
      .slice(-2)
      .map(Number);
    return figures.rows.slice(from - 1, to).map(([name, value]) => [name, textOf(value)]);
  };
  expect(shown(/^=SEND\.COST\(\$B\$5,"setting group"/)).toEqual([
    ["Option", "Value"],
    ["inflation", 0.03],
  ]);
  expect(shown(/^=SEND\.BALANCE/)).toEqual([
    ["Option", "Value"],
    ["inflation", 0.03],
    ["carry rate", 0.045],
  ]);
});

test("spilled tables stand side by side with nothing below them", () => {
  const figures = find(compose(), "Report figures");
  const anchors = [...listFormulas(figures)].filter(([address]) => /^[D-Z]|^[A-Z]{2}/.test(address));

  expect(anchors.every(([address]) => address.endsWith("5") && !/\d\d/.test(address))).toBe(true);
  expect(anchors.length).toBe(20);
});

test("every reference of a sheet leads to a sheet of the report or to the tables that were given", () => {
  const sheets = compose();
  const names = new Set(sheets.map(({ name }) => name));

  const strange = sheets.flatMap((sheet) =>
    [...listFormulas(sheet).values()].flatMap((formula) =>
      [...formula.matchAll(/'([^']+)'!/g)]
        .map(([, name]) => name)
        .filter((name) => !names.has(name) && name !== "SEND levers"),
    ),
  );
  expect(strange).toEqual([]);
});

test("a number is looked up by its year, its group and its heading, and never by where it happens to stand", () => {
  const projection = find(compose(), "Report projection");

  const [, , , , last] = lineOf(projection, "SEMH");

  expect(last).toMatch(
    /^=INDEX\('Report figures'!\$\w+\$6:\$\w+\$3005,MATCH\(\$F\$\d+,'Report figures'!\$\w+\$6:\$\w+\$3005,0\)\+MATCH\(\$A\$\d+,'Report figures'!\$\w+\$6:\$\w+\$3005,0\)-1,MATCH\("Mean",'Report figures'!\$\w+\$5:\$\w+\$5,0\)\)$/,
  );
  const [, heading, label] = /MATCH\(\$F\$(\d+),.*MATCH\(\$A\$(\d+),/.exec(String(last))!.map(Number);
  expect(projection.rows[heading - 1][5]).toBe(2028);
  expect(projection.rows[label - 1][0]).toBe("SEMH");
});

test("charts show cells of their own sheet that hold something, as many values as names", () => {
  for (const { name, rows, charts = [] } of compose()) {
    for (const { title, series, categories } of charts) {
      const count = categories.nRows * categories.nColumns;
      for (const area of [categories, ...series.map(({ values }) => values)]) {
        expect([name, title, area.nRows * area.nColumns]).toEqual([name, title, count]);
        for (let row = area.row; row < area.row + area.nRows; row++)
          for (let column = area.column; column < area.column + area.nColumns; column++)
            expect([name, title, rows[row][column] ?? null]).not.toEqual([name, title, null]);
      }
    }
  }
});

test("charts cover no cell that holds something, and nothing printed lies outside the printed area", () => {
  for (const { name, rows, charts = [], print } of compose().slice(0, -1)) {
    for (const { place } of charts)
      for (const row of rows.slice(place.row, place.row + place.nRows))
        expect([name, row.slice(place.column, place.column + place.nColumns).filter((cell) => cell !== null)]).toEqual([
          name,
          [],
        ]);
    const { area } = print!;
    expect(area.nRows).toBeGreaterThanOrEqual(rows.length);
    for (const { place } of charts) expect(place.column + place.nColumns).toBeLessThanOrEqual(area.nColumns);
  }
});

test("the figures behind the fan lie outside the printed area and add up to the upper edge", () => {
  const { charts, print, rows } = find(compose(), "Report projection");

  const [fan] = charts!;

  expect(fan.categories.column).toBeGreaterThanOrEqual(print!.area.nColumns);
  expect(fan.series.map(({ kind, color }) => [kind, color === null])).toEqual([
    ["stacked area", true],
    ["stacked area", false],
    ["stacked area", false],
    ["stacked area", false],
    ["line", false],
  ]);
  const statistics = (column: number) =>
    [
      ...textOf(rows[fan.categories.row][column])!
        .toString()
        .matchAll(/"(P\d+|Mean)"/g),
    ].map(([, name]) => name);
  const first = fan.categories.column + 1;
  expect([0, 1, 2, 3, 4].map((i) => statistics(first + i))).toEqual([
    ["P5"],
    ["P25", "P5"],
    ["P75", "P25"],
    ["P95", "P75"],
    ["Mean"],
  ]);
});

test("pounds are shown in millions or thousands, which the heading says, and the cells keep the pounds", () => {
  const titles = (largestCost: number) =>
    find(compose({ largestCost }), "Report cost").rows.flatMap(([first]) =>
      /, £/.test(String(first)) ? [String(first)] : [],
    );
  const formats = (largestCost: number) =>
    find(compose({ largestCost }), "Report cost").looks.flatMap(({ numberFormat }) =>
      numberFormat?.includes(",;") ? [numberFormat] : [],
    );

  expect(titles(50e6)[0]).toBe("Cost of placements, £ million");
  expect(titles(2e6)[0]).toBe("Cost of placements, £ thousand");
  expect(formats(50e6).every((format) => format.startsWith("#,##0.0,,;") || format.startsWith("+#,##0.0,,;"))).toBe(
    true,
  );
  expect(formats(2e6).every((format) => format.startsWith("#,##0,;") || format.startsWith("+#,##0,;"))).toBe(true);
  expect(lineOf(find(compose(), "Report cost"), "Cost")[0]).not.toMatch(/1000/);
});

test("the cover repeats the finding of every section by its cell", () => {
  const sheets = compose();
  const cover = find(sheets, "Report cover");

  const repeated = [...listFormulas(cover).values()].flatMap((formula) => {
    const place = parseReference(formula.slice(1));
    return place && place.sheet !== "Report figures" ? [place] : [];
  });

  expect([...new Set(repeated.map(({ sheet }) => sheet))]).toEqual([
    "Report assumptions",
    "Report projection",
    "Report cost",
    "Report balance",
    "Report scenarios",
    "Report checks",
  ]);
  for (const { sheet, block } of repeated)
    expect(textOf(find(sheets, sheet).rows[block.row][0])).toMatch(/^=IFERROR\(/);
});

test("a sentence names a scenario with quotes as it is", () => {
  const scenarios = find(compose(), "Report scenarios");

  expect(textOf(scenarios.rows[2][0])).toContain('"The ""late"" school: "');
});

test("sections that are not wanted, and what they alone need, are left out", () => {
  const sheets = compose({ sections: ["projection"], money: null, scenarios: null });

  expect(sheets.map(({ name }) => name)).toEqual(["Report cover", "Report projection", "Report figures"]);
  const calls = [...listFormulas(find(sheets, "Report figures")).values()].filter((formula) =>
    formula.startsWith("=SEND."),
  );
  expect(calls.map((formula) => formula.split("(")[0])).toEqual([
    "=SEND.MODEL",
    ...Array<string>(6).fill("=SEND.PROJECT"),
    "=SEND.PROVENANCE",
  ]);
});

test("without costs no formula asks for them", () => {
  const references = { ...REPORT_PLAN.references, costs: null };
  const sections = ["assumptions", "projection", "scenarios", "checks"] as const;

  const sheets = compose({ references, sections, money: null, financialYears: [], largestCost: 0 });

  const all = sheets.flatMap((sheet) => [...listFormulas(sheet).values()]).join(" ");
  expect(all).not.toMatch(/SEND\.(COST|BALANCE|PLAN)|"cost"|Cost mean/);
  expect(all).toContain("SEND.CHECK(Census[#All],Population!A4:O29)");
});

test("one scenario is looked up by its January alone, because the comparison does not name it", () => {
  const one = { ...REPORT_PLAN.scenarios!, names: ["Requests spike"] };

  const sheet = find(compose({ scenarios: one }), "Report scenarios");

  expect(lineOf(sheet, "Requests spike")[0]).not.toMatch(/\$A\$|-1,/);
});

test("a second report has the same number behind each of its names", () => {
  const sheets = composeReport(REPORT_PLAN, ["Data", "report COST"], true);

  expect(sheets.map(({ name }) => name)).toEqual([
    "Report cover 2",
    "Report assumptions 2",
    "Report projection 2",
    "Report cost 2",
    "Report balance 2",
    "Report scenarios 2",
    "Report checks 2",
    "Report figures 2",
  ]);
  expect([...listFormulas(sheets[2]).values()].some((formula) => formula.includes("'Report figures 2'!"))).toBe(true);
});
