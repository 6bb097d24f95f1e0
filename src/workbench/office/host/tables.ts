import { parseAddress, type Area } from "../../grid/Area";
import type { GridTable } from "../../grid/Grid";
import type { HostContext } from "./HostContext";
import { isHostObject, type HostObject } from "./HostObject";
import { HostError, invalidArgument, itemNotFound } from "./protocol";
import { createRange } from "./range";
import { createWorksheet } from "./worksheets";

/** `workbook.tables`, or `worksheet.tables` where a sheet is given. */
export function createTables(context: HostContext, sheetId: string | null): HostObject {
  const { grid } = context;
  const view = () => grid.getTables().filter((table) => sheetId === null || table.sheetId === sheetId);
  const find = (key: unknown) =>
    view().find((table) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase());
  const getItem = (key: unknown) => {
    const table = find(key);
    if (!table) throw itemNotFound("TableCollection.getItem");
    return createTable(context, table.id);
  };
  return {
    typeName: "TableCollection",
    get: { Count: () => view().length },
    items: () => view().map((table) => createTable(context, table.id)),
    getItem,
    call: {
      GetItem: getItem,
      GetItemOrNullObject: (key) => (find(key) ? getItem(key) : null),
      GetCount: () => view().length,
      Add: (address, hasHeaders) => {
        if (hasHeaders === false) {
          throw invalidArgument(
            "The workbench makes tables only from cells that have headings.",
            "TableCollection.add",
          );
        }
        const place = readPlace(context, sheetId, address);
        return createTable(context, grid.addTable(place.sheetId, place.area, findFreeName(grid.getTables())).id);
      },
    },
  };
}

function findFreeName(tables: readonly GridTable[]): string {
  const taken = new Set(tables.map((table) => table.name.toLowerCase()));
  for (let number = tables.length + 1; ; number++) {
    if (!taken.has(`table${number}`)) return `Table${number}`;
  }
}

function readPlace(context: HostContext, sheetId: string | null, address: unknown): { sheetId: string; area: Area } {
  const { grid } = context;
  const text = isHostObject(address) ? String(address.get.Address()) : String(address);
  const parsed = parseAddress(text);
  if (!parsed) throw invalidArgument(`"${text}" is not the address of a range.`, "TableCollection.add");
  const sheet = grid.getSheets().find(({ name }) => name.toLowerCase() === parsed.sheetName?.toLowerCase());
  return { sheetId: sheet?.id ?? sheetId ?? grid.getActiveSheetId(), area: parsed.area };
}

function createTable(context: HostContext, tableId: string): HostObject {
  const { grid } = context;
  const view = (): GridTable => {
    const table = grid.getTables().find(({ id }) => id === tableId);
    if (!table) throw itemNotFound("Table");
    return table;
  };
  const range = (change: (area: Area) => Area) => createRange(context, view().sheetId, change(view().area));
  return {
    typeName: "Table",
    identity: () => ({ Id: tableId, Name: view().name }),
    get: {
      Id: () => tableId,
      Name: () => view().name,
      ShowHeaders: () => true,
      ShowTotals: () => false,
    },
    set: {
      Name: (name) => {
        const isTaken = grid
          .getTables()
          .some(({ id, name: other }) => id !== tableId && other.toLowerCase() === String(name).toLowerCase());
        if (isTaken)
          throw new HostError("ItemAlreadyExists", `A table named "${String(name)}" already exists.`, "Table.name");
        grid.renameTable(tableId, String(name));
      },
    },
    links: { Worksheet: () => createWorksheet(context, view().sheetId) },
    call: {
      GetRange: () => range((area) => area),
      GetHeaderRowRange: () => range((area) => ({ ...area, nRows: 1 })),
      GetDataBodyRange: () => range((area) => ({ ...area, row: area.row + 1, nRows: Math.max(1, area.nRows - 1) })),
      Delete: () => (grid.deleteTable(view().id), null),
    },
  };
}
