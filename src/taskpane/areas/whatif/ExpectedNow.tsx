import { makeStyles, tokens } from "@fluentui/react-components";
import { readMean } from "../../../model/compare/pairSummaries";
import type { GroupSummary } from "../../../model/summary/GroupSummary";
import { useNumberTable } from "../../looks/useNumberTable";
import type { Totals } from "../../scenarios/compareScenarios";
import { useScenarios } from "../../scenarios/useScenarios";
import { formatCount, formatMillions } from "../../words/formatNumbers";
import { formatChange } from "../../words/formatChange";

const useStyles = makeStyles({
  problem: { color: tokens.colorPaletteRedForeground1, margin: 0 },
});

/** What the last January is expected to be under each scenario, at once and without a band. */
export function ExpectedNow() {
  const styles = useStyles();
  const numbers = useNumberTable();
  const { expected } = useScenarios();
  const baseline = expected?.[0];
  if (!expected || !baseline) return null;
  if (baseline.problem !== null) return <p className={styles.problem}>{baseline.problem}</p>;
  const lastYear = baseline.plans.years[baseline.plans.years.length - 1];
  const hasCost = baseline.cost !== null;
  return (
    <table className={numbers.table}>
      <caption>Expected in January {lastYear}, at once and without a band. Compare to see how sure it is.</caption>
      <thead>
        <tr>
          <th scope="col">Scenario</th>
          <th scope="col">Plans</th>
          <th scope="col">Change</th>
          {hasCost && <th scope="col">Cost a year</th>}
          {hasCost && <th scope="col">Change</th>}
        </tr>
      </thead>
      <tbody>
        {expected.map((totals, i) => (
          <tr key={totals.name}>
            <th scope="row">{i === 0 ? "Baseline" : totals.name}</th>
            {totals.problem !== null ? (
              <td className={styles.problem} colSpan={hasCost ? 4 : 2}>
                {totals.problem}
              </td>
            ) : (
              <TotalCells totals={totals} baseline={i === 0 ? null : baseline} hasCost={hasCost} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TotalCells({
  totals: { plans, cost },
  baseline,
  hasCost,
}: {
  readonly totals: Totals;
  readonly baseline: Totals | null;
  readonly hasCost: boolean;
}) {
  return (
    <>
      <td>{formatCount(lastOf(plans))}</td>
      <td>{baseline ? formatChange(lastOf(plans) - lastOf(baseline.plans), formatCount) : ""}</td>
      {hasCost && <td>{formatMillions(cost ? lastOf(cost) : 0)}</td>}
      {hasCost && (
        <td>{cost && baseline?.cost ? formatChange(lastOf(cost) - lastOf(baseline.cost), formatMillions) : ""}</td>
      )}
    </>
  );
}

const lastOf = (summary: GroupSummary) => readMean(summary, summary.years.length - 1, 0);
