import { Button, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { USUAL_SEN2_OPTIONS, type Sen2Options } from "../../../../model/sen2/Sen2Census";
import { countOf } from "../../../words/formatNumbers";
import { CensusReport } from "./CensusReport";
import { listTables } from "./listTables";
import { useFiles } from "./useFiles";
import { WorkLine } from "./WorkLine";

const ABOUT = "SEN2 census";
const SETTINGS: Readonly<Record<Sen2Options["setting"], string>> = {
  category: "By type of school",
  area: "By type, in or out of area",
  designation: "By type and specialism",
  full: "By type, specialism and area",
  urn: "Each school by itself",
};
const JANUARIES: Readonly<Record<Sen2Options["sameJanuary"], string>> = {
  end: "The return that ends with it",
  start: "The return that begins with it",
};
const TRANSFERS: Readonly<Record<Sen2Options["transferredIn"], string>> = {
  "leave out": "Not yet: another authority held them",
  keep: "Already",
};

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
  text: { margin: 0 },
});

/** Makes a census of the returns on the desk, in one step, and shows by which rules. */
export function MakeCensus() {
  const styles = useStyles();
  const files = useFiles()!;
  const [options, setOptions] = useState<Sen2Options>(USUAL_SEN2_OPTIONS);
  const returns = listTables(files.state, "SEN2 return");
  const schools = listTables(files.state, "establishments");
  if (returns.length === 0) return null;
  const ids = [...returns, ...schools].map(({ id }) => id);
  const outcome = files.state.outcomes.find(({ about }) => about === ABOUT);
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>Make a census of the SEN2 return</h3>
      <p className={styles.text}>
        {countOf(returns.length, "table")} of returns
        {schools.length > 0
          ? `, and ${countOf(schools.length, "table")} of schools to tell settings by.`
          : ". Bring in the schools (GIAS rows, or a table with URN and setting) too, so that settings can be told."}
      </p>
      <Choice
        label="Settings are told apart"
        words={SETTINGS}
        value={options.setting}
        onChange={(setting) => setOptions({ ...options, setting })}
      />
      <Choice
        label="A January in two returns is taken from"
        words={JANUARIES}
        value={options.sameJanuary}
        onChange={(sameJanuary) => setOptions({ ...options, sameJanuary })}
      />
      <Choice
        label="Plans that came from another authority during a year count in the January before"
        words={TRANSFERS}
        value={options.transferredIn}
        onChange={(transferredIn) => setOptions({ ...options, transferredIn })}
      />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={files.state.work !== null}
          onClick={() => void files.put(ABOUT, "SEN2 census", "source", () => files.desk.makeCensus(ids, options))}
        >
          Make the census
        </Button>
      </div>
      <WorkLine about={ABOUT} />
      {outcome?.census && outcome.census.januaries.length > 0 && <CensusReport {...outcome.census} />}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  onChange(value: T): void;
}

function Choice<T extends string>({ label, words, value, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      <Dropdown
        aria-label={label}
        value={words[value]}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => onChange((optionValue as T | undefined) ?? value)}
      >
        {(Object.keys(words) as T[]).map((key) => (
          <Option key={key} value={key}>
            {words[key]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
