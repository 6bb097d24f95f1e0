import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { findSummary, type Baseline } from "../../journey/Baseline";
import { useJourney } from "../../journey/useJourney";
import { whyOutOfDate } from "../../journey/whyOutOfDate";
import { listBands } from "../../pictures/listBands";
import { formatCount, formatMillions } from "../../words/formatNumbers";
import { wordUncosted } from "../../words/wordUncosted";
import { BandFigure } from "./BandFigure";
import { HowSure } from "./HowSure";
import { InsertResult } from "./InsertResult";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: "16px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** The last good result: pictures, tables, how sure it is, and the way onto a sheet. */
export function BaselineResult({ baseline }: { readonly baseline: Baseline }) {
  const styles = useStyles();
  const { state } = useJourney();
  const plans = findSummary(baseline, "plans", []);
  const cost = findSummary(baseline, "cost", []);
  const outOfDate = whyOutOfDate(baseline, state.choices, state.reading);
  const { choices } = baseline;
  return (
    <div className={styles.result}>
      <div aria-live="polite">
        {outOfDate && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{outOfDate} Run again to bring it up to date.</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {plans && (
        <BandFigure
          quantity={{ name: "Plans", plural: true, format: formatCount }}
          unit="Pupils with a plan in January"
          known={baseline.history}
          bands={listBands(plans)}
        />
      )}
      {cost && (
        <BandFigure
          quantity={{ name: "Cost", plural: false, format: formatMillions }}
          unit="Pounds a year for the pupils of that January, at the prices of the cost table"
          known={[]}
          bands={listBands(cost)}
          missing={wordUncosted(cost)}
        />
      )}
      <p className={styles.quiet}>
        Source: the tables of this workbook; {formatCount(choices.nSimulations)} simulations, seed {choices.seed},{" "}
        {choices.rules} rules. It took {(baseline.tookMs / 1000).toFixed(1)} seconds.
      </p>
      <HowSure rules={choices.rules} uncertainty={baseline.uncertainty} />
      <InsertResult baseline={baseline} />
    </div>
  );
}
