import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { STEP_NAMES, STEPS } from "./steps";
import { useJourney } from "./useJourney";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    justifyContent: "space-between",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Back and on to the neighbouring steps. */
export function StepFooter() {
  const styles = useStyles();
  const { state, goTo } = useJourney();
  const index = STEPS.indexOf(state.step);
  const back = STEPS[index - 1];
  const next = STEPS[index + 1];
  return (
    <footer className={styles.footer}>
      {back ? <Button onClick={() => goTo(back)}>Back</Button> : <span />}
      {next && (
        <Button appearance={state.step === "start" ? "primary" : "secondary"} onClick={() => goTo(next)}>
          Next: {STEP_NAMES[next].long}
        </Button>
      )}
    </footer>
  );
}
