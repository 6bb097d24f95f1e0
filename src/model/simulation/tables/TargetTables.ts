import type { DirichletRow } from "../../rates/Rates";

/** Cells of a guide for each destination, so that most cells lie within one destination. */
const CELLS_PER_TARGET = 8;
const FEWEST_CELLS = 16;
const MOST_CELLS = 1024;

/**
 * Look-up tables of where movers and joiners go. Shares of the urn's first mass are laid side by side in the order
 * of the row and cut into equal cells: a cell that lies within one destination holds it; a cell with a border
 * holds where to start comparing. Look-up is inversion, monotone in the draw, so a changed share moves only the
 * draws near the borders. Tables are built when first used, all in the same arrays; read those after `ensure`.
 */
export class TargetTables {
  /** A need-setting, or -1 less the place in `upTo` from which to compare. */
  guide = new Int32Array(1 << 12);
  /** Upper borders in cells, one a destination; the last is infinite. */
  upTo = new Float64Array(1 << 10);
  /** Need-setting of each border. */
  needSetting = new Int32Array(1 << 10);
  /** By table: where its cells and borders begin, how many cells there are, and the urn's mass at first (the sum of alphas). */
  readonly cellsStart: number[] = [];
  readonly firstBorder: number[] = [];
  readonly nCells: number[] = [];
  readonly mass: number[] = [];
  private readonly rows: DirichletRow[] = [];
  private readonly built: boolean[] = [];
  /** By a number that equal rows share. */
  private readonly tablesOf = new Map<number, readonly number[]>();
  private readonly tableOf = new Map<DirichletRow, number>();
  private nGuideUsed = 0;
  private nBordersUsed = 0;

  /** Gives the number of the table of a row; equal rows have one table. */
  register(row: DirichletRow): number {
    let table = this.tableOf.get(row);
    if (table === undefined) {
      // Plans make the same row anew for every year.
      const trait = findTrait(row);
      const alike = this.tablesOf.get(trait) ?? [];
      table = alike.find((other) => isSame(this.rows[other], row));
      if (table !== undefined) this.tableOf.set(row, table);
      else this.tablesOf.set(trait, [...alike, this.rows.length]);
    }
    if (table === undefined) {
      table = this.rows.push(row) - 1;
      this.tableOf.set(row, table);
      this.built.push(false);
      this.cellsStart.push(0);
      this.firstBorder.push(0);
      this.nCells.push(0);
      this.mass.push(0);
    }
    return table;
  }

  /** Builds a table that has not been used before. */
  ensure(table: number): void {
    if (this.built[table]) return;
    this.built[table] = true;
    const row = this.rows[table];
    const nTargets = row.alpha.length;
    const mass = sumAlphas(row);
    const nCells = countCells(nTargets);
    const cellsStart = this.nGuideUsed;
    const first = this.nBordersUsed;
    // One cell more, for a point that rounding puts on the upper end.
    this.nGuideUsed += nCells + 1;
    this.nBordersUsed += nTargets;
    this.reserve();
    this.cellsStart[table] = cellsStart;
    this.firstBorder[table] = first;
    this.nCells[table] = nCells;
    this.mass[table] = mass;

    let below = 0;
    for (let i = 0; i < nTargets; i++) {
      below += row.alpha[i];
      this.upTo[first + i] = (below / mass) * nCells;
      this.needSetting[first + i] = row.needSetting[i];
    }
    let last = nTargets - 1;
    while (row.alpha[last] === 0) last--;
    this.upTo.fill(Infinity, first + last, first + nTargets);
    for (let cell = 0, k = first; cell <= nCells; cell++) {
      while (this.upTo[k] <= cell) k++;
      this.guide[cellsStart + cell] = this.upTo[k] >= cell + 1 ? this.needSetting[k] : -1 - k;
    }
  }

  private reserve(): void {
    if (this.nGuideUsed > this.guide.length) {
      const grown = new Int32Array(Math.max(this.nGuideUsed, this.guide.length * 2));
      grown.set(this.guide);
      this.guide = grown;
    }
    if (this.nBordersUsed > this.upTo.length) {
      const length = Math.max(this.nBordersUsed, this.upTo.length * 2);
      const upTo = new Float64Array(length);
      upTo.set(this.upTo);
      this.upTo = upTo;
      const needSetting = new Int32Array(length);
      needSetting.set(this.needSetting);
      this.needSetting = needSetting;
    }
  }
}

function findTrait({ needSetting, alpha }: DirichletRow): number {
  let trait = alpha.length;
  for (let i = 0; i < alpha.length; i++) trait += alpha[i] * (needSetting[i] + 1);
  return trait;
}

function isSame(a: DirichletRow, b: DirichletRow): boolean {
  return (
    a.alpha.length === b.alpha.length &&
    a.alpha.every((alpha, i) => alpha === b.alpha[i]) &&
    a.needSetting.every((place, i) => place === b.needSetting[i])
  );
}

function sumAlphas(row: DirichletRow): number {
  let mass = 0;
  for (const alpha of row.alpha) {
    if (!(alpha >= 0 && alpha < Infinity))
      throw new RangeError(`A destination has alpha ${alpha}; 0 or more was expected.`);
    mass += alpha;
  }
  if (mass === 0) throw new RangeError("Destinations are wanted where none has any weight.");
  return mass;
}

function countCells(nTargets: number): number {
  let nCells = FEWEST_CELLS;
  while (nCells < nTargets * CELLS_PER_TARGET && nCells < MOST_CELLS) nCells *= 2;
  return nCells;
}
