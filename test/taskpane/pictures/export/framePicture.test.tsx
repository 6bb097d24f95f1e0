/** @jest-environment jsdom */
import { tokens } from "@fluentui/react-components";
import { framePicture } from "../../../../src/taskpane/pictures/export/framePicture";
import { renderSvg } from "../../../../src/taskpane/pictures/export/renderSvg";
import { FanChart } from "../../../../src/taskpane/pictures/FanChart";
import { formatCount } from "../../../../src/taskpane/words/formatNumbers";

const BANDS = [2026, 2027, 2028].map((censusYear, i) => ({
  censusYear,
  p5: 100,
  p25: 100 + i,
  p50: 100 + 2 * i,
  p75: 100 + 3 * i,
  p95: 100 + 5 * i,
}));
const chart = () => renderSvg(<FanChart label="Plans" known={[]} bands={BANDS} format={formatCount} width={720} />);
const WORDS = {
  title: "Plans grow & grow",
  unit: "Pupils with a plan",
  key: [
    { words: "middle", mark: "line", color: tokens.colorBrandForeground1 },
    { words: "9 of 10 futures", mark: "area", color: "#123456", opacity: 0.2 },
  ] as const,
  foot: "Source: a test.",
};
const listTexts = (svg: SVGSVGElement) => [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);

test("a chart is rendered at the wanted width, and nothing of the page stays with it or behind it", () => {
  const svg = chart();

  expect(svg.getAttribute("width")).toBe("720");
  expect(svg.outerHTML).not.toMatch(/class=|role=|aria-|tabindex/);
  expect(document.body.childElementCount).toBe(0);
});

test("a picture tells title, unit, key and foot around its chart", () => {
  const svg = framePicture(chart(), WORDS);

  const texts = listTexts(svg);
  expect(texts.slice(0, 2)).toEqual(["Plans grow & grow", "Pupils with a plan"]);
  expect(texts.slice(-3)).toEqual(["middle", "9 of 10 futures", "Source: a test."]);
  expect(svg.getAttribute("width")).toBe("760");
  expect(svg.querySelector("path[d$='h20']")!.getAttribute("stroke")).toMatch(/^#[0-9a-f]{6}$/);
});

test("long titles break into lines that push the chart down, and what is empty takes no room", () => {
  const top = (words: typeof WORDS) => Number(framePicture(chart(), words).querySelector("svg")!.getAttribute("y"));

  const usual = top(WORDS);
  expect(top({ ...WORDS, title: "Plans grow and grow and grow. ".repeat(5).trim() })).toBeGreaterThan(usual);
  expect(top({ ...WORDS, title: "" })).toBeLessThan(usual);
});
