import type { Cell } from "../../src/model/tables/Reading";
import { recogniseTable } from "../../src/model/tables/recogniseTable";
import { formatReference } from "../../src/workbook/addresses";
import { USUAL_CHOICES, type Choices } from "../../src/workbook/Choices";
import type { FoundTable } from "../../src/workbook/FoundTable";
import type { SheetContent } from "../../src/workbook/SheetContent";
import { composeLeversSheet } from "../../src/workbook/levers/composeLeversSheet";
import { LEVER_FIELDS, type LeverCells } from "../../src/workbook/levers/LeversSheet";
import { readLeverRows } from "../../src/workbook/levers/readLevers";
import type { TouchedSheet } from "../../src/workbook/watchChanges";
import type { Workbook } from "../../src/workbook/Workbook";

/** A workbook of one table a sheet, for tests of the pane. The Office.js side is tested in test/workbook. */
export interface FakeWorkbook extends Workbook {
  readonly sheets: Map<string, Cell[][]>;
  readonly written: SheetContent[];
  readonly visited: string[];
  /** Sheets whose formulas were replaced by values. */
  readonly frozen: string[];
  /** Sheets whose rows were made as high as their text needs. */
  readonly fitted: string[];
  choices: Choices;
  /** Changes a sheet as a person does. */
  edit(sheet: string, change: (cells: Cell[][]) => void): void;
}

export function createFakeWorkbook(sheets: Readonly<Record<string, Cell[][]>>): FakeWorkbook {
  const listeners = new Set<(touched: TouchedSheet) => void>();
  const find = (sheet: string, cells: Cell[][]): FoundTable => {
    const block = { row: 0, column: 0, nRows: cells.length, nColumns: cells[0].length };
    const reference = formatReference(sheet, block);
    return { kind: recogniseTable(cells[0]), name: sheet, reference, sheet, block, tableName: null };
  };
  const workbook: FakeWorkbook = {
    sheets: new Map(Object.entries(sheets)),
    written: [],
    visited: [],
    frozen: [],
    fitted: [],
    choices: USUAL_CHOICES,
    edit(sheet, change) {
      change(workbook.sheets.get(sheet)!);
      for (const listener of listeners) listener(touch(sheet));
    },
    writeLongTable: async ({ name, nRows, readRows }) => {
      const cells = (await readRows(0, nRows)).map((row) => [...row] as Cell[]);
      workbook.sheets.set(name, cells);
      return find(name, cells).reference;
    },
    detectTables: async () =>
      [...workbook.sheets].map(([sheet, cells]) => find(sheet, cells)).filter(({ kind }) => kind),
    readSelection: async () => find(...([...workbook.sheets][0] as [string, Cell[][]])),
    readTable: async ({ sheet }) => ({
      name: sheet,
      cells: workbook.sheets.get(sheet)!.map((row) => [...row]),
      firstRow: 1,
    }),
    readChoices: async () => workbook.choices,
    writeChoices: async (choices) => {
      workbook.choices = choices;
    },
    readLevers: async () => {
      const cells = workbook.sheets.get(LEVERS_SHEET);
      return cells ? readLeverRows({ name: LEVERS_SHEET, id: LEVERS_SHEET }, cells) : null;
    },
    changeLevers: async ({ set = [], add = [], clear = [] }) => {
      const isNew = !workbook.sheets.has(LEVERS_SHEET);
      const cells =
        workbook.sheets.get(LEVERS_SHEET) ?? (composeLeversSheet([]).rows.map((row) => [...row]) as Cell[][]);
      workbook.sheets.set(LEVERS_SHEET, cells);
      for (const { row, cells: changed } of set) Object.assign(cells[row], composeLine(cells[row], changed));
      for (const row of add) cells.push(composeLine([], row));
      for (const row of clear) cells[row] = [];
      if (!isNew) for (const listener of listeners) listener(touch(LEVERS_SHEET));
    },
    writeSheets: async (contents) => {
      const names: string[] = [];
      for (const make of contents) {
        const content = make(names);
        workbook.written.push(content);
        names.push(content.name);
      }
      return names;
    },
    writeReport: async (compose, { onProgress }) => {
      const contents = compose([...workbook.sheets.keys()]);
      workbook.written.push(...contents);
      onProgress?.(1);
      return contents.map(({ name }) => name);
    },
    countBusy: async () => 0,
    surveySheets: async () => ({ nBusy: 0, errors: [] }),
    fitRows: async (names) => {
      workbook.fitted.push(...names);
    },
    freezeSheets: async (names) => {
      workbook.frozen.push(...names);
    },
    goToCell: async (sheet, row, column) => {
      workbook.visited.push(formatReference(sheet, { row, column, nRows: 1, nColumns: 1 }));
    },
    watchChanges: async (onTouch) => {
      listeners.add(onTouch);
      return () => listeners.delete(onTouch);
    },
  };
  return workbook;
}

const LEVERS_SHEET = "SEND levers";

/** The names of the sheets serve as their ids. */
const touch = (name: string): TouchedSheet => ({ id: name, getName: async () => name });

function composeLine(line: readonly Cell[], changed: LeverCells): Cell[] {
  return LEVER_FIELDS.map((field, i) => (field in changed ? changed[field] : line[i]) ?? null);
}

/** Three Januaries of forty pupils who move up one NCY a year; four join and four leave each time. */
export function listCensus(): Cell[][] {
  const rows: Cell[][] = [["Pupil", "Census year", "NCY", "Need", "Setting"]];
  for (let year = 2022; year <= 2024; year++) {
    for (let place = 0; place < 40; place++) {
      const pupil = place + (year - 2022) * 4;
      const ncy = 10 - Math.floor(place / 4);
      rows.push([`P${pupil}`, year, ncy, pupil % 3 === 0 ? "ASD" : "SEMH", pupil % 2 === 0 ? "MsMdA" : "SpMdA"]);
    }
  }
  return rows;
}

export function listPopulation(): Cell[][] {
  const rows: Cell[][] = [["Census year", "NCY", "Population"]];
  for (let year = 2022; year <= 2028; year++) for (let ncy = -1; ncy <= 15; ncy++) rows.push([year, ncy, 900]);
  return rows;
}

export function listCosts(): Cell[][] {
  return [
    ["Need", "Setting", "Cost"],
    ["All", "MsMdA", 8000],
    ["All", "SpMdA", 24000],
  ];
}
