import { composeLiveCheck } from "../../src/workbook/composeLiveCheck";
import { composeLiveProjection } from "../../src/workbook/composeLiveProjection";
import { excelWorkbook } from "../../src/workbook/excelWorkbook";
import type { PageNotice } from "../../src/workbook/notices";
import { runCommand } from "../../src/commands/runCommand";
import { CENSUS_HEADINGS, openAddIn, readSheet, sheetOf } from "../workbook/createTestWorkbook";

const CENSUS = sheetOf("Census", [CENSUS_HEADINGS, ["P1", 2024, 4, "ASD", "SpMdA"]]);
const POPULATION = sheetOf("People", [
  ["Census year", "NCY", "Population"],
  [2025, 4, 900],
]);

/** A page with events, as the shared runtime has. */
const page = new EventTarget();
const notices: PageNotice[] = [];
page.addEventListener("send-notice", (event) => notices.push((event as CustomEvent<PageNotice>).detail));

beforeEach(() => {
  notices.length = 0;
  Object.assign(globalThis, { window: page });
});

test("the ribbon writes live formulas from the tables that fit, and says that it is done", async () => {
  const office = openAddIn({ sheets: [CENSUS, POPULATION] });
  const completed = jest.fn();

  await runCommand(excelWorkbook, { completed }, (references) => composeLiveProjection(references, []));

  const { id } = office.grid.getSheets()[2];
  expect(office.grid.getFormulas(id, { row: 3, column: 1, nRows: 1, nColumns: 1 })[0][0]).toBe(
    "=SEND.MODEL(Census!A1:E2,People!A1:C2,,,,$A$6:$B$9)",
  );
  expect(notices).toEqual([{ intent: "success", text: "Written on a new sheet: “SEND projection”." }]);
  expect(completed).toHaveBeenCalledTimes(1);
});

test("the check is a live formula on the same tables", async () => {
  const office = openAddIn({ sheets: [CENSUS, POPULATION] });

  await runCommand(excelWorkbook, { completed: () => {} }, (references) => [() => composeLiveCheck(references)]);

  const { id } = office.grid.getSheets()[2];
  expect(office.grid.getFormulas(id, { row: 3, column: 0, nRows: 1, nColumns: 1 })[0][0]).toBe(
    "=SEND.CHECK(Census!A1:E2,People!A1:C2)",
  );
});

test("without a population the pane is opened and says so, and nothing is written", async () => {
  const office = openAddIn({ sheets: [CENSUS] });
  const completed = jest.fn();

  await runCommand(excelWorkbook, { completed }, (references) => composeLiveProjection(references, []));

  expect(notices).toEqual([
    {
      intent: "error",
      text: "This workbook: there is no population table. Open the SEND pane and choose it on the Data step. (E507)",
    },
  ]);
  expect(readSheet(office, "Census")).toHaveLength(2);
  expect(office.grid.getSheets()).toHaveLength(1);
  expect(completed).toHaveBeenCalledTimes(1);
});
