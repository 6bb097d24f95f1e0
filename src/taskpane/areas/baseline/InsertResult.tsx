import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { composeLiveProjection } from "../../../workbook/composeLiveProjection";
import { composeSummarySheet } from "../../../workbook/composeSummarySheet";
import { getProjectionReferences } from "../../../workbook/getProjectionReferences";
import { GROUPINGS, type Baseline, type Grouping } from "../../journey/Baseline";
import { useJourney } from "../../journey/useJourney";
import { formatCount } from "../../words/formatNumbers";

const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  setting: "setting",
  "setting group": "setting group",
  need: "need",
  ncy: "year group (NCY)",
};

const useStyles = makeStyles({
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: 600, margin: "0 0 4px" },
  choices: { display: "flex", flexWrap: "wrap", marginLeft: "-8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "6px 0 0" },
});

/** Puts the result on new sheets, as formulas that stay alive or as values that stay as they are. */
export function InsertResult({ baseline }: { readonly baseline: Baseline }) {
  const styles = useStyles();
  const { state, writeSheets } = useJourney();
  const [groupings, setGroupings] = useState<readonly Grouping[]>([]);
  const [isWriting, setIsWriting] = useState(false);
  const references = getProjectionReferences(state.choices);

  const write = async (contents: Parameters<typeof writeSheets>[0]) => {
    setIsWriting(true);
    await writeSheets(contents);
    setIsWriting(false);
  };
  const wanted = (by: readonly string[]) => by.length === 0 || groupings.includes(by[0] as Grouping);
  const values = baseline.summaries.filter(({ request }) => wanted(request.by));

  const { nSimulations, seed, rules } = baseline.choices;
  const madeFrom = `Values of ${formatCount(nSimulations)} simulations, seed ${seed}, ${rules} rules. They do not change when the tables do.`;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>Put it on a sheet</h2>
      <div className={styles.choices} role="group" aria-label="Beside the total, also by">
        {GROUPINGS.map((grouping) => (
          <Checkbox
            key={grouping}
            label={`by ${GROUPING_NAMES[grouping]}`}
            checked={groupings.includes(grouping)}
            onChange={(_, { checked }) =>
              setGroupings(GROUPINGS.filter((one) => (one === grouping ? checked : groupings.includes(one))))
            }
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={isWriting || !references}
          onClick={() => references && void write(composeLiveProjection(references, groupings))}
        >
          Insert as live formulas
        </Button>
        <Button
          disabled={isWriting}
          onClick={() => void write(values.map((summary) => () => composeSummarySheet(summary, madeFrom)))}
        >
          Insert as values
        </Button>
      </div>
      <p className={styles.quiet}>
        On new sheets; nothing that is there is changed. Live formulas follow what is chosen now; values are those shown
        here.
      </p>
    </section>
  );
}
