import type { Change, LeverKind } from "../levers/Lever";
import { LEVER_RULES } from "../levers/leverRules";
import type { SearchSpace } from "./searchChange";

/** How a sought change is written: `x1.07`, `+7%`, `set 12%` or `set 60`, `add 30`. */
export const CHANGE_FORMS = ["times", "percent", "set", "add"] as const;
export type ChangeForm = (typeof CHANGE_FORMS)[number];

/** The change of a lever whose size is to be found. */
export interface SoughtChange {
  readonly space: SearchSpace;
  /** The change of a size in whole steps. */
  write(size: number): Change;
  /** The same as it stands in the table of levers. */
  word(size: number): string;
  /** Number of a size, for bounds: a factor, share, number of pupils or pounds. */
  measure(size: number): number;
}

/** Bounds that a person gave, in the unit of the form: a factor, a share, pupils or pounds. */
export interface SoughtBounds {
  readonly least: number | null;
  readonly most: number | null;
}

const MONEY: readonly LeverKind[] = ["unit-cost", "saving", "investment", "income", "grant"];

/**
 * Lists the forms in which a lever can be sought, the usual one first.
 *
 * @param kind - of the lever
 * @returns none for a lever without a size
 * @example listForms("divert") // ["set", "add"]
 */
export function listForms(kind: LeverKind): ChangeForm[] {
  if (kind === "history" || kind === "pipeline") return [];
  const { changes } = LEVER_RULES[kind];
  const forms = CHANGE_FORMS.filter((form) => changes.includes(form === "percent" ? "times" : form));
  if (kind === "capacity") return ["set", "add", "times", "percent"];
  return kind === "inflation" ? ["percent", "times"] : forms;
}

/**
 * Prepares the search of a change.
 *
 * @param kind - of the lever
 * @param form - one of `listForms`
 * @param nPlans - plans at the start: no lever is sought that adds more pupils or places than that
 * @param bounds - what a person allows; null for the usual bounds
 */
export function createSoughtChange(
  kind: LeverKind,
  form: ChangeForm,
  nPlans: number,
  { least, most }: SoughtBounds = { least: null, most: null },
): SoughtChange {
  const { step, grid, near } = chooseSizes(kind, form, nPlans);
  const [low, high] = [least ?? grid[0], most ?? grid[grid.length - 1]];
  const inside = grid.filter((number) => number > low && number < high);
  const sizes = [low, ...(inside.length > 0 ? inside : [(low + high) / 2]), high].map((number) =>
    Math.round(number / step),
  );
  const measure = (size: number) => Number((size * step).toPrecision(12));
  const write = (size: number): Change => {
    const number = measure(size);
    if (form === "set") return { kind: "set", value: number };
    return form === "add" ? { kind: "add", amount: number } : { kind: "times", factor: number };
  };
  const space = { grid: [...new Set(sizes)], near: Math.round(Math.min(high, Math.max(low, near)) / step) };
  return { space, write, measure, word: (size) => wordChange(kind, form, measure(size)) };
}

/** Numbers to begin with, rising from bound to bound, the step between two that are told apart, and the one nearest to no change. */
function chooseSizes(kind: LeverKind, form: ChangeForm, nPlans: number) {
  const isMoney = MONEY.includes(kind);
  if (kind === "inflation") return { step: 0.0001, grid: [0.8, 0.95, 1, 1.05, 1.2], near: 1 };
  if (form === "times" || form === "percent") return { step: 0.0001, grid: [0, 0.5, 1, 2, 5], near: 1 };
  if (form === "set" && LEVER_RULES[kind].sets === "share") {
    return { step: kind === "joiners" ? 1e-6 : 0.0001, grid: [0, 0.1, 0.5, 1], near: 0 };
  }
  if (kind === "unit-cost" && form === "add") return { step: 1, grid: [-50_000, -5000, 0, 5000, 100_000], near: 0 };
  if (isMoney) return { step: 1, grid: [0, 100_000, 10_000_000, 1_000_000_000], near: 0 };
  const n = Math.max(100, Math.ceil(kind === "population" ? 100 * nPlans : nPlans));
  if (form === "set") return { step: 1, grid: [0, n / 8, n / 2, 2 * n], near: 0 };
  const least = kind === "divert" ? [0] : [-n, -n / 8, 0];
  return { step: kind === "capacity" ? 1 : 0.1, grid: [...least, n / 8, n], near: 0 };
}

function wordChange(kind: LeverKind, form: ChangeForm, number: number): string {
  const round = (value: number, digits: number) => String(Number(value.toFixed(digits)));
  const amount = MONEY.includes(kind) ? `£${Math.abs(number).toLocaleString("en-GB")}` : round(Math.abs(number), 1);
  if (form === "times") return `x${round(number, 4)}`;
  if (form === "percent") return `${number < 1 ? "down" : "up"} ${round(Math.abs(number - 1) * 100, 2)}%`;
  if (form === "add") return `${number < 0 ? "less" : "add"} ${amount}`;
  if (LEVER_RULES[kind].sets === "share") return `set ${round(number * 100, 4)}%`;
  return `set ${amount}`;
}
