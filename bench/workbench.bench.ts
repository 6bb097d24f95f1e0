/**
 * Measures in a browser what a person waits for after changing a lever, and prints it as one line of JSON. Run by `run.mjs`,
 * with the workbench built.
 */
import type { Page } from "playwright-core";
import { CELLS, SHEETS } from "../src/workbench/demonstration/layout";
import { openWorkbench } from "../test/helpers/openWorkbench";

const N_EDITS = 10;

/** Beside and below everything that the sheet has. */
const LEVER = "V101";
const EXPECTED = "R112";
const PLAIN = { from: "V130", to: "W130" };

/** Sets a cell and gives the milliseconds until another cell shows a number that it did not show before. */
const editAndWait = (page: Page, edited: string, text: string, shown: string): Promise<number> =>
  page.evaluate(
    async ([sheet, from, input, to]) => {
      const workbench = window.sendWorkbench!;
      const before = workbench.getCell(sheet, to);
      const start = performance.now();
      workbench.setCell(sheet, from, input);
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 4));
        const value = workbench.getCell(sheet, to);
        if (typeof value === "number" && value !== before) return performance.now() - start;
      }
    },
    [SHEETS.whatIf, edited, text, shown] as const,
  );

/** Sets a lever of the first scenario and gives the milliseconds until the pane's table shows another number for it. */
const editAndWatchPane = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    async ([sheet, input]) => {
      const { contentDocument } = document.querySelector("iframe")!;
      const captions = [...contentDocument!.querySelectorAll("caption")];
      const table = captions.find((caption) => caption.textContent!.startsWith("Expected in January"))!.parentElement!;
      const rows = (table as HTMLTableElement).tBodies[0];
      const read = () => rows.rows[1].textContent;
      const before = read();
      const start = performance.now();
      const changed = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (read() === before) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(rows, { childList: true, subtree: true, characterData: true });
      });
      window.sendWorkbench!.setCell(sheet, "L6", input);
      return changed;
    },
    [SHEETS.levers, text] as const,
  );

/** How long this machine takes for the same arithmetic at the moment, to judge the rest by. */
function timeReference(): number {
  const start = performance.now();
  let sum = 0;
  for (let i = 1; i < 3e7; i++) sum += Math.sqrt(i) / (i + 1);
  return sum > 0 ? performance.now() - start : NaN;
}

const describe = (times: readonly number[]) => {
  const sorted = [...times].sort((a, b) => a - b);
  return { best: sorted[0], median: sorted[Math.floor(sorted.length / 2)] };
};

async function measureAll(): Promise<object> {
  const workbench = await openWorkbench();
  try {
    const { page } = workbench;
    await workbench.whenCalculated();
    const levers = [
      ["lever", "setting", "to", "year-from", "change", "on"],
      ["joiners", "", "", "2028", "x1.1", "TRUE"],
    ];
    for (const [i, row] of levers.entries())
      for (const [j, text] of row.entries())
        if (text !== "") await workbench.set(SHEETS.whatIf, `${String.fromCharCode(82 + j)}${100 + i}`, text);
    await workbench.set(SHEETS.whatIf, "R110", "=SEND.SCENARIO(Model,R100:W101)");
    await workbench.set(SHEETS.whatIf, EXPECTED, '=SEND.PROJECT(R110,"total",,,,,{"answer","expected"})');
    await workbench.set(SHEETS.whatIf, PLAIN.to, `=${PLAIN.from}*2`);
    await workbench.whenCalculated();

    const times = { plain: [], cell: [], pane: [], bands: [], reference: [] } as Record<string, number[]>;
    const settle = async () => {
      await workbench.whenCalculated();
      await page.waitForTimeout(300);
    };
    for (let i = 0; i < N_EDITS; i++) {
      times.reference.push(timeReference());
      times.plain.push(await editAndWait(page, PLAIN.from, String(i + 1), PLAIN.to));
      await settle();
      times.cell.push(await editAndWait(page, LEVER, `x${(1.2 + i / 100).toFixed(2)}`, "S122"));
      await settle();
    }
    await workbench.pane
      .getByRole("button", { name: /What if/ })
      .first()
      .click();
    await workbench.pane.getByRole("table").filter({ hasText: "Requests spike" }).first().waitFor();
    for (let i = 0; i < N_EDITS; i++) {
      await settle();
      const start = performance.now();
      times.pane.push(await editAndWatchPane(page, `add ${21 + i}`));
      await workbench.whenCalculated();
      times.bands.push(performance.now() - start);
    }
    const nPlans = await workbench.getCell(CELLS.model.sheet, CELLS.model.address);
    const described = Object.entries(times).map(([name, values]) => [name, describe(values)]);
    return { nEdits: N_EDITS, model: nPlans, complaints: workbench.complaints, ...Object.fromEntries(described) };
  } finally {
    await workbench.close();
  }
}

void measureAll().then((measured) => console.log(JSON.stringify(measured)));
