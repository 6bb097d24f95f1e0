/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import { tellPane } from "../../src/workbook/notices";
import type { ProjectionResult, RunControls, Runner } from "../../src/worker/ProjectionJob";
import { createFakeWorkbook, listCensus, listCosts, listPopulation } from "./createFakeWorkbook";
import { goTo, openPane, type User } from "./openPane";

// A run takes a moment on a busy machine.
configure({ asyncUtilTimeout: 25_000 });

/** A run that goes no further than it is told to. */
function createHeldRunner() {
  const runs: { controls: RunControls; finish: (result: ProjectionResult) => void }[] = [];
  const runner: Runner = {
    run: (_job, controls = {}) =>
      new Promise((resolve, reject) => {
        controls.signal?.addEventListener("abort", () => reject(controls.signal?.reason));
        runs.push({ controls, finish: resolve });
      }),
    expect: () => Promise.reject(new Error("No expected values were wanted.")),
    dispose: () => {},
  };
  return { runner, runs };
}

const createGoodWorkbook = () =>
  createFakeWorkbook({ Census: listCensus(), Population: listPopulation(), Costs: listCosts() });

async function runBaseline(user: User) {
  await goTo(user, "Baseline");
  const button = await screen.findByRole("button", { name: "Run" });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
}

test("offers the tables that it finds and reads them", async () => {
  const user = openPane(createGoodWorkbook());

  await goTo(user, "Data");

  expect(await screen.findByRole("combobox", { name: "Census or transitions" })).toHaveTextContent(
    "Census: Census A1:E121, 120 rows",
  );
  expect(screen.getByRole("combobox", { name: "Costs" })).toHaveTextContent("Costs: Costs A1:C3, 2 rows");
  expect(screen.getByRole("combobox", { name: "Settings" })).toHaveTextContent("Take them from the data");
  expect(await screen.findByText("Read: 120 rows in 5 columns.")).toBeInTheDocument();
});

test("says what is missing and why, and leads to where it is chosen", async () => {
  const user = openPane(createFakeWorkbook({ Census: listCensus() }));

  await goTo(user, "Check");

  expect(
    await screen.findByText(/A population table is missing: it says how many people can join/),
  ).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Go to Data" }));
  expect(screen.getByRole("heading", { name: "Data", level: 1 })).toBeInTheDocument();
});

test("lists a problem with its row, and goes to its cell", async () => {
  const workbook = createGoodWorkbook();
  workbook.sheets.get("Census")![7][2] = { error: "#N/A" };
  const user = openPane(workbook);

  await goTo(user, "Check");

  expect(await screen.findByText(/1 problem stops a run/)).toBeInTheDocument();
  expect(screen.getByText(/^Census, row 8/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^Go to cell: Census, row 8/ }));
  expect(workbook.visited).toEqual(["Census!C8"]);
});

test("follows when the person mends the cell", async () => {
  const workbook = createGoodWorkbook();
  workbook.sheets.get("Census")![7][2] = { error: "#N/A" };
  const user = openPane(workbook);
  await goTo(user, "Check");
  await screen.findByText(/1 problem stops a run/);

  act(() => workbook.edit("Census", (cells) => (cells[7][2] = 9)));

  expect(await screen.findByText(/Nothing stops a run/)).toBeInTheDocument();
});

test("runs and says in words what came out, with pictures, tables and a word of caution", async () => {
  const user = openPane(createGoodWorkbook());

  await runBaseline(user);

  const finding = await screen.findByRole("heading", {
    name: /^Plans .* in January 2024 .* January 2028; in 9 of 10 simulated futures/,
  });
  expect(finding).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: /^Cost .*£0\.\dm/ })).toBeInTheDocument();
  expect(screen.getByRole("slider", { name: "Plans by January" })).toBeInTheDocument();
  const [plans] = screen.getAllByRole("table");
  expect(within(plans).getByRole("rowheader", { name: "2022" }).closest("tr")).toHaveTextContent("40");
  expect(within(plans).getByRole("rowheader", { name: "2028" })).toBeInTheDocument();
  expect(screen.getByText(/joining, leaving and the mix vary from year to year/)).toBeInTheDocument();
});

