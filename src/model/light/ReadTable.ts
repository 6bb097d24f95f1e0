import type { PublishedKind } from "./publishedColumns";
import type { Count } from "./readCount";
import type { Identity } from "./SeriesBuilder";

/** One total of one authority or England, with its types of placement where the table has them. */
export interface TotalRow {
  readonly where: string;
  readonly identity: Identity;
  readonly isEngland: boolean;
  readonly year: number;
  count: Count;
  otherCount: Count;
  readonly types: Map<string, Count>;
}

/** One age of one authority or England. */
export interface AgeRow {
  readonly where: string;
  readonly identity: Identity;
  readonly isEngland: boolean;
  readonly year: number;
  readonly age: number | "unknown";
  readonly count: Count;
}

/** The rows of one table that the light model uses. */
export interface ReadTable {
  readonly name: string;
  readonly kind: PublishedKind;
  /** January for a caseload, calendar year for everything else. */
  readonly lastYear: number;
  readonly totals: readonly TotalRow[];
  readonly ages: readonly AgeRow[];
}

/** Whether a table counts plans held, whose years are Januaries. */
export function isCaseload(kind: PublishedKind): boolean {
  return kind === "caseload" || kind === "caseload by establishment";
}
