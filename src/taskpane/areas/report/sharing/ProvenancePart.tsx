import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ModelInput } from "../../../../model/data/ModelInput";
import { composeLiveProvenance } from "../../../../workbook/composeLiveProvenance";
import { getProjectionReferences } from "../../../../workbook/getProjectionReferences";
import { useJourney } from "../../../journey/useJourney";
import { Choice } from "../Choice";
import { usePartStyles } from "../partStyles";
import { useChosenScenario } from "../useChosenScenario";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** A sheet that says what figures rest on. */
export function ProvenancePart({ input }: { readonly input: ModelInput }) {
  const styles = usePartStyles();
  const { state, writeSheets } = useJourney();
  const scenario = useChosenScenario(input);
  const [isWriting, setIsWriting] = useState(false);
  const references = getProjectionReferences(state.choices);
  const write = async () => {
    if (!references) return;
    setIsWriting(true);
    await writeSheets([() => composeLiveProvenance(references, scenario.reference, DAY.format(new Date()))]);
    setIsWriting(false);
  };
  return (
    <>
      <h2 className={styles.heading}>Where figures come from</h2>
      <p className={styles.quiet}>
        A sheet with a fingerprint of every table, Januaries, simulations, seed, rules, options, levers, warnings and
        the version of the add-in. Equal data and options have equal fingerprints.
      </p>
      {scenario.options.length > 1 && (
        <Choice label="Provenance of" options={scenario.options} chosen={scenario.name} onChoose={scenario.choose} />
      )}
      <div className={styles.buttons}>
        <Button disabled={isWriting || !references} onClick={() => void write()}>
          Insert a provenance sheet
        </Button>
      </div>
    </>
  );
}
