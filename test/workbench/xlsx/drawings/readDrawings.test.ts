import { Workbook } from "exceljs";
import JSZip from "jszip";
import { PNG } from "../../../helpers/arbitraryChart";
import { openPackage } from "../../../helpers/readPackage";
import { readXlsx } from "../../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../../src/workbench/xlsx/writeXlsx";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

const KEPT = "Line, column, bar and stacked area charts of cells on one pair of axes are kept, and PNG pictures";

/** A file of another program: two sheets of numbers, and over the first whatever is given. */
async function createFile(anchors: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const file = new Workbook();
  const sheet = file.addWorksheet("Data");
  for (let i = 1; i <= 9; i++) sheet.addRow([2020 + i, i, i * i]);
  file.addWorksheet("My plan").addRow([1]);
  const zip = await JSZip.loadAsync(await file.xlsx.writeBuffer());
  const edit = async (path: string, from: string | RegExp, to: string) =>
    zip.file(path, (await zip.file(path)!.async("string")).replace(from, to));
  const relate = (path: string, items: string) =>
    zip.file(
      path,
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`,
    );
  await edit("xl/worksheets/sheet1.xml", "</worksheet>", '<drawing r:id="d1"/></worksheet>');
  // From the top of the package, as some programs write it.
  relate(
    "xl/worksheets/_rels/sheet1.xml.rels",
    `<Relationship Id="d1" Type="${OFFICE}/drawing" Target="/xl/drawings/plan.xml"/>`,
  );
  zip.file(
    "xl/drawings/plan.xml",
    `<wsDr xmlns="${DRAWING}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="${COMPATIBILITY}">${anchors}</wsDr>`,
  );
  const items = Object.entries(parts).map(([name, content]) => {
    const isChart = name.endsWith(".xml");
    zip.file(`xl/${isChart ? "charts" : "media"}/${name}`, content, { base64: !isChart });
    return `<Relationship Id="${name.split(".")[0]}" Type="${OFFICE}/${isChart ? "chart" : "image"}" Target="../${isChart ? "charts" : "media"}/${name}"/>`;
  });
  relate("xl/drawings/_rels/plan.xml.rels", items.join(""));
  return zip.generateAsync({ type: "uint8array" });
}

const CORNERS =
  "<from><col>1</col><colOff>0</colOff><row>2</row><rowOff>95250</rowOff></from><to><col>3</col><colOff>0</colOff><row>5</row><rowOff>0</rowOff></to>";

function frame(id: string): string {
  return `<graphicFrame><nvGraphicFramePr><cNvPr id="2" name="My chart"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData></a:graphic></graphicFrame><clientData/>`;
}

function picture(id: string): string {
  return `<pic><nvPicPr><cNvPr id="3" name="My picture" descr="A plan"/><cNvPicPr/></nvPicPr><blipFill><a:blip r:embed="${id}"/><a:stretch/></blipFill><spPr/></pic><clientData/>`;
}

function series(values: string, more = ""): string {
  return `<ser><idx val="0"/><order val="0"/>${more}<val><numRef><f>${values}</f></numRef></val></ser>`;
}

const AXES = '<axId val="1"/><axId val="2"/>';

/** Without prefixes, as some programs write it. */
function chartSpace(plot: string, more = ""): string {
  return `<chartSpace xmlns="${CHART}" xmlns:a="${MAIN}"><chart>${more}<plotArea>${plot}<catAx><axId val="1"/></catAx><valAx><axId val="2"/></valAx></plotArea></chart></chartSpace>`;
}

async function readOneChart(plot: string, more = "") {
  const { sheets, leftOut } = await readXlsx(
    await createFile(`<twoCellAnchor>${CORNERS}${frame("c1")}</twoCellAnchor>`, { "c1.xml": chartSpace(plot, more) }),
  );
  return { chart: sheets[0].charts?.[0], leftOut };
}

