import {
  CENSUS_CHOICES,
  CENSUS_OPTION_NAMES,
  USUAL_CENSUS_OPTIONS,
  type CensusOptions,
} from "../model/census/CensusOptions";
import type { Cell } from "../model/tables/Reading";
import { readChoice } from "./readChoice";

/** How the rules for doubtful census rows are written in options. */
export const CENSUS_RULE_NAMES = CENSUS_OPTION_NAMES.map((name) => CENSUS_CHOICES[name].option);

/**
 * Reads the rules for doubtful census rows from a function's own options; those that are not given are as usual.
 *
 * @param where - the function, for the message
 * @param own - the cell beside each name
 */
export function readCensusRules(where: string, own: Readonly<Partial<Record<string, Cell>>>): CensusOptions {
  const rules: Record<string, string> = { ...USUAL_CENSUS_OPTIONS };
  for (const name of CENSUS_OPTION_NAMES) {
    const { option, choices } = CENSUS_CHOICES[name];
    rules[name] = readChoice<string>(where, option, own[option] ?? null, choices);
  }
  return rules as unknown as CensusOptions;
}
