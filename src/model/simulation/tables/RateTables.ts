import type { Chance } from "../../plan/ProjectionPlan";
import { type Band, betaBinomialBand } from "./betaBinomialBand";
import { searchRow } from "./searchRow";
import { GUIDE_FROM, GUIDE_SIZE, QUICK_ROW, rowOffset } from "./rowLayout";
import { NEVER, toThreshold, toThresholds } from "./thresholds";

/** Cohorts up to this size have a row for every size; larger ones a band round the mode, made when first met. */
export const LARGEST_ROW = 255;

/** Bands of larger cohorts than this are made for one draw and let go: their sizes hardly ever repeat. */
const LARGEST_KEPT_BAND = 2048;

/** What a table number says when there is no table. */
export const NOBODY = -1;
export const EVERYBODY = -2;

interface Law {
  readonly alpha: number;
  readonly beta: number;
  readonly bands: Map<number, BandRow>;
}

interface BandRow {
  readonly first: number;
  readonly thresholds: Int32Array;
}

/**
 * Inversion tables of the beta-binomials by which pupils leave and move, for every size of cohort that has been
 * met. All tables lie in one array, `thresholds`, which is replaced when it grows: read it after `ensureRows`.
 *
 * A beta-binomial of n pupils has, for n = 0, 1, 2, ..., the Polya urn's step
 * P(k | n) = P(k | n-1) (b + n - 1 - k) / (a + b + n - 1) + P(k-1 | n-1) (a + k - 1) / (a + b + n - 1):
 * drawing a rate from Beta(a, b) and then pupils by that rate is the same law, so no rate is ever drawn.
 */
export class RateTables {
  thresholds = new Int32Array(1 << 14).fill(NEVER);
  /** By table: where its quick rows and its whole rows begin in `thresholds`. */
  quickStart: number[] = [];
  rowsStart: number[] = [];
  private readonly laws: Law[] = [];
  /** By table: rows for cohorts of 0 to this less one. */
  private readonly nRows: number[] = [];
  private readonly tableOf = new Map<number, Map<number, number>>();
  private used = 0;

  /**
   * Gives the table of a chance; equal chances share one.
   *
   * @returns number of the table, `NOBODY` or `EVERYBODY`
   */
  register(chance: Chance): number {
    if (chance === "nobody") return NOBODY;
    if (chance === "everybody") return EVERYBODY;
    const { alpha, beta } = chance;
    if (!(alpha >= 0 && beta >= 0 && alpha + beta > 0 && Number.isFinite(alpha + beta)))
      throw new RangeError(`A rate has Beta(${alpha}, ${beta}); both should be 0 or more and one above 0.`);
    if (alpha === 0) return NOBODY;
    if (beta === 0) return EVERYBODY;
    let byBeta = this.tableOf.get(alpha);
    if (!byBeta) this.tableOf.set(alpha, (byBeta = new Map()));
    let table = byBeta.get(beta);
    if (table === undefined) {
      table = this.laws.push({ alpha, beta, bands: new Map() }) - 1;
      byBeta.set(beta, table);
      this.nRows.push(0);
      this.quickStart.push(0);
      this.rowsStart.push(0);
    }
    return table;
  }

  /** Whether there are rows for cohorts of 0 to `largest`. */
  hasRows(table: number, largest: number): boolean {
    return largest < this.nRows[table];
  }

  /** Makes sure of rows for cohorts of 0 to `largest`, at most `LARGEST_ROW`. */
  ensureRows(table: number, largest: number): void {
    if (this.hasRows(table, largest)) return;
    // A few more than are wanted, as later blocks and years are likely to want them.
    const nRows = Math.min(LARGEST_ROW, Math.ceil(largest * 1.25) + 4) + 1;
    const quickStart = this.used;
    const rowsStart = quickStart + nRows * QUICK_ROW;
    this.used = rowsStart + rowOffset(nRows);
    this.reserve(this.used);
    this.nRows[table] = nRows;
    this.quickStart[table] = quickStart;
    this.rowsStart[table] = rowsStart;
    this.writeRows(this.laws[table], nRows, quickStart, rowsStart);
  }

  /**
   * Draws from a cohort larger than `LARGEST_ROW`.
   *
   * @param table - number of the table
   * @param n - pupils, whole number
   * @param draw - 31-bit draw
   */
  drawLarge(table: number, n: number, draw: number): number {
    const { first, thresholds } = this.getBand(this.laws[table], n);
    let low = 0;
    let high = thresholds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (draw > thresholds[middle]) low = middle + 1;
      else high = middle;
    }
    return first + low;
  }

  /** Draws from a cohort of any size for which there are rows: the same number as the loops find. */
  draw(table: number, n: number, draw: number): number {
    if (n > LARGEST_ROW) return this.drawLarge(table, n, draw);
    this.ensureRows(table, n);
    return searchRow(this.thresholds, this.rowsStart[table], n, draw);
  }

  private getBand(law: Law, n: number): BandRow {
    const kept = law.bands.get(n);
    if (kept) return kept;
    const row = createBandRow(betaBinomialBand(n, law.alpha, law.beta));
    if (n <= LARGEST_KEPT_BAND) law.bands.set(n, row);
    return row;
  }

  private reserve(length: number): void {
    if (length <= this.thresholds.length) return;
    const grown = new Int32Array(Math.max(length, this.thresholds.length * 2)).fill(NEVER, this.thresholds.length);
    grown.set(this.thresholds);
    this.thresholds = grown;
  }

  private writeRows(law: Law, nRows: number, quickStart: number, rowsStart: number): void {
    const { alpha, beta } = law;
    const { thresholds } = this;
    const probabilities = new Float64Array(nRows);
    probabilities[0] = 1;
    for (let n = 0; n < nRows; n++) {
      if (n > 0) stepUrn(probabilities, n, alpha, beta);
      let at = rowsStart + rowOffset(n);
      const guideAt = at;
      if (n >= GUIDE_FROM) at += GUIDE_SIZE;
      let cumulative = 0;
      for (let k = 0; k < n; k++) thresholds[at + k] = toThreshold((cumulative += probabilities[k]));
      thresholds[at + n] = NEVER;
      if (n >= GUIDE_FROM) writeGuide(thresholds, guideAt, at);
      // The quick row holds the first thresholds, filled with NEVER beyond n; its last place is spare.
      for (let k = 0; k < QUICK_ROW - 1; k++)
        thresholds[quickStart + n * QUICK_ROW + k] = k < n ? thresholds[at + k] : NEVER;
    }
  }
}

/** Turns the probabilities of n - 1 pupils into those of n, in place. */
function stepUrn(probabilities: Float64Array, n: number, alpha: number, beta: number): void {
  const share = 1 / (alpha + beta + n - 1);
  for (let k = n; k > 0; k--)
    probabilities[k] = (probabilities[k] * (beta + n - 1 - k) + probabilities[k - 1] * (alpha + k - 1)) * share;
  probabilities[0] *= (beta + n - 1) * share;
}

function writeGuide(thresholds: Int32Array, guideAt: number, at: number): void {
  for (let cell = 0, k = 0; cell < GUIDE_SIZE; cell++) {
    while (thresholds[at + k] < cell * (2 ** 31 / GUIDE_SIZE)) k++;
    thresholds[guideAt + cell] = k;
  }
}

function createBandRow({ first, probabilities }: Band): BandRow {
  return { first, thresholds: toThresholds(probabilities) };
}
