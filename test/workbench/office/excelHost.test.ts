import type { WorkbookData } from "../../../src/workbench/xlsx/WorkbookData";
import { openOffice } from "../../helpers/openOffice";

const WORKBOOK: WorkbookData = {
  sheets: [
    {
      name: "Census",
      rows: [
        [{ value: "need" }, { value: "pupils" }],
        [{ value: "ASD" }, { value: 5 }],
        [{ value: "MLD" }, { value: 7, style: { numberFormat: "0.0" } }],
        [undefined, { formula: "=SUM(B2:B3)", value: 12, style: { bold: true } }],
        [{ value: true }, { value: "#N/A" }],
      ],
      tables: [{ name: "Needs", range: "A1:B3" }],
    },
    { name: "Results & notes", rows: [[{ formula: "=SEND.PROJECT(A9:B9)", value: "year", spill: "A1:B2" }]] },
  ],
  names: [{ name: "Total", refersTo: "Census!$B$4" }],
};

const open = () => openOffice(WORKBOOK);

describe("ranges", () => {
  test("values, formulas, addresses and places come back as Excel gives them", async () => {
    const { Excel } = open();

    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Census").getRange("A1:B5");
      range.load("values,formulas,address,rowIndex,columnIndex,rowCount,columnCount,valueTypes,numberFormat");
      await context.sync();

      expect(range.values).toEqual([
        ["need", "pupils"],
        ["ASD", 5],
        ["MLD", 7],
        ["", 12],
        [true, "#N/A"],
      ]);
      expect(range.formulas[3]).toEqual(["", "=SUM(B2:B3)"]);
      expect(range.address).toBe("Census!A1:B5");
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([0, 0, 5, 2]);
      expect(range.valueTypes[4]).toEqual(["Boolean", "Error"]);
      expect(range.numberFormat[2]).toEqual(["General", "0.0"]);
    });
  });

  test("a sheet's name that needs quotes gets them in addresses", async () => {
    const { Excel } = open();

    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Results & notes").getRange("C3").load("address");
      await context.sync();

      expect(range.address).toBe("'Results & notes'!C3");
    });
  });

  test("what is written goes in as if typed: numbers, formulas, TRUE, text, and null leaves a cell alone", async () => {
    const { Excel, grid } = open();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Census");
      sheet.getRange("D1:I1").values = [["=1+1", "12", "true", "'007", "", "2024-01-05"]];
      sheet.getRange("A2:B2").values = [[null, 9]];
      await context.sync();
    });

    expect(grid.look("Census", "D1")).toMatchObject({ formula: "=1+1" });
    expect(["E1", "F1", "G1", "H1", "I1"].map((address) => grid.look("Census", address)?.value)).toEqual([
      12,
      true,
      "007",
      null,
      "2024-01-05",
    ]);
    expect(grid.look("Census", "A2")?.value).toBe("ASD");
    expect(grid.look("Census", "B2")?.value).toBe(9);
  });

  test("one value fills a range, and an array of another shape is refused with Excel's code", async () => {
    const { Excel, grid, OfficeExtension } = open();

    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Census").getRange("D1:E2").values = 3 as never;
      await context.sync();
    });
    const refused = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Census").getRange("D1:E2").values = [[1]];
      await context.sync();
    });

    expect(grid.look("Census", "E2")?.value).toBe(3);
    await expect(refused).rejects.toMatchObject({ code: "InvalidArgument", name: "RichApi.Error" });
    await expect(refused).rejects.toBeInstanceOf(OfficeExtension.Error);
  });

  test("ranges are reached from ranges", async () => {
    const { Excel } = open();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Census");
      const base = sheet.getRange("B2:C3");
      const places = [
        base.getCell(1, 1),
        base.getRow(1),
        base.getColumn(0),
        base.getLastRow(),
        base.getResizedRange(1, 2),
        base.getOffsetRange(2, -1),
        base.getEntireColumn(),
        base.getBoundingRect("E9"),
        base.getIntersection("C1:F2"),
        base.getIntersectionOrNullObject("F9"),
        sheet.getRangeByIndexes(4, 0, 1, 2),
        sheet.getRange("3:4"),
      ].map((range) => range.load("address"));
      await context.sync();

      expect(places.map((range) => (range.isNullObject ? null : range.address))).toEqual([
        "Census!C3",
        "Census!B3:C3",
        "Census!B2:B3",
        "Census!B3:C3",
        "Census!B2:E4",
        "Census!A4:B5",
        "Census!B:C",
        "Census!B2:E9",
        "Census!C2",
        null,
        "Census!A5:B5",
        "Census!3:4",
      ]);
    });
  });

  test("the used range is that of the contents; an empty sheet has none", async () => {
    const { Excel } = open();

    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const used = worksheets.getItem("Census").getUsedRange(true).load("address");
      const inColumn = worksheets.getItem("Census").getRange("B:D").getUsedRangeOrNullObject(true).load("address");
      const none = worksheets.add("Empty").getUsedRangeOrNullObject(true).load("address");
      await context.sync();

      expect(used.address).toBe("Census!A1:B5");
      expect(inColumn.address).toBe("Census!B1:B5");
      expect(none.isNullObject).toBe(true);
    });
  });

  test("a spilling formula tells its range, and a cell in it its parent", async () => {
    const { Excel } = open();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Results & notes");
      const spill = sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address");
      const none = sheet.getRange("D9").getSpillingToRangeOrNullObject().load("address");
      const parent = sheet.getRange("B2").getSpillParentOrNullObject().load("address");
      await context.sync();

      expect(spill.address).toBe("'Results & notes'!A1:B2");
      expect(none.isNullObject).toBe(true);
      expect(parent.address).toBe("'Results & notes'!A1");
    });
  });

  test("formats are set for every cell and read as null where cells differ", async () => {
    const { Excel, grid } = open();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Census");
      const head = sheet.getRange("A1:B1");
      head.format.fill.color = "#E6F2FF";
      head.format.font.bold = true;
      head.format.font.size = 14;
      head.format.horizontalAlignment = "Center";
      head.format.wrapText = true;
      head.format.columnWidth = 90;
      head.format.borders.getItem("EdgeBottom").style = "Continuous";
      head.numberFormat = [["0", "0.00"]];
      const mixed = sheet.getRange("A1:A2").load("format/fill/color,format/font/bold,format/columnWidth");
      const same = head.load("format/fill/color,format/font/size,format/horizontalAlignment");
      await context.sync();

      expect(mixed.format.fill.color).toBe("");
      expect(mixed.format.font.bold).toBeNull();
      expect(mixed.format.columnWidth).toBe(90);
      expect([same.format.fill.color, same.format.font.size, same.format.horizontalAlignment]).toEqual([
        "#E6F2FF",
        14,
        "Center",
      ]);
    });

    expect(grid.look("Census", "B1")?.style).toEqual({
      fill: "#e6f2ff",
      bold: true,
      size: 14,
      align: "center",
      wrap: true,
      border: "bottom",
      numberFormat: "0.00",
    });
  });

  test("clearing contents leaves formats, clearing formats leaves contents", async () => {
    const { Excel, grid } = open();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Census");
      sheet.getRange("B4").clear("Contents");
      sheet.getRange("B3").clear("Formats");
      await context.sync();
    });

    expect(grid.look("Census", "B4")).toMatchObject({ value: null, formula: "", style: { bold: true } });
    expect(grid.look("Census", "B3")).toMatchObject({ value: 7, style: undefined });
  });
});

