/** @jest-environment jsdom */
import { describeChart } from "../../../src/workbench/drawing/describeChart";
import { drawChart } from "../../../src/workbench/drawing/drawChart";
import { layOutChart } from "../../../src/workbench/drawing/layOutChart";
import { createChart, createSeries, PEN } from "./createChart";

const FAN = createChart(
  [
    createSeries("AreaStacked", [90, 80], { color: null, name: "Foot", isInLegend: false }),
    createSeries("AreaStacked", [20, 60], { name: "9 in 10 <futures>" }),
    createSeries("Line", [100, 110], { name: "Mean" }),
    createSeries("ColumnClustered", [1, 2], { name: "Joiners" }),
  ],
  { title: "Plans grow." },
);

test("draws one mark for each area and line and one for each column, and nothing for the foot", () => {
  const svg = drawChart(layOutChart(FAN, 480, 300, PEN), "Chart");

  const marks = [...svg.querySelectorAll(".series")].map((group) => [
    group.getAttribute("data-series"),
    group.querySelectorAll("path").length,
    group.querySelectorAll("rect").length,
  ]);
  expect(marks).toEqual([
    ["9 in 10 <futures>", 1, 0],
    ["Joiners", 0, 2],
    ["Mean", 1, 0],
  ]);
  expect([...svg.querySelectorAll("text")].map((text) => text.textContent)).toContain("9 in 10 <futures>");
});

test("tells people who cannot see it what it shows", () => {
  const svg = drawChart(layOutChart(FAN, 480, 300, PEN), describeChart(FAN, PEN));

  expect(svg.getAttribute("role")).toBe("img");
  expect(svg.getAttribute("aria-label")).toBe(
    "Chart: Plans grow. 9 in 10 <futures>, band, 2025: 90 to 110, 2026: 80 to 140. Mean, line, 2025: 100, 2026: 110. " +
      "Joiners, columns, 2025: 1, 2026: 2.",
  );
});

test("says where there are no numbers yet, and what a series without a name is", () => {
  const chart = createChart([createSeries("Line", [null, null]), createSeries("Line", [1, 2], { name: "" })], {
    title: "",
  });

  expect(describeChart(chart, PEN)).toBe(
    "Chart: without a title. Plans, line: no numbers yet. Line, 2025: 1, 2026: 2.",
  );
});
