import { readSelection } from "../../src/workbook/readSelection";
import { readTable } from "../../src/workbook/readTable";
import { detectTables } from "../../src/workbook/detectTables";
import { CENSUS_HEADINGS, openAddIn, sheetOf } from "./createTestWorkbook";

test("reads a table as cells, with errors as errors and the row of the headings", async () => {
  openAddIn({
    sheets: [
      sheetOf("Costs", [["Prices of 2025"], ["Setting", "Cost"], ["SpMdA", "#N/A"], ["MsMdA", 8000], [null, 1]]),
    ],
  });
  const [found] = await detectTables();

  const table = await readTable(found);

  expect(table.firstRow).toBe(2);
  expect(table.cells).toEqual([
    ["Setting", "Cost"],
    ["SpMdA", { error: "#N/A" }],
    ["MsMdA", 8000],
    ["", 1],
  ]);
});

test("reads a long table whole, though it comes in pieces", async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`P${i}`, 2024, 4, "ASD", "SpMdA"]);
  const office = openAddIn({ sheets: [sheetOf("Census", [CENSUS_HEADINGS, ...rows])] });
  const [found] = await detectTables();

  const { cells } = await readTable(found);

  expect(cells).toHaveLength(20_001);
  expect(cells[20_000]).toEqual(["P19999", 2024, 4, "ASD", "SpMdA"]);
  expect(office.grid.getSheets()).toHaveLength(1);
});

test("says in a sentence that a sheet is gone", async () => {
  const { grid } = openAddIn({
    sheets: [
      sheetOf("Costs", [
        ["Setting", "Cost"],
        ["SpMdA", 1],
      ]),
      sheetOf("Notes", [["x"]]),
    ],
  });
  const [found] = await detectTables();
  grid.deleteSheet(grid.getSheets()[0].id);

  await expect(readTable(found)).rejects.toThrow(
    "Reading Costs: a sheet or table that was chosen is not there any more. Look for tables again on the Data step, or undo the change. (E501)",
  );
});

test("takes the selected cells for a table, cut to what is in use", async () => {
  const { grid } = openAddIn({
    sheets: [
      sheetOf("Prices", [
        ["Where", "Pounds"],
        ["SpMdA", 24000],
        ["MsMdA", 8000],
      ]),
    ],
  });
  grid.select(grid.getSheets()[0].id, { row: 0, column: 0, nRows: 100, nColumns: 3 });

  expect(await readSelection()).toMatchObject({
    kind: null,
    name: "Prices",
    reference: "Prices!A1:B3",
    tableName: null,
  });
});

test("refuses one selected cell with what to select", async () => {
  const { grid } = openAddIn({
    sheets: [
      sheetOf("Prices", [
        ["Setting", "Cost"],
        ["SpMdA", 24000],
      ]),
    ],
  });
  grid.select(grid.getSheets()[0].id, { row: 1, column: 1, nRows: 1, nColumns: 1 });

  await expect(readSelection()).rejects.toThrow(
    /^The selection: it holds no table\. Headings and the rows below them are wanted.*\(E506\)$/,
  );
});
