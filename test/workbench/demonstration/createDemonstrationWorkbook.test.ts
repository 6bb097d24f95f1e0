import { createDemonstrationWorkbook } from "../../../src/workbench/demonstration/createDemonstrationWorkbook";
import { CELLS, RANGES, refer, SHEETS, type Place } from "../../../src/workbench/demonstration/layout";
import { parseAddress } from "../../../src/workbench/demonstration/SheetBuilder";
import type { CellData, SheetData } from "../../../src/workbench/xlsx/WorkbookData";

const REFERENCE = /(?:'([^']+)'|\b([A-Za-z]+))!(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?/g;
const STRINGS = /"[^"]*"/g;
/** Every function that the workbook uses beside SEND's: all are in Excel since 2007 and in the grid. */
const FUNCTIONS = new Set(["ABS", "COUNT", "COUNTIF", "IF", "IFERROR", "INDEX", "ISNUMBER", "MATCH", "MAX", "NA", "ROUND", "SUBSTITUTE", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "VALUE", "VLOOKUP"]); // prettier-ignore

const workbook = createDemonstrationWorkbook();
const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
const names = new Map((workbook.names ?? []).map(({ name, refersTo }) => [name, refersTo]));

const cells = workbook.sheets.flatMap((sheet) =>
  sheet.rows.flatMap((inRow, row) =>
    (inRow ?? []).flatMap((cell, column) => (cell ? [{ sheet, row, column, cell }] : [])),
  ),
);

function getCell({ sheet, address }: Place): CellData | undefined {
  const { row, column } = parseAddress(address);
  return sheets.get(sheet)?.rows[row]?.[column];
}

const formulas = cells.flatMap((place) => (place.cell.formula ? [{ ...place, formula: place.cell.formula }] : []));

function getSize(sheet: SheetData | undefined): { nRows: number; nColumns: number } {
  const rows = sheet?.rows ?? [];
  return { nRows: rows.length, nColumns: Math.max(0, ...Array.from(rows, (row) => row?.length ?? 0)) };
}

function holds(range: string, { row, column }: { row: number; column: number }): boolean {
  const [first, last] = range.split(":").map(parseAddress);
  return row >= first.row && row <= last.row && column >= first.column && column <= last.column;
}

