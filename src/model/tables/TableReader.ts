import type { ProblemCode, ProblemParts } from "../checks/codes";
import {
  cleanText,
  isBlankOrZero,
  isFault,
  isTotalLabel,
  readCensusYear,
  readCode,
  readNcy,
  readNumber,
  readWhole,
  readYesNo,
  type CellFault,
  type CellReading,
} from "./cells";
import { findColumns, type FoundColumns } from "./findColumns";
import { hasStop, ProblemList } from "./ProblemList";
import type { Cell, CellTable, Reading } from "./Reading";
import type { Vocabulary } from "./vocabulary";

/** What stands in for a value that could not be read; the row is refused, so nobody uses it. */
const NO_NUMBER = Number.NaN;

/**
 * Walks down a table row by row and reads the cells of its columns. Blank rows are skipped. What is wrong with a row
 * is gathered until `endRow`, which says whether the row may be used.
 */
export class TableReader<Field extends string> {
  readonly problems = new ProblemList();
  /** Whether every column that is needed was found. */
  readonly usable: boolean;
  private readonly found: FoundColumns<Field>;
  private readonly fields: readonly Field[];
  private iRow: number;
  private cells: readonly Cell[] = [];
  private faults: { readonly field: Field; readonly fault: CellFault }[] = [];
  private nRows = 0;
  /** What each text of a column was read as. */
  private readonly readings = new Map<Field, Map<string, unknown>>();

  constructor(
    private readonly table: CellTable,
    vocabulary: Vocabulary<Field>,
    found: FoundColumns<Field> = findColumns(table, vocabulary),
  ) {
    this.found = found;
    this.usable = !hasStop(found.problems);
    this.fields = (Object.keys(vocabulary) as Field[]).filter((field) => found.columns[field] >= 0);
    this.iRow = found.headingRow;
    this.problems.addAll(found.problems);
  }

  /** Row number of the current row as the person sees it. */
  get row(): number {
    return this.table.firstRow + this.iRow;
  }

  /** Where the current row is, for messages. */
  get where(): string {
    return `${this.table.name}, row ${this.row}`;
  }

  /** Moves to the next row that is not blank; false at the end. */
  nextRow(): boolean {
    if (!this.usable) return false;
    while (++this.iRow < this.table.cells.length) {
      this.cells = this.table.cells[this.iRow];
      this.faults = [];
      if (this.fields.every((field) => isBlankOrZero(this.cells[this.found.columns[field]]))) continue;
      this.nRows++;
      return true;
    }
    return false;
  }

  /**
   * Ends the current row: keeps what was found wrong with it, or leaves it out where it is a row of totals.
   *
   * @returns whether the row may be used
   */
  endRow(): boolean {
    if (this.faults.length === 0) return true;
    const label = this.cells.find((cell) => typeof cell === "string" && isTotalLabel(cleanText(cell)));
    if (label !== undefined) {
      this.note("E108", "", () => ({ found: `'${cleanText(String(label))}' is a row of totals` }));
      return false;
    }
    for (const { field, fault } of this.faults) {
      const parts = { wanted: fault.wanted, fix: fault.fix };
      this.note(fault.code, field, () => ({ found: `${this.found.headings[field]} ${fault.found}`, ...parts }));
    }
    return false;
  }

  /** Adds a finding about the current row. */
  note(code: ProblemCode, group: string, parts: () => Omit<ProblemParts, "where">): void {
    this.problems.add(code, group, () => ({ where: this.where, ...parts() }));
  }

  /** Ends the table: gives the value unless a problem stops its use. */
  finish<T>(value: () => T): Reading<T> {
    if (this.usable && this.nRows === 0) {
      this.problems.add("E104", "", () => ({ where: this.table.name, found: "there are no rows under the headings" }));
    }
    const problems = this.problems.list();
    return { value: hasStop(problems) ? null : value(), problems };
  }

  /** Whether the table has the column. */
  has(field: Field): boolean {
    return this.found.columns[field] >= 0;
  }

