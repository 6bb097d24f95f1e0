import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import sirv from "sirv";
import type { SendWorkbench } from "../../src/workbench/automation";
import { CELLS } from "../../src/workbench/demonstration/layout";

const folder = process.env["SEND_WORKBENCH"] ?? join(__dirname, "../../build/workbench");

/** Keeps the browser from asking anything of the network by itself, so that every request seen is the product's. */
const quietBrowser = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The workbench in a real browser, with what a test does to it. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's own page in its frame. */
  readonly pane: FrameLocator;
  /** Everything that should not happen: page errors, errors on the console, requests to other hosts. */
  readonly complaints: string[];
  getCell(sheet: string, address: string): Promise<unknown>;
  getValues(sheet: string, address: string): Promise<unknown[][]>;
  getFormula(sheet: string, address: string): Promise<string>;
  getSentence(sheet: string, address: string): Promise<string | null>;
  getSheetNames(): Promise<string[]>;
  /** Selects a cell and types into it with the keyboard, as a person does. */
  type(sheet: string, address: string, text: string): Promise<void>;
  /** Fills a cell at once, as a paste does. */
  set(sheet: string, address: string, text: string): Promise<void>;
  /** Empties a cell with the Delete key. */
  clear(sheet: string, address: string): Promise<void>;
  whenCalculated(): Promise<void>;
  /** Waits until a cell fulfils a condition; fails by the test's own time limit, showing what stood there last. */
  waitForCell(sheet: string, address: string, wanted: (value: unknown) => boolean): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Serves the built workbench on a free port of this machine and opens it; `npm test` builds it first.
 *
 * @param options.simulations - what is typed for them on the Assumptions sheet at once, so that tests of other things than
 *   numbers wait less for the demonstration; left out, the demonstration stays as a newcomer finds it
 */
export async function openWorkbench(options: { readonly simulations?: number } = {}): Promise<OpenWorkbench> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error("build/workbench is missing. Run npm test, which builds it, or node scripts/buildWorkbench.mjs.");
  }
  const executablePath = process.env.SEND_BROWSER ?? "/usr/bin/chromium";
  const server = await serve();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser: Browser = await chromium.launch({ executablePath, args: quietBrowser });
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, acceptDownloads: true });

  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) complaints.push(`request to another host: ${url}`);
  });

  await page.goto(address);
  await page.waitForFunction(() => window.sendWorkbench !== undefined);
  await page.evaluate(() => window.sendWorkbench!.ready);

  const ask = <T>(method: keyof SendWorkbench, ...args: unknown[]): Promise<T> =>
    page.evaluate(
      ([name, values]) =>
        (window.sendWorkbench as unknown as Record<string, (...rest: unknown[]) => T>)[name](...values),
      [method, args] as const,
    );
  const getCell = (sheet: string, cell: string) => ask<unknown>("getCell", sheet, cell);
  const select = async (sheet: string, cell: string) => {
    await ask("select", sheet, cell);
    await page.locator("canvas").first().focus();
  };

  /** Whether a cell holds what was typed, within three seconds of the Enter. */
  const holds = async (sheet: string, cell: string, text: string) => {
    const [method, wanted] = text.startsWith("=")
      ? (["getFormula", text] as const)
      : (["getCell", readTyped(text)] as const);
    for (let waited = 0; waited < 3000; waited += 100) {
      if ((await ask<unknown>(method, sheet, cell)) === wanted) return true;
      await page.waitForTimeout(100);
    }
    return false;
  };

  if (options.simulations !== undefined) {
    await ask("setCell", CELLS.simulations.sheet, CELLS.simulations.address, String(options.simulations));
  }
  return {
    page,
    pane: page.frameLocator("iframe"),
    complaints,
    getCell,
    getValues: (sheet, range) => ask("getValues", sheet, range),
    getFormula: (sheet, cell) => ask("getFormula", sheet, cell),
    getSentence: (sheet, cell) => ask("getErrorMessage", sheet, cell),
    getSheetNames: () => ask("getSheetNames"),
    whenCalculated: () => ask("whenCalculated"),
    type: async (sheet, cell, text) => {
      for (;;) {
        await select(sheet, cell);
        await page.keyboard.type(text);
        // A list of suggestions that is still open takes the Enter for itself, so it is given time to follow the typing.
        await page.waitForTimeout(300);
        await page.keyboard.press("Enter");
        if (await holds(sheet, cell, text)) return;
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
      }
    },
    set: (sheet, cell, text) => ask("setCell", sheet, cell, text),
    clear: async (sheet, cell) => {
      await select(sheet, cell);
      await page.keyboard.press("Delete");
    },
    waitForCell: async (sheet, cell, wanted) => {
      for (let last: unknown; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
        // The sheet itself may still be on its way.
        const isThere = (await ask<string[]>("getSheetNames")).includes(sheet);
        const value = isThere ? await getCell(sheet, cell) : undefined;
        if (isThere && wanted(value)) return value;
        if (value !== last && process.env.SEND_TRACE) console.log(`${sheet}!${cell} is ${String(value)}`);
        last = value;
      }
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The value that typing a text gives: a number, a share where it is a percentage, or the text. */
function readTyped(text: string): string | number {
  const value = Number(text.replace(/%$/, ""));
  if (text === "" || Number.isNaN(value)) return text;
  return text.endsWith("%") ? value / 100 : value;
}

function serve(): Promise<Server> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => files(request, response));
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
