import { layOutModel, lookOfHeadings, type ScenarioReference } from "./layOutModel";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { SheetContent } from "./SheetContent";

const NOTE = "What the results of this model rest on. Equal data and options have equal fingerprints.";
const ROWS_FORMATTED = 200;

/**
 * A sheet that says what a result rests on.
 *
 * @param references - tables and options of the model
 * @param scenario - null for the model as it is
 * @param writtenOn - the day on which the sheet is written, in words; it stays as it is
 */
export function composeLiveProvenance(
  references: ProjectionReferences,
  scenario: ScenarioReference | null,
  writtenOn: string,
): SheetContent {
  const part = layOutModel(["SEND provenance", NOTE], references, scenario);
  const tableRow = part.rows.length + 2;
  return {
    name: "SEND provenance",
    rows: [...part.rows, ["Sheet written on", writtenOn], [], [{ formula: `=SEND.PROVENANCE(${part.modelCell})` }]],
    looks: [
      ...part.looks,
      { row: part.rows.length, column: 0, nRows: 1, nColumns: 1, bold: true },
      lookOfHeadings(tableRow, 2),
      { row: tableRow + 1, column: 1, nRows: ROWS_FORMATTED, nColumns: 1, align: "left" },
    ],
    columnWidths: [220, 620],
  };
}
