import { Button, Dropdown, Field, makeStyles, Option, Spinner, tokens } from "@fluentui/react-components";
import { getChosenTables } from "../../../journey/JourneyState";
import { useJourney } from "../../../journey/useJourney";
import { describeTable } from "../../data/describeTable";
import { JoinResult } from "./JoinResult";
import { useJoin } from "./useJoin";
import { useJoinAge } from "./useJoinAge";

const KEYS = [
  ["", "Tell from the census"],
  ["upn", "UPN"],
  ["reference", "Another reference"],
] as const;

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px", marginBottom: "8px" },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  age: { color: tokens.colorPaletteDarkOrangeForeground1, margin: "8px 0 0" },
});

/** Unit costs from a finance ledger: choose it, join it to the census, and see what became of every pound. */
export function JoinPart() {
  const styles = useStyles();
  const { state, choose } = useJourney();
  const { joined, isJoining, join } = useJoin();
  const { source } = getChosenTables(state);
  const candidates = state.found.filter(
    ({ kind, reference }) => kind === "ledger" || reference === state.choices.ledger,
  );
  const ledger = candidates.find(({ reference }) => reference === state.choices.ledger) ?? candidates[0] ?? null;
  const key = state.choices.ledgerKey;
  const outOfDate = useJoinAge(joined, source && ledger ? { census: source, ledger, key } : null);
  const keys = KEYS.some(([value]) => value === key) ? KEYS : [...KEYS, [key, `Heading: ${key}`] as const];

  if (source?.kind === "transitions") {
    return <p>A ledger is joined to pupils. Choose a census on the Data step; transitions name nobody.</p>;
  }
  if (!ledger || !source) {
    return (
      <p>
        Unit costs can be made from a finance ledger: a table with a UPN (or another reference) and an amount in each
        line. Put one on a sheet and look for tables again on the Data step.
      </p>
    );
  }
  return (
    <>
      <div className={styles.fields}>
        <Field label="Ledger">
          <Dropdown
            aria-label="Ledger"
            value={describeTable(ledger)}
            selectedOptions={[ledger.reference]}
            onOptionSelect={(_, { optionValue }) => choose({ ledger: optionValue ?? null })}
          >
            {candidates.map((table) => (
              <Option key={table.reference} value={table.reference}>
                {describeTable(table)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label="What links ledger and census">
          <Dropdown
            aria-label="What links ledger and census"
            value={keys.find(([value]) => value === key)?.[1] ?? ""}
            selectedOptions={[key]}
            onOptionSelect={(_, { optionValue }) => choose({ ledgerKey: optionValue ?? "" })}
          >
            {keys.map(([value, label]) => (
              <Option key={value} value={value}>
                {label}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      <div className={styles.row}>
        <Button
          appearance={joined ? "secondary" : "primary"}
          disabledFocusable={isJoining}
          onClick={() => void join({ census: source, ledger, key })}
        >
          {joined ? "Join again" : "Join the ledger to the census"}
        </Button>
        {isJoining && <Spinner size="tiny" labelPosition="after" label="Joining" />}
      </div>
      <div aria-live="polite">
        {outOfDate && <p className={styles.age}>{outOfDate} Join again to bring it up to date.</p>}
      </div>
      {joined && <JoinResult joined={joined} />}
    </>
  );
}
