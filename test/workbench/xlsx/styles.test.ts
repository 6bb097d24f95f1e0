import fc from "fast-check";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import type { CellStyle } from "../../../src/workbench/xlsx/WorkbookData";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";

const arbitraryStyle: fc.Arbitrary<CellStyle> = fc
  .record(
    {
      numberFormat: fc.constantFrom("#,##0", "0.0%", "@", "dd/mm/yyyy", '£#,##0;[Red]-"£"#,##0'),
      bold: fc.constant(true),
      italic: fc.constant(true),
      size: fc.constantFrom(8, 10, 12, 16, 28),
      color: fc.constantFrom("#ffffff", "#107c41", "#1f3864"),
      fill: fc.constantFrom("#000000", "#fff2cc"),
      align: fc.constantFrom("left", "center", "right"),
      wrap: fc.constant(true),
      border: fc.constantFrom("bottom", "top", "box"),
    },
    { requiredKeys: [] },
  )
  .filter((style) => Object.keys(style).length > 0);

describe("styles in files", () => {
  test("every style comes back as it was, with a value, with a formula and in an empty cell", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryStyle, { minLength: 1, maxLength: 12 }), async (styles) => {
        const rows = styles.map((style) => [{ value: "text", style }, { formula: "=1+1", value: 2, style }, { style }]);

        const [sheet] = (await readXlsx(await writeXlsx({ sheets: [{ name: "A", rows }] }))).sheets;

        expect(sheet.rows).toEqual(rows);
      }),
      { numRuns: 15 },
    );
  });
});
