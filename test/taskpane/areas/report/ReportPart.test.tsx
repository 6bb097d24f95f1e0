/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import type { SheetContent } from "../../../../src/workbook/SheetContent";
import { createFakeWorkbook, listCensus, listCosts, listPopulation, type FakeWorkbook } from "../../createFakeWorkbook";
import { goTo, openPane, type User } from "../../openPane";

// The tables are read and the report is planned first.
configure({ asyncUtilTimeout: 10_000 });

const TABLES = { Census: listCensus(), Population: listPopulation() };
const FUNDING = [
  ["Line", "Kind", "2024-25", "2025-26", "2026-27", "2027-28"],
  ["High needs block", "block", 500000, 510000, 520000, 530000],
  ["Outreach", "spending", 20000, 20000, 20000, 20000],
  ["Opening balance", "opening balance", -90000, null, null, null],
];

async function openReport(workbook: FakeWorkbook): Promise<{ user: User; part: ReturnType<typeof within> }> {
  const user = openPane(workbook);
  await goTo(user, "Report");
  return { user, part: within(await screen.findByRole("region", { name: "Report sheets" })) };
}

async function write(
  { user, part }: Awaited<ReturnType<typeof openReport>>,
  button: string | RegExp = "Write the report",
) {
  await user.click(await part.findByRole("button", { name: button }));
  await part.findByRole("button", { name: "Write it again, on new sheets" });
  return part.getAllByRole("listitem").map((item: HTMLElement) => item.textContent);
}

const find = ({ written }: FakeWorkbook, name: string): SheetContent => written.find((sheet) => sheet.name === name)!;

test("offers what the tables allow, and says what is missing for the rest", async () => {
  const { part } = await openReport(createFakeWorkbook({ ...TABLES }));

  expect(part.getByRole("checkbox", { name: "Projection" })).toBeChecked();
  expect(part.getByRole("checkbox", { name: "Cost by financial year" })).toBeDisabled();
  expect(part.getByRole("checkbox", { name: "Balance and recovery plan" })).toHaveAccessibleDescription(
    "Needs unit costs: choose a table of them in the step Settings and costs.",
  );
  expect(part.getByRole("checkbox", { name: "Scenarios" })).toHaveAccessibleDescription(
    "Needs a scenario that is switched on in the step What if.",
  );
});

test("writes the sheets that are wanted, with the title that was typed, and leads to them", async () => {
  const workbook = createFakeWorkbook({ ...TABLES, Costs: listCosts(), Funding: FUNDING });
  const opened = await openReport(workbook);
  const { user, part } = opened;
  await user.type(part.getByLabelText("Title"), "Testshire{Enter}");
  await user.click(part.getByRole("checkbox", { name: "Checks" }));

  const names = await write(opened);

  expect(names).toEqual(
    ["cover", "assumptions", "projection", "cost", "balance", "figures"].map((sheet) => `Report ${sheet}`),
  );
  expect(workbook.choices.reportTitle).toBe("Testshire");
  expect(find(workbook, "Report cover").rows[0]).toEqual(["Testshire"]);
  const projection = find(workbook, "Report projection");
  const heading = projection.rows.find(([first]) => first === "January")!;
  expect(heading.slice(0, 11)).toEqual([
    "January",
    2022,
    2023,
    2024,
    2025,
    2026,
    2027,
    2028,
    "Change",
    "2028 from",
    "2028 to",
  ]);
  expect(projection.rows.map(([first]) => first).filter((label) => label === "ASD" || label === "SEMH")).toEqual([
    "ASD",
    "SEMH",
  ]);
  const balance = find(workbook, "Report balance");
  expect(balance.rows.find(([first]) => first === "Financial year")).toEqual([
    "Financial year",
    "2024-25",
    "2025-26",
    "2026-27",
    "2027-28",
  ]);
  expect(workbook.frozen).toEqual([]);
  await user.click(part.getByRole("button", { name: "Report cost" }));
  expect(workbook.visited).toEqual(["'Report cost'!A1"]);
});

test("as values: what was written is frozen once every number is there", async () => {
  const workbook = createFakeWorkbook({ ...TABLES });
  const looks = [3, 1, 0, 0];
  workbook.countBusy = async (cells) => {
    expect(cells).toContainEqual({ sheet: "Report figures", row: 4, column: 1 });
    expect(workbook.frozen).toEqual([]);
    return looks.shift() ?? 0;
  };
  const opened = await openReport(workbook);
  await opened.user.click(opened.part.getByRole("radio", { name: /^Values/ }));

  const names = await write(opened);

  expect(looks).toEqual([]);
  expect(workbook.frozen).toEqual(names);
  expect(workbook.fitted).toEqual(["Report checks"]);
  expect(String(find(workbook, "Report cover").rows[2][0])).toMatch(/^Values of the day/);
});

test("says which cells could not be calculated", async () => {
  const workbook = createFakeWorkbook({ ...TABLES });
  const cell = { sheet: "Report figures", row: 4, column: 7, value: "#VALUE!" };
  workbook.surveySheets = async () => ({ nBusy: 0, errors: [cell] });
  const opened = await openReport(workbook);

  await write(opened);

  expect(opened.part.getByText(/^1 cell could not be calculated\. Select the cell to read why:/)).toHaveTextContent(
    "'Report figures'!H5 (#VALUE!).",
  );
});

test("stopped while it calculates, it says what stands in the workbook", async () => {
  const workbook = createFakeWorkbook({ ...TABLES });
  workbook.countBusy = async () => 2;
  const { user, part } = await openReport(workbook);
  await user.click(part.getByRole("radio", { name: /^Values/ }));
  await user.click(await part.findByRole("button", { name: "Write the report" }));
  await part.findByText("Calculating; 2 tables are not there yet");

  await user.click(part.getByRole("button", { name: "Stop" }));

  expect(await part.findByText(/^Stopped\./)).toBeInTheDocument();
  expect(workbook.frozen).toEqual([]);
});

test("funding that does not meet the projection stops it with its sentence, and no sheet is written", async () => {
  const late = [
    ["Line", "Kind", "2030-31"],
    ["High needs block", "block", 500000],
  ];
  const workbook = createFakeWorkbook({ ...TABLES, Costs: listCosts(), Funding: late });
  const { user, part } = await openReport(workbook);

  await user.click(await part.findByRole("button", { name: "Write the report" }));

  expect(await screen.findByText(/^Funding: the funding runs from 2030-31 to 2030-31\./)).toBeInTheDocument();
  expect(workbook.written).toEqual([]);
});
