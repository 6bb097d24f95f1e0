import { Workbook } from "exceljs";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import JSZip from "jszip";
import { createDemonstrationWorkbook } from "../../../src/workbench/demonstration/createDemonstrationWorkbook";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import type { CellData, WorkbookData } from "../../../src/workbench/xlsx/WorkbookData";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";

const PROJECTION = '=SEND.PROJECT(Census!A1:B3,"total")';

const WORKBOOK: WorkbookData = {
  sheets: [
    {
      name: "Census",
      rows: [
        [{ value: "need", style: { bold: true, fill: "#1f3864", color: "#ffffff" } }, { value: "pupils" }],
        [{ value: "ASD" }, { value: 5, style: { numberFormat: "#,##0" } }],
        [{ value: "007" }, { formula: "=SUM(B2:B2)*2", value: 10, style: { numberFormat: "0.0%", align: "right" } }],
        undefined,
        [{ value: true }, { value: "#N/A" }, { value: -0.125 }],
        [
          { value: 45901, style: { numberFormat: "dd/mm/yyyy" } },
          { value: "long text", style: { wrap: true, italic: true } },
        ],
        [
          { value: "foot", style: { size: 14, border: "top" } },
          { style: { fill: "#fff2cc" } },
          { formula: "=NA()", value: "#N/A" },
        ],
      ],
      columnWidths: [120, undefined, 64],
      frozenRows: 1,
      frozenColumns: 1,
      tables: [{ name: "Needs", range: "A1:B3" }],
      tabColor: "#107c41",
      hidesGridlines: true,
    },
    {
      name: "HNB budget",
      rows: [
        [{ formula: PROJECTION, value: "year", spill: "A1:B2" }, { value: "mean" }],
        [{ value: 2026 }, { value: 2231.5, style: { numberFormat: "0" } }],
        [
          { formula: "=SEND.CHECK(Census!A1:B3)", value: "#BUSY!" },
          { formula: "=SUM(A1:B2)", value: 4257.5 },
        ],
      ],
      tables: [],
    },
  ],
  names: [
    { name: "Model", refersTo: "'HNB budget'!$A$1" },
    { name: "Growth", refersTo: "1+Census!$B$2/100" },
  ],
};

/** What a file holds of a workbook that was given: spilled cells are results, and a busy cell has none. */
const AS_READ: WorkbookData = {
  ...WORKBOOK,
  sheets: [
    WORKBOOK.sheets[0],
    {
      ...WORKBOOK.sheets[1],
      columnWidths: [undefined, undefined],
      rows: [
        [{ formula: PROJECTION, value: "year", spill: "A1:B2" }],
        [undefined, { style: { numberFormat: "0" } }],
        [
          { formula: "=SEND.CHECK(Census!A1:B3)", value: "#VALUE!" },
          { formula: "=SUM(A1:B2)", value: 4257.5 },
        ],
      ],
    },
  ],
  names: [WORKBOOK.names![1], WORKBOOK.names![0]],
};

async function readPart(bytes: Uint8Array, path: string): Promise<string> {
  const part = (await JSZip.loadAsync(bytes)).file(path);
  if (!part) throw new Error(`No part ${path}.`);
  return part.async("string");
}

