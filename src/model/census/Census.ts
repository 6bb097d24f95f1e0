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
  /** Date of birth, date of the census and first day of the plan, or `NO_DAY`. Left out where no column has them. */
  readonly birthDay?: Int32Array;
  readonly censusDay?: Int32Array;
  readonly planStartDay?: Int32Array;
  /** Area and school, as they are called there. Left out where no column has them. */
  readonly area?: LabelColumn;
  readonly school?: LabelColumn;
  /** 1 where the pupil moved in from another authority before this census, or out to one after it. Left out where no column says so. */
  readonly transferIn?: Uint8Array;
  readonly transferOut?: Uint8Array;
  /** 1 for the main placement, 0 where it is not known. Left out where no column has it. */
  readonly placementRank?: Uint8Array;
}

/** A missing day in a census. */
export const NO_DAY = -0x80000000;

/** A column of labels: each label once, and for every row its index, or `MISSING`. */
export interface LabelColumn {
  readonly labels: readonly string[];
  readonly index: Int32Array;
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

/** Pupils from one January to the next: start + joiners - leavers = end, and end = census + filled in - left out. */
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
  /** Of the joiners: moved in with a plan from another authority; were in an earlier census. The rest are new. */
  readonly transferredIn: number;
  readonly cameBack: number;
  /** Of the leavers: moved out to another authority. The plans of the rest ceased. */
  readonly transferredOut: number;
  /** Pupils at the end who are in no row of that census, and pupils of both censuses left out, where the options ask for it. */
  readonly filledIn: number;
  readonly leftOut: number;
}
