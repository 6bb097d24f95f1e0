import type { Problem } from "../../../model/Problem";
import type { ReadTable } from "../../journey/InputReading";
import { splitWhere } from "../../words/splitWhere";

/** A cell of a sheet; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Finds the cell that a problem is about: its row from `where`, its column where the sentence begins with the heading.
 * Without a row it is the table's first cell; null where the problem is about none of the tables.
 */
export function findCell({ where, found }: Problem, tables: ReadonlyMap<string, ReadTable>): CellPlace | null {
  const place = splitWhere(where);
  const read = tables.get(place.table);
  if (!read) return null;
  const { table, headings } = read;
  if (place.row === null) return { sheet: table.sheet, row: table.block.row, column: table.block.column };
  const isMeant = (heading: unknown) =>
    typeof heading === "string" && heading !== "" && found.startsWith(`${heading} `);
  return {
    sheet: table.sheet,
    row: place.row - 1,
    column: table.block.column + Math.max(0, headings.findIndex(isMeant)),
  };
}
