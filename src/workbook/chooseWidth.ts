import type { CellContent } from "./CellContent";

/** Width in points that shows most of the texts, within reason. */
export function chooseWidth(contents: readonly (CellContent | undefined)[]): number {
  const longest = Math.max(
    ...contents.map((content) => (typeof content === "number" ? 9 : String(content ?? "").length)),
  );
  return Math.min(260, Math.max(56, longest * 6 + 14));
}
