import { formatAddress } from "../addresses";
import type { CellContent } from "../CellContent";
import type { CellArea, ChartContent } from "../ChartContent";
import type { Look, SheetContent } from "../SheetContent";
import { HEADING_FILL } from "../layOutModel";
import { INK, QUIET } from "./looks";

/** One row of a table. */
export interface TableLine {
  readonly label: CellContent;
  /** From the second column on. */
  readonly cells: readonly CellContent[];
  readonly format: string;
  /** Totals stand in bold under a line; what only explains is quiet. */
  readonly weight?: "total" | "quiet";
}

export interface TableContent {
  /** The first heads the labels. */
  readonly headings: readonly CellContent[];
  readonly lines: readonly TableLine[];
  /** Number format of headings that are years. */
  readonly headingFormat?: string;
}

/** A chart whose place the page chooses. */
export type PlacedChart = Omit<ChartContent, "place">;

interface PageSettings {
  readonly name: string;
  readonly title: string;
  /** Follows the title in the foot of every printed page. */
  readonly foot: string;
  /** Of the columns that are printed, in points. */
  readonly columnWidths: readonly number[];
}

const CHART_ROWS = 17;

/** Builds a sheet of a report from the top down: title, findings, charts, tables. Rows count from 0. */
export class PageBuilder {
  private readonly rows: CellContent[][] = [];
  private readonly looks: Look[] = [];
  private readonly charts: ChartContent[] = [];
  /** Rows of the findings. */
  readonly findings: number[] = [];

  constructor(private readonly settings: PageSettings) {
    this.look({ row: this.add([settings.title]), bold: true, size: 16, color: INK });
  }

  /** The row that comes next. */
  get nextRow(): number {
    return this.rows.length;
  }

  /** Adds a row; gives it. */
  add(cells: readonly CellContent[]): number {
    this.rows.push([...cells]);
    return this.rows.length - 1;
  }

  skip(nRows = 1): void {
    for (let i = 0; i < nRows; i++) this.add([]);
  }

  /** Keeps rows below the title free for the findings, which speak of cells further down. */
  reserveFindings(nSentences: number): void {
    for (let i = 0; i < nSentences; i++) this.findings.push(this.add([]));
    this.look({ row: this.findings[0], nRows: nSentences, size: 12, color: INK });
  }

  /** The findings, as many as were reserved; the cover repeats them. */
  setFindings(sentences: readonly CellContent[]): void {
    sentences.forEach((sentence, i) => this.put(this.findings[i], 0, [sentence]));
  }

  addNote(sentence: CellContent): void {
    this.look({ row: this.add([sentence]), italic: true, color: QUIET });
  }

  addHeading(text: string): void {
    this.skip();
    this.look({ row: this.add([text]), bold: true, size: 12, color: INK });
  }

  /** Adds a table; gives the rows of its headings and lines. */
  addTable({ headings, lines, headingFormat }: TableContent): { heading: number; lines: number[] } {
    const nColumns = headings.length;
    const heading = this.add(headings);
    this.look({ row: heading, nColumns, bold: true, fill: HEADING_FILL });
    if (nColumns > 1)
      this.look({ row: heading, column: 1, nColumns: nColumns - 1, align: "right", numberFormat: headingFormat });
    const rows = lines.map((line) => this.add([line.label, ...line.cells]));
    this.lookAtLines(lines, rows[0], nColumns);
    return { heading, lines: rows };
  }

  /** Keeps the rows of a chart free, as wide as the page; what is given back puts the chart there. */
  reserveChart(): (chart: PlacedChart) => void {
    const place = { row: this.nextRow, column: 0, nRows: CHART_ROWS, nColumns: this.settings.columnWidths.length };
    this.skip(CHART_ROWS + 1);
    return (chart) => this.charts.push({ ...chart, place });
  }

  /** Puts cells anywhere, such as the figures behind a chart beside the page. */
  put(row: number, column: number, cells: readonly CellContent[]): void {
    while (this.rows.length <= row) this.add([]);
    const line = this.rows[row];
    while (line.length < column) line.push(null);
    cells.forEach((cell, i) => (line[column + i] = cell));
  }

  /** A look of one row and column unless more is said; what is undefined is left out. */
  look(look: Partial<Look> & { readonly row: number }): void {
    this.looks.push({ column: 0, nRows: 1, nColumns: 1, ...look });
  }

  /** The finished sheet; `nRows` are printed where more may come than stands there now. */
  build(nRows = this.nextRow): SheetContent {
    const { name, title, foot, columnWidths } = this.settings;
    const area: CellArea = { row: 0, column: 0, nRows, nColumns: columnWidths.length };
    return {
      name,
      rows: this.rows,
      looks: this.looks,
      columnWidths,
      hidesGridlines: true,
      charts: this.charts,
      print: { area, orientation: "landscape", nTitleRows: 1, foot: `${title}. ${foot}` },
    };
  }

  /** Looks of equal neighbours are one, because each costs a journey to Excel. */
  private lookAtLines(lines: readonly TableLine[], first: number, nColumns: number): void {
    for (let from = 0; from < lines.length;) {
      let to = from + 1;
      while (to < lines.length && lines[to].format === lines[from].format) to++;
      const numberFormat = lines[from].format;
      this.look({ row: first + from, column: 1, nRows: to - from, nColumns: nColumns - 1, numberFormat });
      from = to;
    }
    lines.forEach(({ weight }, i) => {
      if (weight === "total") this.look({ row: first + i, nColumns, bold: true, border: "top" });
      if (weight === "quiet") this.look({ row: first + i, nColumns, color: QUIET });
    });
  }
}

/** A row of a table as a chart takes it: from the second column on. */
export const rowOf = (row: number, nColumns: number, column = 1): CellArea => ({ row, column, nRows: 1, nColumns });

/** Address of one cell: "B4", and "$B$4" where it is held. */
export const cellAt = (row: number, column: number): string => formatAddress({ row, column, nRows: 1, nColumns: 1 });
export const hold = (row: number, column: number): string => cellAt(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
