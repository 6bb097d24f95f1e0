/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import { createFakeWorkbook, listCensus, listPopulation } from "../../createFakeWorkbook";
import { goTo, openPane } from "../../openPane";

test("tells who moved where between two Januaries, and the other pair when asked", async () => {
  const census = listCensus().map(([pupil, year, ncy, need, setting]) => {
    const moves = year === 2024 && (pupil === "P10" || pupil === "P12");
    return [pupil, year, ncy, need, moves ? "SpMdA" : setting];
  });
  const user = openPane(createFakeWorkbook({ Census: census, Population: listPopulation() }));
  await goTo(user, "Baseline");
  const part = await screen.findByRole("region", { name: "Who moved where" });

  expect(
    within(part).getByRole("heading", {
      name: "2 pupils moved from mainstream to maintained special between January 2023 and January 2024.",
    }),
  ).toBeInTheDocument();
  expect(within(part).getByText(/Of 40 pupils with a plan in January 2023, 34 stayed/)).toBeInTheDocument();
  const [, first] = within(part).getAllByRole("row");
  expect(first).toHaveTextContent(/2$/);

  await user.click(within(part).getByRole("combobox", { name: "Januaries" }));
  await user.click(screen.getByRole("option", { name: "2022 to 2023" }));
  expect(
    within(part).getByRole("heading", {
      name: "No pupil moved to another setting group between January 2022 and January 2023.",
    }),
  ).toBeInTheDocument();
});