  /** The cell of a column as it is. */
  cell(field: Field): Cell {
    return this.cells[this.found.columns[field]];
  }

  /** Whether the cell of a column is blank, or 0, which a blank cell cannot be told from. */
  isBlank(field: Field): boolean {
    return isBlankOrZero(this.cell(field));
  }

  /** Refuses the current row because of one of its cells. */
  refuse(field: Field, fault: CellFault): void {
    this.faults.push({ field, fault });
  }

  censusYear(field: Field): number {
    return this.take(field, this.recall(field, readCensusYear), NO_NUMBER, "A census year is wanted");
  }

  ncy(field: Field, from: number, to: number): number {
    const reading = this.recall(field, (cell) => readNcy(cell, from, to));
    return this.take(field, reading, NO_NUMBER, "An NCY is wanted");
  }

  whole(field: Field): number {
    return this.take(field, readWhole(this.cell(field)), NO_NUMBER, "A whole number is wanted");
  }

  /** A number of 0 or more; a blank cell is 0. */
  amount(field: Field, pounds: boolean): number {
    const reading = readNumber(this.cell(field), pounds);
    const amount = this.take(field, reading === null ? 0 : reading, NO_NUMBER, "A number is wanted");
    if (amount < 0) {
      this.refuse(field, { code: "E119", found: `is ${amount}`, wanted: "A number of 0 or more is wanted" });
    }
    return amount;
  }

  code(field: Field): string {
    return this.take(field, this.recall(field, readLabelledCode), "", "A code is wanted");
  }

  /** A code or a label that may be left blank; "" then. */
  optionalCode(field: Field): string {
    const reading = this.recall(field, readLabelledCode);
    return reading === null ? "" : this.take(field, reading, "", "");
  }

  /** A reference of which there are many; "" for a blank cell. */
  reference(field: Field): string {
    const reading = readLabelledCode(this.cell(field));
    return reading === null ? "" : this.take(field, reading, "", "");
  }

  yesNo(field: Field): boolean {
    return this.take(
      field,
      readYesNo(this.cell(field)),
      false,
      "TRUE or FALSE is wanted, because blank and 0 look the same to functions",
    );
  }

  /**
   * A cell of a column that a table can do without: one that cannot be read is noted and taken as blank.
   *
   * @param read - reads the cell
   * @param otherwise - for a blank cell, or where the table has no such column
   */
  optional<T extends string | number | boolean>(field: Field, read: (cell: Cell) => CellReading<T>, otherwise: T): T {
    if (!this.has(field)) return otherwise;
    const reading = this.recall(field, read);
    if (reading === null) return otherwise;
    if (!isFault(reading)) return reading;
    this.note("E182", field, () => ({ found: `${this.found.headings[field]} ${reading.found}` }));
    return otherwise;
  }

  /** Reads a cell of a column with few different texts, each text once. */
  private recall<T>(field: Field, read: (cell: Cell) => CellReading<T>): CellReading<T> {
    const cell = this.cell(field);
    if (typeof cell !== "string") return read(cell);
    let known = this.readings.get(field);
    if (known === undefined) this.readings.set(field, (known = new Map()));
    let reading = known.get(cell);
    if (reading === undefined) known.set(cell, (reading = read(cell)));
    return reading as CellReading<T>;
  }

  private take<T extends string | number | boolean>(
    field: Field,
    reading: CellReading<T>,
    otherwise: T,
    wanted: string,
  ): T {
    if (reading === null) {
      this.refuse(field, { code: "E115", found: "is blank", wanted, fix: "Fill in the cell, or clear the whole row" });
      return otherwise;
    }
    if (isFault(reading)) {
      this.refuse(field, reading);
      return otherwise;
    }
    return reading;
  }
}

/** Reads a code; a label of totals is none. */
function readLabelledCode(cell: Cell): CellReading<string> {
  const code = readCode(cell);
  if (typeof code !== "string" || !isTotalLabel(code)) return code;
  return { code: "E113", found: `is '${code}'`, wanted: "A code is wanted" };
}
