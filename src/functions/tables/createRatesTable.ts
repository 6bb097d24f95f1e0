import type { RateRow } from "../../model/intervals/listRates";
import type { CellValue } from "../answer";

/**
 * Lays out rates so that a row can be copied to a table of levers as it is: `change` says x1, which changes nothing
 * until somebody writes another factor there.
 *
 * @param rows - of any processes
 * @returns the heading row, then one row a rate
 */
export function createRatesTable(rows: readonly RateRow[]): CellValue[][] {
  return [
    ["Lever", "Need", "Setting", "To", "NCY from", "NCY to", "Change", "Rate", "P2.5", "P97.5", "Observed", "Out of"],
    ...rows.map((row) => [
      row.process,
      row.need,
      row.setting,
      "",
      row.ncy,
      row.ncy,
      "x1",
      roundRate(row.rate),
      roundRate(row.low),
      roundRate(row.high),
      row.nObserved,
      row.nExposed,
    ]),
  ];
}

/** One in a thousand million: what is smaller is nobody, and Excel would show it as 1.5E-15. */
const roundRate = (rate: number) => Math.round(rate * 1e9) / 1e9;
