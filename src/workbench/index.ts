import "./workbench.css";
import { createAutomation } from "./automation";
import { createDemonstrationWorkbook } from "./demonstration/createDemonstrationWorkbook";
import type { FunctionsMetadata } from "./functions/FunctionMetadata";
import { FunctionsBridge } from "./functions/FunctionsBridge";
import { createUniverApp } from "./grid/createUniver";
import { DrawingLayer } from "./grid/DrawingLayer";
import { toWorkbookData } from "./grid/toWorkbookData";
import { UniverGrid } from "./grid/UniverGrid";
import { ExcelHost } from "./office/host/ExcelHost";
import { AddinFrame } from "./page/AddinFrame";
import { ErrorCard } from "./page/ErrorCard";
import { downloadFile, pickFile, showNotice } from "./page/files";
import { keepPaneFocus } from "./page/keepPaneFocus";
import { TaskPane } from "./page/TaskPane";
import { watchCells, watchProgress, type CellTeller } from "./page/watchCells";
import type { WorkbookData } from "./xlsx/WorkbookData";

const DEMONSTRATION_NAME = "Fernshire demonstration.xlsx";
const NEW_NAME = "Book1.xlsx";
const EMPTY_WORKBOOK: WorkbookData = { sheets: [{ name: "Sheet1", rows: [] }] };

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found as T;
}

const app = createUniverApp(element("grid"));
const grid = new UniverGrid(app);
new DrawingLayer(app.univer, grid);
const functions = new FunctionsBridge(app.univer, grid);
const host = new ExcelHost(grid);
const pane = new TaskPane(element("work"), element("splitter"), element("toggle-pane"), element("close-pane"));
keepPaneFocus(element<HTMLIFrameElement>("pane-frame"));
const addinFrame = new AddinFrame(element<HTMLIFrameElement>("pane-frame"), host, (isShown) => pane.show(isShown));
let fileName = DEMONSTRATION_NAME;

/** Shows a workbook, starts the add-in for it and calculates all of it, as Excel does with functions of add-ins. */
async function openWorkbook(workbook: WorkbookData, name: string, isDemonstration: boolean): Promise<void> {
  functions.disconnect();
  grid.open(workbook);
  fileName = name;
  element("file-name").textContent = name;
  element("demonstration-label").hidden = !isDemonstration;
  document.title = `${name} · SEND projections · workbench`;
  const addin = await addinFrame.load();
  if (addin) functions.connect(addin);
}

async function exportXlsx(): Promise<Uint8Array> {
  const { writeXlsx } = await import("./xlsx/writeXlsx");
  return writeXlsx(toWorkbookData(grid));
}

async function importXlsx(bytes: Uint8Array, name = "Workbook.xlsx"): Promise<void> {
  const { readXlsx } = await import("./xlsx/readXlsx");
  const { leftOut, ...workbook } = await readXlsx(bytes);
  await openWorkbook(workbook, name, false);
  if (leftOut !== undefined) showNotice(element("notice"), `${name}: ${leftOut}`);
}

async function openFile(): Promise<void> {
  const file = await pickFile(element<HTMLInputElement>("file"));
  if (!file) return;
  try {
    await importXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (fault) {
    console.error(fault);
    showNotice(element("notice"), `${file.name} could not be opened. Give a workbook saved as .xlsx.`);
  }
}

async function saveFile(): Promise<void> {
  try {
    downloadFile(await exportXlsx(), fileName);
  } catch (fault) {
    console.error(fault);
    showNotice(
      element("notice"),
      `${fileName} could not be saved: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  }
}

function connectButtons(): void {
  const onClick = (id: string, act: () => void) => element(id).addEventListener("click", act);
  onClick("new", () => void openWorkbook(EMPTY_WORKBOOK, NEW_NAME, false));
  onClick("demonstration", () => void openWorkbook(createDemonstrationWorkbook(), DEMONSTRATION_NAME, true));
  onClick("open", () => void openFile());
  onClick("save", () => void saveFile());
  onClick("recalculate", () => functions.calculateAll(true));
}

async function readMetadata(): Promise<FunctionsMetadata> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error(`functions.json could not be read: ${response.status}.`);
  return (await response.json()) as FunctionsMetadata;
}

async function start(): Promise<void> {
  connectButtons();
  const teller: CellTeller = {
    getMessage: (sheetId, row, column) => functions.jobs.getMessage({ sheetId, row, column }),
    isCalculating: () => functions.isCalculating(),
    countRunning: () => functions.jobs.nRunning,
  };
  watchProgress(element("status-progress"), teller);
  const metadata = await readMetadata();
  functions.register(metadata);
  const opened = openWorkbook(createDemonstrationWorkbook(), DEMONSTRATION_NAME, true);
  await app.rendered;
  functions.describe(metadata);
  watchCells(
    app.univer,
    grid,
    new ErrorCard(element("error-card"), element("grid")),
    element("status-message"),
    teller,
  );
  await opened;
}

const ready = start();
ready.catch((fault: unknown) => {
  console.error(fault);
  showNotice(element("notice"), "The workbench could not start. Reload the page; if it stays, run npm start again.");
});
window.sendWorkbench = createAutomation(grid, {
  ready,
  getMessage: (sheetId, row, column) => functions.jobs.getMessage({ sheetId, row, column }),
  exportXlsx,
  importXlsx,
});
