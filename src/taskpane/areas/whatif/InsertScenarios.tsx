import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { getProjectionReferences } from "../../../workbook/getProjectionReferences";
import { composeLiveScenarios } from "../../../workbook/levers/composeLiveScenarios";
import { useJourney } from "../../journey/useJourney";
import { useScenarios } from "../../scenarios/useScenarios";

const useStyles = makeStyles({
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: 600, margin: "0 0 4px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "6px 0 0" },
});

/** Puts the scenarios that are on and their comparison on a sheet, as formulas that stay alive. */
export function InsertScenarios() {
  const styles = useStyles();
  const { state, writeSheets } = useJourney();
  const { sheet, list } = useScenarios();
  const [isWriting, setIsWriting] = useState(false);
  const references = getProjectionReferences(state.choices);
  const names = list.filter(({ name, isOn, levers, rows }) => name !== "" && isOn && levers && rows.length > 0);
  const write = async () => {
    if (!references || !sheet) return;
    setIsWriting(true);
    await writeSheets([
      () =>
        composeLiveScenarios(
          references,
          sheet.reference,
          names.map(({ name }) => name),
        ),
    ]);
    setIsWriting(false);
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>Put it on a sheet</h2>
      <Button disabled={isWriting || !references || names.length === 0} onClick={() => void write()}>
        Insert scenarios as live formulas
      </Button>
      <p className={styles.quiet}>On a new sheet; nothing that is there is changed.</p>
    </section>
  );
}
