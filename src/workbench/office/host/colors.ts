import { apiNotFound } from "./protocol";

/** Excel takes "#RRGGBB" and the names that HTML knows; the workbench keeps the former. */
export function readColor(color: unknown): string {
  const text = String(color).toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const named = NAMED_COLORS[text];
  if (!named) throw apiNotFound(`The colour "${text}"`);
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
};
