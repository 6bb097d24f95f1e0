import { detectTables } from "../../src/workbook/detectTables";
import { CENSUS_HEADINGS, openAddIn, sheetOf } from "./createTestWorkbook";

const pupil = (reference: string, year: number) => [reference, year, 4, "ASD", "SpMdA"];

test("finds Excel tables by their headings and refers to them by name", async () => {
  openAddIn({
    sheets: [
      sheetOf("Pupils", [CENSUS_HEADINGS, pupil("P1", 2024), pupil("P2", 2025)], [{ name: "Plans", range: "A1:E3" }]),
      sheetOf(
        "Other",
        [
          ["Colour", "Shape"],
          ["red", "round"],
        ],
        [{ name: "Shapes", range: "A1:B2" }],
      ),
    ],
  });

  expect(await detectTables()).toEqual([
    {
      kind: "census",
      name: "Plans",
      reference: "Plans[#All]",
      sheet: "Pupils",
      block: { row: 0, column: 0, nRows: 3, nColumns: 5 },
      tableName: "Plans",
    },
  ]);
});

test("finds a block of cells below titles, to its last row", async () => {
  openAddIn({
    sheets: [
      sheetOf("My data", [
        ["What placements cost", null, null],
        [null, null, null],
        [null, "Setting", "Cost"],
        [null, "SpMdA", 24000],
        [null, "MsMdA", 8000],
        [null, null, null],
        [null, "Total", null],
      ]),
    ],
  });

  const [found, ...others] = await detectTables();

  expect(others).toEqual([]);
  expect(found).toMatchObject({ kind: "costs", name: "My data", reference: "'My data'!B3:C5" });
});

test("finds two tables on one sheet, side by side and below one another", async () => {
  openAddIn({
    sheets: [
      sheetOf("Inputs", [
        ["Setting", "Cost", null, "Census year", "NCY", "Population"],
        ["SpMdA", 24000, null, 2025, 0, 900],
        ["MsMdA", 8000, null, 2025, 1, 910],
        [null, null, null, 2026, 0, 905],
        ["Setting", "NCY from", "NCY to", null, null, null],
        ["SpMdA", 0, 14, null, null, null],
      ]),
    ],
  });

  const found = await detectTables();

  expect(found.map(({ kind, reference }) => [kind, reference])).toEqual([
    ["costs", "Inputs!A1:B3"],
    ["population", "Inputs!D1:F4"],
    ["settings", "Inputs!A5:C6"],
  ]);
});

test("goes on over one blank row when the table plainly goes on", async () => {
  openAddIn({
    sheets: [sheetOf("Pupils", [CENSUS_HEADINGS, pupil("P1", 2024), Array<null>(5).fill(null), pupil("P2", 2025)])],
  });

  const [found] = await detectTables();

  expect(found.reference).toBe("Pupils!A1:E4");
});

test("recognises a population with a column for each year", async () => {
  openAddIn({
    sheets: [
      sheetOf("Population", [
        ["NCY", 2025, 2026, 2027],
        [0, 900, 905, 910],
        [1, 880, 890, 900],
      ]),
    ],
  });

  const [found] = await detectTables();

  expect(found).toMatchObject({ kind: "population", reference: "Population!A1:D3" });
});

test("offers no headings without rows, and no sheet of choices", async () => {
  openAddIn({
    sheets: [
      sheetOf("Empty", [["Setting", "Cost"]]),
      sheetOf("SEND choices", [["SEND choices"], ["option", "value"], ["seed", 42]]),
      { name: "Blank", rows: [] },
    ],
  });

  expect(await detectTables()).toEqual([]);
});
