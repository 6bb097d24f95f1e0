import type { Join } from "../../../../model/ledger/Join";
import type { ProviderCost } from "../../../../model/ledger/ProviderCost";
import type { JoinReportRow } from "../../../../model/ledger/reportJoin";
import type { UnitCost } from "../../../../model/ledger/UnitCost";
import type { Problem } from "../../../../model/Problem";
import type { FinancialYear } from "../../../../model/years";
import type { ReadTable } from "../../../journey/InputReading";

/** What a join of the chosen ledger gave. */
export interface Joined {
  /** null where a problem stops it. */
  readonly join: Join | null;
  readonly report: readonly JoinReportRow[];
  /** Financial year that unit costs are of; null where none can be costed. */
  readonly year: FinancialYear | null;
  readonly unitCosts: readonly UnitCost[];
  readonly providers: readonly ProviderCost[];
  /** Stops first. */
  readonly problems: readonly Problem[];
  /** The tables behind the names in the problems. */
  readonly tables: ReadonlyMap<string, ReadTable>;
  /** What was joined, for live formulas. */
  readonly references: { readonly census: string; readonly ledger: string; readonly key: string };
  /** Of the cells that were joined, to tell when they have changed since. */
  readonly fingerprint: string;
}
