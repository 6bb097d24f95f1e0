import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { judgeSteps } from "../../journey/judgeSteps";
import { useJourney } from "../../journey/useJourney";
import { BringIn } from "./files/BringIn";
import { TableChoice } from "./TableChoice";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "16px" },
  lead: { margin: "0 0 12px" },
  row: { display: "flex", alignItems: "center", gap: "8px", marginTop: "16px" },
  missing: { color: tokens.colorPaletteDarkOrangeForeground1, margin: "16px 0 0" },
});

/** Which table of the workbook plays which part. */
export function DataArea() {
  const styles = useStyles();
  const { state, lookForTables } = useJourney();
  const { missing } = judgeSteps(state).data;
  return (
    <>
      <BringIn />
      <p className={styles.lead}>Tables are found by their headings. Choose others, or select cells in the grid.</p>
      <div className={styles.fields}>
        <TableChoice
          role="source"
          label="Census or transitions"
          hint="A row for each pupil and January, or for each transition"
          required
        />
        <TableChoice role="population" label="Population" hint="People by census year and NCY" required />
        <TableChoice
          role="costs"
          label="Costs"
          hint="Pounds per pupil and year by need and setting"
          without="No costs"
        />
        <TableChoice
          role="settings"
          label="Settings"
          hint="Who can be in each setting and where they can go"
          without="Take them from the data"
        />
      </div>
      {missing && <p className={styles.missing}>{missing}</p>}
      <div className={styles.row}>
        <Button icon={<ArrowClockwiseRegular />} onClick={() => void lookForTables()} disabledFocusable={state.looking}>
          Look for tables again
        </Button>
        {state.looking && <Spinner size="tiny" aria-label="Looking for tables" />}
      </div>
    </>
  );
}
