import type { CellData, SheetData, WorkbookData } from "../xlsx/WorkbookData";
import { formatArea, type Area } from "./Area";
import type { Grid, GridSheet } from "./Grid";

const USUAL_WIDTH = 88;

/** Everything of the open workbook that a file keeps, with the last results of its formulas. */
export function toWorkbookData(grid: Grid): WorkbookData {
  return {
    sheets: grid.getSheets().map((sheet) => toSheetData(grid, sheet)),
    names: grid.getNames().map(({ name, refersTo }) => ({ name, refersTo })),
  };
}

function toSheetData(grid: Grid, sheet: GridSheet): SheetData {
  const used = grid.getUsedArea(sheet.id);
  const area: Area | null = used && {
    row: 0,
    column: 0,
    nRows: used.row + used.nRows,
    nColumns: used.column + used.nColumns,
  };
  const frozen = grid.getFrozen(sheet.id);
  const widths = Array.from({ length: area?.nColumns ?? 0 }, (_, column) => grid.getColumnWidth(sheet.id, column));
  return {
    name: sheet.name,
    rows: area ? readCells(grid, sheet.id, area) : [],
    columnWidths: widths.map((width) => (width === USUAL_WIDTH ? undefined : width)),
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    tables: grid
      .getTables()
      .filter((table) => table.sheetId === sheet.id)
      .map((table) => ({ name: table.name, range: formatArea(table.area) })),
    ...(sheet.tabColor !== "" && { tabColor: sheet.tabColor }),
  };
}

function readCells(grid: Grid, sheetId: string, area: Area): (CellData | undefined)[][] {
  const values = grid.getValues(sheetId, area);
  const formulas = grid.getFormulas(sheetId, area);
  const styles = grid.getStyles(sheetId, area);
  return values.map((row, iRow) =>
    row.map((value, iColumn) => {
      const formula = formulas[iRow][iColumn];
      const style = styles[iRow][iColumn];
      if (value === null && formula === "" && !style) return undefined;
      const spill = formula === "" ? null : grid.getSpillOf(sheetId, area.row + iRow, area.column + iColumn);
      return {
        ...(value !== null && { value }),
        ...(formula !== "" && { formula }),
        ...(spill && { spill: formatArea(spill) }),
        ...(style && { style }),
      };
    }),
  );
}
