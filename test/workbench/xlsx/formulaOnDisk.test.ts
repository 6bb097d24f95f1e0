import { fromDiskFormula, mayFormulaSpill, toDiskFormula } from "../../../src/workbench/xlsx/formulaOnDisk";

const PAIRS: readonly (readonly [typed: string, onDisk: string])[] = [
  ["=SUM(B2:B9)*2", "SUM(B2:B9)*2"],
  ['=SEND.PROJECT(Census!A1:E9,"ncy")', '_xldudf_SEND_PROJECT(Census!A1:E9,"ncy")'],
  ["=IFERROR(INDEX(SEND.PROJECT(Model),0,3),0)", "IFERROR(INDEX(_xldudf_SEND_PROJECT(Model),0,3),0)"],
  ["=FILTER(A1:B9,B1:B9>5)", "_xlfn._xlws.FILTER(A1:B9,B1:B9>5)"],
  ["=XLOOKUP(2026,A1:A9,B1:B9)", "_xlfn.XLOOKUP(2026,A1:A9,B1:B9)"],
  ["=PERCENTILE.INC(A1:A9,0.95)", "_xlfn.PERCENTILE.INC(A1:A9,0.95)"],
  ['="SEND.PROJECT("&A1&" ""LET("""', '"SEND.PROJECT("&A1&" ""LET("""'],
  ["=SUM(Needs[[#All],[pupils]])", "SUM(Needs[[#All],[pupils]])"],
  ["='HNB budget'!B4+'LET(x'!A1", "'HNB budget'!B4+'LET(x'!A1"],
  ["=LET(x,A1,total,SUM(x,2),x*total)", "_xlfn.LET(_xlpm.x,A1,_xlpm.total,SUM(_xlpm.x,2),_xlpm.x*_xlpm.total)"],
  [
    "=LET(rows,SEND.PROJECT(Model),SUM(INDEX(rows,0,2)))",
    "_xlfn.LET(_xlpm.rows,_xldudf_SEND_PROJECT(Model),SUM(INDEX(_xlpm.rows,0,2)))",
  ],
  ["=MAP(A1:A3,LAMBDA(v,v+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+1))"],
  ["=SUM(B5#)+SUM('HNB budget'!$C$2#)", "SUM(_xlfn.ANCHORARRAY(B5))+SUM(_xlfn.ANCHORARRAY('HNB budget'!$C$2))"],
];

describe("formulas in files", () => {
  test.each(PAIRS)("%s is written as Excel writes it", (typed, onDisk) => {
    expect(toDiskFormula(typed)).toBe(onDisk);
  });

  test.each(PAIRS)("%s is read back", (typed, onDisk) => {
    expect(fromDiskFormula(onDisk)).toBe(typed);
  });

  test("names of functions are known in any case", () => {
    expect(toDiskFormula("=send.project(A1)+xlookup(1,A1,B1)")).toBe("_xldudf_SEND_PROJECT(A1)+_xlfn.XLOOKUP(1,A1,B1)");
  });

  test("what may fill several cells is told from what never does", () => {
    const spilling = ["=SEND.CHECK(A1:B9)", "=IFERROR(SEND.PROJECT(A1),1)", "=SORT(A1:A9)", "=sequence(3)"];
    const single = ["=SUM(A1:A9)", '="SORT("', "=SENDER(A1)", "=B2*2"];

    expect([...spilling, ...single].map(mayFormulaSpill)).toEqual([true, true, true, true, false, false, false, false]);
  });
});
