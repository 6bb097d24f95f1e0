import type { ReturnName } from "../model/returns/ReturnTable";
import { RETURN_WIDTHS } from "./composeLiveReturn";
import { lookOfHeadings } from "./layOutModel";
import type { Look, SheetContent } from "./SheetContent";

const HEADING_ROW = 3;
const [NOTES, N_LABELS] = ["Notes", 3];

/**
 * A sheet with a return as values.
 *
 * @param name - of the return
 * @param cells - as `tabulateReturn` lays them out
 * @param madeFrom - a sentence: model, simulations, seed, scenario
 */
export function composeReturnSheet(
  name: ReturnName,
  cells: readonly (readonly (string | number)[])[],
  madeFrom: string,
): SheetContent {
  const nColumns = cells[0].length;
  const nRows = cells.length;
  const totals = cells.flatMap(([, , label], i): Look[] =>
    /^Total/.test(String(label))
      ? [{ row: HEADING_ROW + i, column: 2, nRows: 1, nColumns: nColumns - 2, bold: true, border: "top" }]
      : [],
  );
  return {
    name: `SEND return ${name} values`,
    // A note goes on to the right, so nothing may stand beside it.
    rows: [
      [`SEND return ${name}`],
      [madeFrom],
      [],
      ...cells.map((row) => (row[0] === NOTES ? row.slice(0, N_LABELS) : row)),
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      lookOfHeadings(HEADING_ROW, nColumns),
      { row: HEADING_ROW, column: N_LABELS, nRows: 1, nColumns: nColumns - N_LABELS, align: "right" },
      { row: HEADING_ROW + 1, column: N_LABELS, nRows, nColumns: nColumns - N_LABELS, numberFormat: "#,##0" },
      ...totals,
    ],
    columnWidths: RETURN_WIDTHS.slice(0, nColumns),
    print: {
      area: { row: 0, column: 0, nRows: HEADING_ROW + nRows, nColumns },
      orientation: "landscape",
      nTitleRows: HEADING_ROW + 1,
      foot: `SEND return ${name}`,
    },
  };
}
