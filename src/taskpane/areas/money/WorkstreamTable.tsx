import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { judgeWorkstream } from "../../../model/money/judgeWorkstream";
import { nameFinancialYear } from "../../../model/money/nameFinancialYear";
import type { WorkstreamEffect } from "../../../model/money/RecoveryPlan";
import { STATISTICS, type Statistic } from "../../../model/summary/GroupSummary";
import type { FinancialYear } from "../../../model/years";
import { PlainTable } from "../whatif/PlainTable";
import { formatBalance } from "./wordBalance";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
});

interface WorkstreamTableProps {
  readonly effects: readonly WorkstreamEffect[];
  readonly years: readonly FinancialYear[];
}

/** What each workstream comes to over all years, without double counting. */
export function WorkstreamTable({ effects, years }: WorkstreamTableProps) {
  const styles = useStyles();
  const rows = useMemo(
    () =>
      effects.map((effect) => {
        const { delivered, planned, net, payback, revenue, capital } = judgeWorkstream(effect, years);
        const at = (statistic: Statistic) => delivered[STATISTICS.indexOf(statistic)];
        const paid =
          revenue + capital === 0 ? "–" : payback === null ? "not yet" : keepTogether(nameFinancialYear(payback));
        return [
          `${effect.workstream.name} (${effect.workstream.confidence.words})`,
          formatBalance(planned),
          `${formatBalance(at("mean"))} (${formatBalance(at("p10"))} to ${formatBalance(at("p90"))})`,
          formatBalance(net),
          paid,
        ];
      }),
    [effects, years],
  );
  return (
    <>
      <PlainTable
        caption={`Workstreams, ${nameFinancialYear(years[0])} to ${nameFinancialYear(years[years.length - 1])} together; in brackets what 8 of 10 futures lie between`}
        headings={["Workstream", "Planned", "Delivered", "Net", "Paid back"]}
        rows={rows}
      />
      <p className={styles.quiet}>
        Nothing is counted twice: a workstream of levers has what it adds to those above it, in the same simulated
        futures. Net is delivered less revenue investment; paid back counts capital too.
      </p>
    </>
  );
}

/** A narrow column would break the year at its hyphen. */
const keepTogether = (year: string): string => year.replace("-", "\u2011");
