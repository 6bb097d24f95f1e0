import type { Change, LeverKind } from "./Lever";

/** What the row of a lever may and must say. */
export interface LeverRule {
  /** Kinds of change that it takes; empty where it takes none. */
  readonly changes: readonly Change["kind"][];
  /** What a change that sets sets: a share from 0 to 1, or a number of 0 or more. */
  readonly sets: "share" | "number";
  /** Columns that cannot be left blank. */
  readonly needs: readonly ("setting" | "to" | "of" | "yearFrom")[];
  /** Columns that say nothing for this lever and have to be blank. */
  readonly blank: readonly ("need" | "setting" | "to" | "ncyFrom" | "ncyTo")[];
  /** Words of the column `of`. */
  readonly of: readonly string[];
  /** Whether its change is growth, so that 0.02 can only mean 2% more. */
  readonly isGrowth?: boolean;
  /** What its years are: Januaries of the projection, or of something else that is not checked against it. */
  readonly years: "januaries" | "other";
  /** How its change is written, for messages. */
  readonly examples: string;
}

const RATE: LeverRule = {
  changes: ["times", "set", "add"],
  sets: "share",
  needs: [],
  blank: ["to"],
  of: [],
  years: "januaries",
  examples: "x1.2, +10%, -10%, set 5%, add 30 or less 30",
};
const MONEY: LeverRule = {
  changes: ["add", "set"],
  sets: "number",
  needs: [],
  blank: [],
  of: [],
  years: "other",
  examples: "£200,000",
};
const STATES = ["need", "setting", "to", "ncyFrom", "ncyTo"] as const;

/** The grammar of every lever, beside what all have in common (docs/method/levers.md). */
export const LEVER_RULES: Readonly<Record<LeverKind, LeverRule>> = {
  history: {
    ...RATE,
    changes: ["times"],
    blank: [],
    of: ["joiners", "leavers", "movers", "stayers"],
    years: "other",
    examples: "x0 or drop to leave rows out, x0.5 for half their weight",
  },
  population: { ...RATE, sets: "number", blank: ["need", "setting", "to"], examples: "x1.05, +5%, -5% or add 200" },
  pipeline: {
    ...RATE,
    changes: ["set"],
    sets: "number",
    needs: ["of", "yearFrom"],
    blank: STATES,
    of: ["requests", "assessed", "issued", "awaiting", "weeks"],
    years: "other",
    examples: "1,250 for requests, 62% for assessed",
  },
  requests: {
    ...RATE,
    sets: "number",
    blank: STATES,
    years: "other",
    examples: "x1.2, +20%, -20%, set 1,400 or add 100",
  },
  agreement: {
    ...RATE,
    changes: ["times", "set"],
    blank: STATES,
    of: ["assessed", "issued"],
    years: "other",
    examples: "x1.1, +10%, -10% or set 60%",
  },
  joiners: RATE,
  "joiner-mix": { ...RATE, changes: ["times", "set"], examples: "x1.2, +10%, -10% or set 30%" },
  leavers: RATE,
  reassess: {
    ...RATE,
    changes: ["set"],
    examples: "10%, or 10% of 80% for a tenth of the four fifths who are reassessed",
  },
  movers: { ...RATE, blank: [] },
  close: { ...RATE, changes: [], needs: ["setting"], blank: [], examples: "" },
  divert: {
    ...RATE,
    changes: ["set", "add"],
    needs: ["setting", "to"],
    blank: [],
    of: ["joiners", "movers"],
    examples: "30% for a share of pupils, add 20 for a number of pupils a year",
  },
  capacity: {
    ...RATE,
    sets: "number",
    needs: ["setting", "to"],
    blank: [],
    examples: "set 60 for the places there are, add 60 or less 20 for a change, x1 for as many as have a place now",
  },
  "unit-cost": { ...RATE, sets: "number", examples: "x1.1, +10%, -10%, set £24,000 or add £1,500" },
  inflation: {
    ...RATE,
    changes: ["times"],
    isGrowth: true,
    examples: "+2% for prices that grow by 2% more every year",
  },
  saving: MONEY,
  investment: MONEY,
  income: MONEY,
  grant: MONEY,
};
