/** A number of a published table: its value, and whether it is hidden. */
export interface PublishedNumber {
  readonly value: number;
  readonly isHidden: boolean;
}

/** Parts that add up to a whole; places among the numbers. */
export interface PublishedSum {
  readonly parts: readonly number[];
  readonly whole: number;
}

/**
 * Attacks a table as an outsider with a linear program would: what can each hidden number be, given every shown number, every
 * sum and the least that a hidden number can be? It knows nothing of how the numbers were hidden.
 *
 * @returns lowest and highest value by place of a hidden number; it stops looking two beyond the true one
 */
export function boundHidden(
  numbers: readonly PublishedNumber[],
  sums: readonly PublishedSum[],
  least: number,
): ReadonlyMap<number, readonly [low: number, high: number]> {
  const hidden = numbers.flatMap(({ isHidden }, i) => (isHidden ? [i] : []));
  const place = new Map(hidden.map((number, i) => [number, i]));
  const equations = sums
    .map(({ parts, whole }) => {
      const row = new Array<number>(hidden.length).fill(0);
      for (const part of parts) if (place.has(part)) row[place.get(part)!] += 1;
      if (place.has(whole)) row[place.get(whole)!] -= 1;
      return row;
    })
    .filter((row) => row.some((factor) => factor !== 0));
  // What each could be less than it is; a true value below what is thought possible stays as it is.
  const slack = hidden.map((number) => Math.max(0, numbers[number].value - least));
  return new Map(
    hidden.map((number, i) => {
      const { value } = numbers[number];
      return [number, [value - findReach(equations, slack, i, -1), value + findReach(equations, slack, i, 1)]];
    }),
  );
}

/** How far one number can go up (1) or down (-1), at most 2, with every sum kept: a simplex method, by the rule of Bland. */
function findReach(
  equations: readonly (readonly number[])[],
  slack: readonly number[],
  at: number,
  way: 1 | -1,
): number {
  // y = change + slack, 0 or more, and a spare variable that ends the search 2 beyond.
  const n = slack.length;
  const rows = equations.map((row) => [...row, 0, row.reduce((sum, factor, i) => sum + factor * slack[i], 0)]);
  const cap = new Array<number>(n + 2).fill(0);
  cap[at] = way;
  cap[n] = 1;
  cap[n + 1] = 2 + way * slack[at];
  const tableau = [...rows, cap].map((row) => (row[n + 1] < 0 ? row.map((factor) => -factor) : [...row]));
  const m = tableau.length;
  // Artificial variables first, driven out by the first objective.
  const full = tableau.map((row, i) => [
    ...row.slice(0, n + 1),
    ...Array.from({ length: m }, (_, j) => (i === j ? 1 : 0)),
    row[n + 1],
  ]);
  const basis = full.map((_, i) => n + 1 + i);
  const first = new Array<number>(n + 1 + m).fill(0).fill(-1, n + 1);
  maximise(full, basis, first, n + 1 + m);
  const goal = new Array<number>(n + 1 + m).fill(0);
  goal[at] = way;
  return Math.round((maximise(full, basis, goal, n + 1) - way * slack[at]) * 1e6) / 1e6;
}

/** Pivots until no column below `nColumns` improves; gives the value of the objective. */
function maximise(rows: number[][], basis: number[], objective: readonly number[], nColumns: number): number {
  const last = rows[0].length - 1;
  for (;;) {
    const gain = (column: number) =>
      objective[column] - rows.reduce((sum, row, i) => sum + objective[basis[i]] * row[column], 0);
    let entering = 0;
    while (entering < nColumns && gain(entering) <= 1e-9) entering++;
    if (entering === nColumns) return rows.reduce((sum, row, i) => sum + objective[basis[i]] * row[last], 0);
    let leaving = -1;
    rows.forEach((row, i) => {
      if (row[entering] <= 1e-9) return;
      const ratio = row[last] / row[entering];
      const best = leaving < 0 ? Infinity : rows[leaving][last] / rows[leaving][entering];
      if (ratio < best - 1e-12 || (Math.abs(ratio - best) <= 1e-12 && basis[i] < basis[leaving])) leaving = i;
    });
    if (leaving < 0) return Infinity;
    const pivot = rows[leaving][entering];
    rows[leaving] = rows[leaving].map((factor) => factor / pivot);
    rows.forEach((row, i) => {
      if (i === leaving || row[entering] === 0) return;
      const factor = row[entering];
      row.forEach((_, j) => (row[j] -= factor * rows[leaving][j]));
    });
    basis[leaving] = entering;
  }
}
