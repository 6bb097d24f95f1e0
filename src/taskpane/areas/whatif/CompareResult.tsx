import {
  Dropdown,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Option,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useJourney } from "../../journey/useJourney";
import { whyOutOfDate } from "../../journey/whyOutOfDate";
import { listBands } from "../../pictures/listBands";
import { ScenarioChart } from "../../pictures/ScenarioChart";
import { BASELINE_NAME, type Compared, type ScenarioComparison } from "../../scenarios/ScenarioComparison";
import { useScenarios } from "../../scenarios/useScenarios";
import { formatCount, formatMillions } from "../../words/formatNumbers";
import { wordDifference } from "../../words/wordDifference";
import { DifferenceTable } from "./DifferenceTable";
import { OverflowNote } from "./OverflowNote";

const QUANTITIES = {
  plans: { name: "Plans", plural: true, format: formatCount, unit: "Pupils with a plan in January" },
  cost: {
    name: "Cost a year",
    plural: false,
    format: formatMillions,
    unit: "Pounds a year for the pupils of that January",
  },
} as const;

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: "8px" },
  finding: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600, margin: 0 },
  input: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
  tabs: { marginLeft: "-10px" },
});

/** The last comparison: what each scenario changes, as a picture and a table. */
export function CompareResult({ comparison }: { readonly comparison: ScenarioComparison }) {
  const styles = useStyles();
  const { state } = useJourney();
  const { levers } = useScenarios();
  const [wanted, setWanted] = useState<Compared>("cost");
  const [chosen, setChosen] = useState("");
  const { baseline, scenarios, choices } = comparison;
  const measure: Compared = wanted === "cost" && baseline.cost ? "cost" : "plans";
  const quantity = QUANTITIES[measure];
  const shown = scenarios.find(({ name }) => name === chosen) ?? scenarios[0];
  const rows = (measure === "cost" && shown.costRows) || shown.plansRows;
  const outOfDate =
    whyOutOfDate(comparison, state.choices, state.reading) ??
    (levers === comparison.levers ? null : "Out of date: a lever or a scenario was changed since this was compared.");
  const lines = [baseline, ...scenarios].map((projection) => ({
    name: projection.name,
    bands: listBands((measure === "cost" && projection.cost) || projection.plans),
  }));
  return (
    <section className={styles.result} aria-label="Comparison">
      <div aria-live="polite">
        {outOfDate && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{outOfDate} Compare again to bring it up to date.</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {baseline.cost && (
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={measure}
          onTabSelect={(_, { value }) => setWanted(value as Compared)}
        >
          <Tab value="cost">Cost</Tab>
          <Tab value="plans">Plans</Tab>
        </TabList>
      )}
      {scenarios.length > 1 && (
        <Field label="Scenario" orientation="horizontal">
          <Dropdown
            className={styles.input}
            value={shown.name}
            selectedOptions={[shown.name]}
            onOptionSelect={(_, { optionValue }) => setChosen(optionValue ?? "")}
          >
            {scenarios.map(({ name }) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <h2 className={styles.finding}>{wordDifference(shown.name, rows, quantity)}</h2>
      <p className={styles.quiet}>{quantity.unit}</p>
      <ScenarioChart
        label={`${quantity.name} by January under ${scenarios.length} scenarios and the ${BASELINE_NAME.toLowerCase()}`}
        lines={lines}
        shown={shown.name}
        format={quantity.format}
      />
      <DifferenceTable name={shown.name} rows={rows} format={quantity.format} isCost={measure === "cost"} />
      <OverflowNote projection={shown} />
      <p className={styles.quiet}>
        Source: the tables and levers of this workbook; {formatCount(choices.nSimulations)} simulations each, seed{" "}
        {choices.seed}, the same draws in all, so that the difference is not blurred by chance. It took{" "}
        {(comparison.tookMs / 1000).toFixed(1)} seconds.
      </p>
    </section>
  );
}
