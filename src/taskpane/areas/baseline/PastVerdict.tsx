import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { wordBacktest } from "../../../model/backtest/wordBacktest";
import type { PastProjections } from "../../journey/PastProjections";
import { useJourney } from "../../journey/useJourney";
import { whyOutOfDate } from "../../journey/whyOutOfDate";
import { PastScores } from "./PastScores";

const useStyles = makeStyles({
  verdict: { display: "flex", flexDirection: "column", gap: "8px" },
  finding: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
    margin: 0,
    textWrap: "pretty",
  },
  sentence: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, margin: 0 },
});

/** The verdict in plain words, and the scores behind it. */
export function PastVerdict({ past }: { readonly past: PastProjections }) {
  const styles = useStyles();
  const { state } = useJourney();
  const [finding, ...sentences] = wordBacktest(past.backtest);
  const outOfDate = whyOutOfDate(past, state.choices, state.reading);
  return (
    <div className={styles.verdict}>
      {outOfDate && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{outOfDate} Test again to bring it up to date.</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.finding}>{finding}</p>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <PastScores backtest={past.backtest} />
    </div>
  );
}
