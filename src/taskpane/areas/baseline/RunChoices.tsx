import { Dropdown, Field, Input, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import type { Rules } from "../../../model/data/ModelInput";
import { isSimulations } from "../../../workbook/choicesSheet";
import { useJourney } from "../../journey/useJourney";
import { formatCount } from "../../words/formatNumbers";

const RULE_NAMES: Readonly<Record<Rules, string>> = {
  corrected: "Corrected (usual)",
  witan: "Witan (for comparison)",
};

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px 12px" },
  input: { minWidth: 0, width: "100%" },
  wide: { gridColumn: "1 / -1" },
});

/** How the futures are drawn: how many, from which seed, by which rules. */
export function RunChoices() {
  const styles = useStyles();
  const { state, choose } = useJourney();
  const { nSimulations, seed, rules } = state.choices;
  return (
    <div className={styles.fields}>
      <SimulationsField key={`n${nSimulations}`} nSimulations={nSimulations} />
      <SeedField key={`s${seed}`} seed={seed} />
      <Field label="Rules" className={styles.wide}>
        <Dropdown
          className={styles.input}
          value={RULE_NAMES[rules]}
          selectedOptions={[rules]}
          onOptionSelect={(_, { optionValue }) => choose({ rules: optionValue === "witan" ? "witan" : "corrected" })}
        >
          <Option value="corrected">{RULE_NAMES.corrected}</Option>
          <Option value="witan">{RULE_NAMES.witan}</Option>
        </Dropdown>
      </Field>
    </div>
  );
}

function SimulationsField({ nSimulations }: { readonly nSimulations: number }) {
  const styles = useStyles();
  const { choose } = useJourney();
  const [text, setText] = useState(formatCount(nSimulations));
  const value = Number(text.replaceAll(",", "").trim() || NaN);
  const isValid = isSimulations(value);
  const keep = () => isValid && value !== nSimulations && choose({ nSimulations: value });
  return (
    <Field
      label="Simulations"
      validationState={isValid ? "none" : "error"}
      validationMessage={isValid ? undefined : "Give a whole number from 1 to 10,000; 1,000 is usual."}
    >
      <Input
        className={styles.input}
        inputMode="numeric"
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && keep()}
      />
    </Field>
  );
}

function SeedField({ seed }: { readonly seed: string }) {
  const styles = useStyles();
  const { choose } = useJourney();
  const [text, setText] = useState(seed);
  const trimmed = text.trim();
  const keep = () => trimmed !== "" && trimmed !== seed && choose({ seed: trimmed });
  return (
    <Field
      label="Seed"
      validationState={trimmed === "" ? "error" : "none"}
      validationMessage={trimmed === "" ? "Give any text or number." : undefined}
    >
      <Input
        className={styles.input}
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && keep()}
      />
    </Field>
  );
}
