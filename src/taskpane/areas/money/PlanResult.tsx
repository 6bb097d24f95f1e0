import { makeStyles, MessageBar, MessageBarBody, Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { judgeBalance } from "../../../model/money/judgeBalance";
import { nameFinancialYear } from "../../../model/money/nameFinancialYear";
import type { RecoveryPlan } from "../../../model/money/RecoveryPlan";
import { wordProblem, type Problem } from "../../../model/Problem";
import type { FinancialYear } from "../../../model/years";
import { ScenarioChart } from "../../pictures/ScenarioChart";
import { wordChance } from "../../words/wordDifference";
import { PlainTable } from "../whatif/PlainTable";
import { listBalancePoints } from "./listBalancePoints";
import { formatBalance, formatTick, wordBalanced, wordCleared } from "./wordBalance";
import { WorkstreamTable } from "./WorkstreamTable";

const SHOWN = { closing: "Cumulative", inYear: "In-year" } as const;
type Shown = keyof typeof SHOWN;

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: "8px" },
  finding: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
  tabs: { marginLeft: "-10px" },
});

interface PlanResultProps {
  readonly plan: RecoveryPlan;
  readonly problems: readonly Problem[];
  readonly hasCarry: boolean;
}

/** The balance without and with the workstreams: when it comes right, a picture, tables, and what each workstream does. */
export function PlanResult({ plan, problems, hasCarry }: PlanResultProps) {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown>("closing");
  const { unmitigated, mitigated, effects } = plan;
  const { years } = mitigated;
  const isPlanned = effects.length > 0;
  const verdict = useMemo(() => judgeBalance(mitigated), [mitigated]);
  const lines = useMemo(
    () =>
      [
        { name: isPlanned ? "Unmitigated" : "Balance", bands: listBalancePoints(unmitigated[shown], years) },
        { name: "Mitigated", bands: listBalancePoints(mitigated[shown], years) },
      ].slice(0, isPlanned ? 2 : 1),
    [unmitigated, mitigated, shown, years, isPlanned],
  );
  const carry = useMemo(() => listBalancePoints(mitigated.carry, years), [mitigated, years]);
  const banded = lines[lines.length - 1];
  return (
    <section className={styles.result} aria-label="Balance">
      <h2 className={styles.finding}>
        {wordCleared(verdict, years)} {wordBalanced(verdict, years)}
      </h2>
      {problems.map((problem) => (
        <MessageBar key={`${problem.code} ${problem.found}`} intent="warning" layout="multiline">
          <MessageBarBody>{wordProblem(problem)}</MessageBarBody>
        </MessageBar>
      ))}
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value as Shown)}
      >
        {(Object.keys(SHOWN) as Shown[]).map((each) => (
          <Tab key={each} value={each}>
            {SHOWN[each]}
          </Tab>
        ))}
      </TabList>
      <p className={styles.quiet}>
        {shown === "closing" ? "Balance of the high needs block at 31 March" : "Income less expenditure of the year"},
        in pounds; below 0 is a deficit.
      </p>
      <ScenarioChart
        label={`${SHOWN[shown]} balance by financial year`}
        lines={lines}
        shown={banded.name}
        format={formatTick}
        nameYear={(year) => nameFinancialYear(year as FinancialYear)}
        hasZero
      />
      <PlainTable
        caption={`${SHOWN[shown]} balance${isPlanned ? ", mitigated" : ""}: the mean, and what 9 of 10 futures lie between`}
        headings={[
          "Year",
          ...(isPlanned ? ["Unmitigated"] : []),
          "Mean",
          "P5",
          "P95",
          shown === "closing" ? "No deficit" : "Balanced",
        ]}
        rows={banded.bands.map((point, i) => [
          nameFinancialYear(years[i]),
          ...(isPlanned ? [formatBalance(lines[0].bands[i].mean)] : []),
          formatBalance(point.mean),
          formatBalance(point.p5),
          formatBalance(point.p95),
          wordChance(shown === "closing" ? verdict.chances[i].noDeficit : verdict.chances[i].inYear),
        ])}
      />
      {hasCarry && (
        <p className={styles.quiet}>
          Carrying the deficit costs the general fund {carry.map(({ mean }) => formatBalance(mean)).join(", ")} in these
          years, beside the block.
        </p>
      )}
      {isPlanned && <WorkstreamTable effects={effects} years={years} />}
    </section>
  );
}
