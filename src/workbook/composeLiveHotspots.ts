import type { CellContent } from "./CellContent";
import { composeModelFormula } from "./composeModelFormula";
import { composeCensusRules, composeModelOptions } from "./composeModelOptions";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { Look, SheetContent } from "./SheetContent";

const HEADING_FILL = "#e8eef4";
/** Rows below the headings that are given a number format. */
const ROWS_FORMATTED = 1000;

/** What hotspots are looked for by, and in what. */
export interface HotspotsSheet {
  /** The cuts, as SEND.HOTSPOTS takes them. */
  readonly by: readonly string[];
  /** Whether the census itself is read, for what a model does not know: schools, and areas of pupils. */
  readonly readsCensus: boolean;
  /** Whether growth is per person, which adds two columns of people. */
  readonly isPerPerson: boolean;
}

/** A sheet with the live list of the groups that grow fastest. */
export function composeLiveHotspots(references: ProjectionReferences, sheet: HotspotsSheet): SheetContent {
  const by = sheet.by.join(", ");
  const above = sheet.readsCensus ? composeCensusPart(references, by) : composeModelPart(references, by);
  const rows: CellContent[][] = [
    [`SEND hotspots by ${by}`],
    [
      "Live formula: the list follows the tables of this workbook. Rows marked as small numbers are not for publication.",
    ],
    [],
    ...above,
  ];
  return {
    name: "SEND hotspots",
    rows,
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      ...optionLooks(above),
      ...composeTableLooks(rows.length - 1, sheet),
    ],
    columnWidths: [...Array<number>(Math.max(2, sheet.by.length)).fill(180), ...Array<number>(13).fill(120)],
  };
}

function composeCensusPart({ source, census }: ProjectionReferences, by: string): CellContent[][] {
  const rules = composeCensusRules(census);
  if (rules.length === 0) return [[{ formula: `=SEND.HOTSPOTS(${source},"${by}")` }]];
  return [
    ["Option", "Value"],
    ...rules,
    [],
    [{ formula: `=SEND.HOTSPOTS(${source},"${by}",$A$4:$B$${4 + rules.length})` }],
  ];
}

function composeModelPart(references: ProjectionReferences, by: string): CellContent[][] {
  const options = composeModelOptions(references);
  return [
    ["Model", { formula: composeModelFormula(references, `$A$6:$B$${6 + options.length}`) }],
    [],
    ["Option", "Value"],
    ...options,
    [],
    [{ formula: `=SEND.HOTSPOTS($B$4,"${by}")` }],
  ];
}

/** The headings of the options in bold, where there are options. */
function optionLooks(above: readonly (readonly CellContent[])[]): Look[] {
  const row = above.findIndex(([name]) => name === "Option");
  return row < 0 ? [] : [{ row: row + 3, column: 0, nRows: 1, nColumns: 2, bold: true, fill: HEADING_FILL }];
}

/** Names of the cuts come first, then pupils, people where they are known, six columns of growth, the chance, and words. */
function composeTableLooks(row: number, { by, isPerPerson }: HotspotsSheet): Look[] {
  const nCounts = isPerPerson ? 4 : 2;
  const growth = by.length + nCounts;
  const below = { row: row + 1, nRows: ROWS_FORMATTED };
  return [
    { row, column: 0, nRows: 1, nColumns: growth + 9, bold: true, fill: HEADING_FILL },
    { ...below, column: by.length, nColumns: nCounts, numberFormat: "#,##0" },
    { ...below, column: growth, nColumns: 6, numberFormat: "0.0%" },
    { ...below, column: growth + 6, nColumns: 1, numberFormat: "0%" },
  ];
}
