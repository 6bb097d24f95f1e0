import { webLightTheme } from "@fluentui/react-components";
import { wrapWords } from "../flows/wrapWords";
import type { KeyEntry, Picture } from "./Picture";

const SVG = "http://www.w3.org/2000/svg";
const FONT = webLightTheme.fontFamilyBase;
const MARGIN = 20;
const INK = webLightTheme.colorNeutralForeground1;
const QUIET = webLightTheme.colorNeutralForeground3;
/** Width of a letter as a share of the size of its font, a little on the wide side. */
const LETTER = 0.54;
const TITLE = { size: 17, line: 22, weight: 600, color: INK };
const SMALL = { size: 12, line: 16, weight: 400, color: QUIET };
type Type = typeof TITLE;

/**
 * Puts title, unit, key and foot around a chart, so that the picture is understood wherever it is pasted; "" leaves one out.
 *
 * @param margin - in pixels, on all sides
 */
export function framePicture(
  chart: SVGSVGElement,
  { title, unit, key, foot }: Omit<Picture, "chart">,
  margin = MARGIN,
): SVGSVGElement {
  const width = Number(chart.getAttribute("width")) + 2 * margin;
  const room = width - 2 * margin;
  const root = createMark("svg", { width });
  const ground = root.appendChild(createMark("rect", { width, fill: webLightTheme.colorNeutralBackground1 }));
  let y = margin;
  const write = (text: string, type: Type) => {
    if (text === "") return;
    for (const line of wrapWords(text, Math.floor(room / (type.size * LETTER)))) {
      root.append(createText(line, margin, y + type.line * 0.75, type));
      y += type.line;
    }
  };
  write(title, TITLE);
  y += 4;
  write(unit, SMALL);
  y += 8;
  chart.setAttribute("x", String(margin));
  chart.setAttribute("y", String(y));
  root.append(chart);
  y += Number(chart.getAttribute("height")) + 10;
  y = writeKey(root, key, y, { left: margin, right: margin + room });
  write(foot, SMALL);
  const height = Math.round(y + Math.max(0, margin - 6));
  for (const mark of [root, ground]) mark.setAttribute("height", String(height));
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return root as SVGSVGElement;
}

/** Writes the key in as many lines as it needs; gives where it ends. */
function writeKey(
  root: SVGElement,
  key: readonly KeyEntry[],
  top: number,
  { left, right }: { readonly left: number; readonly right: number },
): number {
  if (key.length === 0) return top;
  let x = left;
  let y = top;
  for (const entry of key) {
    const length = 28 + entry.words.length * SMALL.size * LETTER;
    if (x > left && x + length > right) [x, y] = [left, y + SMALL.line];
    root.append(createKeyMark(entry, x, y), createText(entry.words, x + 28, y + SMALL.line * 0.75, SMALL));
    x += length + 18;
  }
  return y + SMALL.line + 8;
}

function createKeyMark({ mark, color, opacity = 1, dash }: KeyEntry, x: number, y: number): SVGElement {
  const paint = resolveToken(color);
  return mark === "area"
    ? createMark("rect", { x, y: y + 2, width: 20, height: 11, fill: paint, "fill-opacity": opacity })
    : createMark("path", {
        d: `M${x} ${y + 8}h20`,
        stroke: paint,
        "stroke-width": 2,
        "stroke-opacity": opacity,
        "stroke-dasharray": dash ?? "none",
      });
}

/** The light theme's value of a token such as "var(--colorBrandBackground)"; other colours stay as they are. */
function resolveToken(color: string): string {
  const name = /^var\(--(\w+)\)$/.exec(color)?.[1];
  return name ? String(webLightTheme[name as keyof typeof webLightTheme]) : color;
}

function createText(text: string, x: number, y: number, { size, weight, color }: Type): SVGElement {
  const mark = createMark("text", { x, y, fill: color, "font-size": size, "font-weight": weight, "font-family": FONT });
  mark.textContent = text;
  return mark;
}

function createMark(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const mark = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) mark.setAttribute(attribute, String(value));
  return mark;
}
