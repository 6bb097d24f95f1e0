import { watchChanges } from "../../src/workbook/watchChanges";
import { openAddIn, sheetOf } from "./createTestWorkbook";

const later = () => new Promise((resolve) => setTimeout(resolve, 50));

test("tells the sheet whose cells change, until it is stopped", async () => {
  const { grid } = openAddIn({ sheets: [sheetOf("Census", [["x"]]), sheetOf("Costs", [["y"]])] });
  const touched: string[] = [];
  const stop = await watchChanges(async ({ getName }) => void touched.push(await getName()));
  const edit = () => {
    const { id } = grid.getSheets()[1];
    grid.write(id, { row: 0, column: 0, nRows: 1, nColumns: 1 }, [[{ value: 5 }]]);
  };

  edit();
  await later();
  expect(touched).toContain("Costs");

  stop();
  await later();
  touched.length = 0;
  edit();
  await later();
  expect(touched).toEqual([]);
});
