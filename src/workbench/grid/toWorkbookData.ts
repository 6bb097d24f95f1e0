import { getRowHeight, USUAL_WIDTH } from "../xlsx/measures";
import type { CellData, SheetData, WorkbookData } from "../xlsx/WorkbookData";
import { toPlace } from "./Anchor";
import { formatArea, type Area } from "./Area";
import type { Grid, GridSheet } from "./Grid";
import { toChartData, toPictureData } from "./GridDrawing";

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
  const rows = area ? readCells(grid, sheet.id, area) : [];
  return {
    name: sheet.name,
    rows,
    ...readSizes(grid, sheet.id, rows, area?.nColumns ?? 0),
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    tables: grid
      .getTables()
      .filter((table) => table.sheetId === sheet.id)
      .map((table) => ({ name: table.name, range: formatArea(table.area) })),
    ...(sheet.tabColor !== "" && { tabColor: sheet.tabColor }),
    ...(!grid.areGridlinesShown(sheet.id) && { hidesGridlines: true }),
    ...readDrawings(grid, sheet.id),
  };
}

/** Widths and heights of all that is filled or lies under a chart or picture. */
function readSizes(grid: Grid, sheetId: string, rows: SheetData["rows"], nFilledColumns: number) {
  const ends = [...grid.drawings.getCharts(sheetId), ...grid.drawings.getPictures(sheetId)].map(
    ({ anchor }) => anchor.to,
  );
  const nColumns = Math.max(nFilledColumns, ...ends.map(({ column }) => column));
  const nRows = Math.max(rows.length, ...ends.map(({ row }) => row));
  const heights = Array.from({ length: nRows }, (_, row) => {
    const height = grid.getRowHeight(sheetId, row);
    return height === getRowHeight({ rows }, row) ? undefined : height;
  });
  return {
    columnWidths: Array.from({ length: nColumns }, (_, column) => {
      const width = grid.getColumnWidth(sheetId, column);
      return width === USUAL_WIDTH ? undefined : width;
    }),
    ...(heights.some((height) => height !== undefined) && { rowHeights: heights }),
  };
}

function readDrawings(grid: Grid, sheetId: string): Pick<SheetData, "charts" | "pictures" | "print"> {
  const { drawings } = grid;
  const ruler = grid.getRuler(sheetId);
  const charts = drawings.getCharts(sheetId).map((chart) => toChartData(chart, toPlace(chart.anchor, ruler)));
  const pictures = drawings.getPictures(sheetId).map((one) => toPictureData(one, toPlace(one.anchor, ruler)));
  const print = drawings.getPrint(sheetId);
  return {
    ...(charts.length > 0 && { charts }),
    ...(pictures.length > 0 && { pictures }),
    ...(Object.keys(print).length > 0 && { print }),
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
