import { makeStyles, tokens } from "@fluentui/react-components";
import type { ComparisonRow } from "../../../model/compare/compareKey";
import { STATISTICS } from "../../../model/summary/GroupSummary";
import { useNumberTable } from "../../looks/useNumberTable";
import { formatChange } from "../../words/formatChange";
import { readDifference, wordChance } from "../../words/wordDifference";

const useStyles = makeStyles({
  middle: { fontWeight: 600 },
  total: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

interface DifferenceTableProps {
  readonly name: string;
  readonly rows: readonly ComparisonRow[];
  readonly format: (value: number) => string;
  readonly isCost: boolean;
}

/** The numbers behind a comparison: a row for each January, and what adds up. */
export function DifferenceTable({ name, rows, format, isCost }: DifferenceTableProps) {
  const styles = useStyles();
  const numbers = useNumberTable();
  const last = rows[rows.length - 1];
  const inAll = (statistic: "p5" | "p50" | "p95") => last.cumulated[STATISTICS.indexOf(statistic)];
  return (
    <>
      <table className={numbers.table}>
        <caption>
          {name} less the baseline, future by future: P5 to P95 holds 9 of 10. The last column says in how many futures
          it is {isCost ? "cheaper" : "fewer"}.
        </caption>
        <thead>
          <tr>
            <th scope="col">January</th>
            <th scope="col">Baseline</th>
            <th scope="col">Scenario</th>
            <th scope="col">P5</th>
            <th scope="col">Middle</th>
            <th scope="col">P95</th>
            <th scope="col">{isCost ? "Cheaper" : "Fewer"}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(1).map((row) => (
            <tr key={row.censusYear}>
              <th scope="row">{row.censusYear}</th>
              <td>{format(row.baseline)}</td>
              <td>{format(row.scenario)}</td>
              <td>{formatChange(readDifference(row, "p5"), format)}</td>
              <td className={styles.middle}>{formatChange(readDifference(row, "p50"), format)}</td>
              <td>{formatChange(readDifference(row, "p95"), format)}</td>
              <td>{wordChance(row.chanceSaved ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.total}>
        Over all years together: {formatChange(inAll("p50"), format)} {isCost ? "" : "plan-years "}in the middle,
        between {formatChange(inAll("p5"), format)} and {formatChange(inAll("p95"), format)} in 9 of 10 futures.
      </p>
    </>
  );
}
