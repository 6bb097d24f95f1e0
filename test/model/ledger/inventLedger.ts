import type { Cell, CellTable } from "../../../src/model/tables/Reading";
import { getCheckLetter } from "../../../src/model/upn/getCheckLetter";

/** A valid UPN that belongs to nobody. */
export function inventUpn(number: number): string {
  const rest = `999${String(4000 + Math.floor(number / 1000)).padStart(4, "0")}20${String(number % 1000).padStart(3, "0")}`;
  return getCheckLetter(rest)! + rest;
}

/** A census of Januaries with everybody in each: `[number, ncy, need, setting]`. */
export function inventCensus(
  censusYears: readonly number[],
  pupils: readonly (readonly [number: number, ncy: number, need: string, setting: string])[],
): CellTable {
  const rows = censusYears.flatMap((year, i) =>
    pupils.map(([number, ncy, need, setting]): Cell[] => [inventUpn(number), year, ncy + i, need, setting]),
  );
  return { name: "Census", cells: [["UPN", "Census year", "NCY", "Need", "Setting"], ...rows], firstRow: 1 };
}

/** A ledger with the given headings and rows. */
export function inventLedger(headings: readonly string[], rows: readonly (readonly Cell[])[]): CellTable {
  return { name: "Ledger", cells: [[...headings], ...rows.map((row) => [...row])], firstRow: 1 };
}
