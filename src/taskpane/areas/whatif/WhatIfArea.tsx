import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { judgeSteps } from "../../journey/judgeSteps";
import { MissingHint } from "../../journey/MissingHint";
import { useJourney } from "../../journey/useJourney";
import { PlacesPart } from "./PlacesPart";
import { ScenariosPart } from "./ScenariosPart";
import { SeekPart } from "./SeekPart";
import { StressPart } from "./StressPart";

const PARTS = {
  scenarios: "Scenarios",
  seek: "Find a size",
  stress: "Stress test",
  places: "Places",
} as const;
type Part = keyof typeof PARTS;

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", gap: "12px" },
  tabs: { marginLeft: "-10px", flexWrap: "wrap" },
});

/** What would happen if: scenarios and their comparison, the size a lever needs, stress, and places. */
export function WhatIfArea() {
  const styles = useStyles();
  const { state } = useJourney();
  const [part, setPart] = useState<Part>("scenarios");
  const { data, check } = judgeSteps(state);
  const input = state.reading?.input;
  return (
    <div className={styles.area}>
      {data.mark === "blocked" && <MissingHint text={data.missing} step="data" />}
      {data.mark === "done" && check.mark === "blocked" && <MissingHint text={check.missing} step="check" />}
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(value as Part)}
      >
        {(Object.keys(PARTS) as Part[]).map((one) => (
          <Tab key={one} value={one}>
            {PARTS[one]}
          </Tab>
        ))}
      </TabList>
      {part === "scenarios" && <ScenariosPart />}
      {part === "seek" && input && <SeekPart input={input} />}
      {part === "stress" && input && <StressPart input={input} />}
      {part === "places" && input && <PlacesPart input={input} />}
    </div>
  );
}