describe("the demonstration workbook", () => {
  it("is the same every time", () => {
    expect(createDemonstrationWorkbook()).toEqual(workbook);
  });

  it("has its sheets in order and says first that its data is invented", () => {
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(Object.values(SHEETS));
    expect(getCell({ sheet: SHEETS.start, address: "A2" })?.value).toMatch(/^Invented data: .* not a real authority/);
    expect(getCell({ sheet: SHEETS.census, address: "G1" })?.value).toMatch(/^Invented data/);
  });

  it("has few enough ordinary formulas for a slow grid", () => {
    const ordinary = formulas.filter(({ formula }) => !formula.includes("SEND."));

    expect(ordinary.length).toBeGreaterThan(500);
    expect(ordinary.length).toBeLessThan(1500);
  });

  it("refers only to cells that are there", () => {
    const texts = [...formulas.map(({ formula }) => formula), ...names.values()];
    let nReferences = 0;
    for (const text of texts) {
      for (const [, quoted, plain, first, last] of text.replace(STRINGS, "").matchAll(REFERENCE)) {
        const sheet = sheets.get(quoted ?? plain);
        const { nRows, nColumns } = getSize(sheet);
        const corner = parseAddress(last ?? first);
        expect({ text, known: sheet !== undefined }).toEqual({ text, known: true });
        expect(corner.row).toBeLessThan(nRows);
        expect(corner.column).toBeLessThan(nColumns);
        nReferences++;
      }
    }
    expect(nReferences).toBeGreaterThan(20);
  });

  it("refers on its own sheet only to cells with something in them, or to room for a spill", () => {
    const rooms = [RANGES.sen2Census, RANGES.total, RANGES.byGroup, RANGES.byNeed, RANGES.byKeyStage];
    let nReferences = 0;
    for (const { sheet, formula } of formulas) {
      const own = formula.replace(STRINGS, "").replace(REFERENCE, "");
      for (const address of own.match(/\$?\b[A-Z]{1,2}\$?\d+\b/g) ?? []) {
        const place = parseAddress(address);
        const cell = sheet.rows[place.row]?.[place.column];
        const filled = cell?.value !== undefined || cell?.formula !== undefined;
        const spilled = rooms.some((room) => room.sheet === sheet.name && holds(room.address, place));
        expect({ formula, address, fits: filled || spilled }).toEqual({ formula, address, fits: true });
        nReferences++;
      }
    }
    expect(nReferences).toBeGreaterThan(1000);
  });

  it("uses only names that are defined and functions that every Excel has", () => {
    for (const { formula } of formulas) {
      const words =
        formula
          .replace(STRINGS, "")
          .replace(REFERENCE, "")
          .match(/\$?[A-Za-z][A-Za-z.]*\$?\d*\(?/g) ?? [];
      for (const word of words) {
        if (word.startsWith("SEND."))
          expect(word).toMatch(
            /^SEND\.(MODEL|PROJECT|CENSUS|CHECK|FLOWS|RATES|JOIN|UNITCOST|LIGHT|SCENARIO|COMPARE|COST|BALANCE|PLAN|RETURN|SUPPRESS|PROVENANCE)\($/,
          );
        else if (word.endsWith("(")) expect(FUNCTIONS).toContain(word.slice(0, -1));
        else if (!/^\$?[A-Z]{1,3}\$?\d+$/.test(word) && word !== "FALSE") expect([...names.keys()]).toContain(word);
      }
    }
  });

  it("keeps every room that a formula spills into free", () => {
    const rooms: [Place, Place][] = [
      [CELLS.total, RANGES.total],
      [CELLS.byGroup, RANGES.byGroup],
      [CELLS.byNeed, RANGES.byNeed],
      [CELLS.byKeyStage, RANGES.byKeyStage],
      [CELLS.plan, RANGES.plan],
      [CELLS.contributions, RANGES.contributions],
      [CELLS.verdict, RANGES.verdict],
      [CELLS.cost, RANGES.cost],
      [CELLS.effects, RANGES.effects],
      [CELLS.balance, RANGES.balance],
      [CELLS.statement, RANGES.statement],
    ];
    const open = [CELLS.check, CELLS.flows, CELLS.rates].map((place): [Place, Place] => [
      place,
      { ...place, address: `${place.address}:Z3000` },
    ]);

    for (const [cell, room] of [...rooms, ...open]) {
      expect(getCell(cell)?.formula).toContain("SEND.");
      expect(room.address.split(":")[0]).toBe(cell.address);
      const blocking = cells.filter(
        (each) =>
          each.sheet.name === cell.sheet &&
          holds(room.address, each) &&
          (each.cell.value !== undefined || each.cell.formula !== undefined),
      );
      expect(blocking).toHaveLength(1);
    }
  });

  it("points the constants at the cells that people change", () => {
    expect(getCell(CELLS.simulations)?.value).toBe(1000);
    expect(getCell(CELLS.seed)?.value).toBe(42);
    expect(getCell(CELLS.populationGrowth)?.value).toBe(0);
    expect(getCell(CELLS.model)?.formula).toMatch(/^=SEND\.MODEL\(Census!\$A\$1:\$E\$\d+,/);
    expect(getCell(CELLS.band)?.formula).toContain("9 of 10 simulated futures");
    expect(names.get("Model")).toBe(refer(CELLS.model));
    for (const place of [CELLS.simulations, CELLS.seed, CELLS.rules, CELLS.years, CELLS.populationGrowth]) {
      expect(getCell(place)?.style).toMatchObject({ fill: "#fff2cc", color: "#0000ff" });
    }
  });

  it("counts its tables and frozen rows within the sheets", () => {
    for (const sheet of workbook.sheets) {
      const { nRows } = getSize(sheet);
      expect(sheet.frozenRows ?? 0).toBeLessThanOrEqual(nRows);
      for (const table of sheet.tables ?? []) {
        const [first, last] = table.range.split(":").map(parseAddress);
        expect(last.row).toBe(nRows - 1);
        for (let column = first.column; column <= last.column; column++) {
          expect(typeof sheet.rows[first.row]?.[column]?.value).toBe("string");
        }
      }
    }
  });
});