describe("files", () => {
  test("a workbook comes back as it was written", async () => {
    expect(await readXlsx(await writeXlsx(WORKBOOK))).toEqual(AS_READ);
  });

  test("what is read and written again stays the same", async () => {
    const once = await readXlsx(await writeXlsx(WORKBOOK));

    expect(await readXlsx(await writeXlsx(once))).toEqual(once);
  });

  test("the library alone reads values, formulas and last results from the file", async () => {
    const file = new Workbook();
    const bytes = await writeXlsx({ ...WORKBOOK, names: [] });
    await file.xlsx.load(bytes.buffer as ArrayBuffer);

    expect(file.getWorksheet("Census")?.getCell("B3").value).toEqual({ formula: "SUM(B2:B2)*2", result: 10 });
    expect(file.getWorksheet("HNB budget")?.getCell("A1").value).toMatchObject({
      formula: '_xldudf_SEND_PROJECT(Census!A1:B3,"total")',
      result: "year",
    });
    expect(file.getWorksheet("HNB budget")?.getCell("B2").value).toBe(2231.5);
  });

  test("formulas that may spill are dynamic arrays, so that Excel puts no @ before them", async () => {
    const sheet = await readPart(await writeXlsx(WORKBOOK), "xl/worksheets/sheet2.xml");
    const cells = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(sheet).worksheet.sheetData
      .row;
    const [first, , third] = cells;

    expect(first.c[0]).toMatchObject({ r: "A1", cm: "1", f: { t: "array", ref: "A1:B2" } });
    expect(third.c[0]).toMatchObject({ r: "A3", cm: "1", f: { t: "array", ref: "A3" } });
    expect(third.c[1]).toMatchObject({ r: "B3", f: "SUM(A1:B2)" });
    expect(third.c[1].cm).toBeUndefined();
  });

  test("the file says what the marks mean, once, and lists the part", async () => {
    const bytes = await writeXlsx(WORKBOOK);
    const metadata = await readPart(bytes, "xl/metadata.xml");

    expect(metadata).toContain('<metadataType name="XLDAPR"');
    expect(metadata).toContain('<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');
    expect(await readPart(bytes, "xl/_rels/workbook.xml.rels")).toMatch(
      /relationships\/sheetMetadata" Target="metadata.xml"/,
    );
    expect(await readPart(bytes, "[Content_Types].xml")).toContain('PartName="/xl/metadata.xml"');
  });

  test("a workbook without arrays has no such part", async () => {
    const zip = await JSZip.loadAsync(await writeXlsx({ sheets: [{ name: "A", rows: [[{ value: 1 }]] }] }));

    expect(Object.keys(zip.files)).not.toContain("xl/metadata.xml");
  });

  test("every part is well-formed XML, and the workbook's parts stand in the order that the format asks for", async () => {
    const bytes = await writeXlsx(WORKBOOK);
    const zip = await JSZip.loadAsync(bytes);
    const paths = Object.keys(zip.files).filter((path) => /\.(xml|rels)$/.test(path));

    for (const path of paths) expect([path, XMLValidator.validate(await readPart(bytes, path))]).toEqual([path, true]);
    const workbook = await readPart(bytes, "xl/workbook.xml");
    const order = ["<sheets>", "<definedNames>", "<calcPr"].map((tag) => workbook.indexOf(tag));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(workbook).toContain('fullCalcOnLoad="1"');
  });

  test("names and text with signs of XML survive", async () => {
    const tricky: WorkbookData = {
      sheets: [
        { name: "A & B", rows: [[{ value: 'a<b & "c"' }, { formula: '=IF(A1<"b","<",">")', value: "<" }]], tables: [] },
      ],
      names: [{ name: "Test", refersTo: "'A & B'!$A$1" }],
    };

    const read = await readXlsx(await writeXlsx(tricky));

    expect(read.sheets[0].rows).toEqual(tricky.sheets[0].rows);
    expect(read.names).toEqual(tricky.names);
  });

  test("something that is not a workbook is refused", async () => {
    await expect(readXlsx(new TextEncoder().encode("need,pupils\n"))).rejects.toThrow();
    await expect(readXlsx(await new JSZip().generateAsync({ type: "uint8array" }))).rejects.toThrow(/xl\/workbook.xml/);
  });

  test("the demonstration survives a file: every value, formula, name and table", async () => {
    const demonstration = createDemonstrationWorkbook();
    const contents = (cell: CellData | undefined) => [
      cell?.formula ?? null,
      cell?.formula ? null : (cell?.value ?? null),
    ];
    const describeSheets = ({ sheets }: WorkbookData) =>
      sheets.map(({ name, rows, tables = [] }) => ({
        name,
        tables,
        cells: rows.flatMap((row, iRow) =>
          (row ?? []).flatMap((cell, iColumn) =>
            cell && (cell.formula !== undefined || (cell.value ?? null) !== null)
              ? [[iRow, iColumn, ...contents(cell)]]
              : [],
          ),
        ),
      }));

    const read = await readXlsx(await writeXlsx(demonstration));

    expect(describeSheets(read)).toEqual(describeSheets(demonstration));
    const sorted = [...(demonstration.names ?? [])].sort((a, b) =>
      a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
    );
    expect(read.names?.map(({ name }) => name)).toEqual(sorted.map(({ name }) => name));
  });
});