test("shows progress, stops when told to, and keeps the last result", async () => {
  const { runner, runs } = createHeldRunner();
  const user = openPane(createGoodWorkbook(), runner);
  await runBaseline(user);
  await waitFor(() => expect(runs).toHaveLength(1));

  act(() => runs[0].controls.onProgress?.(0.42));
  expect(await screen.findByText("42% of 1,000 simulations")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Stop" }));

  expect(await screen.findByText("The run was stopped.")).toBeInTheDocument();
  expect(runs[0].controls.signal?.aborted).toBe(true);
  expect(screen.getByRole("button", { name: "Run" })).toBeEnabled();
});

test("says that a result is out of date, and why, and keeps it on screen", async () => {
  const workbook = createGoodWorkbook();
  const user = openPane(workbook);
  await runBaseline(user);
  await screen.findByRole("heading", { name: /^Plans / });

  await user.clear(screen.getByRole("textbox", { name: "Seed" }));
  await user.type(screen.getByRole("textbox", { name: "Seed" }), "spring{Enter}");
  expect(await screen.findByText(/^Out of date: the seed was changed/)).toBeInTheDocument();
  await user.clear(screen.getByRole("textbox", { name: "Seed" }));
  await user.type(screen.getByRole("textbox", { name: "Seed" }), "42{Enter}");
  await waitFor(() => expect(screen.queryByText(/^Out of date/)).not.toBeInTheDocument());

  act(() => workbook.edit("Population", (cells) => (cells[1][2] = 950)));
  expect(await screen.findByText(/^Out of date: a table was changed/, undefined)).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: /^Plans / })).toBeInTheDocument();
});

test("refuses a number of simulations that cannot be run", async () => {
  const user = openPane(createGoodWorkbook());
  await goTo(user, "Baseline");
  const field = screen.getByRole("textbox", { name: "Simulations" });

  await user.clear(field);
  await user.type(field, "0{Enter}");

  expect(await screen.findByText("Give a whole number from 1 to 10,000; 1,000 is usual.")).toBeInTheDocument();
});

test("inserts live formulas and values on new sheets", async () => {
  const workbook = createGoodWorkbook();
  const user = openPane(workbook);
  await runBaseline(user);
  await screen.findByRole("heading", { name: /^Plans / });

  await user.click(screen.getByRole("checkbox", { name: "by need" }));
  await user.click(screen.getByRole("button", { name: "Insert as live formulas" }));
  await waitFor(() => expect(workbook.written).toHaveLength(2));
  expect(workbook.written[0].rows.flat()).toContainEqual({
    formula: "=SEND.MODEL(Census!A1:E121,Population!A1:C120,Costs!A1:C3,,,$A$6:$B$9)",
  });
  expect(workbook.written[1].rows.flat()).toContainEqual({ formula: `=SEND.PROJECT('SEND projection'!$B$4,"need")` });

  await user.click(screen.getByRole("button", { name: "Insert as values" }));
  await waitFor(() => expect(workbook.written).toHaveLength(5));
  const [plans, byNeed, cost] = workbook.written.slice(2);
  expect([plans.name, byNeed.name, cost.name]).toEqual(["SEND plans", "SEND plans by need", "SEND cost"]);
  expect(plans.rows[4].slice(0, 2)).toEqual([2024, 40]);
});

const testOnPast = async (user: User) => {
  await goTo(user, "Baseline");
  const button = await screen.findByRole("button", { name: "Test on the past" });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
};

test("tests itself on the past and tells the verdict in words, with a table and live formulas", async () => {
  const workbook = createGoodWorkbook();
  const user = openPane(workbook);

  await testOnPast(user);

  expect(
    await screen.findByText(
      /^In the one past case the truth lay (inside|outside) the \w+ band that should hold 9 of 10\.$/,
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/^This rests on 1 case: projections from January 2023, one year ahead\. That is few/),
  ).toBeInTheDocument();
  const table = screen.getByRole("table", { name: /^Plans in all/ });
  const readRow = (name: string) => within(table).getByRole("rowheader", { name }).closest("tr");
  expect(readRow("yearly")).toHaveTextContent(/of 1/);
  expect(readRow("last value")).toHaveTextContent("no band0.0%0.0%");
  await user.click(screen.getByRole("button", { name: "Put the test on a sheet" }));
  await waitFor(() => expect(workbook.written).toHaveLength(1));
  expect(workbook.written[0].rows.flat()).toContainEqual({
    formula: "=SEND.BACKTEST(Census!A1:E121,Population!A1:C120,,,$A$4:$B$7)",
  });
});

