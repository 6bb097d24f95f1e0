import type { FinancialYear } from "../years";

/** A reduction lowers what is spent now, an avoidance what would have been spent, income comes in beside. */
export const WORKSTREAM_KINDS = ["reduction", "avoidance", "income"] as const;
export type WorkstreamKind = (typeof WORKSTREAM_KINDS)[number];

/** How much of a plan is delivered, as shares of what is planned: a triangular distribution over the futures. */
export interface Confidence {
  readonly worst: number;
  /** The likeliest. */
  readonly usual: number;
  readonly best: number;
  /** As it was written. */
  readonly words: string;
}

/**
 * What red, amber and green stand for. Nobody has published how much of recovery plans is delivered, so these are our judgement,
 * after what auditors say of savings plans: shown beside each result and changeable as options (docs/decisions/0143).
 */
export const USUAL_CONFIDENCE = {
  green: { worst: 0.8, usual: 0.95, best: 1 },
  amber: { worst: 0.4, usual: 0.75, best: 1 },
  red: { worst: 0, usual: 0.3, best: 0.8 },
} as const satisfies Readonly<Record<string, Omit<Confidence, "words">>>;
export type Rag = keyof typeof USUAL_CONFIDENCE;
export type ConfidenceScale = Readonly<Record<Rag, Omit<Confidence, "words">>>;

/** Nothing in doubt. */
export const CERTAIN: Confidence = { worst: 1, usual: 1, best: 1, words: "certain" };

/** What a workstream saves if all of it is delivered. */
export type PlannedSaving =
  /** Pounds a year at full effect, from a point in time on, growing evenly over so many years. */
  | {
      readonly type: "steady";
      readonly pounds: number;
      readonly start: number;
      readonly end: number | null;
      readonly rampYears: number;
    }
  /** Pounds by financial year. */
  | { readonly type: "profile"; readonly pounds: ReadonlyMap<FinancialYear, number> }
  /** What rows of levers save, from the projection. */
  | { readonly type: "scenario"; readonly scenario: string };

/** One row of a recovery plan. */
export interface Workstream {
  readonly name: string;
  readonly owner: string;
  readonly kind: WorkstreamKind;
  readonly confidence: Confidence;
  readonly saving: PlannedSaving;
  /** Pounds in all, spread evenly over the years of investment. */
  readonly revenue: number;
  readonly capital: number;
  /** null where there is no investment to date. */
  readonly investmentFrom: FinancialYear | null;
  readonly investmentYears: number;
  /** Row number as the person sees it, for messages. */
  readonly row: number;
}
