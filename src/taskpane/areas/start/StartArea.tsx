import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { listCandidates } from "../../journey/JourneyState";
import { useJourney } from "../../journey/useJourney";
import { describeTable } from "../data/describeTable";

const useStyles = makeStyles({
  lead: { margin: "0 0 12px" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: 600, margin: "16px 0 4px" },
  list: { margin: 0, paddingLeft: "20px", "& li": { marginBottom: "6px" } },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "16px 0 0" },
  actions: { marginTop: "12px" },
});

/** What the add-in does, what it needs, and what of that this workbook holds. */
export function StartArea() {
  const styles = useStyles();
  return (
    <>
      <p className={styles.lead}>
        SEND projects how many children and young people will have an education, health and care plan, where they will
        be placed and what that costs, with bands that show how far chance may carry the numbers.
      </p>
      <FoundTables />
      <h2 className={styles.heading}>What your data needs</h2>
      <ul className={styles.list}>
        <li>
          <b>Census</b>: a row for each pupil with a plan and January, with the headings pupil, census year, NCY, need
          and setting, for at least two Januaries. Or <b>transitions</b>, as Witan SEND uses them.
        </li>
        <li>
          <b>Population</b>: people by census year and NCY, up to the last January to project.
        </li>
        <li>
          <b>Costs</b>, if you want cost: need, setting and pounds per pupil and year.
        </li>
        <li>
          <b>Settings</b>, if you want to say yourself who can be where; otherwise they are taken from the data.
        </li>
      </ul>
      <p className={styles.quiet}>
        Columns may stand in any order. The data stays in this workbook and on this computer; nothing is sent anywhere.
      </p>
    </>
  );
}

function FoundTables() {
  const styles = useStyles();
  const { state, goTo, lookForTables } = useJourney();
  if (!state.looked) return <Spinner size="tiny" labelPosition="after" label="Looking for tables in this workbook" />;
  const tables = [
    ...listCandidates(state, "source"),
    ...listCandidates(state, "population"),
    ...listCandidates(state, "costs"),
    ...listCandidates(state, "settings"),
  ];
  if (tables.length === 0) {
    return (
      <>
        <p className={styles.lead}>
          This workbook holds no table that SEND knows yet. Paste your data on a sheet, with headings in the first row,
          and look again.
        </p>
        <Button onClick={() => void lookForTables()} disabled={state.looking}>
          Look again
        </Button>
      </>
    );
  }
  return (
    <>
      <h2 className={styles.heading}>Found in this workbook</h2>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={table.reference}>{describeTable(table)}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => goTo("data")}>
          Choose the data
        </Button>
      </div>
    </>
  );
}
