import { cleanText } from "../tables/cells";
import type { Cell } from "../tables/Reading";

/** What a time period of a published table stands for. */
export interface Period {
  readonly kind: "academic" | "calendar";
  /** The year in which it begins. */
  readonly year: number;
}

/**
 * Reads a time period: `202425` and `2024/25` are the academic year that begins in 2024, `2024` is the calendar year.
 *
 * @param cell - as published or as Excel shows it
 * @returns null for anything else
 * @example readPeriod("202425")?.year // 2024
 */
export function readPeriod(cell: Cell): Period | null {
  if (typeof cell !== "string" && typeof cell !== "number") return null;
  const [, start, end] = /^((?:19|20)\d\d)(?:[/-]?(\d\d))?$/.exec(cleanText(String(cell))) ?? [];
  if (start === undefined) return null;
  const year = Number(start);
  if (end === undefined) return { kind: "calendar", year };
  return Number(end) === (year + 1) % 100 ? { kind: "academic", year } : null;
}

/**
 * Gives the January that a count of plans held belongs to: that inside an academic year; a calendar year names its own.
 *
 * @param period - as `readPeriod` gives it
 * @returns calendar year of the January
 * @example getJanuary({ kind: "academic", year: 2024 }) // 2025
 */
export function getJanuary({ kind, year }: Period): number {
  return kind === "academic" ? year + 1 : year;
}
