import { CELLS } from "../../src/workbench/demonstration/layout";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";

jest.setTimeout(400_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.whenCalculated();
  await workbench.pane.getByRole("button", { name: /\d\. Report/ }).click();
});
afterAll(() => workbench?.close());

/** Every cell that a sheet uses. */
async function readAll(sheet: string): Promise<unknown[][]> {
  const [nRows, nColumns] = await workbench.page.evaluate((name) => {
    const area = window.sendWorkbench!.getUsedArea(name)!;
    return [area.row + area.nRows, area.column + area.nColumns];
  }, sheet);
  return workbench.getValues(sheet, `A1:${nameColumn(nColumns - 1)}${nRows}`);
}

const nameColumn = (column: number): string =>
  (column < 26 ? "" : nameColumn(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const isErrorText = (value: unknown) => typeof value === "string" && /^#[A-Z/0!?]+/.test(value);

/** Writes a report and gives the names of its sheets, when every number is there. */
async function writeReport(form: RegExp): Promise<string[]> {
  const { pane } = workbench;
  const part = pane.getByRole("region", { name: "Report sheets" });
  await part.getByRole("radio", { name: form }).check();
  await part.getByRole("button", { name: /^Write/ }).click();
  await part.getByRole("button", { name: "Stop" }).waitFor();
  await part.getByRole("button", { name: /^Write it again/ }).waitFor({ timeout: 300_000 });
  return part.getByRole("listitem").allTextContents();
}

const SHEETS = ["cover", "assumptions", "projection", "cost", "balance", "scenarios", "checks", "figures"];
let live: string[] = [];

test("one click writes a whole report of live formulas, without an error anywhere", async () => {
  live = await writeReport(/Live formulas/);

  expect(live).toEqual(SHEETS.map((sheet) => `Report ${sheet}`));
  const errors: string[] = [];
  for (const sheet of live)
    (await readAll(sheet)).forEach((line, row) =>
      line.forEach((value, column) => {
        if (isErrorText(value)) errors.push(`${sheet}!${nameColumn(column)}${row + 1} ${String(value)}`);
      }),
    );
  expect(errors).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