describe("drawings of other programs", () => {
  test("a chart is read whatever prefixes and paths a program uses, and lies over the cells that it lay over", async () => {
    const { chart, leftOut } = await readOneChart(
      `<barChart><barDir val="col"/>${series("Data!$C$1:$C$9", "<tx><strRef><f>Data!$A$1</f></strRef></tx>")}${AXES}</barChart>`,
      "<title><tx><rich><a:p><a:r><a:t>Plans </a:t></a:r><a:br/><a:r><a:t>grow</a:t></a:r></a:p></rich></tx></title>",
    );

    expect(leftOut).toBeUndefined();
    expect(chart).toEqual({
      name: "My chart",
      title: "Plans \ngrow",
      place: { left: 88, top: 2 * 24 + 10, width: 2 * 88, height: 3 * 24 - 10 },
      series: [{ name: "=Data!$A$1", kind: "ColumnClustered", values: "Data!$C$1:$C$9", categories: "" }],
      hasLegend: false,
    });
  });

  test.each([
    ["a pie", `<pieChart>${series("Data!$B$1:$B$9")}</pieChart>`],
    ["lines in percent", `<lineChart><grouping val="percentStacked"/>${series("Data!$B$1:$B$9")}${AXES}</lineChart>`],
    [
      "bars on one another",
      `<barChart><barDir val="bar"/><grouping val="stacked"/>${series("Data!$B$1")}${AXES}</barChart>`,
    ],
    ["columns in three dimensions", `<bar3DChart>${series("Data!$B$1:$B$9")}${AXES}</bar3DChart>`],
    [
      "a second pair of axes",
      `<lineChart>${series("Data!$B$1:$B$9")}${AXES}</lineChart><lineChart>${series("Data!$C$1:$C$9")}<axId val="3"/><axId val="4"/></lineChart>`,
    ],
    ["numbers of another file", `<lineChart>${series("[1]Data!$B$1:$B$9")}${AXES}</lineChart>`],
    ["numbers that are gone", `<lineChart>${series("#REF!")}${AXES}</lineChart>`],
    ["a block of numbers", `<lineChart>${series("Data!$B$1:$C$9")}${AXES}</lineChart>`],
    [
      "numbers of its own",
      `<lineChart><ser><idx val="0"/><order val="0"/><val><numLit><ptCount val="1"/></numLit></val></ser>${AXES}</lineChart>`,
    ],
    ["nothing", ""],
    ["damage", "<lineChart>&nothing;"],
  ])("a chart with %s is left out, and the reader says so", async (_, plot) => {
    const { chart, leftOut } = await readOneChart(plot);

    expect(chart).toBeUndefined();
    expect(leftOut).toBe(`1 chart was left out. ${KEPT}; the file itself is as it was.`);
  });

  test("lines and areas that stand alone are read, stacked or not", async () => {
    const read = async (group: string, grouping: string) => {
      const plot = `<${group}><grouping val="${grouping}"/>${series("Data!$B$1:$B$9")}${AXES}</${group}>`;
      return (await readOneChart(plot)).chart?.series[0].kind;
    };

    expect(await read("lineChart", "standard")).toBe("Line");
    expect(await read("lineChart", "stacked")).toBe("Line");
    expect(await read("areaChart", "standard")).toBe("AreaStacked");
    expect(await read("areaChart", "percentStacked")).toBeUndefined();
  });

  test("a title that is a single series' name, and one that stands in a cell, are read as they are shown", async () => {
    const plot = `<lineChart>${series("Data!$B$1:$B$9", "<tx><v>Plans</v></tx>")}${AXES}</lineChart>`;
    const inCell =
      '<title><tx><strRef><f>Data!$A$1</f><strCache><pt idx="0"><v>Plans of 2021</v></pt></strCache></strRef></tx></title>';

    expect((await readOneChart(plot, "<title/>")).chart?.title).toBe("Plans");
    expect((await readOneChart(plot, inCell)).chart?.title).toBe("Plans of 2021");
    expect((await readOneChart(plot)).chart?.title).toBe("");
  });

  test("PNG pictures are kept with their descriptions; other pictures, shapes and newer charts are counted", async () => {
    const shape = "<sp><nvSpPr><cNvPr id='4' name='Arrow'/></nvSpPr></sp><clientData/>";
    const newer = `<graphicFrame><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2014/chartex"/></a:graphic></graphicFrame>`;
    const anchors = [
      `<oneCellAnchor><from><col>0</col><colOff>0</colOff><row>1</row><rowOff>0</rowOff></from><ext cx="952500" cy="476250"/>${picture("flow")}</oneCellAnchor>`,
      `<absoluteAnchor><pos x="190500" y="95250"/><ext cx="952500" cy="476250"/>${picture("flow")}</absoluteAnchor>`,
      `<twoCellAnchor>${CORNERS}${picture("photo")}</twoCellAnchor>`,
      `<twoCellAnchor>${CORNERS}${picture("nowhere")}</twoCellAnchor>`,
      `<twoCellAnchor>${CORNERS}${shape}</twoCellAnchor>`,
      `<twoCellAnchor>${CORNERS}<mc:AlternateContent><mc:Choice Requires="cx1">${newer}</mc:Choice><mc:Fallback>${shape}</mc:Fallback></mc:AlternateContent><clientData/></twoCellAnchor>`,
    ];
    // A JPEG begins with the bytes ff d8 ff.
    const bytes = await createFile(anchors.join(""), { "flow.png": PNG, "photo.jpeg": "/9j/4AAQ" });

    const { sheets, leftOut } = await readXlsx(bytes);

    const described = { name: "My picture", description: "A plan", png: PNG };
    expect(sheets[0].pictures).toEqual([
      { ...described, place: { left: 0, top: 24, width: 100, height: 50 } },
      { ...described, place: { left: 20, top: 10, width: 100, height: 50 } },
    ]);
    expect(leftOut).toBe(`1 chart, 2 pictures and 1 shape were left out. ${KEPT}; the file itself is as it was.`);
  });

  test("a sheet that is all chart is left out, and said to be", async () => {
    const zip = await JSZip.loadAsync(await createFile(""));
    const edit = async (path: string, from: string, to: string) =>
      zip.file(path, (await zip.file(path)!.async("string")).replace(from, `${to}${from}`));
    await edit("xl/workbook.xml", "</sheets>", '<sheet sheetId="9" name="Chart1" r:id="all"/>');
    await edit(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      `<Relationship Id="all" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    );
    zip.file("xl/chartsheets/sheet1.xml", "<chartsheet/>");

    const { sheets, leftOut } = await readXlsx(await zip.generateAsync({ type: "uint8array" }));

    expect(sheets.map(({ name }) => name)).toEqual(["Data", "My plan"]);
    expect(leftOut).toMatch(/^1 chart was left out\./);
  });

  test("a file of another program without drawings gets none, and nothing is said", async () => {
    const file = new Workbook();
    file.addWorksheet("Plan").addRows([
      ["need", 5, true],
      [null, 0.5],
    ]);

    const read = await readXlsx(new Uint8Array(await file.xlsx.writeBuffer()));

    const saved = await openPackage(await writeXlsx(read));
    expect(saved.paths.filter((path) => /drawings|charts|media/.test(path))).toEqual([]);
    expect(read).toEqual({
      sheets: [
        {
          name: "Plan",
          rows: [
            [{ value: "need" }, { value: 5 }, { value: true }],
            [undefined, { value: 0.5 }],
          ],
          columnWidths: [undefined, undefined, undefined],
          tables: [],
        },
      ],
      names: [],
    });
  });

  test("the library opens our file again, and its own pictures come through ours", async () => {
    const file = new Workbook();
    const sheet = file.addWorksheet("Plan");
    sheet.addRow([2026, 5]);
    sheet.addImage(file.addImage({ base64: PNG, extension: "png" }), {
      tl: { col: 1, row: 1 },
      ext: { width: 40, height: 30 },
    });
    const read = await readXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
    const chart = {
      name: "Chart 1",
      title: "Plans",
      place: { left: 0, top: 100, width: 300, height: 200 },
      series: [{ name: "a", kind: "Line", values: "Plan!$B$1", categories: "Plan!$A$1" }],
      hasLegend: false,
    } as const;

    const bytes = await writeXlsx({ ...read, sheets: [{ ...read.sheets[0], charts: [chart] }] });

    const again = new Workbook();
    await again.xlsx.load(bytes.buffer as ArrayBuffer);
    expect(again.getWorksheet("Plan")?.getCell("B1").value).toBe(5);
    expect(
      again
        .getWorksheet("Plan")
        ?.getImages()
        .map(({ range }) => [range.tl.nativeCol, range.tl.nativeRow]),
    ).toEqual([[1, 1]]);
    expect(read.sheets[0].pictures?.[0].place).toEqual({ left: 88, top: 24, width: 40, height: 30 });
    expect((await readXlsx(bytes)).sheets[0].charts).toEqual([chart]);
  });
});
