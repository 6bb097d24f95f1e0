import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { getChosenTables } from "../../journey/JourneyState";
import { judgeSteps } from "../../journey/judgeSteps";
import { MissingHint } from "../../journey/MissingHint";
import { useJourney } from "../../journey/useJourney";
import { countOf } from "../../words/formatNumbers";
import { CensusAccount } from "./CensusAccount";
import { CensusRules } from "./CensusRules";
import { FilterBar } from "./FilterBar";
import { ALL_PROBLEMS, filterProblems } from "./filterProblems";
import { HotspotsPart } from "./hotspots/HotspotsPart";
import { ProblemItem } from "./ProblemItem";

/** Problems shown before "Show all" is asked for. */
const FIRST_SHOWN = 20;

const useStyles = makeStyles({
  // Beside the title and out of the flow: what a person is about to click must not move because the tables are read again.
  again: {
    position: "sticky",
    top: "4px",
    zIndex: 1,
    height: 0,
    marginTop: "-34px",
    marginBottom: "34px",
    display: "flex",
    justifyContent: "flex-end",
    alignItems: "flex-start",
    pointerEvents: "none",
  },
  pill: {
    padding: "2px 10px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  list: { listStyleType: "none", margin: "12px 0 0", padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3, margin: "8px 0 0" },
});

/** Every problem in the chosen tables, with the way to its cell. */
export function CheckArea() {
  const styles = useStyles();
  const { state } = useJourney();
  const [showsAll, setShowsAll] = useState(false);
  const [filter, setFilter] = useState(ALL_PROBLEMS);
  const { data } = judgeSteps(state);
  if (data.missing) return <MissingHint text={data.missing} step="data" />;
  const { reading } = state;
  if (!reading) return <Spinner size="small" labelPosition="after" label="Reading the tables" />;

  // After a mend a filter may let nothing through any more; then it is no use.
  const filtered = filterProblems(reading.problems, filter);
  const problems = filtered.length > 0 ? filtered : reading.problems;
  const shown = showsAll ? problems : problems.slice(0, FIRST_SHOWN);
  return (
    <>
      {state.isReading && (
        <div className={styles.again}>
          <Spinner className={styles.pill} size="tiny" labelPosition="after" label="Reading the tables again" />
        </div>
      )}
      <Verdict />
      {reading.problems.length > 1 && (
        <FilterBar
          problems={reading.problems}
          filter={filtered.length > 0 ? filter : ALL_PROBLEMS}
          onChange={setFilter}
        />
      )}
      <ul className={styles.list} aria-label="Problems">
        {shown.map((problem, index) => (
          <ProblemItem key={index} problem={problem} tables={reading.tables} />
        ))}
      </ul>
      {shown.length < problems.length && (
        <>
          <p className={styles.quiet}>And {countOf(problems.length - shown.length, "more", "more")}.</p>
          <Button onClick={() => setShowsAll(true)}>Show all</Button>
        </>
      )}
      {reading.report && <CensusAccount report={reading.report} />}
      {getChosenTables(state).source?.kind !== "transitions" && <CensusRules report={reading.report} />}
      <HotspotsPart reading={reading} />
    </>
  );
}

function Verdict() {
  const { state } = useJourney();
  const problems = state.reading?.problems ?? [];
  const nStops = problems.filter(({ severity }) => severity === "stops").length;
  if (nStops > 0) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {countOf(nStops, "problem")} {nStops === 1 ? "stops" : "stop"} a run. Mend {nStops === 1 ? "it" : "them"} on
          the sheet; the check follows.
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (problems.length > 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          Nothing stops a run. {countOf(problems.length, "thing is", "things are")} worth a look.
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        The tables are clean: every row was read and nothing was found that could mislead.
      </MessageBarBody>
    </MessageBar>
  );
}
