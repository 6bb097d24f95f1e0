import type { TableKind } from "../model/tables/recogniseTable";
import type { CellBlock } from "./addresses";

/** A table of the workbook that the add-in can read: a real Excel table, or a block of cells under headings. */
export interface FoundTable {
  /** null where the headings tell nothing, as in a selection. */
  readonly kind: TableKind | null;
  /** What a person calls it: the table's name, or the sheet's. */
  readonly name: string;
  /** As formulas refer to it: "Census[#All]" or "'My data'!A1:E9". It names the table among all others. */
  readonly reference: string;
  readonly sheet: string;
  /** With the heading row. */
  readonly block: CellBlock;
  /** Name of the Excel table, which follows the table when it grows; null for a block of cells. */
  readonly tableName: string | null;
}
