import { cleanText, isBlankOrZero, isFault } from "../tables/cells";
import { readDay, type Day } from "../tables/days";
import { findColumns, type FoundColumns } from "../tables/findColumns";
import { readNumberName } from "../gias/readEstablishments";
import type { ProblemList } from "../tables/ProblemList";
import type { Cell, CellTable } from "../tables/Reading";
import { SEN2_COLUMNS, type Sen2Module } from "./sen2Columns";

/** Walks down one table of a SEN2 return. Blank rows are skipped; a row with a date that cannot be read is left out and told. */
export class Sen2Rows<Module extends Sen2Module> {
  private readonly found: FoundColumns<string>;
  private iRow: number;
  private cells: readonly Cell[] = [];
  private isBroken = false;

  constructor(
    private readonly table: CellTable,
    module: Module,
    private readonly problems: ProblemList,
  ) {
    this.found = findColumns<string>(table, SEN2_COLUMNS[module]);
    problems.addAll(this.found.problems);
    this.iRow = this.found.headingRow;
  }

  /** Moves to the next row with something in it; false at the end. */
  next(): boolean {
    while (++this.iRow < this.table.cells.length) {
      this.cells = this.table.cells[this.iRow];
      this.isBroken = false;
      if (!this.cells.every(isBlankOrZero)) return true;
    }
    return false;
  }

  /** The row and its table, for messages. */
  get where(): string {
    return `${this.table.name}, row ${this.table.firstRow + this.iRow}`;
  }

  /** Whether every date of the row that was asked for could be read. */
  get isWhole(): boolean {
    return !this.isBroken;
  }

  has(field: string): boolean {
    return (this.found.columns[field] ?? -1) >= 0;
  }

  /** Text of a cell; "" where it is blank or the column is not there. */
  text(field: string): string {
    const cell = this.cell(field);
    return isBlankOrZero(cell) || typeof cell === "object" ? "" : cleanText(String(cell)).trim();
  }

  /** An id or another number that names something. */
  id(field: string): string {
    return readNumberName(this.cell(field));
  }

  /** A date; null where it is blank. */
  day(field: string): Day | null {
    const day = readDay(this.cell(field));
    if (!isFault(day)) return day;
    this.isBroken = true;
    const found = `${this.found.headings[field]} ${day.found}`;
    this.problems.add("E867", field, () => ({ where: this.where, found }));
    return null;
  }

  /** TRUE or FALSE however the return writes it; null where it does not say. */
  flag(field: string): boolean | null {
    const cell = this.cell(field);
    if (typeof cell === "boolean") return cell;
    if (cell === 0 || cell === 1) return cell === 1;
    const word = this.text(field).toLowerCase();
    if (/^(true|1|1\.0|y|yes|t)$/.test(word)) return true;
    return /^(false|0|0\.0|n|no|f)$/.test(word) || String(cell).trim() === "0" ? false : null;
  }

  private cell(field: string): Cell {
    const column = this.found.columns[field] ?? -1;
    return column < 0 ? "" : this.cells[column];
  }
}
