import fc from "fast-check";
import { formatReference, nameColumn, parseReference, quoteSheet } from "../../src/workbook/addresses";
import { findFreeSheetName } from "../../src/workbook/freeSheetName";
import { cutIntoPieces } from "../../src/workbook/pieces";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(nameColumn(column)).toBe(letters);
});

test.each([
  ["Census", "Census"],
  ["My data", "'My data'"],
  ["Bob's", "'Bob''s'"],
  ["2024", "'2024'"],
  ["R1C1", "'R1C1'"],
  ["A1", "'A1'"],
])("sheet %s is written %s in formulas", (sheet, quoted) => {
  expect(quoteSheet(sheet)).toBe(quoted);
});

test("a reference that is written is read again, whatever the sheet is called", () => {
  const sheetName = fc
    .string({ minLength: 1, maxLength: 31 })
    .filter((name) => !/[\\/?*[\]:]/.test(name) && name === name.trim() && !/^'|'$/.test(name));
  fc.assert(
    fc.property(
      sheetName,
      fc.nat(9999),
      fc.nat(500),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
      (sheet, row, column, nRows, nColumns) => {
        const block = { row, column, nRows, nColumns };

        expect(parseReference(formatReference(sheet, block))).toEqual({ sheet, block });
      },
    ),
  );
});

test("pieces cover a block once, in order, and none is too large", () => {
  fc.assert(
    fc.property(
      fc.nat(100),
      fc.integer({ min: 1, max: 300_000 }),
      fc.integer({ min: 1, max: 200 }),
      (row, nRows, nColumns) => {
        const pieces = cutIntoPieces({ row, column: 3, nRows, nColumns });

        let next = row;
        const misplaced = pieces.filter((piece) => {
          const isNext = piece.row === next;
          next += piece.nRows;
          return !isNext;
        });
        expect(misplaced).toEqual([]);
        expect(pieces.filter((piece) => !(piece.nRows * nColumns <= 40_000))).toEqual([]);
        expect(next).toBe(row + nRows);
      },
    ),
  );
});

test("a free name stays within 31 characters and differs from others in more than case", () => {
  const long = "A name that is far too long for a sheet of Excel";

  const first = findFreeSheetName(long, []);
  const second = findFreeSheetName(long, [first.toUpperCase()]);

  expect(first).toHaveLength(31);
  expect(second).toHaveLength(31);
  expect(second.toLowerCase()).not.toBe(first.toLowerCase());
});
