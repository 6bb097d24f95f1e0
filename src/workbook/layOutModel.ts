import type { CellContent } from "./CellContent";
import { composeModelFormula } from "./composeModelFormula";
import { composeModelOptions } from "./composeModelOptions";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { Look } from "./SheetContent";

/** A scenario of the workbook, as a formula names it. */
export interface ScenarioReference {
  /** Reference of the table of levers. */
  readonly levers: string;
  readonly name: string;
}

/** The upper part of a sheet of live formulas: its title, the model and its options. */
export interface ModelPart {
  /** From the first row of the sheet on; a blank one ends them. */
  readonly rows: readonly CellContent[][];
  readonly looks: readonly Look[];
  /** The cell that other formulas read: the model, or the scenario made from it. */
  readonly modelCell: string;
}

export const HEADING_FILL = "#e8eef4";
/** Row of the model, from 0, in its second column. */
export const MODEL_ROW = 3;

/**
 * Lays out the model that the formulas of a sheet read, below its title.
 *
 * @param texts - the title, and what the sheet is
 * @param references - tables and options of the model
 * @param scenario - null for the model as it is
 */
export function layOutModel(
  [title, note]: readonly [title: string, note: string],
  references: ProjectionReferences,
  scenario: ScenarioReference | null,
): ModelPart {
  const options = composeModelOptions(references);
  const optionsRow = MODEL_ROW + (scenario ? 3 : 2);
  const range = `$A$${optionsRow + 1}:$B$${optionsRow + 1 + options.length}`;
  const cell = `$B$${MODEL_ROW + 1}`;
  const scenarioRow: CellContent[][] = scenario
    ? [
        [
          `Scenario ${scenario.name}`,
          { formula: `=SEND.SCENARIO(${cell},${scenario.levers},"${scenario.name.replaceAll('"', '""')}")` },
        ],
      ]
    : [];
  return {
    rows: [
      [title],
      [note],
      [],
      ["Model", { formula: composeModelFormula(references, range) }],
      ...scenarioRow,
      [],
      ["Option", "Value"],
      ...options,
      [],
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: MODEL_ROW, column: 0, nRows: scenario ? 2 : 1, nColumns: 1, bold: true },
      lookOfHeadings(optionsRow, 2),
    ],
    modelCell: scenario ? `$B$${MODEL_ROW + 2}` : cell,
  };
}

/** Headings of a table that begins in the first column. */
export const lookOfHeadings = (row: number, nColumns: number): Look => ({
  row,
  column: 0,
  nRows: 1,
  nColumns,
  bold: true,
  fill: HEADING_FILL,
});
