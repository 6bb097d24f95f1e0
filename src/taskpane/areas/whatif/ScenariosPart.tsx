import { makeStyles, tokens } from "@fluentui/react-components";
import { useJourney } from "../../journey/useJourney";
import { useScenarios } from "../../scenarios/useScenarios";
import { CompareControls } from "./CompareControls";
import { CompareResult } from "./CompareResult";
import { ExpectedNow } from "./ExpectedNow";
import { InsertScenarios } from "./InsertScenarios";
import { NewScenario } from "./NewScenario";
import { ScenarioCard } from "./ScenarioCard";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "12px" },
  list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** The scenarios of the workbook, what they would come to, and how they compare. */
export function ScenariosPart() {
  const styles = useStyles();
  const { state } = useJourney();
  const { sheet, list, isRead, comparison } = useScenarios();
  return (
    <div className={styles.part}>
      {isRead && list.length === 0 && (
        <p className={styles.quiet}>
          A scenario is a set of changes: more new plans, pupils kept in borough, a school that opens late. Scenarios
          are kept on a sheet of this workbook. Begin with one of these and change it.
        </p>
      )}
      <ul className={styles.list} aria-label="Scenarios">
        {list.map((scenario) => (
          <ScenarioCard key={scenario.name} scenario={scenario} />
        ))}
      </ul>
      {state.reading?.input && <NewScenario input={state.reading.input} />}
      {list.length > 0 && (
        <>
          <ExpectedNow />
          <CompareControls />
        </>
      )}
      {comparison && comparison.scenarios.length > 0 && <CompareResult comparison={comparison} />}
      {sheet && <InsertScenarios />}
    </div>
  );
}
