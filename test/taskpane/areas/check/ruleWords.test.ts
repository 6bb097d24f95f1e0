import { CENSUS_CHOICES, CENSUS_OPTION_NAMES } from "../../../../src/model/census/CensusOptions";
import { CENSUS_RULES } from "../../../../src/model/census/CensusRules";
import { countUses, RULE_WORDS } from "../../../../src/taskpane/areas/check/ruleWords";

test("every choice of every rule has words of its own", () => {
  for (const name of CENSUS_OPTION_NAMES) {
    const words: Readonly<Record<string, string>> = RULE_WORDS[name].choices;

    expect(Object.keys(words)).toEqual(CENSUS_CHOICES[name].choices);
    expect(new Set(Object.values(words)).size).toBe(CENSUS_CHOICES[name].choices.length);
  }
});

test("a rule counts what it did under any of its choices, and nothing else", () => {
  const rules = Object.keys(CENSUS_RULES).map((rule, i) => ({
    rule,
    sentence: "",
    code: "",
    count: 2 ** i,
    firstRow: 2,
  }));
  const place = (rule: string) => 2 ** rules.findIndex((each) => each.rule === rule);

  const used = countUses("gaps", { rules, reconciliation: [] });

  expect(used).toBe(place("came back") + place("filled in"));
});
