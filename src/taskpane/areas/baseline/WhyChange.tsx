import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useJourney } from "../../journey/useJourney";
import { whyOutOfDate } from "../../journey/whyOutOfDate";
import { WhyTables } from "./WhyTables";

const useStyles = makeStyles({
  part: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: 600, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
  row: { display: "flex", alignItems: "center", gap: "12px" },
  progress: { flexGrow: 1 },
});

/** Why the number changes up to the last January, and why its band is as wide as it is. */
export function WhyChange() {
  const styles = useStyles();
  const { state, explain, stopExplaining } = useJourney();
  const { explainShare: share, explained } = state;
  const outOfDate = explained && whyOutOfDate(explained, state.choices, state.reading);
  return (
    <section className={styles.part} aria-labelledby="why-heading">
      <h2 className={styles.heading} id="why-heading">
        Why does it change, and why is the band this wide?
      </h2>
      <p className={styles.quiet}>
        Projects again while one thing or another is held still. It takes ten to twenty times as long as a run.
      </p>
      {share === null ? (
        <div>
          <Button disabled={!state.reading?.input} onClick={() => void explain()}>
            Explain it
          </Button>
        </div>
      ) : (
        <div className={styles.row}>
          <Field
            className={styles.progress}
            validationState="none"
            validationMessage={`${Math.round(100 * share)}% of the explanation`}
          >
            <ProgressBar value={share} aria-label="Progress of the explanation" />
          </Field>
          <Button onClick={stopExplaining}>Stop explaining</Button>
        </div>
      )}
      <div aria-live="polite">
        {outOfDate && <p className={styles.quiet}>{outOfDate} Explain again to bring it up to date.</p>}
        {explained && <WhyTables explanation={explained.explanation} />}
      </div>
    </section>
  );
}
