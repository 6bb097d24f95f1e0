import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { judgeSteps } from "../../journey/judgeSteps";
import { MissingHint } from "../../journey/MissingHint";
import { useJourney } from "../../journey/useJourney";
import { CostsPart } from "./CostsPart";
import { JoinPart } from "./join/JoinPart";
import { SettingsPart } from "./SettingsPart";

const useStyles = makeStyles({
  part: {
    marginBottom: "20px",
    "& h2": { fontSize: tokens.fontSizeBase300, fontWeight: 600, margin: "0 0 4px" },
    "& p": { margin: "4px 0 8px" },
  },
});

/** The settings and unit costs that a run will use, from a table or from the data. */
export function SettingsArea() {
  const styles = useStyles();
  const { state } = useJourney();
  const { data, check } = judgeSteps(state);
  if (data.missing) return <MissingHint text={data.missing} step="data" />;
  if (check.mark === "blocked") return <MissingHint text={check.missing} step="check" />;
  const input = state.reading?.input;
  if (!input) return <Spinner size="small" labelPosition="after" label="Reading the tables" />;
  return (
    <>
      <section className={styles.part}>
        <SettingsPart input={input} />
      </section>
      <section className={styles.part}>
        <CostsPart input={input} />
      </section>
      <section className={styles.part}>
        <h2>Costs from a ledger</h2>
        <JoinPart />
      </section>
    </>
  );
}
