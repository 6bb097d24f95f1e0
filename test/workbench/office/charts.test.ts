import { openOffice } from "../../helpers/openOffice";
import type { WorkbookData } from "../../../src/workbench/xlsx/WorkbookData";
import { toWorkbookData } from "../../../src/workbench/grid/toWorkbookData";

/** The smallest PNG: one pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMQqHEEAAFtAM4BrjqFAAAAAElFTkSuQmCC";

const WORKBOOK: WorkbookData = {
  sheets: [
    {
      name: "My plans",
      rows: [
        [{ value: "year" }, { value: "low" }, { value: "mean" }],
        [{ value: 2025 }, { value: 90 }, { value: 100 }],
        [{ value: 2026 }, { value: 95 }, { value: 110 }],
      ],
      charts: [
        {
          name: "There already",
          title: "Plans grow",
          place: { left: 64, top: 100, width: 128, height: 40 },
          series: [
            {
              name: "='My plans'!$B$1",
              kind: "AreaStacked",
              values: "'My plans'!$B$2:$B$3",
              categories: "",
              color: null,
            },
            { name: "Mean", kind: "Line", values: "'My plans'!$C$2:$C$3", categories: "", color: "#0f6cbd" },
          ],
          hasLegend: true,
          hiddenLegendEntries: [0],
        },
      ],
    },
    { name: "Other", rows: [] },
  ],
};

const open = () => openOffice(WORKBOOK);
type Office = ReturnType<typeof open>;

const chartsOf = ({ grid }: Office, sheet = 0) => toWorkbookData(grid).sheets[sheet].charts ?? [];

describe("charts", () => {
  test("one of the workbook is read: its place in points, texts, series and what the legend shows", async () => {
    const { Excel } = open();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("My plans");
      const charts = sheet.charts.load("items/name,items/left,items/top,items/width,items/height,items/chartType");
      const chart = sheet.charts.getItem("there already");
      const series = chart.series.load("items/name,items/chartType");
      const entries = chart.legend.legendEntries.load("items/visible");
      chart.load("title/text,title/visible,legend/visible,axes/valueAxis/numberFormat,axes/categoryAxis/title/visible");
      const color = chart.series.getItemAt(1).format.line.load("color");
      const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      const missing = sheet.charts.getItemOrNullObject("Nowhere").load("name");
      const count = sheet.charts.getCount();
      await context.sync();

      const [{ name, left, top, width, height, chartType }] = charts.items;
      expect([name, left, top, width, height, chartType]).toEqual(["There already", 48, 75, 96, 30, "AreaStacked"]);
      expect(series.items.map((one) => [one.name, one.chartType])).toEqual([
        ["low", "AreaStacked"],
        ["Mean", "Line"],
      ]);
      expect(entries.items.map((entry) => entry.visible)).toEqual([false, true]);
      expect([chart.title.text, chart.title.visible, chart.legend.visible]).toEqual(["Plans grow", true, true]);
      expect(chart.axes.valueAxis.numberFormat).toBe("General");
      expect(chart.axes.categoryAxis.title.visible).toBe(false);
      expect([color.color, source.value]).toEqual(["#0F6CBD", "'My plans'!$B$2:$B$3"]);
      expect([missing.isNullObject, count.value]).toEqual([true, 1]);
    });
  });

  test("one is made of a range, series by series, and is found again in a later batch", async () => {
    const office = open();

    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("My plans");
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("B2:C3"), "Columns");
      chart.series.load("count");
      await context.sync();
      expect(chart.series.count).toBe(2);
      const mean = chart.series.add("Mean");
      mean.chartType = "Line";
      mean.setValues(sheet.getRange("C2:C3"));
      mean.setXAxisValues(sheet.getRange("A2:A3"));
      mean.format.line.color = "#FF0000";
      mean.format.line.weight = 2.25;
      mean.markerStyle = "None";
      chart.series.getItemAt(0).format.fill.setSolidColor("green");
      chart.series.getItemAt(0).name = "Low";
      chart.series.getItemAt(1).delete();
      chart.title.text = "Two kinds";
      chart.axes.categoryAxis.title.text = "January";
      chart.axes.valueAxis.title.text = "Plans";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.axes.categoryAxis.tickLabelPosition = "Low";
      chart.legend.position = "Bottom";
      chart.legend.legendEntries.getItemAt(0).visible = false;
      chart.setPosition("B5", "C8");
      chart.name = "Mine";
      await context.sync();
    });

    expect(chartsOf(office)[1]).toEqual({
      name: "Mine",
      title: "Two kinds",
      place: { left: 64, top: 80, width: 128, height: 80 },
      series: [
        {
          name: "Low",
          kind: "ColumnStacked",
          values: "'My plans'!$B$2:$B$3",
          categories: "",
          color: "#008000",
        },
        {
          name: "Mean",
          kind: "Line",
          values: "'My plans'!$C$2:$C$3",
          categories: "'My plans'!$A$2:$A$3",
          color: "#ff0000",
        },
      ],
      categoryTitle: "January",
      valueTitle: "Plans",
      valueFormat: "#,##0",
      hasLegend: true,
      hiddenLegendEntries: [0],
    });
  });

  test("one row is one series, and bars run from the top", async () => {
    const office = open();

    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("My plans");
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A2:C2"));
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.position = "Maximum";
      await context.sync();
    });

    const [, { series, isReversed, hasLegend }] = chartsOf(office);
    expect(series.map(({ values }) => values)).toEqual(["'My plans'!$A$2:$C$2"]);
    expect([isReversed, hasLegend]).toEqual([true, false]);
  });

  test("it follows a sheet that is renamed, moves with its cells, and goes with its sheet", async () => {
    const office = open();

    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("My plans");
      sheet.name = "Plans";
      sheet.getRange("A1").format.columnWidth = 144;
      await context.sync();
    });
    const [renamed] = chartsOf(office);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plans").delete();
      await context.sync();
    });

    expect(renamed.series.map(({ name, values }) => [name, values])).toEqual([
      ["=Plans!$B$1", "Plans!$B$2:$B$3"],
      ["Mean", "Plans!$C$2:$C$3"],
    ]);
    expect(renamed.place).toEqual({ left: 192, top: 100, width: 128, height: 40 });
    expect(toWorkbookData(office.grid).sheets.map(({ name, charts }) => [name, charts])).toEqual([
      ["Other", undefined],
    ]);
  });

  test("what the workbench cannot draw is refused by its name, and a deleted chart is not there", async () => {
    const office = open();
    const tryTo = (act: (sheet: Excel.Worksheet) => void) =>
      office.Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("My plans"));
        await context.sync();
      });

    await expect(tryTo((sheet) => sheet.charts.add("Pie", sheet.getRange("B2:B3")))).rejects.toThrow(
      /ChartCollection\.add of the type "Pie"/,
    );
    await expect(tryTo((sheet) => (sheet.charts.getItemAt(0).legend.position = "Left"))).rejects.toThrow(
      /ChartLegend\.position "Left"/,
    );
    await tryTo((sheet) => sheet.charts.getItemAt(0).delete());
    await expect(tryTo((sheet) => sheet.charts.getItem("There already").load("name"))).rejects.toMatchObject({
      code: "ItemNotFound",
    });
    expect(chartsOf(office)).toEqual([]);
  });
});

describe("pictures", () => {
  test("one is added in its own size, placed, described and deleted", async () => {
    const office = open();

    await office.Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem("Other");
      const shape = shapes.addImage(PIXEL).load("width,height,type");
      await context.sync();
      expect([shape.width, shape.height, shape.type]).toEqual([0.75, 0.75, "Image"]);
      shape.lockAspectRatio = false;
      shape.left = 48;
      shape.top = 30;
      shape.width = 96;
      shape.height = 60;
      shape.placement = "TwoCell";
      shape.altTextDescription = "One dot";
      shape.name = "Dot";
      shapes.addImage(PIXEL).delete();
      await context.sync();
    });

    expect(toWorkbookData(office.grid).sheets[1].pictures).toEqual([
      { name: "Dot", description: "One dot", png: PIXEL, place: { left: 64, top: 40, width: 128, height: 80 } },
    ]);
  });

  test("what is no PNG is refused", async () => {
    const { Excel } = open();

    const tried = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").shapes.addImage("R0lGODlhAQABAAAAACw=");
      await context.sync();
    });

    await expect(tried).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("page layout", () => {
  test("it is set and read, and a saved workbook has it", async () => {
    const office = open();

    await office.Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Other");
      const none = pageLayout.getPrintAreaOrNullObject().load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      pageLayout.setPrintArea("A1:H40");
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.headersFooters.defaultForAllPages.leftFooter = "Schools Forum";
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
      const area = pageLayout.getPrintArea().load("address");
      const rows = pageLayout.getPrintTitleRows().load("address");
      pageLayout.load("orientation,zoom");
      await context.sync();

      expect([area.address, rows.address, pageLayout.orientation]).toEqual(["Other!A1:H40", "Other!1:3", "Landscape"]);
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    });

    expect(toWorkbookData(office.grid).sheets[1].print).toEqual({
      area: "A1:H40",
      titleRows: "$1:$3",
      orientation: "landscape",
      fitToWidth: true,
      leftFoot: "Schools Forum",
      rightFoot: "Page &P of &N",
    });
  });
});
