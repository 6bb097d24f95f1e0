/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import { createFakeWorkbook, listCensus, listPopulation } from "../../createFakeWorkbook";
import { goTo, openPane } from "../../openPane";

// The tables are read, and 1,000 futures are simulated, on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(60_000);

const OWN = listCensus().map((row) => row.map((cell) => (cell === "SpMdA" ? "Own place" : cell)));
const MAPPING = [
  ["Code", "Row"],
  ["Own place", "Maintained special schools or special academies placements"],
];

async function openReport(sheets: Parameters<typeof createFakeWorkbook>[0]) {
  const workbook = createFakeWorkbook(sheets);
  const user = openPane(workbook);
  await goTo(user, "Report");
  const find = async (name: string) => within(await screen.findByRole("region", { name }));
  return { workbook, user, returns: await find("Returns"), sharing: await find("Sharing") };
}

test("a setting without a row is told with its plans before anything is made, and stands in a row of its own", async () => {
  const { user, returns } = await openReport({ Census: OWN, Population: listPopulation() });

  expect(
    await returns.findByText(/^Own place \(20 plans\) has no row in DSG\. It stands in a row of its own/),
  ).toBeVisible();
  await user.click(returns.getByRole("button", { name: "Make the return" }));
  await user.click(await returns.findByRole("combobox", { name: "Table" }));
  await user.click(await screen.findByRole("option", { name: "All placements" }));
  const rows = within(await returns.findByRole("region", { name: "Number of EHCPs by sheet" })).getAllByRole("row");
  const read = (start: string) => {
    const row = rows.find(({ textContent }) => textContent!.startsWith(start))!;
    return within(row).getAllByRole("cell").slice(1).map(({ textContent }) => Number(textContent)); // prettier-ignore
  };

  const placements = rows.slice(1, -1).map(({ textContent }) => read(textContent!.replace(/\d.*$/, "")));
  const all = read("Total number of EHCPs");
  expect(read("Not mapped: Own place")[0]).toBe(20);
  expect(all.map((_, year) => placements.reduce((sum, values) => sum + values[year], 0))).toEqual(all);
});

test("a mapping on a sheet gives it a row, and a fault in one is told and stops the return", async () => {
  const { user, returns, workbook } = await openReport({ Census: OWN, Population: listPopulation(), Mapping: MAPPING });

  await user.click(await returns.findByRole("combobox", { name: "Where settings and needs are counted" }));
  await user.click(await screen.findByRole("option", { name: /^Mapping: / }));
  await screen.findByText("Where each of 4 codes is counted");
  expect(returns.queryByText(/has no row in DSG/)).toBeNull();

  workbook.edit("Mapping", (cells) => (cells[1][1] = "Maintained special"));
  await user.click(returns.getByRole("button", { name: "Make the return" }));
  const fault = await returns.findByText(
    /^Mapping, row 2: DSG has no row 'Maintained special' for Own place\. .*\(E751\)$/,
  );
  expect(fault).toBeVisible();
  expect(returns.queryByRole("combobox", { name: "Table" })).toBeNull();
});

test("years that are no number of Januaries are told beside their field", async () => {
  const { user, returns } = await openReport({ Census: OWN, Population: listPopulation() });

  await user.type(returns.getByLabelText("Projected Januaries"), "2.5");

  expect(returns.getByText("Give a whole number, 1 or more.")).toBeVisible();
  expect(returns.getByRole("button", { name: "Make the return" })).toBeDisabled();
  expect(returns.getByRole("button", { name: "Insert the return as a live formula" })).toBeDisabled();
});

test("a copy to share is written with small counts hidden and no formula; switching protection off warns", async () => {
  const { user, sharing, workbook } = await openReport({ Census: OWN, Population: listPopulation() });
  expect(await sharing.findByText(/counts? (is|are) hidden|^Nothing is hidden/)).toBeVisible();

  await user.clear(sharing.getByLabelText("Counts below this are hidden"));
  await user.type(sharing.getByLabelText("Counts below this are hidden"), "8");
  await sharing.findByText(/counts are hidden.* and others from which those could be worked out/);
  await user.click(sharing.getByRole("button", { name: "Write a copy that may be shared" }));
  const { rows } = workbook.written[0];
  expect(rows.flat().some((cell) => typeof cell === "object" && cell !== null)).toBe(false);
  expect(rows.flat().filter((cell) => typeof cell === "number" && cell > 0 && cell < 8)).toEqual([]);
  expect(rows.flat()).toContain("c");

  await user.click(sharing.getByRole("checkbox", { name: /secondary suppression/ }));
  expect(await sharing.findByText(/and no others\. Some may be worked out from totals/)).toBeVisible();
  expect(workbook.choices).toMatchObject({ hideBelow: 8, hidesOthers: false, showsZeros: true });
});
