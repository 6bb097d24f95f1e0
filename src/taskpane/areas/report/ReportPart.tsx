import { Button, Checkbox, Field, ProgressBar, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import type { ReportSection } from "../../../workbook/report/ReportPlan";
import { useJourney } from "../../journey/useJourney";
import { usePartStyles } from "../../looks/usePartStyles";
import { useScenarios } from "../../scenarios/useScenarios";
import { countOf } from "../../words/formatNumbers";
import { findMoneyTables } from "../money/MoneyTables";
import { Choice } from "./Choice";
import { TypedOnce } from "./TypedOnce";
import { listSections } from "./sheets/listSections";
import { planReport } from "./sheets/planReport";
import { planScenarios } from "./sheets/planScenarios";
import { useReport, type ReportStage } from "./sheets/useReport";
import { WrittenSheets } from "./sheets/WrittenSheets";

const USUAL_TITLE = "High needs: demand, cost and balance";
const YEARS = Array.from({ length: 10 }, (_, i) => [String(i + 1), countOf(i + 1, "year")] as const);

/** A report on new sheets, ready for a paper: live formulas, or their values. */
export function ReportPart({ input }: { readonly input: ModelInput }) {
  const styles = usePartStyles();
  const { state, choose, readTable, runner } = useJourney();
  const { sheet, list, isRead } = useScenarios();
  const { choices, reading, found } = state;
  const { stage, written, write, stop } = useReport();
  const [left, setLeft] = useState<readonly ReportSection[]>([]);
  const [isLive, setIsLive] = useState(true);
  const money = findMoneyTables(found, choices);
  const scenarios = planScenarios(sheet, list);
  const offers = listSections(input, money.funding !== null, scenarios?.names.length ?? 0);
  const sections = offers.filter(({ section, missing }) => missing === "" && !left.includes(section));
  const start = () =>
    void write(
      (signal) =>
        planReport({
          sections: sections.map(({ section }) => section),
          title: choices.reportTitle || USUAL_TITLE,
          date: new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" }),
          choices,
          input,
          reading: reading!,
          money,
          scenarios,
          readTable,
          runner,
          signal,
        }),
      isLive,
    );
  return (
    <section className={styles.part} aria-label="Report sheets">
      <h2 className={styles.heading}>Report sheets</h2>
      <p className={styles.quiet}>
        A cover, tables and charts on new sheets, laid out for A4, ready for a Schools Forum paper. Nothing that is
        there is changed.
      </p>
      <TypedOnce
        label="Title"
        value={choices.reportTitle}
        placeholder={USUAL_TITLE}
        onTyped={(reportTitle) => choose({ reportTitle })}
      />
      <div className={styles.fields}>
        <TypedOnce
          label="Prepared by"
          value={choices.reportAuthor}
          placeholder=""
          onTyped={(reportAuthor) => choose({ reportAuthor })}
        />
        <Choice
          label="Projected years"
          options={YEARS}
          chosen={String(choices.reportYears)}
          onChoose={(years) => choose({ reportYears: Number(years) })}
        />
      </div>
      <div role="group" aria-label="Sheets of the report">
        {offers.map(({ section, label, missing }) => (
          <div key={section}>
            <Checkbox
              label={label}
              disabled={missing !== ""}
              checked={missing === "" && !left.includes(section)}
              aria-describedby={missing === "" ? undefined : `report-${section}`}
              onChange={(_, { checked }) =>
                setLeft(checked ? left.filter((one) => one !== section) : [...left, section])
              }
            />
            {missing !== "" && (
              <p id={`report-${section}`} className={styles.quiet}>
                {missing}
              </p>
            )}
          </div>
        ))}
      </div>
      <Field label="Written as">
        <RadioGroup value={isLive ? "live" : "values"} onChange={(_, { value }) => setIsLive(value === "live")}>
          <Radio value="live" label="Live formulas, which follow the workbook" />
          <Radio value="values" label="Values, which stay as they are" />
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        {stage ? (
          <Button onClick={stop}>Stop</Button>
        ) : (
          <Button appearance="primary" disabled={!reading || !isRead || sections.length === 0} onClick={start}>
            {written ? "Write it again, on new sheets" : "Write the report"}
          </Button>
        )}
      </div>
      <div aria-live="polite">{stage && <StageLine stage={stage} />}</div>
      {written && <WrittenSheets report={written} isWorking={stage !== null} />}
    </section>
  );
}

/** What is being done, with the share done where it is known. */
function StageLine({ stage }: { readonly stage: ReportStage }) {
  const [words, share] =
    stage.kind === "planning"
      ? (["Looking at the tables", undefined] as const)
      : stage.kind === "writing"
        ? (["Writing the sheets", stage.share] as const)
        : stage.kind === "freezing"
          ? (["Turning formulas into values", stage.share] as const)
          : ([wordBusy(stage.nBusy), undefined] as const);
  return (
    <Field validationMessage={words} validationState="none">
      <ProgressBar value={share} />
    </Field>
  );
}

const wordBusy = (nBusy: number) =>
  nBusy === 0 ? "Checking the numbers" : `Calculating; ${countOf(nBusy, "table is", "tables are")} not there yet`;
