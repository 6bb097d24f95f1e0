import * as fc from "fast-check";
import {
  columnIndex,
  columnName,
  enclose,
  EXCEL_COLUMNS,
  EXCEL_ROWS,
  formatArea,
  intersect,
  parseAddress,
  quoteSheetName,
  type Area,
} from "../../../src/workbench/grid/Area";

const areas: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(5000),
  column: fc.nat(900),
  nRows: fc.integer({ min: 1, max: 90 }),
  nColumns: fc.integer({ min: 1, max: 60 }),
});

describe("addresses", () => {
  test("columns are named as in Excel", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    fc.assert(fc.property(fc.nat(EXCEL_COLUMNS - 1), (column) => columnIndex(columnName(column)) === column));
  });

  test("an area comes back from its address, with any sheet's name", () => {
    fc.assert(
      fc.property(areas, fc.string({ minLength: 1, maxLength: 31 }), (area, sheetName) => {
        expect(parseAddress(`${quoteSheetName(sheetName)}!${formatArea(area)}`)).toEqual({ sheetName, area });
      }),
    );
  });

  test("names of sheets that read as cells or values are quoted, as in Excel", () => {
    const names = ["Report", "Q1", "xfd12", "R1C1", "rc", "R2", "TRUE", "HNB & budget", "Tom's", "2026"];

    expect(names.map(quoteSheetName)).toEqual([
      "Report",
      "'Q1'",
      "'xfd12'",
      "'R1C1'",
      "'rc'",
      "'R2'",
      "'TRUE'",
      "'HNB & budget'",
      "'Tom''s'",
      "'2026'",
    ]);
  });

  test("whole columns and rows, corners in any order and dollars are read", () => {
    expect(parseAddress("C:A")?.area).toEqual({ row: 0, column: 0, nRows: EXCEL_ROWS, nColumns: 3 });
    expect(parseAddress("$4:$4")?.area).toEqual({ row: 3, column: 0, nRows: 1, nColumns: EXCEL_COLUMNS });
    expect(parseAddress("$D$9:B2")?.area).toEqual({ row: 1, column: 1, nRows: 8, nColumns: 3 });
  });

  test.each(["", "A", "1", "A0", "A1:B", "A1:B2:C3", "XFE1", "A1048577", "Model", "A1+B2"])(
    "%p is no address",
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  test("what two areas share lies in both, and what encloses them holds both", () => {
    const contains = (outer: Area, inner: Area) => {
      const common = intersect(outer, inner);
      return common !== null && formatArea(common) === formatArea(inner);
    };
    fc.assert(
      fc.property(areas, areas, (a, b) => {
        const common = intersect(a, b);
        expect(contains(enclose(a, b), a) && contains(enclose(a, b), b)).toBe(true);
        if (common) expect(contains(a, common) && contains(b, common)).toBe(true);
      }),
    );
  });
});
