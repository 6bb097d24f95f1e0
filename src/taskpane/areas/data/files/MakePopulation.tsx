import { Button, Combobox, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { AGE_RULE_WORDS, AGE_RULES, type AgeRule } from "../../../../model/ons/readProjections";
import { listTables } from "./listTables";
import { useFiles } from "./useFiles";
import { WorkLine } from "./WorkLine";

const ABOUT = "ONS population";

const useStyles = makeStyles({
  box: {
    marginTop: "12px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    display: "flex",
    flexDirection: "column",
    gap: "10px",
  },
  title: { margin: 0, fontWeight: 600, fontSize: tokens.fontSizeBase300 },
});

/** Makes a population by NCY of the ONS projections on the desk: whose, and by which rule for ages. */
export function MakePopulation() {
  const styles = useStyles();
  const files = useFiles()!;
  const { desk } = files;
  const projections = listTables(files.state, "projections").at(-1);
  const tiers = listTables(files.state, "tiers").at(-1);
  const [authority, setAuthority] = useState("");
  const [ageRule, setAgeRule] = useState<AgeRule>("january after");
  const [names, setNames] = useState<readonly string[]>([]);
  const id = projections?.id;
  useEffect(() => {
    if (id === undefined) return;
    let isGone = false;
    void desk.listAreas(id).then((areas) => {
      if (!isGone) setNames(areas.map(({ name }) => name));
    });
    return () => {
      isGone = true;
    };
  }, [desk, id]);
  if (!projections) return null;
  const words = `${AGE_RULE_WORDS[ageRule].charAt(0).toUpperCase()}${AGE_RULE_WORDS[ageRule].slice(1)}.`;
  const fitting = names.filter((name) => name.toLowerCase().includes(authority.toLowerCase())).slice(0, 40);
  const choice = { projections: projections.id, tiers: tiers?.id ?? null, authority, ageRule };
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>Make a population of the ONS projections</h3>
      <Field
        label="Authority"
        hint={
          names.length > 1 && !tiers ? "For a county, bring in the look-up from districts to counties too." : undefined
        }
      >
        <Combobox
          aria-label="Authority"
          freeform
          placeholder={names.length === 1 ? names[0] : "Name or code"}
          value={authority}
          onChange={({ target }) => setAuthority(target.value)}
          onOptionSelect={(_, { optionText }) => setAuthority(optionText ?? "")}
        >
          {fitting.map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Combobox>
      </Field>
      <Field label="Ages become year groups by" hint={words}>
        <Dropdown
          aria-label="Ages become year groups by"
          value={`The ${ageRule.replace("january", "January")}`}
          selectedOptions={[ageRule]}
          onOptionSelect={(_, { optionValue }) => setAgeRule((optionValue as AgeRule | undefined) ?? ageRule)}
        >
          {AGE_RULES.map((rule) => (
            <Option key={rule} value={rule} text={`The ${rule.replace("january", "January")}`}>
              {`The ${rule.replace("january", "January")}`}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={files.state.work !== null || (authority.trim() === "" && names.length !== 1)}
          onClick={() => void files.put(ABOUT, "ONS population", "population", () => desk.makePopulation(choice))}
        >
          Make the population
        </Button>
      </div>
      <WorkLine about={ABOUT} />
    </div>
  );
}
