import * as fc from "fast-check";
import type { Edit, Names, Sheets } from "./GridEngine";

/** How many rows and columns of a sheet edits reach; formulas may shift beyond. */
const N_ROWS = 7;
const N_COLUMNS = 6;

/**
 * The sheets, in the order in which formulas may read them: only what lies before on this list, or further left on the same
 * sheet, so that there are no circles, which Univer calculates in whatever order it meets them.
 */
const SHEETS = ["Data", "Spills", "Sums", "Top"] as const;
type SheetName = (typeof SHEETS)[number];

/** Edits that happen one after another, in one task, or the others while the first is being calculated. */
export interface Step {
  readonly when: "in turn" | "together" | "during";
  readonly edits: readonly Edit[];
}

/**
 * A cell of a sheet that comes and goes. Where it is not there, Univer may give what the same cell of the formula's own sheet
 * holds, depending on what it has calculated before, so that no other formula reads that cell.
 */
const FRESH_CELL = "Fresh!H13";
const FRESH = { id: "Fresh", name: "Fresh", cellData: { 12: { 6: { v: 7 }, 7: { f: "=G13*2" } } } };

/** Some of every kind of formula; `Fresh` is not there yet, and `Sums` stands before what it reads. */
export const SOME_OF_ALL: Sheets = {
  Sums: {
    0: {
      0: { f: "=SUM(Data!A1:A4)" },
      1: { f: "=SUM(Data!A:A)" },
      2: { f: "=A1+B1" },
      3: { f: "=INDEX(Data!A1:B4,2,2)" },
      4: { f: "=SUM(OFFSET(Data!A1,1,0,2,2))" },
    },
    1: { 0: { f: '=INDIRECT("Data!B2")' }, 1: { f: "=SUBTOTAL(109,Data!A1:A6)" }, 2: { f: "=SUM(Spills!A2:A4)" } },
    2: { 0: { f: "=SUM(Rate)*Data!A1" }, 1: { f: "=IF(Data!A1>2,Data!B1,Data!B2)" } },
    3: { 0: { f: "=Data!A1*2", si: "first" }, 1: { f: "=Fresh!H13+1" } },
    4: { 0: { si: "first" }, 1: { f: "=SUM(Spills!F:G)" } },
    5: { 0: { si: "first" }, 1: { f: "=SUM(Data!A1:INDEX(Data!A1:A6,Data!A2,1))" } },
  },
  Data: {
    0: { 0: { v: 3 }, 1: { f: "=A1*10" }, 2: { f: "=B1&A2" }, 3: { v: "Data!A2" } },
    1: { 0: { v: 2 }, 1: { f: "=A2*10" }, 2: { f: "=SUM(A1:B2)" } },
    2: { 0: { v: 5 } },
    3: { 0: { v: 1 } },
    4: { 0: { v: 4 } },
  },
  Spills: { 0: { 0: { f: "=SEQUENCE(Data!A2)" }, 2: { f: "=Data!A1:A3*2" }, 5: { f: "=SEQUENCE(MIN(5,Data!A1),2)" } } },
  Top: {
    0: { 0: { f: "=SUM(Spills!A1#)" }, 1: { f: "=SUM(Sums!A1:F6)" }, 2: { f: "=INDIRECT(Data!D1)" } },
    1: { 0: { f: "=SUM(Sums!2:2)" }, 1: { f: "=SUBTOTAL(109,Sums!A1:A6)" }, 2: { f: "=SUM(Rate)" } },
    2: { 0: { f: "=SUM(Spills!A1:C4)" }, 1: { f: "=A3+B1" }, 2: { f: '=IFERROR(Sums!B4,"missing")' } },
  },
};

export const NAMES: Names = { Rate: "Data!$A$1:$A$2" };

const row = fc.nat({ max: N_ROWS - 1 });
const column = fc.nat({ max: N_COLUMNS - 1 });
const few = fc.integer({ min: 1, max: 3 });

const nameCell = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;

