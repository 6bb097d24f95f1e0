import { writeLongTable } from "../../src/workbook/writeLongTable";
import { openAddIn, readSheet, sheetOf } from "./createTestWorkbook";

const rows = [["code", "text"], ...Array.from({ length: 2500 }, (_, i) => [i, `=row ${i}`])];
const table = {
  name: "Census",
  nRows: rows.length,
  nColumns: 2,
  readRows: async (from: number, to: number) => rows.slice(from, to),
};

test("a long table stands on a new sheet, row by row, beside a sheet of that name", async () => {
  const office = openAddIn({ sheets: [sheetOf("Census", [["mine"]])] });
  const shares: number[] = [];

  const reference = await writeLongTable(table, { onProgress: (share) => shares.push(share) });

  expect(reference).toBe("'Census 2'!A1:B2501");
  expect(readSheet(office, "Census")).toEqual([["mine"]]);
  expect(readSheet(office, "Census 2")).toEqual(rows);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.at(-1)).toBe(1);
});

test("a writing that is stopped removes its sheet and says so", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["mine"]])] });
  const controller = new AbortController();

  const writing = writeLongTable(table, { signal: controller.signal, onProgress: () => controller.abort() });

  await expect(writing).rejects.toThrow();
  expect(office.grid.getSheets().map(({ name }) => name)).toEqual(["Data"]);
});

test("a table longer than a sheet is refused before anything is written", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["mine"]])] });

  await expect(writeLongTable({ ...table, nRows: 1_048_577 }, {})).rejects.toThrow(
    "Census: it has 1,048,577 rows. At most 1,048,576 rows with the headings fit on a sheet. Bring in fewer years, or let SEND make a census or a population of the file. (E810)",
  );
  expect(office.grid.getSheets()).toHaveLength(1);
});

test("every row is written once, however the pieces grow", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["mine"]])] });
  const many = [["a", "b"], ...Array.from({ length: 20_000 }, (_, i) => [i, i % 7])];
  const asked: number[] = [];
  const readRows = async (from: number, to: number) => {
    asked.push(from, to);
    return many.slice(from, to);
  };

  await writeLongTable({ name: "Long", nRows: many.length, nColumns: 2, readRows }, {});

  expect(readSheet(office, "Long")).toEqual(many);
  expect(asked[0]).toBe(0);
  expect(asked.at(-1)).toBe(many.length);
  expect(asked.slice(1, -1).every((at, i) => i % 2 === 1 || at === asked[i + 2])).toBe(true);
});
