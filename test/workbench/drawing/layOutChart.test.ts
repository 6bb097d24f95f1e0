import fc from "fast-check";
import type { ChartPicture, PictureLine } from "../../../src/workbench/drawing/ChartPicture";
import { layOutChart } from "../../../src/workbench/drawing/layOutChart";
import type { ShownChart } from "../../../src/workbench/drawing/ShownChart";
import { createChart, createSeries, PEN } from "./createChart";

const lay = (chart: ShownChart, width = 480, height = 300) => layOutChart(chart, width, height, PEN);
const gridlines = ({ lines }: ChartPicture) => [...lines].sort((a, b) => b.from[1] - a.from[1]);
const textsOf = ({ texts }: ChartPicture) => texts.map(({ text }) => text);

/** Points of a path of straight lines. */
const pointsOf = (path = "") =>
  [...path.matchAll(/[ML]([\d.-]+),([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test("columns are as high as their values are, by the gridlines", () => {
  const picture = lay(createChart([createSeries("ColumnClustered", [20, 50, 100])]));

  const [zero, ...rest] = gridlines(picture);
  const perUnit = (zero.from[1] - rest[rest.length - 1].from[1]) / 100;
  const { rectangles } = picture.marks[0];
  expect(textsOf(picture)).toEqual(expect.arrayContaining(["0", "20", "100", "2025", "2026", "2027"]));
  [20, 50, 100].forEach((value, index) => {
    expect(rectangles[index].height).toBeCloseTo(value * perUnit, 6);
    expect(rectangles[index].y + rectangles[index].height).toBeCloseTo(zero.from[1], 6);
  });
});

test("a fan goes from edge to edge, its line through the middle of its categories", () => {
  const series = [
    createSeries("AreaStacked", [90, 80], { color: null, isInLegend: false, name: "Foot" }),
    createSeries("AreaStacked", [20, 60], { name: "Band" }),
    createSeries("Line", [100, 110], { name: "Mean" }),
  ];

  const picture = lay(createChart(series));

  const [line] = picture.lines;
  const [band, mean] = picture.marks;
  expect([band.name, mean.name]).toEqual(["Band", "Mean"]);
  expect(pointsOf(mean.path).map(([x]) => x)).toEqual([line.from[0], line.to[0]]);
  expect(textsOf(picture)).not.toContain("Foot");
  expect(picture.swatches).toHaveLength(2);
  const [bandLeft, bandRight] = pointsOf(band.path);
  const [meanLeft] = pointsOf(mean.path);
  expect(bandLeft[1]).toBeLessThan(meanLeft[1]);
  expect(bandRight[1]).toBeLessThan(bandLeft[1]);
});

test("a gap breaks a line and leaves out a column", () => {
  const values = [1, null, 3, 4];

  const picture = lay(createChart([createSeries("Line", values), createSeries("ColumnClustered", values)]));

  const [columns, line] = picture.marks;
  expect(columns.rectangles).toHaveLength(3);
  expect(line.path?.match(/M/g)).toHaveLength(2);
});

test.each([
  [false, "the last at the top, as Excel's do"],
  [true, "the first at the top, turned round"],
])("bars turned round (%s) have %s", (isReversed) => {
  const picture = lay(createChart([createSeries("BarClustered", [30, -10])], { isReversed }));

  const [{ rectangles }] = picture.marks;
  const zero = picture.lines.find(({ kind }) => kind === "axis") as PictureLine;
  expect(rectangles[0].y < rectangles[1].y).toBe(isReversed);
  expect(rectangles[0].x).toBeCloseTo(zero.from[0], 6);
  expect(rectangles[1].x + rectangles[1].width).toBeCloseTo(zero.from[0], 6);
  expect(rectangles[0].width).toBeCloseTo(3 * rectangles[1].width, 6);
});

test("clustered columns stand side by side, stacked ones on one another", () => {
  const two = (kind: "ColumnClustered" | "ColumnStacked") =>
    lay(createChart([createSeries(kind, [10]), createSeries(kind, [10])])).marks.map(({ rectangles }) => rectangles[0]);

  const [first, second] = two("ColumnClustered");
  const [lower, upper] = two("ColumnStacked");

  expect(second.x).toBeCloseTo(first.x + first.width, 6);
  expect([second.y, second.height]).toEqual([first.y, first.height]);
  expect(upper.x).toBe(lower.x);
  expect(upper.y + upper.height).toBeCloseTo(lower.y, 6);
});

test("an axis of whole pupils never shows the same number twice", () => {
  const pen = { ...PEN, format: (value: number) => String(Math.round(value)) };

  const picture = layOutChart(createChart([createSeries("ColumnClustered", [1, 2])]), 480, 300, pen);

  const numbers = textsOf(picture).filter((text) => /^\d$/.test(text));
  expect(numbers).toEqual(["0", "1", "2"]);
});

test("a long title is broken into lines, and many years are thinned out", () => {
  const years = Array.from({ length: 40 }, (_, index) => index);

  const picture = lay(createChart([createSeries("Line", years)], { title: "plans ".repeat(30).trim() }), 300);

  const titles = picture.texts.filter(({ text }) => text.startsWith("plans"));
  const labels = picture.texts.filter(({ text }) => /^20\d\d$/.test(text));
  expect(titles.length).toBeGreaterThan(2);
  expect(titles.map(({ text }) => text).join(" ")).toBe("plans ".repeat(30).trim());
  expect(labels.length).toBeLessThan(15);
  labels.slice(1).forEach((label, index) => expect(label.x - labels[index].x).toBeGreaterThan(PEN.measure("2025", 12)));
});

test("whatever the numbers, every mark lies inside the frame and no coordinate is lost", () => {
  const kinds = fc.constantFrom("Line", "ColumnClustered", "ColumnStacked", "AreaStacked", "BarClustered");
  const anyValue = fc.option(fc.integer({ min: -1e7, max: 1e7 }), { nil: null });
  const anyChart = fc.record({
    series: fc.array(fc.tuple(kinds, fc.array(anyValue, { minLength: 3, maxLength: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
    valueTitle: fc.constantFrom("", "Plans"),
    width: fc.integer({ min: 200, max: 900 }),
    height: fc.integer({ min: 160, max: 600 }),
  });

  fc.assert(
    fc.property(anyChart, ({ series, valueTitle, width, height }) => {
      const all = series.map(([kind, values]) => createSeries(kind as "Line", values));
      const picture = lay(createChart(all, { valueTitle }), width, height);
      const corners = picture.marks.flatMap(({ path, rectangles }) => [
        ...pointsOf(path),
        ...rectangles.flatMap((one) => [
          [one.x, one.y],
          [one.x + one.width, one.y + one.height],
        ]),
      ]);

      expect(JSON.stringify(picture)).not.toMatch(/NaN|null/);
      for (const [x, y] of corners) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width + 1e-6);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height + 1e-6);
      }
    }),
  );
});
