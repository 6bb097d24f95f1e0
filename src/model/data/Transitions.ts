/** Need and setting of somebody outside the system, as it is written in transition tables. */
export const NONSEND = "NONSEND";

/** The code of NONSEND in the index columns of a transition table. */
export const OUTSIDE = -1;

/**
 * Transitions in columns: entry i of every column is one pupil from one January census to the next.
 * Need and setting are indices into `needs` and `settings`, or `OUTSIDE` for NONSEND.
 */
export interface Transitions {
  /** Need codes, each once. */
  readonly needs: readonly string[];
  /** Setting codes, each once. */
  readonly settings: readonly string[];
  /** How many transitions there are; every column has this length. */
  readonly length: number;
  /** Calendar year of the January before: 2023 is January 2023 to January 2024. */
  readonly censusYear: Int16Array;
  /** NCY, need and setting in the January before. */
  readonly ncyBefore: Int8Array;
  readonly needBefore: Int16Array;
  readonly settingBefore: Int16Array;
  /** NCY, need and setting in the January after. */
  readonly ncyAfter: Int8Array;
  readonly needAfter: Int16Array;
  readonly settingAfter: Int16Array;
  /** How much each counts when rates are estimated; left out where all count alike. */
  readonly weights?: TransitionWeights;
  /** Where the transitions were read, for messages; absent where they were made otherwise. */
  readonly source?: TransitionsSource;
}

/** How much past transitions count when rates are estimated. Pupils in the known January are counted whole all the same. */
export interface TransitionWeights {
  /** By transition, 0 or more. */
  readonly ofRow: Float64Array;
  /** By transition: how much somebody who joins counts for how many join; `ofRow` says it for where they go. */
  readonly ofLevel: Float64Array;
  /** How much the people of an NCY count as those of whom joiners come: by year as listed, then NCY (`ncy - NCY_MIN`). */
  readonly years: readonly number[];
  /** Whether anything of a year counts, by year as listed. */
  readonly counts: readonly boolean[];
  readonly ofPeople: readonly Float64Array[];
}

/** The table that transitions were read from. */
export interface TransitionsSource {
  /** Name for messages: "Transitions", or the address of the range. */
  readonly table: string;
  /** Row number of each transition as the person sees it; of a census, the row of the January after where there is one. */
  readonly row: Int32Array;
  /** Row number of its near side, where that is another row; left out where it never is. */
  readonly rowBefore?: Int32Array;
}

/** One transition as a row, for tests and for reading tables. */
export interface TransitionRow {
  readonly censusYear: number;
  readonly ncyBefore: number;
  /** Code or `NONSEND`. */
  readonly needBefore: string;
  readonly settingBefore: string;
  readonly ncyAfter: number;
  readonly needAfter: string;
  readonly settingAfter: string;
}

/**
 * Puts transition rows into columns.
 *
 * @param rows - any number of rows, codes trimmed, in any order
 * @returns the columns in the order of the rows; codes in the order of the alphabet
 * @example createTransitions([]).length // 0
 */
export function createTransitions(rows: readonly TransitionRow[]): Transitions {
  const needs = listCodes(rows.flatMap((row) => [row.needBefore, row.needAfter]));
  const settings = listCodes(rows.flatMap((row) => [row.settingBefore, row.settingAfter]));
  const needOf = indexCodes(needs);
  const settingOf = indexCodes(settings);
  return {
    needs,
    settings,
    length: rows.length,
    censusYear: Int16Array.from(rows, (row) => row.censusYear),
    ncyBefore: Int8Array.from(rows, (row) => row.ncyBefore),
    needBefore: Int16Array.from(rows, (row) => needOf.get(row.needBefore) ?? OUTSIDE),
    settingBefore: Int16Array.from(rows, (row) => settingOf.get(row.settingBefore) ?? OUTSIDE),
    ncyAfter: Int8Array.from(rows, (row) => row.ncyAfter),
    needAfter: Int16Array.from(rows, (row) => needOf.get(row.needAfter) ?? OUTSIDE),
    settingAfter: Int16Array.from(rows, (row) => settingOf.get(row.settingAfter) ?? OUTSIDE),
  };
}

function listCodes(codes: readonly string[]): string[] {
  return [...new Set(codes)].filter((code) => code !== NONSEND).sort(compareCodes);
}

function indexCodes(codes: readonly string[]): Map<string, number> {
  return new Map(codes.map((code, index) => [code, index]));
}

/** Orders codes the same way on every machine, whatever its language. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
