import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useJourney } from "../../../journey/useJourney";
import { parseReference } from "../../../../workbook/addresses";
import { ProblemLines } from "./ProblemLines";
import { useFiles } from "./useFiles";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "8px", margin: "4px 0" },
  bar: { flexGrow: 1 },
  done: { margin: "4px 0", color: tokens.colorPaletteGreenForeground1 },
});

/** How far something is made or written, and afterwards where it is and what is to know about it. */
export function WorkLine({ about }: { readonly about: string }) {
  const styles = useStyles();
  const { goToCell } = useJourney();
  const files = useFiles()!;
  const { work, outcomes } = files.state;
  if (work?.about === about) {
    return (
      <div className={styles.row}>
        <ProgressBar className={styles.bar} value={work.share} aria-label={`Writing ${about}`} />
        <Button size="small" onClick={files.stop}>
          Stop
        </Button>
      </div>
    );
  }
  const outcome = outcomes.find((each) => each.about === about);
  if (!outcome) return null;
  const place = outcome.reference === null ? null : parseReference(outcome.reference);
  return (
    <div aria-live="polite">
      {place && (
        <p className={styles.done}>
          On the new sheet “{place.sheet}”{outcome.isChosen ? ", and chosen below." : "."}{" "}
          <Button size="small" appearance="transparent" onClick={() => void goToCell(place.sheet, 0, 0)}>
            Go there
          </Button>
        </p>
      )}
      <ProblemLines problems={outcome.problems} />
    </div>
  );
}
