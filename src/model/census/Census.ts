/** A missing entry in an index column of a census. */
export const MISSING = -1;

/** The youngest and oldest NCY of a pupil with a plan: a joiner needs an NCY before, a leaver one after. */
export const CENSUS_NCY_MIN = -4;
export const CENSUS_NCY_MAX = 24;

/** A missing NCY in a census. */
export const NO_NCY = -128;

/** Census rows in columns: entry i of every column is one row, one pupil in one January. */
export interface Census {
  /** What to call the table in messages. */
  readonly name: string;
  /** Pupil references, each once, in the order in which they are first met. */
  readonly pupils: readonly string[];
  /** Need codes and setting codes, each once, in the order of the alphabet. */
  readonly needs: readonly string[];
  readonly settings: readonly string[];
  /** How many rows there are; every column has this length. */
  readonly length: number;
  /** Index into `pupils`, or `MISSING`. */
  readonly pupil: Int32Array;
  readonly censusYear: Int16Array;
  /** -4 to 24, or `NO_NCY`. */
  readonly ncy: Int8Array;
  /** Index into `needs`, or `MISSING`. */
  readonly need: Int16Array;
  /** Index into `settings`, or `MISSING`. */
  readonly setting: Int16Array;
  /** The row's number as the person sees it. */
  readonly row: Int32Array;
}

/** How often one of the rules that turn census rows into transitions was used. */
export interface RuleCount {
  /** Short name, such as "held back". */
  readonly rule: string;
  /** What the rule does, as a sentence. */
  readonly sentence: string;
  /** Code of the problem that reports it. */
  readonly code: string;
  /** Rows or pupils it was used for, 0 or more. */
  readonly count: number;
  /** Row of its first use as the person sees it; 0 where it was not used. */
  readonly firstRow: number;
}

/** Pupils from one January to the next: start + joiners - leavers = end, and end is the census of that January. */
export interface ReconciliationRow {
  /** Calendar year of the January before. */
  readonly censusYear: number;
  readonly start: number;
  readonly joiners: number;
  readonly leavers: number;
  readonly movers: number;
  readonly stayers: number;
  readonly end: number;
  /** Pupils counted in the census of the January after, each once. */
  readonly census: number;
}
