import { EXCEL_COLUMNS, EXCEL_ROWS, parseAddress, type Area } from "../../grid/Area";
import type { GridSheet } from "../../grid/Grid";
import { createCharts } from "./charts";
import { acceptRegistrations, type HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";
import { createNames } from "./names";
import { createPageLayout } from "./pageLayout";
import { readArea } from "./places";
import { HostError, invalidArgument, itemNotFound } from "./protocol";
import { createRange } from "./range";
import { createShapes } from "./shapes";
import { createTables } from "./tables";

const WHOLE_SHEET: Area = { row: 0, column: 0, nRows: EXCEL_ROWS, nColumns: EXCEL_COLUMNS };
const EVENTS = ["DataChanged", "SelectionChanged", "Added", "Deleted", "Activated", "Calculated"];

/** `workbook.worksheets`, in the order of the tabs. */
export function createWorksheets(context: HostContext): HostObject {
  const { grid } = context;
  const find = (key: unknown) =>
    grid.getSheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === String(key).toLowerCase());
  const getItem = (key: unknown) => {
    const sheet = find(key);
    if (!sheet) throw itemNotFound("WorksheetCollection.getItem");
    return createWorksheet(context, sheet.id);
  };
  return {
    typeName: "WorksheetCollection",
    get: { Count: () => grid.getSheets().length },
    items: () => grid.getSheets().map((sheet) => createWorksheet(context, sheet.id)),
    getItem,
    call: {
      ...acceptRegistrations(...EVENTS),
      GetItem: getItem,
      GetItemOrNullObject: (key) => (find(key) ? getItem(key) : null),
      GetActiveWorksheet: () => createWorksheet(context, grid.getActiveSheetId()),
      GetFirst: () => createWorksheet(context, grid.getSheets()[0].id),
      GetLast: () => createWorksheet(context, grid.getSheets()[grid.getSheets().length - 1].id),
      GetCount: () => grid.getSheets().length,
      Add: (name) => {
        if (name !== undefined && name !== null) checkSheetName(grid.getSheets(), String(name));
        return createWorksheet(context, grid.addSheet(String(name ?? findFreeName(grid.getSheets()))).id);
      },
    },
  };
}

function findFreeName(sheets: readonly GridSheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = sheets.length + 1; ; number++) {
    if (!taken.has(`sheet${number}`)) return `Sheet${number}`;
  }
}

function checkSheetName(sheets: readonly GridSheet[], name: string): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) {
    throw invalidArgument(
      `"${name}" is not a name for a sheet: 1 to 31 characters, none of \\ / ? * [ ] :.`,
      "Worksheet.name",
    );
  }
  if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError("ItemAlreadyExists", `A sheet named "${name}" already exists.`, "Worksheet.name");
  }
}

