import type { Problem } from "../../../model/Problem";
import { createHeadingKey } from "../../../model/tables/findColumns";
import type { Cell } from "../../../model/tables/Reading";
import { CENSUS_COLUMNS } from "../../../model/tables/vocabulary";
import type { ReadTable } from "../../journey/InputReading";
import { splitWhere } from "../../words/splitWhere";

/** A cell of a sheet; row and column count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Finds the cell that a problem is about: its row from `where`, its column where the sentence begins with the heading or is about one column.
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
  const column = headings.findIndex(isMeant);
  return {
    sheet: table.sheet,
    row: place.row - 1,
    column: table.block.column + Math.max(0, column >= 0 ? column : findMeant(found, headings)),
  };
}

/** Words with which sentences begin that are about one column of a census, and the column. */
const ABOUT: readonly (readonly [RegExp, keyof typeof CENSUS_COLUMNS])[] = [
  [/^(the NCY|NCY|the pupil's NCY|a pupil of NCY|the pupil is in NCY)\b/, "ncy"],
  [/^the need\b/, "need"],
  [/^(the setting|a pupil moves)\b/, "setting"],
  [/^(the pupil's dates of birth|the pupil was born)\b/, "birthDate"],
  [/^the plan began\b/, "planStart"],
];

/** The column that a sentence about a census is about; -1 where it is about the row. */
function findMeant(found: string, headings: readonly Cell[]): number {
  const field = ABOUT.find(([words]) => words.test(found))?.[1];
  if (field === undefined) return -1;
  const keys: readonly string[] = CENSUS_COLUMNS[field].headings.flat();
  return headings.findIndex((heading) => keys.includes(createHeadingKey(heading)));
}
