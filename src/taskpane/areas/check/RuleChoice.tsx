import { Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";
import { CENSUS_CHOICES, type CensusOptions } from "../../../model/census/CensusOptions";
import type { CensusReport } from "../../../model/tables/readSource";
import { countOf } from "../../words/formatNumbers";
import { countUses, RULE_WORDS } from "./ruleWords";

interface RuleChoiceProps {
  readonly name: keyof CensusOptions;
  readonly chosen: string;
  /** null while the census cannot be used. */
  readonly report: CensusReport | null;
  readonly onChange: (rules: Partial<CensusOptions>) => void;
}

const useStyles = makeStyles({ dropdown: { minWidth: 0, width: "100%" } });

/** One rule for doubtful rows: its choices, the usual one marked, and how often it mattered. */
export function RuleChoice({ name, chosen, report, onChange }: RuleChoiceProps) {
  const styles = useStyles();
  const { label } = RULE_WORDS[name];
  const { choices } = CENSUS_CHOICES[name];
  const words: Readonly<Record<string, string>> = RULE_WORDS[name].choices;
  const word = (choice: string) => words[choice] + (choice === choices[0] ? " (usual)" : "");
  const nUses = report ? countUses(name, report) : 0;
  return (
    <Field label={label} hint={nUses > 0 ? `In this census ${countOf(nUses, "time")}.` : undefined}>
      <Dropdown
        className={styles.dropdown}
        size="small"
        value={word(chosen)}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue && onChange({ [name]: optionValue })}
      >
        {choices.map((choice) => (
          <Option key={choice} value={choice} text={word(choice)}>
            {word(choice)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