describe("sheets", () => {
  test("are listed, added, renamed, coloured, moved, shown and deleted", async () => {
    const { Excel } = open();

    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Projection");
      added.tabColor = "#107C41";
      added.showGridlines = false;
      added.position = 0;
      added.activate();
      worksheets.getItem("Results & notes").name = "Notes";
      worksheets.getItem("Census").visibility = "Hidden";
      worksheets.load("items/name,items/visibility,items/tabColor,items/showGridlines");
      const active = worksheets.getActiveWorksheet().load("name");
      const missing = worksheets.getItemOrNullObject("Nowhere").load("name");
      await context.sync();

      expect(worksheets.items.map(({ showGridlines }) => showGridlines)).toEqual([false, true, true]);
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.tabColor])).toEqual([
        ["Projection", "Visible", "#107C41"],
        ["Census", "Hidden", ""],
        ["Notes", "Visible", ""],
      ]);
      expect(active.name).toBe("Projection");
      expect(missing.isNullObject).toBe(true);

      added.delete();
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(2);
    });
  });

  test("an unknown sheet, a name that is taken and one that no sheet can have are refused", async () => {
    const { Excel } = open();
    const tryTo = (act: (context: Excel.RequestContext) => void) =>
      Excel.run(async (context) => {
        act(context);
        await context.sync();
      });

    await expect(tryTo((context) => context.workbook.worksheets.getItem("Nowhere").activate())).rejects.toMatchObject({
      code: "ItemNotFound",
    });
    await expect(tryTo((context) => context.workbook.worksheets.add("census"))).rejects.toMatchObject({
      code: "ItemAlreadyExists",
    });
    await expect(tryTo((context) => context.workbook.worksheets.add("a/b"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  test("panes are frozen and freed", async () => {
    const { Excel, grid } = open();

    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Census").freezePanes.freezeRows(2);
      context.workbook.worksheets.getItem("Results & notes").freezePanes.freezeAt("A1:B1");
      await context.sync();
    });

    expect(grid.getSheets().map(({ id }) => grid.getFrozen(id))).toEqual([
      { rows: 2, columns: 0 },
      { rows: 1, columns: 2 },
    ]);
  });
});

describe("tables and names", () => {
  test("a table is found in the workbook and on its sheet, with its headings and body", async () => {
    const { Excel } = open();

    await Excel.run(async (context) => {
      const ofSheet = context.workbook.worksheets.getItem("Census").tables.load("items/name");
      const ofOther = context.workbook.worksheets.getItem("Results & notes").tables.load("items/name");
      const table = context.workbook.tables.getItem("Needs");
      const headings = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("address");
      const sheet = table.worksheet.load("name");
      await context.sync();

      expect(ofSheet.items.map((item) => item.name)).toEqual(["Needs"]);
      expect(ofOther.items).toEqual([]);
      expect(headings.values).toEqual([["need", "pupils"]]);
      expect([body.address, sheet.name]).toEqual(["Census!A2:B3", "Census"]);
    });
  });

  test("a table is added, named and deleted", async () => {
    const { Excel, grid } = open();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Results & notes");
      const table = sheet.tables.add("D1:E4", true);
      table.name = "Costs";
      context.workbook.tables.getItem("Needs").delete();
      await context.sync();
    });

    expect(grid.describeTables()).toEqual(["Costs D1:E4"]);
  });

  test("names are listed, added and followed", async () => {
    const { Excel } = open();

    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("Rates", worksheets.getItem("Results & notes").getRange("A1:B2"));
      names.load("items/name,items/formula");
      const total = names.getItem("Total").getRange().load("values");
      const missing = names.getItemOrNullObject("Nothing").load("name");
      await context.sync();

      expect(names.items.map(({ name, formula }) => [name, formula])).toEqual([
        ["Total", "=Census!$B$4"],
        ["Rates", "='Results & notes'!A1:B2"],
      ]);
      expect(total.values).toEqual([[12]]);
      expect(missing.isNullObject).toBe(true);
    });
  });
});

