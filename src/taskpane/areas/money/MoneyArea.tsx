import { Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RecoveryPlan } from "../../../model/money/RecoveryPlan";
import type { Problem } from "../../../model/Problem";
import type { ModelInput } from "../../../model/data/ModelInput";
import { createLeverContext } from "../../../model/levers/LeverContext";
import type { FinancialYear } from "../../../model/years";
import type { Choices } from "../../../workbook/Choices";
import { runPlan } from "../../../worker/runPlan";
import { judgeSteps } from "../../journey/judgeSteps";
import { MissingHint } from "../../journey/MissingHint";
import { RunButton } from "../../journey/RunButton";
import { useJourney } from "../../journey/useJourney";
import { useRun } from "../../journey/useRun";
import { whyOutOfDate } from "../../journey/whyOutOfDate";
import { useProjector } from "../whatif/useProjector";
import { ChooseMoneyTable } from "./ChooseMoneyTable";
import { composeFundingTemplate, composePlanLeversTemplate, composeWorkstreamsTemplate } from "./composeMoneyTemplates";
import { InsertPlan } from "./InsertPlan";
import { findMoneyTables } from "./MoneyTables";
import { PlanResult } from "./PlanResult";
import { readPlanJob } from "./readPlanJob";

/** A finished plan, with what it was made from, so that it can say when it is out of date. */
interface PlanRun {
  readonly plan: RecoveryPlan;
  readonly problems: readonly Problem[];
  readonly choices: Choices;
  readonly fingerprint: string;
}

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", gap: "12px" },
  rates: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "6px 10px" },
  input: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** The high needs block in money: its balance without and with a recovery plan. */
export function MoneyArea() {
  const styles = useStyles();
  const { state } = useJourney();
  const { data, check } = judgeSteps(state);
  const input = state.reading?.input;
  if (data.mark === "blocked") return <MissingHint text={data.missing} step="data" />;
  if (check.mark === "blocked") return <MissingHint text={check.missing} step="check" />;
  if (!input) return <p className={styles.quiet}>The tables are being read.</p>;
  if (input.costs.length === 0)
    return (
      <MissingHint text="Unit costs are missing: without them there is no expenditure to balance." step="settings" />
    );
  return <MoneyParts input={input} />;
}

function MoneyParts({ input }: { readonly input: ModelInput }) {
  const styles = useStyles();
  const { state, choose, readTable } = useJourney();
  const createProjector = useProjector();
  const run = useRun<PlanRun>();
  const { choices, found } = state;
  const tables = findMoneyTables(found, choices);
  const [first] = useState(() => createLeverContext(input).startYear as number as FinancialYear);
  const start = () =>
    void run.start(async (controls) => {
      const { job, problems } = await readPlanJob(readTable, input, tables, choices);
      const result = await runPlan(createProjector(controls), job);
      const fingerprint = state.reading!.fingerprint;
      return { plan: result.plan, problems: [...problems, ...result.problems], choices, fingerprint };
    });
  const outOfDate = run.result && whyOutOfDate(run.result, choices, state.reading);
  return (
    <div className={styles.area}>
      <p className={styles.quiet}>
        Income, expenditure and balance of the high needs block by financial year, in every simulated future, without
        and with the workstreams of a recovery plan.
      </p>
      <ChooseMoneyTable
        role="funding"
        label="Funding"
        table={tables.funding}
        isOptional={false}
        template={composeFundingTemplate(first)}
      />
      <ChooseMoneyTable
        role="workstreams"
        label="Workstreams"
        table={tables.workstreams}
        isOptional
        template={composeWorkstreamsTemplate(first)}
      />
      {tables.workstreams && (
        <ChooseMoneyTable
          role="planLevers"
          label="Levers of workstreams"
          table={tables.planLevers}
          isOptional
          template={composePlanLeversTemplate()}
        />
      )}
      <div className={styles.rates}>
        <RateField
          label="Inflation of costs, % a year"
          rate={choices.inflation}
          onRate={(inflation) => choose({ inflation })}
        />
        <RateField
          label="Interest on a deficit, %"
          rate={choices.carryRate}
          onRate={(carryRate) => choose({ carryRate })}
        />
      </div>
      <RunButton
        run={run}
        label="Work out the balance"
        running="Working out the balance"
        disabled={!tables.funding}
        onStart={start}
      />
      <div aria-live="polite">
        {outOfDate && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{outOfDate} Work it out again to bring it up to date.</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {run.result && (
        <PlanResult plan={run.result.plan} problems={run.result.problems} hasCarry={run.result.choices.carryRate > 0} />
      )}
      <InsertPlan tables={tables} />
    </div>
  );
}

const MOST_PERCENT = 20;

/** A rate a year, typed in percent; only what can be used is kept. */
function RateField({ label, rate, onRate }: { label: string; rate: number; onRate(rate: number): void }) {
  const styles = useStyles();
  const [text, setText] = useState(String(Math.round(rate * 10_000) / 100));
  const read = (typed: string) => Number(typed.replace("%", "").trim() || NaN);
  const isValid = read(text) >= 0 && read(text) <= MOST_PERCENT;
  return (
    <Field
      label={label}
      validationState={isValid ? "none" : "error"}
      validationMessage={isValid ? undefined : `Give 0 to ${MOST_PERCENT}.`}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          const percent = read(value);
          if (percent >= 0 && percent <= MOST_PERCENT) onRate(percent / 100);
        }}
      />
    </Field>
  );
}
