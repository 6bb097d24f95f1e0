import type { CellContent } from "../CellContent";
import { composeModelFormula } from "../composeModelFormula";
import { composeModelOptions } from "../composeModelOptions";
import type { ProjectionReferences } from "../ProjectionReferences";
import type { SheetContent } from "../SheetContent";

const HEADING_FILL = "#e8eef4";
/** Rows below a spilled table's headings that are given a number format. */
const ROWS_FORMATTED = 500;
/** Row of the sheet, from 0, where the options begin below their headings; the models stand below them. */
const OPTIONS_ROW = 3;

/**
 * A sheet of live formulas: the baseline's model, one model for each scenario, and their comparison. Whoever changes a
 * lever on its sheet sees the numbers change.
 *
 * @param levers - reference of the table of levers
 * @param names - of the scenarios
 */
export function composeLiveScenarios(
  references: ProjectionReferences,
  levers: string,
  names: readonly string[],
): SheetContent {
  const optionRows = composeModelOptions(references);
  const options = `$A$${OPTIONS_ROW + 1}:$B$${OPTIONS_ROW + 1 + optionRows.length}`;
  const modelsRow = OPTIONS_ROW + optionRows.length + 2;
  const { costs } = references;
  const baselineCell = `$B$${modelsRow + 2}`;
  const scenarioCells = `$B$${modelsRow + 3}:$B$${modelsRow + 2 + names.length}`;
  const tableRow = modelsRow + 2 + names.length + 2;
  const rows: CellContent[][] = [
    ["SEND scenarios"],
    ["Live formulas: the numbers follow the tables of this workbook, the levers and the options below."],
    [],
    ["Option", "Value"],
    ...optionRows,
    [],
    ["Scenario", "Model"],
    ["Baseline", { formula: composeModelFormula(references, options) }],
    ...names.map((name, i): CellContent[] => [
      name,
      { formula: `=SEND.SCENARIO(${baselineCell},${levers},$A$${modelsRow + 3 + i})` },
    ]),
    [],
    [costs ? "Cost in pounds a year, scenario less baseline" : "Plans in January, scenario less baseline"],
    [{ formula: `=SEND.COMPARE(${baselineCell},${scenarioCells},"total","${costs ? "cost" : "plans"}")` }],
  ];
  return {
    name: "SEND scenarios",
    rows,
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: OPTIONS_ROW, column: 0, nRows: 1, nColumns: 2, bold: true, fill: HEADING_FILL },
      { row: modelsRow, column: 0, nRows: 1, nColumns: 2, bold: true, fill: HEADING_FILL },
      { row: tableRow - 1, column: 0, nRows: 1, nColumns: 1, bold: true },
      { row: tableRow, column: 0, nRows: 1, nColumns: 14, bold: true, fill: HEADING_FILL },
      { row: tableRow + 1, column: 2, nRows: ROWS_FORMATTED, nColumns: 3, numberFormat: costs ? "£#,##0" : "#,##0" },
    ],
    columnWidths: [210, 110, 80, 90, 90, 90],
  };
}
