/** A rectangle of cells; rows and columns count from 0, as Excel's object model does. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly nRows: number;
  readonly nColumns: number;
}

/** Letters of a column: 0 is A, 26 is AA. */
export function nameColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameColumn(Math.floor(column / 26) - 1) + letter;
}

/** Address without its sheet: "A1:E9", or "B4" for one cell. */
export function formatAddress({ row, column, nRows, nColumns }: CellBlock): string {
  const first = nameColumn(column) + (row + 1);
  return nRows === 1 && nColumns === 1 ? first : `${first}:${nameColumn(column + nColumns - 1)}${row + nRows}`;
}

/** Sheet name as formulas want it: quoted unless it is a plain word that cannot be mistaken for a cell. */
export function quoteSheet(sheet: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** Reference for a formula: "Census!A1:E9" or "'My data'!A1:E9". */
export function formatReference(sheet: string, block: CellBlock): string {
  return `${quoteSheet(sheet)}!${formatAddress(block)}`;
}

/** Takes a reference such as "'My data'!$A$1:E9" apart; null where it is none. */
export function parseReference(reference: string): { readonly sheet: string; readonly block: CellBlock } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(
    reference.trim(),
  );
  if (!match) return null;
  const [, quoted, plain, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] = match;
  const column = getColumn(fromColumn);
  const row = Number(fromRow) - 1;
  return {
    sheet: quoted === undefined ? plain : quoted.replaceAll("''", "'"),
    block: { row, column, nRows: Number(toRow) - row, nColumns: getColumn(toColumn) - column + 1 },
  };
}

function getColumn(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
