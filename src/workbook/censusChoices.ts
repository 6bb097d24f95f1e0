import {
  CENSUS_CHOICES,
  CENSUS_OPTION_NAMES,
  USUAL_CENSUS_OPTIONS,
  type CensusOptions,
} from "../model/census/CensusOptions";
import { createHeadingKey } from "../model/tables/findColumns";

/** The name of a rule on the sheet of choices: "Rule: held back". */
const nameRow = (name: keyof CensusOptions) => `Rule: ${CENSUS_CHOICES[name].option}`;

const MEANINGS: Readonly<Record<keyof CensusOptions, string>> = {
  heldBack: "A pupil whose NCY does not rise by one",
  gaps: "A pupil who misses one census",
  duplicates: "Rows of one pupil in one census: which of them holds",
  noPupil: "A row without a pupil reference",
  ncyFrom: "Where the NCY comes from where a date of birth is given too",
  outside: "A pupil outside NCY -4 to 20",
  lateRecords: "A plan that began before an earlier census in which the pupil is not",
};

/** The rules for doubtful rows as rows of the sheet of choices, each with what it may be. */
export function composeCensusRows(census: CensusOptions): [name: string, value: string, meaning: string][] {
  return CENSUS_OPTION_NAMES.map((name) => [
    nameRow(name),
    census[name],
    `${MEANINGS[name]}: ${CENSUS_CHOICES[name].choices.join(", or ")}`,
  ]);
}

/**
 * Reads the rules back; what is missing or is no choice of its rule is as usual.
 *
 * @param get - the text beside a name of the sheet; "" where there is none
 */
export function readCensusRows(get: (name: string) => string): CensusOptions {
  const rules: Record<string, string> = { ...USUAL_CENSUS_OPTIONS };
  for (const name of CENSUS_OPTION_NAMES) {
    const given = createHeadingKey(get(nameRow(name)));
    const choices: readonly string[] = CENSUS_CHOICES[name].choices;
    rules[name] = choices.find((choice) => createHeadingKey(choice) === given) ?? choices[0];
  }
  return rules as unknown as CensusOptions;
}