test("says in a sentence why the past cannot be tested", async () => {
  const twoJanuaries = listCensus().filter(([, year], row) => row === 0 || year !== 2022);
  const user = openPane(createFakeWorkbook({ Census: twoJanuaries, Population: listPopulation() }));

  await testOnPast(user);

  expect(await screen.findByText(/^Backtest: the history is one year long/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Test on the past" })).toBeEnabled();
});

test("shows how far the test on the past is, and stops it", async () => {
  const { runner, runs } = createHeldRunner();
  const user = openPane(createGoodWorkbook(), runner);
  await testOnPast(user);
  await waitFor(() => expect(runs).toHaveLength(1));

  act(() => runs[0].controls.onProgress?.(0.9));
  expect(await screen.findByText(/^\d+% of the past projections$/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Stop the test" }));

  expect(await screen.findByRole("button", { name: "Test on the past" })).toBeEnabled();
  expect(runs[0].controls.signal?.aborted).toBe(true);
});

const explainIt = async (user: User) => {
  await goTo(user, "Baseline");
  const button = await screen.findByRole("button", { name: "Explain it" });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
};

test("explains why the number changes and why the band is this wide, in tables with sentences", async () => {
  const user = openPane(createGoodWorkbook());

  await explainIt(user);

  const change = await screen.findByRole("table", { name: /^The change from January 2024 to January \d+/ });
  const band = screen.getByRole("table", { name: /^The width of the band in January \d+/ });
  const readShare = (row: HTMLElement) => Number(within(row).getAllByRole("cell")[1].textContent?.replace(/%$/, ""));
  expect(
    within(change).getByRole("rowheader", { name: /^Price None: every year is at the same unit costs/ }),
  ).toBeInTheDocument();
  expect(within(change).getByRole("row", { name: /^Leavers Those who leave/ })).toHaveTextContent(/−\d+−\d+%−£/);
  const shares = within(band).getAllByRole("row").slice(1).map(readShare);
  expect(shares).toHaveLength(6);
  expect(shares[5]).toBe(100);
});

test("keeps an explanation while the person is at another step", async () => {
  const user = openPane(createGoodWorkbook());
  await explainIt(user);
  await screen.findByRole("table", { name: /^The change from January 2024/ });

  await goTo(user, "Data");
  expect(screen.queryByRole("table", { name: /^The change from January 2024/ })).not.toBeInTheDocument();
  await goTo(user, "Baseline");

  expect(screen.getByRole("table", { name: /^The change from January 2024/ })).toBeInTheDocument();
});

test("shows how far the explanation is, and stops it", async () => {
  const { runner, runs } = createHeldRunner();
  const user = openPane(createGoodWorkbook(), runner);
  await explainIt(user);
  await waitFor(() => expect(runs).toHaveLength(1));

  act(() => runs[0].controls.onProgress?.(0.9));
  expect(await screen.findByText(/^\d% of the explanation$/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Stop explaining" }));

  expect(await screen.findByRole("button", { name: "Explain it" })).toBeEnabled();
  expect(runs[0].controls.signal?.aborted).toBe(true);
});

test("remembers what was chosen in the workbook", async () => {
  const workbook = createGoodWorkbook();
  const user = openPane(workbook);
  await goTo(user, "Data");

  await user.click(await screen.findByRole("combobox", { name: "Costs" }));
  await user.click(await screen.findByRole("option", { name: "No costs" }));

  await waitFor(() => expect(workbook.choices.costs).toBe("none"));
  expect(workbook.choices.source).toBe("Census!A1:E121");
});

test("shows the settings that the data gives and puts them on a sheet", async () => {
  const workbook = createGoodWorkbook();
  const user = openPane(workbook);
  await goTo(user, "Settings and costs");

  expect(await screen.findByText(/^2 settings taken from the data/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Put the settings on a sheet" }));

  await waitFor(() => expect(workbook.written).toHaveLength(1));
  expect(workbook.written[0].rows.map(([setting]) => setting)).toEqual(["setting", "MsMdA", "SpMdA"]);
});

test("shows what a ribbon button has to say", async () => {
  openPane(createGoodWorkbook());
  await screen.findByText("Found in this workbook");

  act(() => tellPane({ intent: "error", text: "This workbook: there is no population table. (E507)" }));

  expect(await screen.findByText(/there is no population table/)).toBeInTheDocument();
});
