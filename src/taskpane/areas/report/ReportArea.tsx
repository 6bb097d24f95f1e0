import { makeStyles, tokens } from "@fluentui/react-components";
import type { ModelInput } from "../../../model/data/ModelInput";
import { judgeSteps } from "../../journey/judgeSteps";
import { MissingHint } from "../../journey/MissingHint";
import { useJourney } from "../../journey/useJourney";
import { PackPart } from "./PackPart";
import { ReportPart } from "./ReportPart";
import { ReturnsPart } from "./ReturnsPart";
import { SharingPart } from "./SharingPart";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", gap: "16px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** What leaves the pane: report sheets, the leaders' pack, the returns, and tables that may be shared. */
export function ReportArea() {
  const styles = useStyles();
  const { state } = useJourney();
  const { data, check } = judgeSteps(state);
  const input: ModelInput | null | undefined = state.reading?.input;
  if (data.mark === "blocked") return <MissingHint text={data.missing} step="data" />;
  if (check.mark === "blocked") return <MissingHint text={check.missing} step="check" />;
  if (!input) return <p className={styles.quiet}>The tables are being read.</p>;
  return (
    <div className={styles.area}>
      <ReportPart input={input} />
      <PackPart input={input} />
      <ReturnsPart input={input} />
      <SharingPart input={input} />
    </div>
  );
}
