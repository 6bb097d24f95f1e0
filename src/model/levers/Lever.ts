import type { CensusYear } from "../years";

/** Every kind of lever, in the order in which levers are applied (docs/method/levers.md). */
export const LEVERS = [
  "history",
  "population",
  "pipeline",
  "requests",
  "agreement",
  "joiners",
  "joiner-mix",
  "leavers",
  "reassess",
  "movers",
  "close",
  "divert",
  "capacity",
  "unit-cost",
  "inflation",
  "saving",
  "investment",
  "income",
  "grant",
] as const;
export type LeverKind = (typeof LEVERS)[number];

/** What a lever does to a number: `x1.2` and `+10%` multiply, `=0.05` sets, `+30` and `-30` add. */
export type Change =
  | { readonly kind: "times"; readonly factor: number }
  | { readonly kind: "set"; readonly value: number }
  | { readonly kind: "add"; readonly amount: number };

/** One row of a table of levers that is switched on. Blank cells stand for "any" and arrive as null. */
export interface Lever {
  readonly kind: LeverKind;
  /** Need codes and setting codes; null for any. */
  readonly needs: readonly string[] | null;
  readonly settings: readonly string[] | null;
  /** Setting codes in order of preference; null where the column is blank. */
  readonly to: readonly string[] | null;
  /** Which part of what the lever is about it means, one of `LEVER_RULES`' words; null or left out for all of it. */
  readonly of?: string | null;
  /** First and last NCY, both included; that of arrival for joiners and movers' destinations, that of the January before for leavers and movers. */
  readonly ncyFrom: number | null;
  readonly ncyTo: number | null;
  /** First and last census year, both included; calendar years of transitions for `history`, of requests for the pipeline. */
  readonly yearFrom: CensusYear | null;
  readonly yearTo: CensusYear | null;
  /** First and last projected January whose rates come from a changed `history`; null or left out for all. */
  readonly applyFrom?: CensusYear | null;
  readonly applyTo?: CensusYear | null;
  /** null for levers that need none, such as `close`. */
  readonly change: Change | null;
  /** Years over which the change grows evenly to its whole size; 0 for at once. */
  readonly rampYears: number;
  readonly note: string;
  /** Name of the scenario that the row belongs to; "" where the table has no such column. */
  readonly scenario: string;
  /** Other columns of a row, such as the owner and confidence of a saving, by heading key. */
  readonly more: Readonly<Record<string, string>>;
  /** Row number as the person sees it, for messages. */
  readonly row: number;
}
