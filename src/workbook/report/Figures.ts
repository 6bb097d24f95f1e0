import { formatAddress, quoteSheet, type CellBlock } from "../addresses";
import { quoteText } from "./formulas";

/** One spilled table of the sheet of figures. Tables stand side by side, so that each has all the rows it may need. */
export interface FigureBlock {
  readonly id: string;
  readonly title: string;
  /** With its "=". */
  readonly formula: string;
  /** Columns that it may spill. */
  readonly nColumns: number;
  /** Columns of names on its left. */
  readonly nLabels: number;
  /** Number format of the numbers that are not said to be another. */
  readonly format: string;
  /** Rows that it may spill in a large authority, which are given their number formats; 150 where it is left out. */
  readonly nRows?: number;
  /** Columns with a format of their own, from 0. */
  readonly formats?: Readonly<Record<number, string>>;
}

/** Rows of the sheet of figures, from 0: titles, headings, and the first numbers. */
export const BLOCK_TITLE_ROW = 3;
export const BLOCK_HEADING_ROW = 4;
export const BLOCK_FIRST_ROW = 5;
/** The first column of the first table: left of it stand the model, its options and the scenarios. */
const FIRST_COLUMN = 4;
/** Rows that are looked through; a report's tables have far fewer, rates by state may have many. */
const ROWS_SEARCHED = 3000;

export interface PlacedBlock extends FigureBlock {
  readonly column: number;
}

/** The spilled tables of a report, and how other sheets look numbers up in them. */
export class Figures {
  readonly blocks: readonly PlacedBlock[];

  /**
   * @param sheet - name of the sheet of figures
   * @param blocks - in their order from the left
   */
  constructor(
    readonly sheet: string,
    blocks: readonly FigureBlock[],
  ) {
    let column = FIRST_COLUMN;
    this.blocks = blocks.map((block) => {
      const placed = { ...block, column };
      column += block.nColumns + 1;
      return placed;
    });
  }

  has(id: string): boolean {
    return this.blocks.some((block) => block.id === id);
  }

  /**
   * Looks a number up by its names and its heading, as a person would: where a name or the heading is not there, the answer
   * is #N/A and never another number.
   *
   * Tables list the same groups in the same order for each name of their first column, or the other way round, so two
   * names are found by the rows at which each of them first stands.
   *
   * @param heading - a formula that gives the heading: a cell, or text in quotes
   * @param names - cells with the names in the first columns of the table
   */
  find(id: string, heading: string, ...names: readonly string[]): string {
    const rows = names.map((name, i) => `MATCH(${name},${this.column(id, i)},0)`);
    const row = rows.join("+") + (names.length > 1 ? `-${names.length - 1}` : "");
    const { column, nColumns } = this.get(id);
    const headings = this.refer({ row: BLOCK_HEADING_ROW, column, nRows: 1, nColumns });
    const body = this.refer({ row: BLOCK_FIRST_ROW, column, nRows: ROWS_SEARCHED, nColumns });
    return `INDEX(${body},${row},MATCH(${heading},${headings},0))`;
  }

  /** As `find`, by a heading as text. */
  findText(id: string, heading: string, ...names: readonly string[]): string {
    return this.find(id, quoteText(heading), ...names);
  }

  /** A column of a table below its heading. */
  column(id: string, index: number): string {
    return this.refer({ row: BLOCK_FIRST_ROW, column: this.get(id).column + index, nRows: ROWS_SEARCHED, nColumns: 1 });
  }

  /** One cell of a table; rows count from its heading. */
  cell(id: string, row: number, index: number): string {
    return this.refer({
      row: BLOCK_HEADING_ROW + row,
      column: this.get(id).column + index,
      nRows: 1,
      nColumns: 1,
    });
  }

  private get(id: string): PlacedBlock {
    const block = this.blocks.find((one) => one.id === id);
    if (!block) throw new Error(`the figures of a report have no table ${id}`);
    return block;
  }

  private refer(block: CellBlock): string {
    return `${quoteSheet(this.sheet)}!${formatAddress(block).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  }
}
