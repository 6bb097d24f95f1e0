import type { ChartPicture, PictureText, SeriesMarks } from "./ChartPicture";

const SVG = "http://www.w3.org/2000/svg";
const INK = "#595959";
const LINES = { grid: "#e3e3e3", axis: "#a6a6a6" };
const FRAME = "#d9d9d9";
const LINE_WIDTH = 3;

/** Turns a laid-out chart into an SVG picture that a screen reader tells by its description. */
export function drawChart(picture: ChartPicture, description: string): SVGSVGElement {
  const { width, height } = picture;
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": description });
  svg.append(
    make("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#ffffff", stroke: FRAME }),
    ...picture.lines.map(({ from, to, kind }) =>
      make("line", { x1: from[0], y1: from[1], x2: to[0], y2: to[1], stroke: LINES[kind], class: kind }),
    ),
    ...picture.marks.map(drawSeries),
    ...picture.swatches.map(({ color, ...rectangle }) => make("rect", { ...rectangle, fill: color, class: "swatch" })),
    ...picture.texts.map(drawText),
  );
  return svg as SVGSVGElement;
}

function drawSeries({ name, color, path, isLine, rectangles }: SeriesMarks): SVGElement {
  const group = make("g", { class: "series", "data-series": name });
  if (path !== undefined && isLine) {
    const stroke = { stroke: color, "stroke-width": LINE_WIDTH, "stroke-linejoin": "round", "stroke-linecap": "round" };
    group.append(make("path", { d: path, fill: "none", ...stroke }));
  } else if (path !== undefined) group.append(make("path", { d: path, fill: color }));
  group.append(...rectangles.map((rectangle) => make("rect", { ...rectangle, fill: color })));
  return group;
}

function drawText({ text, x, y, size, anchor, isBold, turn }: PictureText): SVGElement {
  const element = make("text", {
    ...{ x, y, "font-size": size, "text-anchor": anchor, fill: INK },
    ...(isBold && { "font-weight": 600 }),
    ...(turn !== undefined && { transform: `rotate(${turn} ${x} ${y})` }),
  });
  element.textContent = text;
  return element;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  }
  return element;
}
