import type { Look } from "./SheetContent";

/** Which borders of a range give every cell of it a line below, above or all round. */
const BORDERS = {
  bottom: ["EdgeBottom", "InsideHorizontal"],
  top: ["EdgeTop", "InsideHorizontal"],
  box: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
} as const satisfies Record<NonNullable<Look["border"]>, readonly string[]>;

const GREY = "#808080";

/** Draws thin lines. Lines between rows and columns are asked for only where there are some. */
export function setBorders(range: Excel.Range, look: Look): void {
  for (const index of look.border ? BORDERS[look.border] : []) {
    if (index === "InsideHorizontal" && look.nRows === 1) continue;
    if (index === "InsideVertical" && look.nColumns === 1) continue;
    const border = range.format.borders.getItem(index);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = GREY;
  }
}
