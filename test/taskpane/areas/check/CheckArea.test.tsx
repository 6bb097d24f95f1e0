/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { configure, screen, waitFor, within } from "@testing-library/react";
import { createFakeWorkbook, listCensus, listPopulation } from "../../createFakeWorkbook";
import { goTo, openPane, type User } from "../../openPane";

// A run takes a moment on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

/** One pupil of the forty of each January misses the second census. */
const createWorkbookWithGap = () =>
  createFakeWorkbook({
    Census: listCensus().filter(([pupil, year]) => pupil !== "P20" || year !== 2023),
    Population: listPopulation(),
  });

const openPart = async (user: User, name: string | RegExp) => user.click(await screen.findByRole("button", { name }));

async function choose(user: User, rule: RegExp, choice: string) {
  await user.click(screen.getByRole("combobox", { name: rule }));
  await user.click(await screen.findByRole("option", { name: choice }));
}

const readAccount = (january: string) =>
  within(screen.getByRole("region", { name: "Pupils from one January to the next" }))
    .getByText(january)
    .closest("tr");

test("a rule for doubtful rows is chosen, kept in the workbook, and changes the account", async () => {
  const workbook = createWorkbookWithGap();
  const user = openPane(workbook);
  await goTo(user, "Check");
  await openPart(user, "How the census became transitions");
  await openPart(user, "Rules for doubtful rows");
  expect(readAccount("2022")).toHaveTextContent("202240453939");
  expect(screen.getByRole("combobox", { name: /misses one census/ })).toHaveTextContent(
    "Leaves, and joins again (usual)",
  );
  expect(screen.getByText("In this census 1 time.")).toBeInTheDocument();

  await choose(user, /misses one census/, "Fill in the missing January");

  await waitFor(() => expect(readAccount("2022")).toHaveTextContent("2022404440"));
  expect(screen.getByRole("region", { name: "Rules used" })).toHaveTextContent(/filled in/);
  expect(screen.getByRole("button", { name: "Rules for doubtful rows (1 choice of your own)" })).toBeInTheDocument();
  expect(workbook.choices.census.gaps).toBe("fill in");
  await user.click(screen.getByRole("button", { name: "Back to the usual rules" }));
  await waitFor(() => expect(readAccount("2022")).toHaveTextContent("2022404539"));
  expect(workbook.choices.census.gaps).toBe("leave and join");
});

test("a result says that it was made by other rules, and new formulas carry them", async () => {
  const workbook = createWorkbookWithGap();
  const user = openPane(workbook);
  await goTo(user, "Baseline");
  const run = await screen.findByRole("button", { name: "Run" });
  await waitFor(() => expect(run).toBeEnabled());
  await user.click(run);
  await screen.findByRole("heading", { name: /^Plans / });
  await goTo(user, "Check");
  await openPart(user, "Rules for doubtful rows");

  await choose(user, /misses one census/, "Fill in the missing January");
  await goTo(user, "Baseline");

  expect(
    await screen.findByText(/^Out of date: the rules for doubtful rows were changed since this was run/),
  ).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Insert as live formulas" }));
  await waitFor(() => expect(workbook.written).toHaveLength(1));
  expect(workbook.written[0].rows).toContainEqual(["gaps", "fill in"]);
  expect(workbook.written[0].rows.flat()).toContainEqual({
    formula: "=SEND.MODEL(Census!A1:E120,Population!A1:C120,,,,$A$6:$B$10)",
  });
});

test("shows what grows fastest by a cut, with its chance, and puts it on a sheet as a live formula", async () => {
  const workbook = createFakeWorkbook({ Census: listCensus(), Population: listPopulation() });
  const user = openPane(workbook);
  await goTo(user, "Check");
  await openPart(user, "What grows fastest?");

  const byNeed = await screen.findByRole("region", { name: "Growth by need" });
  const need = within(byNeed).getByText("SEMH").closest("tr")!;
  expect(
    within(need)
      .getAllByRole("cell")
      .slice(1, 3)
      .map(({ textContent }) => textContent),
  ).toEqual(["26", "27"]);
  expect(screen.getByText("Together: 40 pupils in January 2022 and 40 in January 2024, 0.0% a year.")).toBeVisible();
  expect(screen.getByText(/^Of 2 groups, none stands out/)).toBeInTheDocument();
  expect(screen.getByText(/^Three children more are no trend/)).toBeInTheDocument();

  await user.click(screen.getByRole("combobox", { name: "Cut by" }));
  expect(screen.queryByRole("option", { name: "School" })).not.toBeInTheDocument();
  await user.click(await screen.findByRole("option", { name: "Need and year group" }));
  expect(await screen.findByRole("region", { name: "Growth by need and year group" })).toHaveTextContent(
    /A year8 in 10FasterIn words.*ASD, NCY 1/,
  );
  expect(screen.getByText(/^Counts of 1 to 5 pupils could point to a child/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Put it on a sheet" }));
  await waitFor(() => expect(workbook.written).toHaveLength(1));
  expect(workbook.written[0].rows.flat()).toContainEqual({ formula: '=SEND.HOTSPOTS($B$4,"need, ncy")' });
});

test("says why hotspots have to wait, and still offers the rules, where something stops a run", async () => {
  const workbook = createWorkbookWithGap();
  workbook.sheets.get("Census")![7][2] = { error: "#N/A" };
  const user = openPane(workbook);

  await goTo(user, "Check");
  await openPart(user, "What grows fastest?");

  expect(screen.getByText("This is told as soon as nothing stops a run.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Rules for doubtful rows" })).toBeInTheDocument();
});
