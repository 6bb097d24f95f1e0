import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { PlayFilled, StopFilled } from "@fluentui/react-icons";
import type { Run } from "./useRun";

const useStyles = makeStyles({ row: { display: "flex", alignItems: "center", gap: "12px" } });

interface RunButtonProps {
  readonly run: Pick<Run<unknown>, "isRunning" | "stop">;
  readonly label: string;
  readonly running: string;
  readonly disabled?: boolean;
  onStart(): void;
}

/** Starts work, and while it runs says so and stops it. */
export function RunButton({ run, label, running, disabled, onStart }: RunButtonProps) {
  const styles = useStyles();
  if (run.isRunning) {
    return (
      <div className={styles.row}>
        <Spinner size="tiny" label={running} />
        <Button icon={<StopFilled />} onClick={run.stop}>
          Stop
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <Button appearance="primary" icon={<PlayFilled />} disabled={disabled} onClick={onStart}>
        {label}
      </Button>
    </div>
  );
}
