import fc from "fast-check";
import { USUAL_SUPPRESSION } from "../../../src/model/suppression/CountTable";
import { suppressTable } from "../../../src/model/suppression/suppressTable";
import type { Cell } from "../../../src/model/tables/Reading";
import { boundHidden, type PublishedSum } from "../../helpers/boundHidden";

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
/** Many small counts and zeros, some large ones. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
);
const counts = (nRows: number, nColumns: number) =>
  fc.array(fc.array(count, { minLength: nColumns, maxLength: nColumns }), { minLength: nRows, maxLength: nRows });

interface Attacked {
  readonly nHidden: number;
  /** Hidden numbers that can be nothing else: worked out. */
  readonly found: readonly string[];
}

/**
 * Suppresses a table and attacks what is shown with every sum that holds in it.
 *
 * @param cells - headings, then rows of a label and counts
 * @param sums - rows that add up to a row, in every column; and whether the last column is the total of the others
 */
function attack(
  cells: Cell[][],
  sums: readonly { readonly parts: readonly number[]; readonly whole: number }[],
  { hasTotalColumn = false, keepsZeros = true, nLabels = 1 } = {},
): Attacked {
  const { value } = suppressTable(
    { name: "Table", cells, firstRow: 1 },
    { ...USUAL_SUPPRESSION, keepsZeros },
    { nLabels: null },
  );
  const width = cells[0].length - nLabels;
  const at = (row: number, column: number) => row * width + column;
  const numbers = cells
    .slice(1)
    .flatMap((row, i) =>
      row.slice(nLabels).map((cell, j) => ({ value: Number(cell), isHidden: value!.isHidden[i + 1][j + nLabels] })),
    );
  const columns = Array.from({ length: width }, (_, column) => column);
  const published: PublishedSum[] = [
    ...sums.flatMap(({ parts, whole }) =>
      columns.map((column) => ({ parts: parts.map((row) => at(row, column)), whole: at(whole, column) })),
    ),
    ...(hasTotalColumn
      ? cells.slice(1).map((_, row) => ({
          parts: columns.slice(0, -1).map((column) => at(row, column)),
          whole: at(row, width - 1),
        }))
      : []),
  ];
  const bounds = boundHidden(numbers, published, keepsZeros ? 1 : 0);
  expect(value!.isProtected).toBe(true);
  return {
    nHidden: bounds.size,
    found: [...bounds]
      .filter(([, [low, high]]) => high - low < 1)
      .map(([place]) => `${cells[1 + Math.floor(place / width)].slice(0, nLabels).join("/")}, column ${place % width}`),
  };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe("an attack by linear algebra on the shown numbers", () => {
  test("finds what hiding the small counts alone gives away", () => {
    const numbers = [3, 9, 12, 7, 8, 15, 10, 17, 27].map((value) => ({ value, isHidden: value === 3 }));
    const sums = [
      { parts: [0, 1], whole: 2 },
      { parts: [3, 4], whole: 5 },
      { parts: [0, 3], whole: 6 },
    ];

    expect(boundHidden(numbers, sums, 1).get(0)).toEqual([3, 3]);
    const two = numbers.map((number, i) => ({ ...number, isHidden: [0, 1, 3, 4].includes(i) }));
    expect(boundHidden(two, sums, 1).get(0)).toEqual([1, 5]);
  });

  test("finds nothing in a table with one row of totals, or with totals both ways", () => {
    let nHidden = 0;
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 })).chain(([r, c]) => counts(r, c)),
        fc.boolean(),
        fc.boolean(),
        (inner, hasTotalColumn, keepsZeros) => {
          const columns = inner[0].map((_, j) => sum(inner.map((row) => row[j])));
          const add = (row: readonly number[]) => (hasTotalColumn ? [...row, sum(row)] : [...row]);
          const cells: Cell[][] = [
            ["Need", ...columns.map((_, j) => `S${j}`), ...(hasTotalColumn ? ["Total"] : [])],
            ...inner.map((row, i) => [`N${i}`, ...add(row)]),
            ["Total", ...add(columns)],
          ];

          const { nHidden: own, found } = attack(cells, [{ parts: range(0, inner.length), whole: inner.length }], {
            hasTotalColumn,
            keepsZeros,
          });

          nHidden += own;
          expect(found).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
    expect(nHidden).toBeGreaterThan(500);
  });

  test("finds nothing in two tables one under the other that share their totals", () => {
    fc.assert(
      fc.property(counts(5, 3), fc.boolean(), fc.infiniteStream(fc.nat(4)), (inner, hasTotalColumn, cuts) => {
        // The same pupils by need and by age: each column is dealt out anew.
        const ages = range(0, 4).map(() => inner[0].map(() => 0));
        inner[0].forEach((_, j) => {
          for (let left = sum(inner.map((row) => row[j])); left > 0; left--) ages[cuts.next().value! % 4][j]++;
        });
        const add = (row: readonly number[]) => (hasTotalColumn ? [...row, sum(row)] : [...row]);
        const total = add(inner[0].map((_, j) => sum(inner.map((row) => row[j]))));
        const cells: Cell[][] = [
          ["Block", "Row", "S0", "S1", "S2", ...(hasTotalColumn ? ["Total"] : [])],
          ...inner.map((row, i) => ["By need", `N${i}`, ...add(row)]),
          ["By need", "Total by need", ...total],
          ...ages.map((row, i) => ["By age", `A${i}`, ...add(row)]),
          ["By age", "Total by age", ...total],
        ];

        const { found } = attack(
          cells,
          [
            { parts: range(0, 5), whole: 5 },
            { parts: range(6, 10), whole: 10 },
            { parts: [5], whole: 10 },
          ],
          { hasTotalColumn, nLabels: 2 },
        );

        expect(found).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("finds nothing where tables add up to another table row by row", () => {
    fc.assert(
      fc.property(counts(3, 2), counts(3, 2), counts(3, 2), (...parts) => {
        const whole = parts[0].map((row, i) => row.map((_, j) => sum(parts.map((part) => part[i][j]))));
        const block = (name: string, rows: number[][]): Cell[][] => [
          ...rows.map((row, i) => [name, `N${i}`, ...row]),
          [name, "Total", ...rows[0].map((_, j) => sum(rows.map((row) => row[j])))],
        ];
        const cells: Cell[][] = [
          ["Table", "Need", "Y0", "Y1"],
          ...block("7", whole),
          ...parts.flatMap((part, k) => block(`7.${k + 1}`, part)),
        ];

        const { found } = attack(
          cells,
          [
            ...range(0, 4).map((k) => ({ parts: range(k * 4, k * 4 + 3), whole: k * 4 + 3 })),
            ...range(0, 4).map((i) => ({ parts: [4 + i, 8 + i, 12 + i], whole: i })),
          ],
          { nLabels: 2 },
        );

        expect(found).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("finds nothing in sheets by age and by need whose totals make a table of their own", () => {
    fc.assert(
      fc.property(
        fc.array(counts(3, 2), { minLength: 2, maxLength: 3 }),
        fc.infiniteStream(fc.nat(7)),
        (sheets, cuts) => {
          const totals = sheets.map((rows) => rows[0].map((_, j) => sum(rows.map((row) => row[j]))));
          const lay = (sheet: string, name: string, rows: number[][], total: number[]): Cell[][] => [
            ...rows.map((row, i) => [sheet, name, `${name}${i}`, ...row]),
            [sheet, name, `Total by ${name}`, ...total],
          ];
          const cells: Cell[][] = [["Sheet", "Block", "Row", "Y0", "Y1"]];
          const sums: { parts: number[]; whole: number }[] = [];
          const wholes: number[] = [];
          sheets.forEach((rows, k) => {
            const ages = [0, 1].map(() => totals[k].map(() => 0));
            totals[k].forEach((total, j) => {
              for (let left = total; left > 0; left--) ages[cuts.next().value! % 2][j]++;
            });
            const first = cells.length - 1;
            cells.push(...lay(`Sheet ${k}`, "age", ages, totals[k]), ...lay(`Sheet ${k}`, "need", rows, totals[k]));
            sums.push({ parts: [first, first + 1], whole: first + 2 });
            sums.push(
              { parts: range(first + 3, first + 6), whole: first + 6 },
              { parts: [first + 2], whole: first + 6 },
            );
            wholes.push(first + 2);
          });
          const first = cells.length - 1;
          cells.push(...totals.map((total, k) => ["All", "by sheet", `Sheet ${k}`, ...total]));
          cells.push(["All", "by sheet", "Total", ...totals[0].map((_, j) => sum(totals.map((total) => total[j])))]);
          wholes.forEach((whole, k) => sums.push({ parts: [whole], whole: first + k }));
          sums.push({ parts: range(first, first + sheets.length), whole: first + sheets.length });

          expect(attack(cells, sums, { nLabels: 3 }).found).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("finds a count that two tables with the same rows give away: that is not promised", () => {
    const shown = (rows: Cell[][]) => {
      const cells = [["Need", "Plans"], ...rows];
      const { value } = suppressTable({ name: "Table", cells, firstRow: 1 }, USUAL_SUPPRESSION, { nLabels: null });
      return rows.map(([, plans], i) => ({ value: Number(plans), isHidden: value!.isHidden[i + 1][1] }));
    };
    const some = shown([
      ["ASD", 3],
      ["MLD", 9],
      ["Total", 12],
    ]);
    const more = shown([
      ["ASD", 3],
      ["MLD", 9],
      ["SLD", 4],
      ["Total", 16],
    ]);
    const sums = [
      { parts: [0, 1], whole: 2 },
      { parts: [3, 4, 5], whole: 6 },
      { parts: [0], whole: 3 },
      { parts: [1], whole: 4 },
    ];

    expect(boundHidden([...some, ...more], sums, 1).get(0)).toEqual([3, 3]);
    expect(boundHidden(some, sums.slice(0, 1), 1).get(0)).toEqual([1, 5]);
    expect(boundHidden(more, [{ parts: [0, 1, 2], whole: 3 }], 1).get(0)).toEqual([1, 5]);
  });
});
