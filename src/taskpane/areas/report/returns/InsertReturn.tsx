import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { composeLiveReturn } from "../../../../workbook/composeLiveReturn";
import { composeReturnSheet } from "../../../../workbook/composeReturnSheet";
import { getProjectionReferences } from "../../../../workbook/getProjectionReferences";
import type { ScenarioReference } from "../../../../workbook/layOutModel";
import { useJourney } from "../../../journey/useJourney";
import { usePartStyles } from "../../../looks/usePartStyles";
import type { MadeReturn } from "./makeReturn";
import { readYearsAsked, type ReturnChoice } from "./ReturnChoice";

interface InsertReturnProps {
  readonly choice: ReturnChoice;
  readonly scenario: ScenarioReference | null;
  /** Whether what is chosen can be used. */
  readonly isValid: boolean;
  /** The last one that was made. */
  readonly made: MadeReturn | null;
}

/** Puts a return on a sheet, as a formula that stays alive or as values that stay as they are. */
export function InsertReturn({ choice, scenario, isValid, made }: InsertReturnProps) {
  const styles = usePartStyles();
  const { state, writeSheets } = useJourney();
  const [isWriting, setIsWriting] = useState(false);
  const references = getProjectionReferences(state.choices);
  const write = async (content: Parameters<typeof writeSheets>[0][number]) => {
    setIsWriting(true);
    await writeSheets([content]);
    setIsWriting(false);
  };
  const { name, ageRule, statistic, years, mapping } = choice;
  const live = { name, ageRule, statistic, nYears: readYearsAsked(years), mapping: mapping || null, scenario };
  return (
    <>
      <div className={styles.buttons}>
        <Button
          disabled={isWriting || !references || !isValid}
          onClick={() => references && void write(() => composeLiveReturn(references, live))}
        >
          Insert the return as a live formula
        </Button>
        <Button
          disabled={isWriting || !made}
          onClick={() => made && void write(() => composeReturnSheet(made.choice.name, made.cells, made.madeFrom))}
        >
          Insert the return as values
        </Button>
      </div>
      <p className={styles.quiet}>
        On a new sheet; nothing that is there is changed. The live formula follows what is chosen now; values are those
        shown here. It is laid out as we understand the return and is not the form itself.
      </p>
    </>
  );
}
