import { makeStyles, tokens } from "@fluentui/react-components";
import { readMean } from "../../../model/compare/pairSummaries";
import type { GroupSummary } from "../../../model/summary/GroupSummary";
import { useScenarios } from "../../scenarios/useScenarios";
import type { ExpectedTotals } from "../../scenarios/useScenarios";
import { formatCount, formatMillions } from "../../words/formatNumbers";
import { formatChange } from "../../words/formatChange";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& td": { whiteSpace: "nowrap" },
    "& th, & td": { textAlign: "right", padding: "2px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    "& th:first-child": { textAlign: "left", fontWeight: 400 },
    "& thead th": { color: tokens.colorNeutralForeground3, fontWeight: 600 },
    "& caption": { textAlign: "left", color: tokens.colorNeutralForeground3, paddingBottom: "2px" },
  },
});

/** What the last January is expected to be under each scenario, at once and without a band. */
export function ExpectedNow() {
  const styles = useStyles();
  const { expected } = useScenarios();
  const baseline = expected?.[0];
  if (!expected || !baseline) return null;
  const lastYear = baseline.plans.years[baseline.plans.years.length - 1];
  const hasCost = baseline.cost !== null;
  return (
    <table className={styles.table}>
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
            <td>{formatCount(lastOf(totals.plans))}</td>
            <td>{i === 0 ? "" : formatChange(lastOf(totals.plans) - lastOf(baseline.plans), formatCount)}</td>
            {hasCost && <CostCells totals={totals} baseline={i === 0 ? null : baseline} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CostCells({
  totals,
  baseline,
}: {
  readonly totals: ExpectedTotals;
  readonly baseline: ExpectedTotals | null;
}) {
  const cost = totals.cost ? lastOf(totals.cost) : 0;
  return (
    <>
      <td>{formatMillions(cost)}</td>
      <td>{baseline?.cost ? formatChange(cost - lastOf(baseline.cost), formatMillions) : ""}</td>
    </>
  );
}

const lastOf = (summary: GroupSummary) => readMean(summary, summary.years.length - 1, 0);
