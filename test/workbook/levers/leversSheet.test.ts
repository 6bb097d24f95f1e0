import { changeLevers } from "../../../src/workbook/levers/changeLevers";
import { LEVER_FIELDS } from "../../../src/workbook/levers/LeversSheet";
import { readLevers } from "../../../src/workbook/levers/readLevers";
import { openAddIn, readSheet, sheetOf } from "../createTestWorkbook";

const SPIKE = { scenario: "Spike", on: true, lever: "joiners", change: "x1.2", "year-from": 2027 } as const;

test("a workbook without levers has none", async () => {
  openAddIn({ sheets: [sheetOf("Data", [["x"]])] });

  expect(await readLevers()).toBeNull();
});

test("the first lever makes the sheet, which is read again with room for more", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["x"]])] });

  await changeLevers({ add: [SPIKE] });

  const levers = await readLevers();
  expect(levers?.sheet).toBe("SEND levers");
  expect(levers?.rows).toEqual([{ row: 4, cells: SPIKE }]);
  expect(levers?.reference).toBe("'SEND levers'!A4:N105");
  expect(readSheet(office, "SEND levers")[3]).toEqual([...LEVER_FIELDS]);
});

test("a change that looks like a formula stays what was written", async () => {
  openAddIn({ sheets: [sheetOf("Data", [["x"]])] });

  await changeLevers({ add: [{ ...SPIKE, change: "+10%" }] });
  await changeLevers({ add: [{ ...SPIKE, change: "=0.05" }] });

  const levers = await readLevers();
  expect(levers?.rows.map(({ cells }) => cells.change)).toEqual(["+10%", "=0.05"]);
});

test("only the cells that a change names are written, and cleared rows leave the others where they are", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["x"]])] });
  await changeLevers({ add: [SPIKE, { ...SPIKE, scenario: "Other" }] });

  await changeLevers({ set: [{ row: 4, cells: { on: false } }], clear: [5], add: [{ scenario: "Third" }] });

  const levers = await readLevers();
  expect(levers?.rows).toEqual([
    { row: 4, cells: { ...SPIKE, on: false } },
    { row: 6, cells: { scenario: "Third" } },
  ]);
  expect(readSheet(office, "Data")).toEqual([["x"]]);
});

test("columns are found wherever a person has moved them, beside columns of their own", async () => {
  openAddIn({
    sheets: [
      sheetOf("Our levers", [
        ["Scenarios and levers"],
        ["Owner", "change", "lever", "Scenario", "ON"],
        ["AB", "x0.9", "leavers", "Keep", true],
      ]),
    ],
  });

  await changeLevers({ set: [{ row: 2, cells: { change: "x0.8" } }] });

  const levers = await readLevers();
  expect(levers?.rows).toEqual([{ row: 2, cells: { scenario: "Keep", on: true, lever: "leavers", change: "x0.8" } }]);
  expect(levers?.table.cells[1][0]).toBe("AB");
});

test("a column that was taken out is named", async () => {
  openAddIn({ sheets: [sheetOf("L", [["Scenarios and levers"], ["lever", "change"], ["joiners", "x2"]])] });

  await expect(changeLevers({ set: [{ row: 2, cells: { on: false } }] })).rejects.toThrow(
    "L: no column is headed on. The pane writes under the headings of its own sheet. Add the heading again, or delete the sheet and let the pane make a new one. (E509)",
  );
});

test("a sheet that was read before is read again in one question, under a new name too", async () => {
  const { grid } = openAddIn({ sheets: [sheetOf("Data", [["x"]])] });
  await changeLevers({ add: [SPIKE] });
  const first = await readLevers();
  const [, sheet] = grid.getSheets();
  grid.renameSheet(sheet.id, "What if");
  const sync = jest.spyOn(Excel.RequestContext.prototype, "sync");

  const again = await readLevers(first);

  // Excel.run ends with a sync of its own, which has nothing left to ask.
  expect(sync).toHaveBeenCalledTimes(2);
  expect(again).toEqual({ ...first, sheet: "What if", table: expect.anything(), reference: "'What if'!A4:N105" });
  expect(again?.rows).toEqual([{ row: 4, cells: SPIKE }]);
  sync.mockRestore();
});

test("a sheet that does not hold the levers any more is looked for anew", async () => {
  const { grid } = openAddIn({ sheets: [sheetOf("Data", [["x"]])] });
  await changeLevers({ add: [SPIKE] });
  const first = await readLevers();
  const write = (address: { row: number; column: number }, value: string) =>
    grid.write(grid.getSheets()[1].id, { ...address, nRows: 1, nColumns: 1 }, [[{ value }]]);

  write({ row: 0, column: 0 }, "Old levers");
  expect(await readLevers(first)).toBeNull();

  grid.deleteSheet(grid.getSheets()[1].id);
  expect(await readLevers(first)).toBeNull();
});
