import type { Edit, GridEngine } from "../../helpers/GridEngine";
import { loadGridEngine } from "../../helpers/loadGridEngine";

let grid: GridEngine;

beforeAll(async () => {
  grid = new (await loadGridEngine())(true);
});

afterAll(() => grid.dispose());

const write = (row: number, column: number, cell: object): Edit => [
  "sheet.mutation.set-range-values",
  { subUnitId: "A", cellValue: { [row]: { [column]: cell } } },
];

/** Three cells spill, and formulas read all of them, the last two and the last. */
const SHEET = {
  0: {
    0: { v: 3 },
    1: { f: "=SEQUENCE(A1)" },
    2: { f: "=SUM(B1:B5)" },
    3: { f: "=SUM(B2:B5)" },
    4: { f: "=B3+1" },
  },
};

const readSums = () => ["0,2", "0,3", "0,4"].map((cell) => grid.readCells().A[cell].v);

describe("what is calculated after an edit", () => {
  test("what reads cells into which a formula no longer spills is calculated again", async () => {
    await grid.openSheets({ A: SHEET });

    expect(readSums()).toEqual([6, 5, 4]);
    await grid.edit(write(0, 0, { v: 2 }));
    expect(readSums()).toEqual([3, 2, 1]);
    await grid.edit(write(0, 0, { v: 4 }));
    expect(readSums()).toEqual([10, 9, 4]);
  });

  test("so is what reads the cells of a formula that spilled and has gone", async () => {
    await grid.openSheets({ A: SHEET });

    await grid.edit(write(0, 1, { v: 7, f: null, si: null }));

    expect(readSums()).toEqual([7, 0, 1]);
  });

  test("what reads the cells of a busy formula keeps its value until the result is there", async () => {
    const busy = { ...SHEET[0], 1: { f: "=IF(A1=0,A9,SEQUENCE(A1))" } };
    await grid.openSheets({ A: { 0: busy, 8: { 0: { v: "#BUSY!" } } } });

    await grid.edit(write(0, 0, { v: 0 }));
    expect(readSums().slice(1)).toEqual([5, 4]);

    await grid.edit(write(0, 0, { v: 2 }));
    expect(readSums()).toEqual([3, 2, 1]);
  });
});
