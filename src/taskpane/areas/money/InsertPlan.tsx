import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { composeLivePlan } from "../../../workbook/composeLivePlan";
import { getProjectionReferences } from "../../../workbook/getProjectionReferences";
import { useJourney } from "../../journey/useJourney";
import type { MoneyTables } from "./MoneyTables";

const useStyles = makeStyles({
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: 600, margin: "0 0 4px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "6px 0 0" },
});

/** Puts cost, balance and plan on a sheet, as formulas that stay alive. */
export function InsertPlan({ tables }: { readonly tables: MoneyTables }) {
  const styles = useStyles();
  const { state, writeSheets } = useJourney();
  const [isWriting, setIsWriting] = useState(false);
  const references = getProjectionReferences(state.choices);
  const { inflation, carryRate } = state.choices;
  const write = async () => {
    if (!references || !tables.funding) return;
    setIsWriting(true);
    const money = {
      funding: tables.funding.reference,
      workstreams: tables.workstreams?.reference ?? null,
      levers: tables.planLevers?.reference ?? null,
      inflation,
      carryRate,
    };
    await writeSheets([() => composeLivePlan(references, money)]);
    setIsWriting(false);
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>Put it on a sheet</h2>
      <Button disabled={isWriting || !references || !tables.funding} onClick={() => void write()}>
        Insert the balance as live formulas
      </Button>
      <p className={styles.quiet}>On a new sheet; nothing that is there is changed.</p>
    </section>
  );
}
