import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { connectOffice, type OfficePage } from "../../src/workbench/office/connectOffice";
import { ExcelHost } from "../../src/workbench/office/host/ExcelHost";
import type { AssociatedFunction } from "../../src/workbench/office/WorkbenchBridge";
import type { WorkbookData } from "../../src/workbench/xlsx/WorkbookData";
import { MemoryGrid } from "./MemoryGrid";

/** The real office.js over a workbook in memory, as an add-in's page sees them. */
export interface OpenOffice {
  readonly grid: MemoryGrid;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly associated: ReadonlyMap<string, AssociatedFunction>;
}

/** Runs the very file of the npm package that Excel on the web uses, in a page of its own, and connects it to a host. */
export function openOffice(workbook: WorkbookData): OpenOffice {
  const page = createPage();
  runInContext(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"), page);
  const grid = new MemoryGrid(workbook);
  const host = new ExcelHost(grid);
  let associated: ReadonlyMap<string, AssociatedFunction> = new Map();
  connectOffice(page as OfficePage, {
    // What crosses between the pages of the browser is copied here, so that nothing is shared by mistake.
    execute: (body) => structuredClone(host.execute(structuredClone(body))),
    listen: (listener) => host.listen(listener),
    connect: (functions) => (associated = functions),
    settings: new Map(),
    showTaskPane: () => {},
  });
  return { ...(page as unknown as Omit<OpenOffice, "grid" | "associated">), grid, associated };
}

/** As much of a browser as office.js touches when it loads. */
function createPage(): object {
  const location = {
    href: "http://localhost/",
    search: "",
    hash: "",
    protocol: "http:",
    hostname: "localhost",
    origin: "http://localhost",
  };
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  };
  const page: Record<string, unknown> = {
    console: { ...console, log: () => {}, warn: () => {} },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    navigator: { userAgent: "test", userLanguage: "en" },
    location,
    addEventListener: () => {},
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => {}, style: {} }),
      addEventListener: () => {},
      cookie: "",
      location,
      URL: location.href,
    },
    sessionStorage: storage,
    localStorage: storage,
  };
  for (const name of ["window", "self", "globalThis", "top", "parent"]) page[name] = page;
  return createContext(page);
}
