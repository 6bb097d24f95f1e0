import { composeReport } from "../../../src/workbook/report/composeReport";
import { freezeSheets } from "../../../src/workbook/report/freezeSheets";
import { countBusy, surveySheets } from "../../../src/workbook/report/surveySheets";
import { writeReport } from "../../../src/workbook/report/writeReport";
import { openAddIn, readSheet, sheetOf } from "../createTestWorkbook";
import { REPORT_PLAN } from "./createReportPlan";

const compose = (taken: readonly string[]) => composeReport(REPORT_PLAN, taken, true);
const listNames = ({ grid }: ReturnType<typeof openAddIn>) => grid.getSheets().map(({ name }) => name);

test("adds the sheets behind the others, in their order, and shows the cover", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["mine"]]), sheetOf("Report cost", [["also mine"]])] });
  const shares: number[] = [];

  const names = await writeReport(compose, { onProgress: (share) => shares.push(share) });

  expect(listNames(office)).toEqual(["Data", "Report cost", ...names]);
  expect(names[0]).toBe("Report cover 2");
  expect(names.at(-1)).toBe("Report figures 2");
  expect(office.grid.getActiveSheetId()).toBe(office.grid.getSheets()[2].id);
  expect(readSheet(office, "Report cost")).toEqual([["also mine"]]);
  expect(shares.at(-1)).toBe(1);
  expect(readSheet(office, names[0])[0][0]).toBe("Fernshire: high needs");
  const { grid } = office;
  const hasLines = grid.getSheets().map(({ id }) => grid.areGridlinesShown(id));
  expect(hasLines).toEqual([true, true, ...Array<boolean>(7).fill(false), true]);
});

test("a report that is stopped leaves nothing behind", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["mine"]])] });
  const controller = new AbortController();
  const onProgress = (share: number) => share > 0.3 && controller.abort();

  await expect(writeReport(compose, { signal: controller.signal, onProgress })).rejects.toThrow();

  expect(listNames(office)).toEqual(["Data"]);
});

test("a report that fails leaves nothing behind, not even the sheet that it failed on", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["mine"]])] });
  const bad = { row: 0, column: 0, nRows: 1, nColumns: 1, color: "no colour" };
  const broken = (taken: readonly string[]) =>
    compose(taken).map((sheet, i) => (i === 3 ? { ...sheet, looks: [bad] } : sheet));

  await expect(writeReport(broken, {})).rejects.toThrow(/^Writing the report: /);

  expect(listNames(office)).toEqual(["Data"]);
});

test("tells what is still calculated from what ended in an error", async () => {
  openAddIn({
    sheets: [
      sheetOf("One", [
        ["Year", "#BUSY!"],
        [2026, "#GETTING_DATA"],
      ]),
      sheetOf("Two", [["x"], [null], ["#N/A"], ["the cell shows #N/A"]]),
    ],
  });

  expect(await surveySheets(["One", "Two"])).toEqual({
    nBusy: 2,
    errors: [{ sheet: "Two", row: 2, column: 0, value: "#N/A" }],
  });
  const places = [0, 1].flatMap((row) => [0, 1].map((column) => ({ sheet: "One", row, column })));
  expect(await countBusy([...places, { sheet: "Two", row: 1, column: 0 }, { sheet: "Two", row: 2, column: 0 }])).toBe(
    3,
  );
});

test("formulas become what they show, and text stays text", async () => {
  const { grid } = openAddIn({
    sheets: [
      {
        name: "Report",
        rows: [
          [],
          [undefined, { formula: "=1+1", value: 2 }, { value: "2011-12" }, { formula: "=A1", value: "=dangerous" }],
          [undefined, { value: true }, { formula: "=NA()", value: "#N/A" }, { formula: '=""', value: "" }],
        ],
        tables: [],
      },
    ],
  });
  const [{ id }] = grid.getSheets();
  const area = { row: 1, column: 1, nRows: 2, nColumns: 3 };
  const before = grid.getValues(id, area);

  await freezeSheets(["Report"], {});

  // What ended in an error keeps its formula, because the formula tells why.
  expect(grid.getFormulas(id, area)).toEqual([
    ["", "", ""],
    ["", "=NA()", ""],
  ]);
  expect(before[0]).toEqual([2, "2011-12", "=dangerous"]);
  expect(grid.getValues(id, area)[0]).toEqual(before[0]);
  expect(grid.getValues(id, area)[1][0]).toBe(true);
});
