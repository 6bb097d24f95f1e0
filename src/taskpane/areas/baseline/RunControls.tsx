import { Button, Field, makeStyles, ProgressBar } from "@fluentui/react-components";
import { PlayFilled, StopFilled } from "@fluentui/react-icons";
import { useJourney } from "../../journey/useJourney";
import { formatCount } from "../../words/formatNumbers";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "12px" },
  progress: { flexGrow: 1 },
});

/** Run, and while it runs how far it is, and Stop. */
export function RunControls() {
  const styles = useStyles();
  const { state, run, stop } = useJourney();
  const { runShare, reading, choices } = state;
  if (runShare !== null) {
    const percent = Math.round(runShare * 100);
    return (
      <div className={styles.row}>
        <Field
          className={styles.progress}
          validationState="none"
          validationMessage={`${percent}% of ${formatCount(choices.nSimulations)} simulations`}
        >
          <ProgressBar value={runShare} aria-label="Progress of the run" />
        </Field>
        <Button icon={<StopFilled />} onClick={stop}>
          Stop
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <Button appearance="primary" icon={<PlayFilled />} disabled={!reading?.input} onClick={() => void run()}>
        Run
      </Button>
    </div>
  );
}
