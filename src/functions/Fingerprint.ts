import type { Cell } from "../model/tables/Reading";
import { finishSteps, ROWS_A_STEP, type Steps } from "../model/tables/Steps";

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);

/**
 * A 64-bit fingerprint of what is added to it, in two lanes that mix differently. Equal contents always give
 * equal fingerprints; among a million different ones a clash has a chance of one in forty million.
 */
export class Fingerprint {
  private first = 0x243f6a88;
  private second = 0x85a308d3 | 0;

  addWord(word: number): this {
    const first = Math.imul(this.first ^ word, 0xcc9e2d51);
    this.first = (Math.imul((first << 15) | (first >>> 17), 0x1b873593) + 0xe6546b64) | 0;
    const second = Math.imul(this.second ^ word, 0x85ebca6b);
    this.second = (Math.imul((second << 13) | (second >>> 19), 0xc2b2ae35) + 0x3c6ef372) | 0;
    return this;
  }

  addNumber(value: number): this {
    number[0] = value === 0 ? 0 : value;
    return this.addWord(words[0]).addWord(words[1]);
  }

  addText(text: string): this {
    this.addWord(text.length);
    for (let i = 0; i < text.length; i++) this.addWord(text.charCodeAt(i));
    return this;
  }

  /** A whole column; its length is part of it. */
  addColumn(column: ArrayLike<number>): this {
    this.addWord(column.length);
    for (let i = 0; i < column.length; i++) this.addWord(column[i]);
    return this;
  }

  addCells(cells: readonly (readonly Cell[])[]): this {
    return finishSteps(this.addCellsInSteps(cells));
  }

  /** Adds cells as `addCells` does, with pauses. */
  *addCellsInSteps(cells: readonly (readonly Cell[])[]): Steps<this> {
    this.addWord(cells.length);
    let nRows = 0;
    for (const row of cells) {
      if (++nRows % ROWS_A_STEP === 0) yield;
      this.addWord(row.length);
      for (const cell of row) this.addCell(cell);
    }
    return this;
  }

  private addCell(cell: Cell): void {
    if (typeof cell === "number") this.addWord(1).addNumber(cell);
    else if (typeof cell === "string" && cell !== "") this.addWord(2).addText(cell);
    else if (typeof cell === "boolean") this.addWord(cell ? 4 : 3);
    else if (typeof cell === "object" && cell !== null) this.addWord(5).addText(cell.error);
    else this.addWord(6);
  }

  /** Sixteen hexadecimal digits. */
  toString(): string {
    return toHex(finish(this.first)) + toHex(finish(this.second));
  }
}

/** Spreads what was added last over all bits. */
function finish(lane: number): number {
  let word = lane;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}

const toHex = (word: number) => word.toString(16).padStart(8, "0");
