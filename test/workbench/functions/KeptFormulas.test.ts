import * as fc from "fast-check";
import { arbitraryStep, NAMES, SOME_OF_ALL, type Step } from "../../helpers/arbitraryEdits";
import type { Edit, GridEngine, Sheets } from "../../helpers/GridEngine";
import { loadGridEngine } from "../../helpers/loadGridEngine";

let kept: GridEngine;
let plain: GridEngine;

beforeAll(async () => {
  const Engine = await loadGridEngine();
  kept = new Engine(true);
  plain = new Engine(false);
  // Univer says so where a formula that was replaced is still in its search tree, which does no harm.
  jest.spyOn(console, "error").mockImplementation((text) => {
    if (!/^Dependency tree not found/.test(String(text))) throw new Error(String(text));
  });
});

afterAll(() => {
  for (const engine of [kept, plain]) engine.dispose();
  jest.restoreAllMocks();
});

/** Gives what both grids give, one after the other: Univer shares some of what it knows among its instances. */
async function askBoth<T>(ask: (engine: GridEngine) => Promise<T>): Promise<[kept: T, plain: T]> {
  return [await ask(kept), await ask(plain)];
}

async function take(engine: GridEngine, { when, edits: [first, ...others] }: Step): Promise<boolean[]> {
  if (when === "together") return engine.edit(first, ...others);
  if (when === "during") return engine.editDuring(first, ...others);
  const done = await engine.edit(first);
  for (const edit of others) done.push(...(await engine.edit(edit)));
  return done;
}

const write = (sheet: string, row: number, column: number, cell: object): Edit => [
  "sheet.mutation.set-range-values",
  { subUnitId: sheet, cellValue: { [row]: { [column]: cell } } },
];

const hideRow = (sheet: string, row: number): Edit => [
  "sheet.command.set-rows-hidden",
  { subUnitId: sheet, ranges: [{ startRow: row, endRow: row, startColumn: 0, endColumn: 9 }] },
];

/** The values of cells of a sheet after edits, one calculated after the other. */
const readAfter =
  (sheets: Sheets, edits: readonly Edit[], sheet: string, cells: readonly string[]) => async (engine: GridEngine) => {
    await engine.openSheets(sheets);
    for (const edit of edits) await engine.edit(edit);
    const values = engine.readCells()[sheet];
    return cells.map((cell) => values[cell]?.v);
  };

