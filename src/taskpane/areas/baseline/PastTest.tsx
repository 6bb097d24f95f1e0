import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useState } from "react";
import { composeLiveBacktest } from "../../../workbook/composeLiveBacktest";
import { getProjectionReferences } from "../../../workbook/getProjectionReferences";
import { useJourney } from "../../journey/useJourney";
import { usePartStyles } from "../../looks/usePartStyles";
import { PastVerdict } from "./PastVerdict";

/** How good projections of this data would have been in the past: run it, read the verdict, put it on a sheet. */
export function PastTest() {
  const parts = usePartStyles();
  const { state, testOnPast, stopTest, writeSheets } = useJourney();
  const [isWriting, setIsWriting] = useState(false);
  const { pastShare, past, reading, choices } = state;
  const references = getProjectionReferences(choices);

  const insert = async () => {
    if (!references) return;
    setIsWriting(true);
    await writeSheets([() => composeLiveBacktest(references)]);
    setIsWriting(false);
  };

  return (
    <section className={parts.part} aria-labelledby="past-heading">
      <h2 className={parts.heading} id="past-heading">
        How good were such projections before?
      </h2>
      <p className={parts.quiet}>
        Projects again from every earlier January, with what was known then, and compares with what happened.
      </p>
      {pastShare === null ? (
        <div className={parts.buttons}>
          <Button disabled={!reading?.input} onClick={() => void testOnPast()}>
            Test on the past
          </Button>
          {past && (
            <Button disabled={isWriting || !references} onClick={() => void insert()}>
              Put the test on a sheet
            </Button>
          )}
        </div>
      ) : (
        <div className={parts.running}>
          <Field validationState="none" validationMessage={`${Math.round(100 * pastShare)}% of the past projections`}>
            <ProgressBar value={pastShare} aria-label="Progress of the test on the past" />
          </Field>
          <Button onClick={stopTest}>Stop the test</Button>
        </div>
      )}
      <div aria-live="polite">{past && <PastVerdict past={past} />}</div>
    </section>
  );
}
