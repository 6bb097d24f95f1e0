import { USUAL_CENSUS_OPTIONS, type CensusOptions } from "../model/census/CensusOptions";
import type { Rules } from "../model/data/ModelInput";
import { USUAL_SUPPRESSION } from "../model/suppression/CountTable";
import type { ColumnMapping, MappedKind } from "../model/tables/guessColumns";

/** What stands for a table that a person chose to do without. */
export const NO_TABLE = "none";

/** What a person chose in the pane. Tables are named by their references (`FoundTable.reference`). */
export interface Choices {
  /** Table of transitions or of census rows; null where nothing is chosen yet. The others may also be `NO_TABLE`. */
  readonly source: string | null;
  readonly population: string | null;
  readonly costs: string | null;
  readonly settings: string | null;
  /** 1 to 10,000. */
  readonly nSimulations: number;
  /** Any text. */
  readonly seed: string;
  readonly rules: Rules;
  /** What is done with doubtful rows of a census. */
  readonly census: CensusOptions;
  /** Name or code of the authority whose published numbers are looked at; null where nothing is chosen yet. */
  readonly authority: string | null;
  /** Table of payments by pupil; null where nothing is chosen yet. */
  readonly ledger: string | null;
  /** What links ledger and census: "" to tell from the census, upn, reference, or a heading. */
  readonly ledgerKey: string;
  /** Tables of the balance and the recovery plan; null where nothing is chosen yet, `NO_TABLE` for none. */
  readonly funding: string | null;
  readonly workstreams: string | null;
  readonly planLevers: string | null;
  /** Rise of all prices a year, and interest on a deficit a year; 0.03 is 3%. */
  readonly inflation: number;
  readonly carryRate: number;
  /** Heading of a report, who prepared it, and how many projected years it shows. */
  readonly reportTitle: string;
  readonly reportAuthor: string;
  readonly reportYears: number;
  /** Authority on the first slide of the leaders' pack; that of the published numbers where it is empty. */
  readonly packAuthority: string;
  /** How tables that may be shared hide small counts (`SuppressionRules`). */
  readonly hideBelow: number;
  readonly hidesOthers: boolean;
  readonly showsZeros: boolean;
  /** How the columns of files with other headings were mapped, for the next file like them. */
  readonly columns: Readonly<Partial<Record<MappedKind, ColumnMapping>>>;
}

/** The four tables that a projection is made from. */
export const TABLE_ROLES = ["source", "population", "costs", "settings"] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

export const USUAL_CHOICES: Choices = {
  source: null,
  population: null,
  costs: null,
  settings: null,
  nSimulations: 1000,
  seed: "42",
  rules: "corrected",
  census: USUAL_CENSUS_OPTIONS,
  authority: null,
  ledger: null,
  ledgerKey: "",
  funding: null,
  workstreams: null,
  planLevers: null,
  inflation: 0,
  carryRate: 0,
  reportTitle: "",
  reportAuthor: "",
  reportYears: 5,
  packAuthority: "",
  hideBelow: USUAL_SUPPRESSION.threshold,
  hidesOthers: USUAL_SUPPRESSION.isSecondary,
  showsZeros: USUAL_SUPPRESSION.keepsZeros,
  columns: {},
};
