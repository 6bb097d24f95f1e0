import fc from "fast-check";
import { arbitraryChart, arbitraryPicture, arbitraryText, PNG } from "../../../helpers/arbitraryChart";
import { findSchemaFaults } from "../../../helpers/drawingSchema";
import { findPackageFaults, openPackage } from "../../../helpers/readPackage";
import { readXlsx } from "../../../../src/workbench/xlsx/readXlsx";
import type { SheetData, WorkbookData } from "../../../../src/workbench/xlsx/WorkbookData";
import { writeXlsx } from "../../../../src/workbench/xlsx/writeXlsx";

const SHEET_NAMES = ["Report", "HNB & budget", "Tom's <plan>", "Q1"];

/** Cells of every kind where charts look, and sizes that differ from the usual ones. */
function createSheet(name: string): SheetData {
  return {
    name,
    rows: [
      [{ value: "Plans", style: { size: 20 } }],
      ...Array.from({ length: 12 }, (_, i) => [{ value: 2020 + i }, { value: "a & b" }, { value: i % 3 === 0 }]),
    ],
    columnWidths: [120, undefined, 63],
    rowHeights: [undefined, undefined, 50],
    tables: [],
  };
}

const arbitraryWorkbook: fc.Arbitrary<WorkbookData> = fc
  .tuple(
    ...SHEET_NAMES.map((name) =>
      fc.record({
        name: fc.constant(name),
        charts: fc.array(arbitraryChart(SHEET_NAMES), { maxLength: 3 }),
        pictures: fc.array(arbitraryPicture, { maxLength: 2 }),
      }),
    ),
  )
  .map((drawn) => ({
    sheets: drawn.map(({ name, charts, pictures }) => ({
      ...createSheet(name),
      ...(charts.length > 0 && { charts }),
      ...(pictures.length > 0 && { pictures }),
    })),
    names: [],
  }));

const CHART_KINDS = ["Line", "ColumnClustered", "ColumnStacked", "AreaStacked", "BarClustered"] as const;

describe("charts and pictures in files", () => {
  test("whatever charts and pictures a workbook has, its file is whole and in order, and they come back as they were", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkbook, async (workbook) => {
        const bytes = await writeXlsx(workbook);

        const file = await openPackage(bytes);
        const drawn = file.paths.filter((path) => /^xl\/(charts|drawings)\/[^/]+\.xml$/.test(path));
        expect(await findPackageFaults(file)).toEqual([]);
        for (const path of drawn) expect([path, findSchemaFaults(await file.readTree(path))]).toEqual([path, []]);
        expect(await readXlsx(bytes)).toEqual(workbook);
      }),
      { numRuns: 20 },
    );
  });

  test.each(CHART_KINDS)("a chart of the kind %s stands beside a table and a picture", async (kind) => {
    const sheet: SheetData = {
      ...createSheet("Report"),
      rows: [
        [{ value: "year" }, { value: "plans" }],
        [{ value: 2026 }, { formula: "=A2*2", value: 4052 }],
      ],
      tables: [{ name: "Plans", range: "A1:B2" }],
      charts: [
        {
          name: "Chart 1",
          title: "Plans",
          place: { left: 10, top: 20, width: 300, height: 200 },
          series: [{ name: "=Report!$B$1", kind, values: "Report!$B$2", categories: "Report!$A$2" }],
          hasLegend: true,
        },
      ],
      pictures: [{ name: "Flow", description: "", place: { left: 5, top: 300, width: 40, height: 30 }, png: PNG }],
      print: { area: "A1:H40", orientation: "landscape" },
    };

    const bytes = await writeXlsx({ sheets: [sheet] });

    const file = await openPackage(bytes);
    const xml = await file.read("xl/worksheets/sheet1.xml");
    const order = ["</sheetData>", "<pageSetup", "<drawing", "<tableParts"].map((tag) => xml.indexOf(tag));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect((await readXlsx(bytes)).sheets[0]).toEqual(sheet);
  });

  test("signs that no file can hold are left out, and line ends of every kind are kept as one kind", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryText, async (text) => {
        const series = [{ name: "a", kind: "Line", values: "A!$A$1", categories: "" }] as const;
        const place = { left: 0, top: 0, width: 100, height: 100 };
        const chart = { name: `\u0000${text}`, title: `${text}\u0007\r\nb\rc\ud800`, place, series, hasLegend: false };
        const sheet: SheetData = { name: "A", rows: [[{ value: 1 }]], charts: [chart] };

        const [read] = (await readXlsx(await writeXlsx({ sheets: [sheet] }))).sheets[0].charts ?? [];

        expect(read).toEqual({ ...chart, name: text, title: `${text}\nb\nc` });
      }),
      { numRuns: 10 },
    );
  });

  test("a chart covers the same cells in Excel, whose usual cells are smaller: those under it have their sizes", async () => {
    const place = { left: 120 + 44, top: 12, width: 44 + 63, height: 12 + 24 };
    const series = [{ name: "a", kind: "Line", values: "Report!$A$2:$A$9", categories: "" }] as const;
    const chart = { name: "Chart 1", title: "", place, series, hasLegend: false };
    const file = await openPackage(
      await writeXlsx({
        sheets: [{ name: "Report", rows: [], columnWidths: [120, undefined, 63], charts: [chart] }],
      }),
    );

    const drawing = await file.read("xl/drawings/drawing1.xml");
    const sheet = await file.read("xl/worksheets/sheet1.xml");

    const corner = (column: number, x: number, row: number, y: number) =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>${x}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${y}</xdr:rowOff>`;
    // Half of a column of 88 pixels is 44, of a row of 24 it is 12; a pixel has 9,525 units.
    expect(drawing).toContain(`<xdr:from>${corner(1, 419_100, 0, 114_300)}</xdr:from>`);
    expect(drawing).toContain(`<xdr:to>${corner(3, 0, 2, 0)}</xdr:to>`);
    const widths = [...sheet.matchAll(/<col min="\d+" max="\d+" width="([^"]+)"/g)].map(([, width]) => Number(width));
    // Excel's own rule: whole pixels of the width in characters of seven pixels each.
    const pixels = widths.map((width) => Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7));
    expect(pixels).toEqual([120, 88, 63, 88]);
    expect([...sheet.matchAll(/<row r="\d+"[^>]* ht="([^"]+)"/g)].map(([, height]) => height)).toEqual([
      "18",
      "18",
      "18",
    ]);
  });
});