/** One sheet, by id; a deleted one answers with ItemNotFound. */
export function createWorksheet(context: HostContext, sheetId: string): HostObject {
  const { grid } = context;
  const view = (): GridSheet => {
    const sheet = grid.getSheets().find(({ id }) => id === sheetId);
    if (!sheet) throw itemNotFound("Worksheet");
    return sheet;
  };
  const range = (area: Area) => createRange(context, sheetId, area);
  const findUsed = () => {
    view();
    return grid.getUsedArea(sheetId);
  };
  return {
    typeName: "Worksheet",
    identity: () => ({ Id: sheetId, Name: view().name }),
    get: {
      Id: () => sheetId,
      Name: () => view().name,
      Position: () => grid.getSheets().findIndex(({ id }) => id === sheetId),
      Visibility: () => (view().isVisible ? "Visible" : "Hidden"),
      TabColor: () => view().tabColor.toUpperCase(),
      ShowGridlines: () => (view(), grid.areGridlinesShown(sheetId)),
    },
    set: {
      Name: (name) => {
        const others = grid.getSheets().filter(({ id }) => id !== sheetId);
        checkSheetName(others, String(name));
        grid.renameSheet(sheetId, String(name));
      },
      Position: (position) => grid.moveSheet(sheetId, Number(position)),
      Visibility: (visibility) => grid.setSheetVisible(sheetId, visibility === "Visible"),
      TabColor: (color) => grid.setTabColor(sheetId, String(color)),
      // Office.js sets them by another name than it asks for them by.
      Gridlines: (isShown) => grid.showGridlines(sheetId, isShown === true),
    },
    links: {
      Tables: () => createTables(context, sheetId),
      Names: () => createNames(context),
      FreezePanes: () => createFreezePanes(context, sheetId),
      Charts: () => createCharts(context, view().id),
      Shapes: () => createShapes(context, view().id),
      PageLayout: () => createPageLayout(context, view().id),
    },
    call: {
      ...acceptRegistrations(...EVENTS),
      GetRange: (address) => {
        view();
        return address === undefined || address === null
          ? range(WHOLE_SHEET)
          : range(readAddress(context, sheetId, address));
      },
      GetRangeByIndexes: (row, column, nRows, nColumns) =>
        range(
          checkArea({ row: Number(row), column: Number(column), nRows: Number(nRows), nColumns: Number(nColumns) }),
        ),
      GetCell: (row, column) => range(checkArea({ row: Number(row), column: Number(column), nRows: 1, nColumns: 1 })),
      GetUsedRange: () => range(findUsed() ?? { row: 0, column: 0, nRows: 1, nColumns: 1 }),
      GetUsedRangeOrNullObject: () => {
        const used = findUsed();
        return used && range(used);
      },
      Activate: () => {
        view();
        grid.activateSheet(sheetId);
        return null;
      },
      Delete: () => {
        view();
        if (grid.getSheets().length === 1) {
          throw new HostError(
            "InvalidOperation",
            "The last sheet of a workbook cannot be deleted.",
            "Worksheet.delete",
          );
        }
        grid.deleteSheet(sheetId);
        return null;
      },
    },
  };
}

/** Reads an address or a name of the workbook; a sheet in the address has to be this one. */
function readAddress(context: HostContext, sheetId: string, address: unknown): Area {
  const text = String(address);
  const name = context.grid.getNames().find((known) => known.name.toLowerCase() === text.toLowerCase());
  const parsed = parseAddress(name ? name.refersTo.replace(/^=/, "") : text);
  if (!parsed) throw invalidArgument(`"${text}" is not the address of a range.`, "Worksheet.getRange");
  if (parsed.sheetName !== undefined) {
    const sheet = context.grid.getSheets().find(({ id }) => id === sheetId);
    if (sheet?.name.toLowerCase() !== parsed.sheetName.toLowerCase()) {
      throw invalidArgument(`"${text}" is on another sheet.`, "Worksheet.getRange");
    }
  }
  return parsed.area;
}

export function checkArea(area: Area): Area {
  const isInside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.nRows >= 1 &&
    area.nColumns >= 1 &&
    area.row + area.nRows <= EXCEL_ROWS &&
    area.column + area.nColumns <= EXCEL_COLUMNS;
  if (!isInside) throw invalidArgument("The range lies outside the sheet.", "Range");
  return area;
}

function createFreezePanes(context: HostContext, sheetId: string): HostObject {
  const { grid } = context;
  return {
    typeName: "WorksheetFreezePanes",
    get: {},
    call: {
      FreezeRows: (count) => (grid.setFrozen(sheetId, Number(count ?? 1), grid.getFrozen(sheetId).columns), null),
      FreezeColumns: (count) => (grid.setFrozen(sheetId, grid.getFrozen(sheetId).rows, Number(count ?? 1)), null),
      FreezeAt: (at) => {
        const area = readArea(at, "WorksheetFreezePanes.freezeAt");
        grid.setFrozen(sheetId, area.row + area.nRows, area.column + area.nColumns);
        return null;
      },
      Unfreeze: () => (grid.setFrozen(sheetId, 0, 0), null),
    },
  };
}
