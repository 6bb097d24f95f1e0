import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { nameFinancialYear } from "../../../../model/money/nameFinancialYear";
import { countOf, formatCount } from "../../../words/formatNumbers";
import { ProblemItem } from "../../check/ProblemItem";
import { ListTable } from "../ListTable";
import type { Joined } from "./Joined";
import { ProvidersView } from "./ProvidersView";
import { UnitCostsView } from "./UnitCostsView";
import { UnmatchedView } from "./UnmatchedView";
import { wordJoin } from "./wordJoin";

const PENCE = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const useStyles = makeStyles({
  part: {
    marginTop: "16px",
    "& h3": { fontSize: tokens.fontSizeBase300, fontWeight: 600, margin: "0 0 4px" },
  },
  words: { margin: "12px 0 8px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** What a join gave: in words, as an account, and part by part. */
export function JoinResult({ joined }: { readonly joined: Joined }) {
  const styles = useStyles();
  const [showsProblems, setShowsProblems] = useState(false);
  const { join, report, problems, tables, year } = joined;
  const list = (
    <ul className={styles.list} aria-label="Problems of the ledger">
      {problems.map((problem, index) => (
        <ProblemItem key={index} problem={problem} tables={tables} />
      ))}
    </ul>
  );
  if (!join) {
    return (
      <div className={styles.part}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>The ledger cannot be joined as it is.</MessageBarBody>
        </MessageBar>
        {list}
      </div>
    );
  }
  return (
    <>
      <p className={styles.words}>{wordJoin(report).join(" ")}</p>
      <ListTable
        caption="Where every pound of the ledger went"
        headings={["Year", "What", "Pupils", "Pounds"]}
        rows={report.map((row) => [row.year, row.what, formatCount(row.nPupils), PENCE.format(row.amount)])}
        numeric={[2, 3]}
      />
      {year !== null && (
        <section className={styles.part}>
          <h3>Unit costs of {nameFinancialYear(year)}</h3>
          <UnitCostsView joined={joined} />
        </section>
      )}
      {year !== null && (
        <section className={styles.part}>
          <h3>Providers in {nameFinancialYear(year)}</h3>
          <ProvidersView providers={joined.providers} />
        </section>
      )}
      <section className={styles.part}>
        <h3>Lines that match nobody</h3>
        <UnmatchedView join={join} ledger={tables.get("Ledger")!.table} />
      </section>
      <section className={styles.part}>
        <h3>What was found in the ledger</h3>
        {problems.length === 0 ? <p>Nothing that could mislead.</p> : null}
        {problems.length > 0 && (
          <Button size="small" aria-expanded={showsProblems} onClick={() => setShowsProblems(!showsProblems)}>
            {showsProblems ? "Hide" : `Show ${countOf(problems.length, "thing")}`}
          </Button>
        )}
        {showsProblems && list}
      </section>
    </>
  );
}
