import { Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import { listMappedCodes } from "../../../model/returns/listMappedCodes";
import { AGE_RULES, RETURN_STATISTICS, type AgeRule, type ReturnStatistic } from "../../../model/returns/ReturnTable";
import { RETURN_RULES } from "../../../model/returns/ReturnJob";
import { RunButton } from "../../journey/RunButton";
import { useJourney } from "../../journey/useJourney";
import { useRun } from "../../journey/useRun";
import { usePartStyles } from "../../looks/usePartStyles";
import { useProjector } from "../whatif/useProjector";
import { Choice } from "./Choice";
import { InsertReturn } from "./returns/InsertReturn";
import { makeReturn, type MadeReturn } from "./returns/makeReturn";
import { MappingPart } from "./returns/MappingPart";
import { chooseReturn, readYearsAsked, RETURN_NAMES, type ReturnChoice } from "./returns/ReturnChoice";
import { ReturnResult } from "./returns/ReturnResult";
import { useMapping } from "./returns/useMapping";
import { useChosenScenario } from "./useChosenScenario";

const AGE_WORDS: Readonly<Record<AgeRule, string>> = {
  "NCY+4": "On 31 August before the school year (NCY + 4)",
  "NCY+5": "Turned in the school year (NCY + 5)",
};
const STATISTIC_WORDS: Readonly<Record<ReturnStatistic, string>> = {
  mean: "Mean, rounded so that tables add up",
  median: "Median, which does not add up",
};

/** The rows that the Department's returns ask for, from the model. */
export function ReturnsPart({ input: baseline }: { readonly input: ModelInput }) {
  const styles = usePartStyles();
  const { state } = useJourney();
  const createProjector = useProjector();
  const scenario = useChosenScenario(baseline);
  const { input } = scenario;
  const run = useRun<MadeReturn>();
  const [choice, setChoice] = useState<ReturnChoice>(() => chooseReturn("DSG"));
  const change = (part: Partial<ReturnChoice>) => setChoice((last) => ({ ...last, ...part }));
  const { name, ageRule, statistic, years } = choice;
  const usual = RETURN_RULES[name];
  const tables = state.found.filter(({ kind }) => kind === "mapping");
  const mappingTable = tables.find(({ reference }) => reference === choice.mapping) ?? null;
  const { read, fault, readAgain } = useMapping(mappingTable, name, baseline);
  const codes = useMemo(() => listMappedCodes(baseline, name, read.mapping), [baseline, name, read.mapping]);
  const areYearsWrong = Number.isNaN(readYearsAsked(years));
  const isValid = !areYearsWrong && fault === "";
  const { choices } = state;
  const start = () =>
    void run.start(async (controls) => {
      const { mapping, problems } = await readAgain();
      const parts = { input, scenario: scenario.name, choice, mapping, problems, choices };
      return makeReturn(createProjector(controls), parts);
    });
  const made = run.result;
  const isOutOfDate =
    made !== null &&
    (made.choice !== choice || made.input.transitions !== input.transitions || made.input.levers !== input.levers);
  const mark = <T extends string>(words: Readonly<Record<T, string>>, values: readonly T[], usualOne: T) =>
    values.map((value) => [value, words[value] + (value === usualOne ? " (usual)" : "")] as const);
  return (
    <section className={styles.part} aria-label="Returns">
      <h2 className={styles.heading}>Returns to the Department for Education</h2>
      <p className={styles.quiet}>The rows and columns that a return asks for, by its own labels, in whole pupils.</p>
      <Choice
        label="Return"
        options={RETURN_NAMES}
        chosen={name}
        onChoose={(value) => setChoice({ ...chooseReturn(value), mapping: "" })}
      />
      <div className={styles.fields}>
        <Choice label="Of" options={scenario.options} chosen={scenario.name} onChoose={scenario.choose} />
        <Field
          label="Projected Januaries"
          hint={usual.nYears === null ? "All unless given." : `${usual.nYears} unless given.`}
          validationState={areYearsWrong ? "error" : "none"}
          validationMessage={areYearsWrong ? "Give a whole number, 1 or more." : undefined}
        >
          <Input
            className={styles.control}
            inputMode="numeric"
            value={years}
            onChange={(_, data) => change({ years: data.value })}
          />
        </Field>
      </div>
      {name !== "SCAP" && (
        <Choice
          label="Age"
          options={mark(AGE_WORDS, AGE_RULES, usual.ageRule)}
          chosen={ageRule}
          onChoose={(value) => change({ ageRule: value })}
        />
      )}
      <Choice
        label="Figures"
        options={mark(STATISTIC_WORDS, RETURN_STATISTICS, usual.statistic)}
        chosen={statistic}
        onChoose={(value) => change({ statistic: value })}
      />
      <MappingPart
        name={name}
        codes={codes}
        tables={tables}
        chosen={mappingTable?.reference ?? ""}
        problems={read.problems}
        fault={fault}
        onChoose={(mapping) => change({ mapping })}
      />
      <RunButton run={run} label="Make the return" running="Making the return" disabled={!isValid} onStart={start} />
      {isOutOfDate && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>What is shown was made from other choices or tables. Make it again.</MessageBarBody>
        </MessageBar>
      )}
      {made && <ReturnResult key={made.choice.name} made={made} />}
      <InsertReturn choice={choice} scenario={scenario.reference} isValid={isValid} made={made} />
    </section>
  );
}
