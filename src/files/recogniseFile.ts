import { isEstablishments } from "../model/sen2/readSen2Census";
import { isSen2Template, recogniseSen2 } from "../model/sen2/findSen2Tables";
import { PROJECTION_COLUMNS, findTierColumns } from "../model/ons/projectionColumns";
import { findColumns } from "../model/tables/findColumns";
import { hasStop } from "../model/tables/ProblemList";
import type { CellTable } from "../model/tables/Reading";
import { recogniseTable, type TableKind } from "../model/tables/recogniseTable";

/** What a table of a file was recognised as; null where its headings tell nothing. */
export type FileKind = TableKind | "SEN2 return" | "establishments" | "projections" | "tiers" | null;

/** Rows of which one may be the heading row. */
const ROWS_LOOKED_AT = 10;

/** Recognises a table by its headings: published tables and returns first, then the tables that SEND reads. */
export function recogniseFile(table: CellTable): FileKind {
  if (isSen2Template(table.cells)) return "SEN2 return";
  const top = { ...table, cells: table.cells.slice(0, ROWS_LOOKED_AT) };
  const rows = top.cells.filter((row) => row.length >= 2);
  if (rows.some((row) => recogniseSen2(row) !== null)) return "SEN2 return";
  if (!hasStop(findColumns(top, PROJECTION_COLUMNS).problems)) return "projections";
  if (rows.some((row) => findTierColumns(row) !== null)) return "tiers";
  for (const row of rows) {
    const kind = recogniseTable(row);
    if (kind !== null) return kind;
  }
  return isEstablishments(top) ? "establishments" : null;
}
