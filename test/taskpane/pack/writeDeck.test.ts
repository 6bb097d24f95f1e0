import JSZip from "jszip";
import { composePack } from "../../../src/taskpane/pack/composePack";
import { writeDeck } from "../../../src/taskpane/pack/deck/writeDeck";
import type { BarsContent, FanContent, LinesContent, Slide } from "../../../src/taskpane/pack/Slide";
import type { Png } from "../../../src/taskpane/pictures/export/paintPng";
import { gatherTestFacts } from "./gatherTestFacts";

/** One white pixel. */
const PIXEL: Png = {
  data: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  width: 930,
  height: 400,
};

// Under Node the library would load Node's own modules, which jest does not let it; in the add-in it never does.
Object.defineProperty(process, "release", { value: { ...process.release, name: "a browser" } });

let slides: readonly Slide[];
let zip: JSZip;
const painted: string[] = [];
beforeAll(async () => {
  slides = composePack(await gatherTestFacts());
  const bytes = await writeDeck(slides, async ({ id }) => {
    painted.push(id);
    return PIXEL;
  });
  zip = await JSZip.loadAsync(bytes);
});

const read = (name: string) => zip.file(name)!.async("string");
const pick = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => unescape(found));
const unescape = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
const readSlide = (id: string) => read(`ppt/slides/slide${slides.findIndex((slide) => slide.id === id) + 1}.xml`);
/** The chart of a slide, by the relations of the file. */
async function readChart(id: string): Promise<string> {
  const number = slides.findIndex((slide) => slide.id === id) + 1;
  const relations = await read(`ppt/slides/_rels/slide${number}.xml.rels`);
  return read(`ppt/charts/${/charts\/(chart\d+\.xml)/.exec(relations)![1]}`);
}
/** Names and numbers of the series of a chart; null where there is a gap. */
function listSeries(chart: string) {
  return [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
    const values = /<c:val>.*?<\/c:val>/s.exec(series)![0];
    const length = Number(/ptCount val="(\d+)"/.exec(values)![1]);
    const numbers = Array<number | null>(length).fill(null);
    for (const [, i, value] of values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g))
      numbers[Number(i)] = Number(value);
    return { name: unescape(/<c:tx>.*?<c:v>(.*?)<\/c:v>/s.exec(series)![1]), numbers };
  });
}

test("there is one slide for each, with its title in the title's place, its lead and its source", async () => {
  expect(Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(
    slides.length,
  );
  for (const { id, title, lead, foot } of slides) {
    const texts = pick(await readSlide(id), /<a:t>([^<]*)<\/a:t>/g);
    expect(texts[0]).toBe(title);
    expect(texts).toEqual(expect.arrayContaining([lead, foot]));
    expect(await readSlide(id)).toContain('type="title"');
  }
});

test("a long title is written smaller, so that it keeps to two lines", async () => {
  for (const { id, title } of slides) {
    const size = Number(/<a:rPr[^>]* sz="(\d+)"/.exec(await readSlide(id))![1]) / 100;
    expect([size === 24, title.length <= 120]).toEqual([title.length <= 120, size === 24]);
    expect((title.length * size) / 2).toBeLessThan(24 * 80);
  }
});

test("the chart of plans is native: areas that stand on one another up to the band's edges, and the middle", async () => {
  const { bands, known } = slides.find(({ id }) => id === "plans")!.chart as FanContent;
  const series = listSeries(await readChart("plans"));
  const nBefore = known.length - 1;

  expect(series.map(({ name }) => name)).toEqual([
    "Foot of the band",
    "9 of 10 futures",
    "Half of futures",
    "9 of 10 futures, upper part",
    "Middle",
    "Known",
  ]);
  const stack = (nAreas: number) =>
    bands.map((_, i) => series.slice(0, nAreas).reduce((sum, { numbers }) => sum + numbers[nBefore + i]!, 0));
  expect([1, 2, 3, 4].map(stack)).toEqual(
    (["p5", "p25", "p75", "p95"] as const).map((side) => bands.map((point) => point[side])),
  );
  expect(series[4].numbers).toEqual([...Array<null>(nBefore).fill(null), ...bands.map(({ p50 }) => p50)]);
  expect(series[5].numbers.slice(0, nBefore + 1)).toEqual(known.map(({ value }) => value));
  expect(series[5].numbers.slice(nBefore + 1).every((number) => number === null)).toBe(true);
});

test("whoever edits a chart finds its numbers in its sheet, and gaps where there are gaps", async () => {
  const { bars } = slides.find(({ id }) => id === "needs")!.chart as BarsContent;
  const number = /chart(\d+)/.exec(await readRelation("needs"))![1];
  const file = await zip.file(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`)!.async("uint8array");
  const sheet = await (await JSZip.loadAsync(file)).file("xl/worksheets/sheet1.xml")!.async("string");

  const cells = new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"><v>([^<]*)<\/v>/g)].map(([, cell, value]) => [cell, value]),
  );
  bars.forEach(({ before, after }, i) =>
    expect([cells.get(`B${i + 2}`), cells.get(`C${i + 2}`)]).toEqual(
      [before, after].map((value) => (value === null ? undefined : String(value))),
    ),
  );
  expect(sheet).not.toContain("<v></v>");
});

test("the balance and the scenarios are lines with the numbers of the runs", async () => {
  for (const id of ["balance", "scenarios"]) {
    const { lines } = slides.find((slide) => slide.id === id)!.chart as LinesContent;
    const series = listSeries(await readChart(id));
    expect(series.slice(0, lines.length)).toEqual(
      lines.map(({ name, bands }) => ({ name, numbers: bands.map(({ p50 }) => p50) })),
    );
    expect(series).toHaveLength(lines.length + 2);
  }
});

test("flows are pictures, one for each pair of Januaries", async () => {
  expect(painted).toEqual(["flows-2024", "flows-2023", "flows-2022"]);
  for (const id of painted) expect(await readSlide(id)).toContain("<p:pic>");
});

test("every chart and picture says what it shows to those who cannot see it", async () => {
  for (const { id, chart, description } of slides) {
    if (!chart) continue;
    const told = pick(await readSlide(id), /descr="([^"]+)"/g);
    expect(told).toEqual([description]);
  }
});

test("the notes hold the numbers, a line each", async () => {
  const number = slides.findIndex(({ id }) => id === "plans") + 1;
  const { notes, description } = slides[number - 1];
  const lines = pick(
    await read(`ppt/notesSlides/notesSlide${number}.xml`),
    /<a:p><a:r><a:rPr[^>]*\/><a:t>([^<]*)<\/a:t>/g,
  );

  expect(lines).toEqual([description, ...notes]);
});

test("nothing in the file points outside of it", async () => {
  for (const name of Object.keys(zip.files).filter((each) => each.endsWith(".rels")))
    expect(await read(name)).not.toMatch(/TargetMode="External"/);
});

async function readRelation(id: string): Promise<string> {
  const number = slides.findIndex((slide) => slide.id === id) + 1;
  return /charts\/(chart\d+)\.xml/.exec(await read(`ppt/slides/_rels/slide${number}.xml.rels`))![0];
}
