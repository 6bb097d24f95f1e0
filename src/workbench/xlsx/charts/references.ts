import { parseAddress } from "../../grid/Area";
import { formatAbsoluteReference } from "../../grid/references";
import type { CellData, WorkbookData } from "../WorkbookData";

/** One row or one column of cells that a chart shows; entries are undefined where nothing stands. */
export interface ReferredCells {
  /** As files write it, "'HNB budget'!$B$4:$B$9". */
  readonly reference: string;
  readonly cells: readonly (CellData | undefined)[];
}

/** Finds the cells of a reference; undefined where it is not one row or one column of a sheet that is there. */
export type FindCells = (reference: string) => ReferredCells | undefined;

export function createFindCells({ sheets }: Pick<WorkbookData, "sheets">): FindCells {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return (reference) => {
    const { sheetName, area } = parseAddress(reference.trim()) ?? {};
    const sheet = byName.get(sheetName?.toLowerCase() ?? "");
    if (!sheet || !area || (area.nRows > 1 && area.nColumns > 1)) return undefined;
    const cells = Array.from({ length: Math.max(area.nRows, area.nColumns) }, (_, i) =>
      area.nColumns > 1 ? sheet.rows[area.row]?.[area.column + i] : sheet.rows[area.row + i]?.[area.column],
    );
    return { reference: formatAbsoluteReference(sheet.name, area), cells };
  };
}
