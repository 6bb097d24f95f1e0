import { Button, Field, makeStyles, ProgressBar } from "@fluentui/react-components";
import { PlayFilled, StopFilled } from "@fluentui/react-icons";
import { useJourney } from "../../journey/useJourney";
import { useScenarios } from "../../scenarios/useScenarios";
import { countOf, formatCount } from "../../words/formatNumbers";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "12px" },
  progress: { flexGrow: 1 },
});

/** Compare, and while it runs how far it is, and Stop. */
export function CompareControls() {
  const styles = useStyles();
  const { state } = useJourney();
  const { list, share, compare, stop } = useScenarios();
  const nOn = list.filter(({ name, isOn, levers }) => name !== "" && isOn && levers).length;
  if (share !== null) {
    return (
      <div className={styles.row}>
        <Field
          className={styles.progress}
          validationState="none"
          validationMessage={`${Math.round(100 * share)}% of ${nOn + 1} times ${formatCount(state.choices.nSimulations)} simulations`}
        >
          <ProgressBar value={share} aria-label="Progress of the comparison" />
        </Field>
        <Button icon={<StopFilled />} onClick={stop}>
          Stop
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <Button
        appearance="primary"
        icon={<PlayFilled />}
        disabled={nOn === 0 || !state.reading?.input}
        onClick={() => void compare()}
      >
        {nOn === 0 ? "Compare" : `Compare ${countOf(nOn, "scenario")}`}
      </Button>
    </div>
  );
}
