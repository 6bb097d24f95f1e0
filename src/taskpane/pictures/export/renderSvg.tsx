import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

/** What makes a mark look as it does; everything else of a page's styles has no meaning in a picture. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;
/** What belongs to a page and not to a picture. */
const PAGE_ATTRIBUTES = /^(class|role|tabindex|aria-.*)$/;

/**
 * Renders a chart in the light theme, whatever that of the pane, as an SVG that stands by itself: its styles are written on
 * its marks.
 *
 * @param chart - the first SVG in it is taken
 */
export function renderSvg(chart: ReactElement): SVGSVGElement {
  const host = document.createElement("div");
  host.setAttribute("aria-hidden", "true");
  host.style.cssText = "position:fixed;left:-20000px;top:0";
  document.body.append(host);
  const root = createRoot(host);
  try {
    flushSync(() => root.render(<FluentProvider theme={webLightTheme}>{chart}</FluentProvider>));
    const drawn = host.querySelector("svg");
    if (!drawn) throw new Error("The chart has no picture.");
    const copy = drawn.cloneNode(true) as SVGSVGElement;
    const marks = [drawn, ...drawn.querySelectorAll<SVGElement>("*")];
    [copy, ...copy.querySelectorAll<SVGElement>("*")].forEach((mark, i) => writeStyles(mark, marks[i]));
    return copy;
  } finally {
    root.unmount();
    host.remove();
  }
}

function writeStyles(mark: SVGElement, drawn: SVGElement) {
  const computed = getComputedStyle(drawn);
  for (const { name } of [...mark.attributes]) if (PAGE_ATTRIBUTES.test(name)) mark.removeAttribute(name);
  mark.removeAttribute("style");
  for (const style of STYLES) mark.style.setProperty(style, computed.getPropertyValue(style));
}