interface Reference {
  readonly prefix: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that a formula in a column of a sheet may read. */
function arbitraryReference(sheet: SheetName, before: number): fc.Arbitrary<Reference> {
  const elsewhere = SHEETS.slice(0, SHEETS.indexOf(sheet)).map((name) => ({
    weight: 3,
    arbitrary: fc.record({ prefix: fc.constant(`${name}!`), row, column }),
  }));
  const onLeft = fc.nat({ max: Math.max(0, before - 1) });
  const here = { weight: before > 0 ? 6 : 0, arbitrary: fc.record({ prefix: fc.constant(""), row, column: onLeft }) };
  return fc.oneof(here, ...elsewhere);
}

function arbitraryFormula(sheet: SheetName, before: number): fc.Arbitrary<string> {
  if (sheet === "Data" && before === 0) return fc.constantFrom(`=${FRESH_CELL}+1`, "=1+1");
  const reference = arbitraryReference(sheet, before);
  const cell = reference.map(({ prefix, row, column }) => prefix + nameCell(row, column));
  // Upwards and to the left, where it may read too.
  const range = fc
    .tuple(reference, row, column)
    .map(
      ([{ prefix, row, column }, r, c]) =>
        `${prefix}${nameCell(Math.min(r, row), Math.min(c, column))}:${nameCell(Math.max(r, row), column)}`,
    );
  const columns = reference.map(({ prefix, column }) => {
    const letter = String.fromCharCode(65 + column);
    return `${prefix}${letter}:${letter}`;
  });
  const build = (...parts: fc.Arbitrary<string | number>[]) => fc.tuple(...parts);
  return fc.oneof(
    cell.map((a) => `=${a}+1`),
    build(cell, cell).map(([a, b]) => `=IF(${a}>2,${a},${b})`),
    range.map((a) => `=SUM(${a})`),
    range.map((a) => `=SUM(@${a})`),
    range.map((a) => `=SUBTOTAL(109,${a})`),
    build(range, cell).map(([a, b]) => `=COUNT(${a},${b})*2`),
    columns.map((a) => `=SUM(${a})`),
    build(range, few).map(([a, n]) => `=IFERROR(INDEX(${a},${n},1),"outside")`),
    build(range, cell).map(([a, b]) => `=IFERROR(SUM(INDEX(${a},${b},1)),"outside")`),
    build(range, cell).map(([a, b]) => `=IFERROR(SUM(${a}:INDEX(${a},${b},1)),"outside")`),
    build(cell, few).map(([a, n]) => `=SUM(OFFSET(${a},0,0,${n},1))`),
    build(cell, cell).map(([a, b]) => `=SUM(OFFSET(${a},MIN(3,MAX(0,N(${b}))),0,2,1))`),
    cell.map((a) => `=INDIRECT("${a}")`),
    cell.map((a) => `=IFERROR(INDIRECT(${a}),"nowhere")`),
    cell.map((a) => `=SUM(${a}#)`),
    cell.map((a) => `=${FRESH_CELL}*2+${a}`),
    // It stands for cells of Data.
    sheet === "Data" ? fc.constant(`=INDIRECT("${FRESH_CELL}")`) : cell.map((a) => `=SUM(Rate)*${a}`),
  );
}

const value = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -1, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom<string | null>("text", "Data!B2", null) },
);

const toValue = (v: string | number | null) => ({ v, f: null, si: null });

/** What may be written into a cell; a style alone and a value alone leave its formula. */
function arbitraryCell(sheet: SheetName, column: number) {
  return fc.oneof(
    { weight: 5, arbitrary: value.map(toValue) },
    { weight: 1, arbitrary: value.map((v) => ({ v })) },
    { weight: 1, arbitrary: fc.constantFrom({ s: { bl: 1 } }, { f: "" }, null) },
    { weight: 6, arbitrary: arbitraryFormula(sheet, column).map((f) => ({ f, v: null, si: null })) },
  );
}

const RIGHT = 1;
const DOWN = 2;
const rangeOfRows = (row: number, n: number) => ({
  startRow: row,
  endRow: row + n - 1,
  startColumn: 0,
  endColumn: N_COLUMNS,
});

const writeCells = (sheet: SheetName, value: unknown): Edit => [
  "sheet.command.set-range-values",
  { subUnitId: sheet, value, range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } },
];

const sheet = fc.constantFrom<SheetName>("Data", "Data", "Sums", "Top");

const oneCell: fc.Arbitrary<Edit> = fc
  .tuple(sheet, row, column)
  .chain(([sheet, row, column]) =>
    arbitraryCell(sheet, column).map((cell) => writeCells(sheet, { [row]: { [column]: cell } })),
  );

/**
 * Formulas that spill have a sheet to themselves, each a column: where one is in the way of another, Univer's results depend
 * on which it calculates first, and it may take the other formula away.
 */
const spill: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(fc.constantFrom(0, 2, 4), fc.nat({ max: 5 }), few)
    .chain(([column, row, n]) =>
      fc
        .constantFrom(
          `=SEQUENCE(MIN(4,MAX(1,N(Data!A${row + 1}))))`,
          `=SEQUENCE(${n})`,
          `=Data!A${row + 1}:A${row + n}`,
          `=Data!A${row + 1}:A${row + n}*2`,
          `=Data!B${row + 1}`,
        )
        .map((f) => writeCells("Spills", { 0: { [column]: { f, v: null, si: null } } })),
    ),
  // In the way of what spills, and out of it again.
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), column, fc.constantFrom(8, null))
    .map(([row, column, v]) => writeCells("Spills", { [row]: { [column]: toValue(v) } })),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom("insert-row-by-range", "remove-row-by-range"))
    .map(([row, id]): Edit => [
      `sheet.command.${id}`,
      { subUnitId: "Spills", range: rangeOfRows(row, 1), direction: DOWN },
    ]),
);

/** A value into one of the cells that most formulas read. */
const oneValue: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat({ max: 4 }), fc.integer({ min: 0, max: 6 }))
  .map(([row, v]) => writeCells("Data", { [row]: { 0: toValue(v) } }));

