import { makeStyles } from "@fluentui/react-components";
import { judgeSteps } from "../../journey/judgeSteps";
import { MissingHint } from "../../journey/MissingHint";
import { useJourney } from "../../journey/useJourney";
import { BaselineResult } from "./BaselineResult";
import { FlowsPart } from "./FlowsPart";
import { PastTest } from "./PastTest";
import { PublishedPart } from "./PublishedPart";
import { RunChoices } from "./RunChoices";
import { RunControls } from "./RunControls";
import { WhyChange } from "./WhyChange";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", gap: "12px" },
});

/** The projection if nothing changes: how it is run, what came out, and the way onto a sheet. */
export function BaselineArea() {
  const styles = useStyles();
  const { state } = useJourney();
  const { data, check } = judgeSteps(state);
  return (
    <div className={styles.area}>
      {data.mark === "blocked" && <MissingHint text={data.missing} step="data" />}
      {data.mark === "done" && check.mark === "blocked" && <MissingHint text={check.missing} step="check" />}
      <RunChoices />
      <RunControls />
      {state.baseline && <BaselineResult baseline={state.baseline} />}
      <WhyChange />
      <FlowsPart />
      <PastTest />
      <PublishedPart />
    </div>
  );
}