describe("the rest of what an add-in meets", () => {
  test("a member that the workbench does not play says so by its name", async () => {
    const { Excel } = open();

    const tried = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Census").pivotTables.load("items");
      await context.sync();
    });

    await expect(tried).rejects.toMatchObject({ code: "ApiNotFound" });
    await expect(tried).rejects.toThrow(/Worksheet\.pivotTables/);
  });

  test("after a fault nothing more of the same batch is done", async () => {
    const { Excel, grid } = open();

    const tried = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Census");
      sheet.getRange("D1").values = [["before"]];
      context.workbook.tables.getItem("Nowhere").delete();
      sheet.getRange("D2").values = [["after"]];
      await context.sync();
    });

    await expect(tried).rejects.toMatchObject({ code: "ItemNotFound" });
    expect([grid.look("Census", "D1")?.value, grid.look("Census", "D2")?.value]).toEqual(["before", undefined]);
  });

  test("a range that is tracked can be used in a later run", async () => {
    const { Excel } = open();
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Census").getRange("B2");
      range.track();
      await context.sync();
      return range;
    });

    await Excel.run(kept, async (context) => {
      kept.load("values");
      await context.sync();
    });

    expect(kept.values).toEqual([[5]]);
  });

  test("the selection is read and set, and calculation is asked for", async () => {
    const { Excel, grid } = open();

    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Results & notes").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      context.workbook.application.calculate("Full");
      await context.sync();

      expect(selected.address).toBe("'Results & notes'!B2:C3");
    });

    expect(grid.calculations).toEqual([true]);
  });

  test("events of sheets and of the workbook reach their handlers until they are taken off", async () => {
    const { Excel, grid } = open();
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.onChanged.add(
        async (event) => void heard.push(`changed ${event.address} ${event.worksheetId}`),
      );
      worksheets
        .getItem("Census")
        .onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
      worksheets.onCalculated.add(async (event) => void heard.push(`calculated ${event.worksheetId}`));
      worksheets.onAdded.add(async (event) => void heard.push(`added ${event.worksheetId}`));
      await context.sync();
      return added;
    });
    const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
    const area = { row: 1, column: 1, nRows: 2, nColumns: 1 };

    grid.tell({ kind: "changed", sheetId: "sheet1", area, source: "person" });
    grid.tell({ kind: "selected", sheetId: "sheet1", area });
    grid.tell({ kind: "calculated", sheetId: "sheet2" });
    grid.addSheet("More");
    await settle();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    grid.tell({ kind: "changed", sheetId: "sheet1", area, source: "person" });
    await settle();

    expect(heard).toEqual([
      "changed B2:B3 sheet1",
      "selected B2:B3",
      "calculated sheet2",
      expect.stringMatching(/^added sheet/),
    ]);
  });

  test("Office.onReady, requirement sets, settings and custom functions are there", async () => {
    const { Office, CustomFunctions, associated } = open();
    const info = await Office.onReady();
    const { requirements, document } = Office.context;
    document.settings.set("seed", "42");
    await new Promise((resolve) => document.settings.saveAsync(resolve));
    CustomFunctions.associate("project", (() => 1) as never);
    const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No rows.");

    expect(info.host).toBe("Excel");
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("WordApi", "1.1")).toBe(false);
    expect(document.settings.get("seed")).toBe("42");
    expect([...associated.keys()]).toEqual(["PROJECT"]);
    expect(error).toMatchObject({ code: "#N/A", message: "No rows." });
  });
});