const block: fc.Arbitrary<Edit> = fc.tuple(sheet, row, column, few).chain(([sheet, row, column, nRows]) =>
  fc
    .array(fc.tuple(arbitraryCell(sheet, column), arbitraryCell(sheet, column + 1)), {
      minLength: nRows,
      maxLength: nRows,
    })
    .map((rows) =>
      writeCells(sheet, Object.fromEntries(rows.map(([a, b], i) => [row + i, { [column]: a, [column + 1]: b }]))),
    ),
);

/** One formula and cells below it that share it, as filling down writes them. */
const shared: fc.Arbitrary<Edit> = fc
  .tuple(sheet, row, column, few, fc.constantFrom("first", "second"))
  .chain(([sheet, row, column, n, si]) =>
    arbitraryFormula(sheet, column).map((f) => {
      const below = Array.from({ length: n }, (_, i) => [row + 1 + i, { [column]: { si, f: null, v: null } }] as const);
      return writeCells(sheet, Object.fromEntries([[row, { [column]: { f, si, v: null } }], ...below]));
    }),
  );

const rows = (sheet: SheetName, id: string): fc.Arbitrary<Edit> =>
  fc.tuple(row, few).map(([startRow, n]) => {
    const range = rangeOfRows(startRow, n);
    return [id, { subUnitId: sheet, range, ranges: [range], direction: DOWN }];
  });

const columns = (sheet: SheetName, id: string): fc.Arbitrary<Edit> =>
  fc.nat({ max: N_COLUMNS - 1 }).map((startColumn) => {
    const range = { startRow: 0, endRow: N_ROWS, startColumn, endColumn: startColumn };
    return [id, { subUnitId: sheet, range, direction: RIGHT }];
  });

/** Without the command around it, which also says where formulas have gone. */
const bare: fc.Arbitrary<Edit> = sheet.chain((sheet) =>
  fc.oneof(rows(sheet, "sheet.mutation.insert-row"), rows(sheet, "sheet.mutation.remove-rows")),
);

/** Upwards or downwards: sideways there might be circles. */
const move: fc.Arbitrary<Edit> = fc.tuple(sheet, row, column, few, row).map(([sheet, startRow, startColumn, n, to]) => {
  const fromRange = { startRow, endRow: startRow + n - 1, startColumn, endColumn: startColumn + 1 };
  const toRange = { ...fromRange, startRow: to, endRow: to + n - 1 };
  return ["sheet.command.move-range", { fromRange, toRange, fromSubUnitId: sheet, toSubUnitId: sheet }];
});

const structure: fc.Arbitrary<Edit> = sheet.chain((sheet) =>
  fc.oneof(
    rows(sheet, "sheet.command.insert-row-by-range"),
    rows(sheet, "sheet.command.remove-row-by-range"),
    columns(sheet, "sheet.command.insert-col-by-range"),
    columns(sheet, "sheet.command.remove-col-by-range"),
  ),
);

const hiding: fc.Arbitrary<Edit> = sheet.chain((sheet) =>
  fc.oneof(rows(sheet, "sheet.command.set-rows-hidden"), rows(sheet, "sheet.command.set-specific-rows-visible")),
);

const rename = (sheet: string, name: string): Edit => ["sheet.command.set-worksheet-name", { subUnitId: sheet, name }];

const sheets: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat({ max: 3 }).map((index): Edit => ["sheet.command.insert-sheet", { index, sheet: FRESH }]),
  fc.constant<Edit>(["sheet.command.remove-sheet", { subUnitId: "Fresh" }]),
  fc.constantFrom("Fresh", "Later").map((name) => rename("Fresh", name)),
);

const names: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("Data!$A$1:$A$3", "Data!$B$2", "Fresh!$H$13", "0.5")
      .map((text): Edit => ["sheet.command.set-defined-name", { id: "Rate", name: "Rate", formulaOrRefString: text }]),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Edit>([
      "sheet.command.remove-defined-name",
      { id: "Rate", name: "Rate", formulaOrRefString: "Data!$A$1:$A$2" },
    ]),
  },
);

const history: fc.Arbitrary<Edit> = fc.constantFrom<Edit>(["univer.command.undo"], ["univer.command.redo"]);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: oneValue },
  { weight: 8, arbitrary: oneCell },
  { weight: 3, arbitrary: block },
  { weight: 3, arbitrary: shared },
  { weight: 3, arbitrary: spill },
  { weight: 3, arbitrary: structure },
  { weight: 1, arbitrary: bare },
  { weight: 2, arbitrary: hiding },
  { weight: 2, arbitrary: move },
  { weight: 2, arbitrary: sheets },
  { weight: 2, arbitrary: names },
  { weight: 3, arbitrary: history },
);

export const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: edit.map((only): Step => ({ when: "in turn", edits: [only] })) },
  { weight: 2, arbitrary: fc.tuple(edit, edit).map((edits): Step => ({ when: "together", edits })) },
  { weight: 2, arbitrary: fc.tuple(edit, edit).map((edits): Step => ({ when: "during", edits })) },
  // And back, because formulas that are typed know the sheets by their first names.
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom("Data", "Sums"), oneValue).map(([sheet, between]): Step => ({
      when: "in turn",
      edits: [rename(sheet, "Renamed"), between, rename(sheet, sheet), between],
    })),
  },
);
