import { composeLiveProjection } from "../../src/workbook/composeLiveProjection";
import { composeSummarySheet } from "../../src/workbook/composeSummarySheet";
import { composeTableSheet } from "../../src/workbook/composeTableSheet";
import { goToCell } from "../../src/workbook/goToCell";
import { writeSheets } from "../../src/workbook/writeSheets";
import { asCensusYear } from "../../src/model/years";
import { N_STATISTICS, type GroupSummary } from "../../src/model/summary/GroupSummary";
import { openAddIn, readSheet, sheetOf } from "./createTestWorkbook";

const REFERENCES = {
  source: "Plans[#All]",
  population: "Population!A1:C9",
  costs: "Costs!A1:B3",
  settings: null,
  nSimulations: 1000,
  seed: "42",
  rules: "corrected",
  authority: "Fernshire",
} as const;

test("never writes over a sheet that is there: the new one gets a free name", async () => {
  const office = openAddIn({ sheets: [sheetOf("send by need", [["mine"]])] });
  const content = composeTableSheet("SEND by need", ["Need", "Plans"], [["ASD", 7]]);

  expect(await writeSheets([() => content, () => content])).toEqual(["SEND by need 2", "SEND by need 3"]);

  expect(readSheet(office, "send by need")).toEqual([["mine"]]);
  expect(readSheet(office, "SEND by need 2")).toEqual([
    ["Need", "Plans"],
    ["ASD", 7],
  ]);
  expect(office.grid.getActiveSheetId()).toBe(office.grid.getSheets()[1].id);
});

test.each(["=1+1", "+44 20", "-5", "@mention", "'quoted", "TRUE", "1E5", "007", "2024-01", "6FC", "SpMdA"])(
  "writes the text %s as text, not as what Excel would make of it",
  async (text) => {
    const office = openAddIn({ sheets: [sheetOf("Data", [["x"]])] });

    const [name] = await writeSheets([() => composeTableSheet("SEND table", ["Code"], [[text]])]);

    expect(readSheet(office, name)[1]).toEqual([text]);
    const { id } = office.grid.getSheets()[1];
    expect(office.grid.getFormulas(id, { row: 1, column: 0, nRows: 1, nColumns: 1 })).toEqual([[""]]);
  },
);

test("live formulas read the tables, the options beside them and one model cell", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["x"]])] });

  const [total, byNeed] = await writeSheets(composeLiveProjection(REFERENCES, ["need"]));

  const formulaOf = (name: string, row: number, column: number) => {
    const { id } = office.grid.getSheets().find((sheet) => sheet.name === name)!;
    return office.grid.getFormulas(id, { row, column, nRows: 1, nColumns: 1 })[0][0];
  };
  expect(formulaOf(total, 3, 1)).toBe("=SEND.MODEL(Plans[#All],Population!A1:C9,Costs!A1:B3,,,$A$6:$B$9)");
  expect(formulaOf(total, 11, 0)).toBe(`=SEND.PROJECT($B$4,"total")`);
  expect(formulaOf(byNeed, 3, 0)).toBe(`=SEND.PROJECT('SEND projection'!$B$4,"need")`);
  expect(
    readSheet(office, total)
      .slice(5, 9)
      .map((row) => row.slice(0, 2)),
  ).toEqual([
    ["Option", "Value"],
    ["simulations", 1000],
    ["seed", 42],
    ["rules", "corrected"],
  ]);
});

test("gives years, plans and pounds their number formats", async () => {
  const { grid } = openAddIn({ sheets: [sheetOf("Data", [["x"]])] });

  await writeSheets(composeLiveProjection(REFERENCES, []));

  const [row] = grid.getStyles(grid.getSheets()[1].id, { row: 12, column: 0, nRows: 1, nColumns: 13 });
  expect(row.map((style) => style?.numberFormat)).toEqual([
    "0",
    ...Array<string>(6).fill("#,##0"),
    ...Array<string>(6).fill("£#,##0"),
  ]);
});

test("values have a row for each year and group, and say what they were made from", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["x"]])] });
  const summary: GroupSummary = {
    request: { by: ["need"], measure: "plans" },
    nSimulations: 10,
    years: [asCensusYear(2025), asCensusYear(2026)],
    keys: [["ASD"], ["SEMH"]],
    values: Float64Array.from({ length: 4 * N_STATISTICS }, (_, i) => i),
    uncosted: null,
  };

  const [name] = await writeSheets([() => composeSummarySheet(summary, "Values of 10 simulations.")]);

  const rows = readSheet(office, name);
  expect(name).toBe("SEND plans by need");
  expect(rows[1][0]).toBe("Values of 10 simulations.");
  expect(rows[3].slice(0, 4)).toEqual(["Census year", "Need", "Mean", "Std dev"]);
  expect(rows.slice(4).map((row) => row.slice(0, 3))).toEqual([
    [2025, "ASD", 0],
    [2025, "SEMH", 13],
    [2026, "ASD", 26],
    [2026, "SEMH", 39],
  ]);
});

test("goes to a cell of another sheet", async () => {
  const { grid } = openAddIn({ sheets: [sheetOf("One", [["x"]]), sheetOf("Two words", [["y"]])] });

  await goToCell("Two words", 6, 2);

  expect(grid.getSelection()).toEqual({
    sheetId: grid.getSheets()[1].id,
    area: { row: 6, column: 2, nRows: 1, nColumns: 1 },
  });
});
