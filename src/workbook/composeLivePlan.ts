import type { CellContent } from "./CellContent";
import { HEADING_FILL, layOutModel } from "./layOutModel";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { Look, SheetContent } from "./SheetContent";

/** What a live balance reads beside the tables of a projection. */
export interface PlanReferences {
  readonly funding: string;
  readonly workstreams: string | null;
  readonly levers: string | null;
  /** Rise of all prices, and interest on a deficit, a year. */
  readonly inflation: number;
  readonly carryRate: number;
}

/** From the headings of the options of money to the first block, and from block to block: room for twelve financial years. */
const BELOW_MONEY = 7;
const ROOM = 16;

/** A sheet of live formulas: the model, cost and balance by financial year, the statement, and the plan where there are workstreams. */
export function composeLivePlan(references: ProjectionReferences, money: PlanReferences): SheetContent {
  const note = "Live formulas: the numbers follow the tables of this workbook and the options below.";
  const model = layOutModel(["SEND balance and recovery plan", note], references, null);
  const { modelCell } = model;
  const moneyRow = model.rows.length;
  const options = `$A$${moneyRow + 1}:$B$${moneyRow + 3}`;
  const shown = (column: string, next: string) => `$${column}$${moneyRow + 1}:$${next}$${moneyRow + 4}`;
  const inflationAlone = `$A$${moneyRow + 1}:$B$${moneyRow + 2}`;
  const { funding, workstreams, levers } = money;
  const plan = (given: string) => `=SEND.PLAN(${modelCell},${funding},${workstreams},${levers ?? ""},${given})`;
  // Each with its columns of chances, shown as percentages.
  const blocks: (readonly [title: string, formula: string, chances: readonly number[]])[] = [
    ["Cost of placements by financial year", `=SEND.COST(${modelCell},,${inflationAlone})`, []],
    ["Balance of the high needs block", `=SEND.BALANCE(${modelCell},${funding},${options})`, [10, 11, 12]],
    ...(workstreams === null
      ? []
      : [
          ["The recovery plan, unmitigated and mitigated", plan(options), [13, 14, 15]] as const,
          ["What each workstream comes to", plan(shown("D", "E")), [12]] as const,
        ]),
    // The statement has as many rows as there are lines, so it comes last.
    ["The balance as a statement", `=SEND.BALANCE(${modelCell},${funding},${shown("G", "H")})`, []],
  ];
  // A cell of the money options, so that all blocks of them say the same.
  const moneyCell = (below: number): CellContent => ({ formula: `=$B$${moneyRow + 1 + below}` });
  const rows: CellContent[][] = [
    ...model.rows,
    ["Option", "Value", null, "Option", "Value", null, "Option", "Value"],
    ["inflation", money.inflation, null, "inflation", moneyCell(1), null, "inflation", moneyCell(1)],
    ["carry rate", money.carryRate, null, "carry rate", moneyCell(2), null, "carry rate", moneyCell(2)],
    [null, null, null, "show", "workstreams", null, "show", "lines"],
  ];
  blocks.forEach(([title, formula], i) => {
    const row = moneyRow + BELOW_MONEY + i * ROOM;
    while (rows.length < row - 1) rows.push([]);
    rows.push([title], [{ formula }]);
  });
  return {
    name: "SEND balance",
    rows,
    looks: [
      ...model.looks,
      ...composeLooks(
        moneyRow,
        blocks.map(([, , chances]) => chances),
      ),
    ],
    columnWidths: [230, ...Array<number>(18).fill(120)],
  };
}

function composeLooks(moneyRow: number, blocks: readonly (readonly number[])[]): Look[] {
  const heading = (row: number, column: number, nColumns: number): Look => ({
    row,
    column,
    nRows: 1,
    nColumns,
    bold: true,
    fill: HEADING_FILL,
  });
  const percent = (column: number): Look => ({
    row: moneyRow + 1,
    column,
    nRows: 2,
    nColumns: 1,
    numberFormat: "0.0%",
  });
  return [
    ...[0, 3, 6].map((column) => heading(moneyRow, column, 2)),
    ...[1, 4, 7].map(percent),
    ...blocks.flatMap((chances, i): Look[] => {
      const row = moneyRow + BELOW_MONEY + i * ROOM;
      const nRows = i === blocks.length - 1 ? 60 : ROOM - 3;
      return [
        { row: row - 1, column: 0, nRows: 1, nColumns: 1, bold: true },
        heading(row, 0, 16),
        { row: row + 1, column: 1, nRows, nColumns: 16, numberFormat: "#,##0;[Red]-#,##0;0" },
        ...chances.map((column): Look => ({ row: row + 1, column, nRows, nColumns: 1, numberFormat: "0%" })),
      ];
    }),
  ];
}
