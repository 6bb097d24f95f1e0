/** Rules on which reasonable people differ; each has a usual answer. */
export interface CensusOptions {
  /** A pupil whose NCY does not rise by one: the NCY before is set one below; both NCYs are kept; or the transition is left out. */
  readonly heldBack: "normalise" | "keep" | "leave out";
  /** A pupil who misses one census: leaves and joins again, or is filled in. */
  readonly gaps: "leave and join" | "fill in";
  /** Rows of one pupil in one census, of equal placement rank: which one holds. */
  readonly duplicates: "last" | "first";
  /** A row without a pupil reference: counted as a pupil of its own, or left out. */
  readonly noPupil: "count" | "leave out";
  /** Where the NCY comes from where a date of birth is given too. */
  readonly ncyFrom: "ncy" | "date of birth";
  /** A pupil outside NCY -4 to 20: kept, or left out. */
  readonly outside: "keep" | "leave out";
  /** A plan that began before an earlier census in which the pupil is not: as the rows say, or added there. */
  readonly lateRecords: "as given" | "add";
}

export const USUAL_CENSUS_OPTIONS: CensusOptions = {
  heldBack: "normalise",
  gaps: "leave and join",
  duplicates: "last",
  noPupil: "count",
  ncyFrom: "ncy",
  outside: "keep",
  lateRecords: "as given",
};

/** What can be chosen for each option, the usual answer first, and how the option is written. */
export const CENSUS_CHOICES: {
  readonly [Key in keyof CensusOptions]: { readonly option: string; readonly choices: readonly CensusOptions[Key][] };
} = {
  heldBack: { option: "held back", choices: ["normalise", "keep", "leave out"] },
  gaps: { option: "gaps", choices: ["leave and join", "fill in"] },
  duplicates: { option: "duplicates", choices: ["last", "first"] },
  noPupil: { option: "no pupil", choices: ["count", "leave out"] },
  ncyFrom: { option: "ncy from", choices: ["ncy", "date of birth"] },
  outside: { option: "outside ncys", choices: ["keep", "leave out"] },
  lateRecords: { option: "late records", choices: ["as given", "add"] },
};

export const CENSUS_OPTION_NAMES = Object.keys(CENSUS_CHOICES) as readonly (keyof CensusOptions)[];

/**
 * Lists the rules that are not as usual, as options are written.
 *
 * @param options - every rule
 * @returns name and choice, in the order of the rules; none where all are as usual
 * @example listUnusualRules({ ...USUAL_CENSUS_OPTIONS, gaps: "fill in" }) // [["gaps", "fill in"]]
 */
export function listUnusualRules(options: CensusOptions): (readonly [option: string, choice: string])[] {
  return CENSUS_OPTION_NAMES.filter((name) => options[name] !== USUAL_CENSUS_OPTIONS[name]).map((name) => [
    CENSUS_CHOICES[name].option,
    options[name],
  ]);
}
