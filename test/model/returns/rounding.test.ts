import fc from "fast-check";
import { roundTable } from "../../../src/model/returns/roundTable";
import { roundToTotal } from "../../../src/model/returns/roundToTotal";

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
/** Counts with three decimals, many of them 0, as means of a thousand simulations are. */
const mean = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 40_000 }).map((n) => n / 1000),
);

describe("rounding to a total", () => {
  test("gives ones to the largest remainders, and to the first of equal ones", () => {
    expect(roundToTotal([1.2, 1.7, 0.6, 0.5], 4)).toEqual([1, 2, 1, 0]);
    expect(roundToTotal([0.5, 0.5], 1)).toEqual([1, 0]);
    expect(roundToTotal([3, 4], 7)).toEqual([3, 4]);
    expect(roundToTotal([0, 0.4, 0], 0)).toEqual([0, 0, 0]);
  });

  test("adds up, stays within one of every number, and keeps 0 as 0", () => {
    fc.assert(
      fc.property(fc.array(mean, { minLength: 1, maxLength: 14 }), (values) => {
        const total = Math.round(sum(values));
        const rounded = roundToTotal(values, total);

        expect(sum(rounded)).toBe(total);
        rounded.forEach((whole, i) => {
          expect(Math.abs(whole - values[i])).toBeLessThan(1);
          if (values[i] === 0) expect(whole).toBe(0);
        });
      }),
    );
  });

  test("reaches a total that lies further off", () => {
    fc.assert(
      fc.property(fc.array(mean, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (values, total) => {
        const rounded = roundToTotal(values, total);

        expect(sum(rounded)).toBe(total);
        expect(Math.min(...rounded)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("rounding a table", () => {
  test("ties both margins under any numbers, and strays by less than two", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 9 })
          .chain((nColumns) =>
            fc.array(fc.array(mean, { minLength: nColumns, maxLength: nColumns }), { minLength: 1, maxLength: 14 }),
          ),
        (values) => {
          const total = Math.round(sum(values.map(sum)));
          const rowTotals = roundToTotal(values.map(sum), total);
          const columnTotals = roundToTotal(
            values[0].map((_, j) => sum(values.map((row) => row[j]))),
            total,
          );

          const rounded = roundTable(values, rowTotals, columnTotals);

          expect(rounded.map(sum)).toEqual(rowTotals);
          expect(columnTotals.map((_, j) => sum(rounded.map((row) => row[j])))).toEqual(columnTotals);
          rounded.forEach((row, i) =>
            row.forEach((whole, j) => expect(Math.abs(whole - values[i][j])).toBeLessThan(2)),
          );
        },
      ),
    );
  });
});
