import type { CellBlock } from "./addresses";

/**
 * Cells that go over the wire at once. Excel on the web refuses more than 5 MB and five million cells;
 * this many long texts stay well under, and the page is never busy for long with one piece.
 */
const CELLS_PER_PIECE = 40_000;

/** Cuts a block into pieces of whole rows that Excel hands over or takes without complaint. */
export function cutIntoPieces(block: CellBlock): CellBlock[] {
  const rowsPerPiece = Math.max(1, Math.floor(CELLS_PER_PIECE / block.nColumns));
  const nPieces = Math.ceil(block.nRows / rowsPerPiece);
  return Array.from({ length: nPieces }, (_, iPiece) => {
    const rowsBefore = iPiece * rowsPerPiece;
    return { ...block, row: block.row + rowsBefore, nRows: Math.min(rowsPerPiece, block.nRows - rowsBefore) };
  });
}
