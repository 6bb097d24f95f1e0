import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { composeLiveBacktest } from "../../../workbook/composeLiveBacktest";
import { getProjectionReferences } from "../../../workbook/getProjectionReferences";
import { useJourney } from "../../journey/useJourney";
import { PastVerdict } from "./PastVerdict";

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
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", "& button": { whiteSpace: "nowrap" } },
  progress: { flexGrow: 1 },
});

/** How good projections of this data would have been in the past: run it, read the verdict, put it on a sheet. */
export function PastTest() {
  const styles = useStyles();
  const { state, testOnPast, stopTest, writeSheets } = useJourney();
  const [isWriting, setIsWriting] = useState(false);
  const { pastShare, past, reading, choices } = state;
  const references = getProjectionReferences(choices);

  const insert = async () => {
    if (!references) return;
    setIsWriting(true);
    await writeSheets([() => composeLiveBacktest(references)]);
    setIsWriting(false);
  };

  return (
    <section className={styles.part} aria-labelledby="past-heading">
      <h2 className={styles.heading} id="past-heading">
        How good were such projections before?
      </h2>
      <p className={styles.quiet}>
        Projects again from every earlier January, with what was known then, and compares with what happened.
      </p>
      {pastShare === null ? (
        <div className={styles.buttons}>
          <Button disabled={!reading?.input} onClick={() => void testOnPast()}>
            Test on the past
          </Button>
          {past && (
            <Button disabled={isWriting || !references} onClick={() => void insert()}>
              Put the test on a sheet
            </Button>
          )}
        </div>
      ) : (
        <div className={styles.row}>
          <Field
            className={styles.progress}
            validationState="none"
            validationMessage={`${Math.round(100 * pastShare)}% of the past projections`}
          >
            <ProgressBar value={pastShare} aria-label="Progress of the test on the past" />
          </Field>
          <Button onClick={stopTest}>Stop the test</Button>
        </div>
      )}
      <div aria-live="polite">{past && <PastVerdict past={past} />}</div>
    </section>
  );
}
