import { makeStyles } from "@fluentui/react-components";
import { judgeSteps } from "../../journey/judgeSteps";
import { MissingHint } from "../../journey/MissingHint";
import { useJourney } from "../../journey/useJourney";
import { ScenariosPart } from "./ScenariosPart";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", gap: "12px" },
});

/** What would happen if: scenarios and their comparison, the size a lever needs, stress, and places. */
export function WhatIfArea() {
  const styles = useStyles();
  const { state } = useJourney();
  const { data, check } = judgeSteps(state);
  return (
    <div className={styles.area}>
      {data.mark === "blocked" && <MissingHint text={data.missing} step="data" />}
      {data.mark === "done" && check.mark === "blocked" && <MissingHint text={check.missing} step="check" />}
      <ScenariosPart />
    </div>
  );
}
