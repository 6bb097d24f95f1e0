import type { CensusOptions } from "../../../model/census/CensusOptions";
import type { CensusRule } from "../../../model/census/CensusRules";
import type { CensusReport } from "../../../model/tables/readSource";

/** A rule for doubtful rows as the pane words it. */
interface RuleWords<Choice extends string> {
  readonly label: string;
  /** What each choice does; the first is the usual one. */
  readonly choices: Readonly<Record<Choice, string>>;
  /** The rules of the account that say how often there was something to choose. */
  readonly counted: readonly CensusRule[];
}

/** Every rule that can be chosen, in plain words. */
export const RULE_WORDS: { readonly [Key in keyof CensusOptions]: RuleWords<CensusOptions[Key]> } = {
  heldBack: {
    label: "A pupil whose year group does not rise by one",
    choices: {
      normalise: "Set the year group before to one below",
      keep: "Keep both year groups as they are",
      "leave out": "Leave that step of the pupil out",
    },
    counted: ["held back", "moved up more than one", "moved down", "does not rise by one, left out"],
  },
  gaps: {
    label: "A pupil who misses one census",
    choices: { "leave and join": "Leaves, and joins again", "fill in": "Fill in the missing January" },
    counted: ["came back", "filled in"],
  },
  duplicates: {
    label: "Several rows of one pupil in one census",
    choices: { last: "The last row holds", first: "The first row holds" },
    counted: ["repeated row", "rows that differ"],
  },
  noPupil: {
    label: "A row without a pupil reference",
    choices: { count: "Count as a pupil of its own", "leave out": "Leave out" },
    counted: ["no pupil", "no pupil, left out"],
  },
  ncyFrom: {
    label: "Year group and date of birth both given",
    choices: { ncy: "Take the year group", "date of birth": "Work it out from the date of birth" },
    counted: ["NCY far from the date of birth"],
  },
  outside: {
    label: "A pupil outside year groups -4 to 20",
    choices: { keep: "Keep; leaves at the next step", "leave out": "Leave out" },
    counted: ["NCY outside -4 to 20, left out"],
  },
  lateRecords: {
    label: "A plan older than the pupil's first census",
    choices: { "as given": "Joins when first in a census", add: "Add the pupil to the earlier census" },
    counted: ["late record"],
  },
};

/** How often a rule had something to do in a census. */
export function countUses(name: keyof CensusOptions, { rules }: CensusReport): number {
  const counted: readonly string[] = RULE_WORDS[name].counted;
  return rules.reduce((sum, { rule, count }) => (counted.includes(rule) ? sum + count : sum), 0);
}
