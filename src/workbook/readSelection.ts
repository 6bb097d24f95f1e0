import { recogniseTable } from "../model/tables/recogniseTable";
import type { Cell } from "../model/tables/Reading";
import { formatReference, type CellBlock } from "./addresses";
import type { FoundTable } from "./FoundTable";
import { getBlock, PLACE_OF_RANGE } from "./rangePlace";
import { readBlock } from "./readBlock";
import { runExcel } from "./runExcel";
import { WorkbookError } from "./WorkbookError";

/** The range that is selected in the grid, as a table whose first row holds the headings. */
export async function readSelection(): Promise<FoundTable> {
  return runExcel("The selection", async (context) => {
    const selected = context.workbook.getSelectedRange().load(PLACE_OF_RANGE);
    const sheet = selected.worksheet.load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load(PLACE_OF_RANGE);
    await context.sync();
    const block = used.isNullObject ? null : intersect(getBlock(selected), getBlock(used));
    if (!block || block.nRows < 2 || block.nColumns < 2) {
      throw new WorkbookError("E506", { where: "The selection", found: "it holds no table" });
    }
    const [headings] = await readBlock(context, sheet, { ...block, nRows: 1 });
    return {
      kind: recogniseTable(headings as Cell[]),
      name: sheet.name,
      reference: formatReference(sheet.name, block),
      sheet: sheet.name,
      block,
      tableName: null,
    };
  });
}

/** A whole column or row that was selected holds only what is in use. */
function intersect(a: CellBlock, b: CellBlock): CellBlock | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const nRows = Math.min(a.row + a.nRows, b.row + b.nRows) - row;
  const nColumns = Math.min(a.column + a.nColumns, b.column + b.nColumns) - column;
  return nRows > 0 && nColumns > 0 ? { row, column, nRows, nColumns } : null;
}