describe("what is kept between calculations", () => {
  test("changes no cell, whatever is edited", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryStep, { minLength: 10, maxLength: 20 }), async (steps) => {
        await askBoth((engine) => engine.openSheets(SOME_OF_ALL, NAMES));

        for (const step of steps) {
          const [ofKept, ofPlain] = await askBoth(async (engine) => {
            const done = await take(engine, step);
            return { done, cells: engine.readCells(), start: engine.readStart() };
          });

          expect(ofKept).toEqual(ofPlain);
        }
      }),
      { numRuns: 40, seed: 20261122 },
    );
  }, 120000);

  test("a cell reads its own row of a table, though all rows have the same formula", async () => {
    const values = [["pupils", "twice"], [3], [4], [5]].map((row) => row.map((v) => ({ v })));
    const titleMap = new Map([
      ["pupils", 0],
      ["twice", 1],
    ]);
    const range = { startRow: 0, endRow: 3, startColumn: 0, endColumn: 1 };
    const table = { tableName: "T", reference: { sheetId: "A", range, titleMap } };
    const edits = [
      ["formula.mutation.set-super-table", table] as const,
      ...[1, 2, 3].map((row) => write("A", row, 1, { f: "=T[[#This Row],[pupils]]*2" })),
      write("A", 2, 0, { v: 40 }),
      write("A", 3, 0, { v: 50 }),
    ];

    const results = await askBoth(readAfter({ A: { ...values } }, edits, "A", ["1,1", "2,1", "3,1"]));

    expect(results).toEqual([
      [6, 80, 100],
      [6, 80, 100],
    ]);
  });

  test("the same text reads another sheet on another sheet", async () => {
    const sheet = { 0: { 0: { v: 1 }, 1: { f: "=SUM(A1:A3)" } } };
    const edits = [write("A", 1, 0, { v: 10 }), write("B", 1, 0, { v: 20 })];

    const results = await askBoth(async (engine) => [
      ...(await readAfter({ A: sheet, B: sheet }, edits, "A", ["0,1"])(engine)),
      engine.readCells().B["0,1"].v,
    ]);

    expect(results).toEqual([
      [11, 21],
      [11, 21],
    ]);
  });

  test("cells that share a formula reach what another formula of the same calculation has moved them to", async () => {
    const sheets = {
      Shared: {
        0: { 0: { f: "=SUM(OFFSET(Data!A1,Data!C1,0,1,1))", si: "one" } },
        1: { 0: { si: "one" } },
        2: { 0: { si: "one" } },
      },
      Data: {
        0: { 0: { v: 1 }, 2: { v: 0 }, 3: { v: 1 } },
        1: { 0: { v: 2 }, 2: { v: 0 } },
        2: { 0: { v: 3 }, 2: { f: "=D1" } },
        3: { 0: { v: 4 } },
        4: { 0: { f: "=D1*100" } },
      },
    };

    const results = await askBoth(readAfter(sheets, [write("Data", 0, 3, { v: 2 })], "Shared", ["0,0", "1,0", "2,0"]));

    expect(results).toEqual([
      [1, 2, 200],
      [1, 2, 200],
    ]);
  });

  test("a workbook in the place of another has its own hidden rows", async () => {
    await askBoth((engine) => engine.openSheets({ A: { 0: { 0: { v: 1 } } } }));
    const sheets = { A: { 0: { 0: { v: 1 } }, 1: { 0: { v: 2 } }, 2: { 1: { f: "=SUBTOTAL(109,A1:A2)" } } } };

    const results = await askBoth(async (engine) => {
      const values = await readAfter(sheets, [hideRow("A", 0)], "A", ["2,1"])(engine);
      return { values, start: engine.readStart() };
    });

    expect(results[0]).toEqual(results[1]);
    expect(results[0].values).toEqual([2]);
  });

  test("what Univer writes into the formulas it is given is not kept", async () => {
    await kept.openSheets({ A: { 0: { 0: { f: "=1+1" } } } });
    const given = kept.readStart().formulas as Record<string, Record<number, Record<number, unknown>>>;

    given.A[0][0] = { f: "=2+2" };
    given.A[7] = {};

    expect(kept.readStart().formulas).toEqual({ A: { 0: { 0: { f: "=1+1" } } } });
  });

  test("the search tree does not grow while values are typed", async () => {
    const typeValues = async (engine: GridEngine) => {
      await engine.openSheets(SOME_OF_ALL, NAMES);
      await engine.edit(write("Data", 0, 0, { v: 1 }));
      const nAtFirst = engine.countInSearchTree();
      for (let v = 2; v < 12; v++) await engine.edit(write("Data", 0, 0, { v }));
      return engine.countInSearchTree() - nAtFirst;
    };

    const [nKept, nPlain] = await askBoth(typeValues);

    expect(nKept).toBe(0);
    expect(nPlain).toBeGreaterThan(0);
  });

  test("a value that is typed has neither the cells nor the rows of other sheets walked", async () => {
    const countWalks = async (engine: GridEngine) => {
      await engine.openSheets(SOME_OF_ALL, NAMES);
      await engine.edit(write("Data", 0, 0, { v: 1 }));
      const sheets = engine.workbook.getSheets().filter((sheet) => sheet.getSheetId() !== "Data");
      const cells = sheets.map((sheet) => jest.spyOn(sheet.getCellMatrix(), "forValue"));
      const rows = sheets.map((sheet) => jest.spyOn(sheet, "getRowVisible"));
      await engine.edit(write("Data", 0, 0, { v: 2 }));
      return [cells, rows].map((spies) => spies.reduce((n, spy) => n + spy.mock.calls.length, 0));
    };

    const [ofKept, ofPlain] = await askBoth(countWalks);

    expect(ofKept).toEqual([0, 0]);
    expect(Math.min(...ofPlain)).toBeGreaterThan(0);
  });
});
