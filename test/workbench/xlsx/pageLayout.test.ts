import { Workbook } from "exceljs";
import fc from "fast-check";
import { findPackageFaults, openPackage } from "../../helpers/readPackage";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import type { PrintData, WorkbookData } from "../../../src/workbench/xlsx/WorkbookData";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";

const SHEET_NAMES = ["Report", "Tom's & co", "Q1", "R1C1", "Fläche, 2"];

const arbitraryFoot = fc
  .array(fc.constantFrom("Fernshire", " ", "&&", "&P", "&N", "2026", "<b>", '"', "'"), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(""));

const arbitraryPrint: fc.Arbitrary<PrintData> = fc.record(
  {
    orientation: fc.constantFrom("portrait", "landscape"),
    area: fc.constantFrom("A1:H40", "B3", "A1:AZ1000"),
    titleRows: fc.constantFrom("$1:$3", "$2:$2"),
    fitToWidth: fc.constant(true),
    leftFoot: arbitraryFoot,
    rightFoot: arbitraryFoot,
  },
  { requiredKeys: ["orientation", "area"] },
);

async function writeFoot(print: PrintData): Promise<string> {
  const file = await openPackage(await writeXlsx({ sheets: [{ name: "A", rows: [], print }] }));
  const { children } = await file.readTree("xl/worksheets/sheet1.xml");
  return children.find(({ name }) => name === "headerFooter")?.children[0].text ?? "";
}

describe("page layouts in files", () => {
  test("whatever the sheets are called, their page layouts come back as they were, and other names with them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryPrint, { minLength: 5, maxLength: 5 }), async (prints) => {
        const workbook: WorkbookData = {
          sheets: SHEET_NAMES.map((name, i) => ({ name, rows: [[{ value: 1 }]], print: prints[i] })),
          names: [{ name: "Total", refersTo: "Report!$A$1*2" }],
        };

        const bytes = await writeXlsx(workbook);

        const read = await readXlsx(bytes);
        expect(read.sheets.map(({ print }) => print)).toEqual(prints);
        expect(read.names).toEqual(workbook.names);
        expect(await findPackageFaults(await openPackage(bytes))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test("a sheet without page layout has none afterwards", async () => {
    const workbook: WorkbookData = { sheets: [{ name: "A", rows: [[{ value: 1 }]] }] };

    const [sheet] = (await readXlsx(await writeXlsx(workbook))).sheets;

    expect(sheet.print).toBeUndefined();
  });

  test("areas and rows that repeat are names of their sheet, fixed, with quotation marks where Excel wants them", async () => {
    const print: PrintData = { area: "A1:H40", titleRows: "$1:$3", orientation: "landscape", fitToWidth: true };
    const file = await openPackage(
      await writeXlsx({ sheets: ["Report", "Tom's & co"].map((name) => ({ name, rows: [], print })) }),
    );

    const names = (await file.readTree("xl/workbook.xml")).children.find(({ name }) => name === "definedNames")!;

    expect(names.children.map(({ attributes, text }) => [attributes.name, attributes.localSheetId, text])).toEqual([
      ["_xlnm.Print_Area", "0", "Report!$A$1:$H$40"],
      ["_xlnm.Print_Area", "1", "'Tom''s & co'!$A$1:$H$40"],
      ["_xlnm.Print_Titles", "0", "Report!$1:$3"],
      ["_xlnm.Print_Titles", "1", "'Tom''s & co'!$1:$3"],
    ]);
    const sheet = await file.read("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"\/>/);
  });

  test("a foot that is longer than Excel takes is cut on its left, and never through a code", async () => {
    const right = "Page &P of &N";

    expect(await writeFoot({ leftFoot: "Fernshire", rightFoot: right })).toBe("&LFernshire&RPage &P of &N");
    for (const leftFoot of ["a".repeat(400), "&&".repeat(200), `a${"&&".repeat(200)}`]) {
      const foot = await writeFoot({ leftFoot, rightFoot: right });

      expect(foot.length).toBeLessThanOrEqual(255);
      expect(foot).toMatch(/^&L(?:a|&&)*…&RPage &P of &N$/);
    }
  });

  test("a layout that another program wrote is understood: middle of the foot, columns that repeat, several areas", async () => {
    const file = new Workbook();
    const sheet = file.addWorksheet("Plan", {
      pageSetup: { printTitlesColumn: "A:B", printTitlesRow: "1:2", fitToPage: true, fitToHeight: 3, fitToWidth: 2 },
      headerFooter: { oddFooter: "middle&Lleft && right&Rpage &P&C more" },
    });
    sheet.getCell("A1").value = 1;

    const [read] = (await readXlsx(new Uint8Array(await file.xlsx.writeBuffer()))).sheets;

    expect(read.print).toEqual({
      orientation: "portrait",
      titleRows: "$1:$2",
      leftFoot: "left && right",
      rightFoot: "page &P",
    });
  });
});
