import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ModelInput } from "../../../../model/data/ModelInput";
import { composeLiveProvenance } from "../../../../workbook/composeLiveProvenance";
import { getProjectionReferences } from "../../../../workbook/getProjectionReferences";
import { useJourney } from "../../../journey/useJourney";
import { usePartStyles } from "../../../looks/usePartStyles";
import { Choice } from "../Choice";
import { waitForNumbers } from "../sheets/waitForNumbers";
import { useChosenScenario } from "../useChosenScenario";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** A sheet that says what figures rest on. */
export function ProvenancePart({ input }: { readonly input: ModelInput }) {
  const styles = usePartStyles();
  const { state, workbook, writeSheets, notice } = useJourney();
  const scenario = useChosenScenario(input);
  const [isWriting, setIsWriting] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const references = getProjectionReferences(state.choices);
  const write = async (isLive: boolean) => {
    if (!references) return;
    const { signal } = (running.current = new AbortController());
    setIsWriting(true);
    try {
      const day = DAY.format(new Date());
      const names = await writeSheets([() => composeLiveProvenance(references, scenario.reference, day)]);
      if (!names || isLive) return;
      const errors = await waitForNumbers(workbook, names, signal, () => {});
      if (errors.length === 0) await workbook.freezeSheets(names, { signal });
      else
        notice({
          intent: "error",
          text: `A cell of “${errors[0].sheet}” shows an error, so formulas were left there.`,
        });
    } catch (error) {
      if (!signal.aborted) notice({ intent: "error", text: error instanceof Error ? error.message : String(error) });
    } finally {
      if (!signal.aborted) setIsWriting(false);
    }
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
        <Button disabled={isWriting || !references} onClick={() => void write(true)}>
          Insert provenance as live formulas
        </Button>
        <Button disabled={isWriting || !references} onClick={() => void write(false)}>
          Insert provenance as values
        </Button>
      </div>
      <div aria-live="polite">
        {isWriting && <Spinner size="tiny" labelPosition="after" label="Writing provenance" />}
      </div>
    </>
  );
}
