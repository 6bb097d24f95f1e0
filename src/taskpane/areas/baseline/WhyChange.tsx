import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useJourney } from "../../journey/useJourney";
import { whyOutOfDate } from "../../journey/whyOutOfDate";
import { usePartStyles } from "../../looks/usePartStyles";
import { WhyTables } from "./WhyTables";

/** Why the number changes up to the last January, and why its band is as wide as it is. */
export function WhyChange() {
  const parts = usePartStyles();
  const { state, explain, stopExplaining } = useJourney();
  const { explainShare: share, explained } = state;
  const outOfDate = explained && whyOutOfDate(explained, state.choices, state.reading);
  return (
    <section className={parts.part} aria-labelledby="why-heading">
      <h2 className={parts.heading} id="why-heading">
        Why does it change, and why is the band this wide?
      </h2>
      <p className={parts.quiet}>
        Projects again while one thing or another is held still. It takes ten to twenty times as long as a run.
      </p>
      {share === null ? (
        <div>
          <Button disabled={!state.reading?.input} onClick={() => void explain()}>
            Explain it
          </Button>
        </div>
      ) : (
        <div className={parts.running}>
          <Field validationState="none" validationMessage={`${Math.round(100 * share)}% of the explanation`}>
            <ProgressBar value={share} aria-label="Progress of the explanation" />
          </Field>
          <Button onClick={stopExplaining}>Stop explaining</Button>
        </div>
      )}
      <div aria-live="polite">
        {outOfDate && <p className={parts.quiet}>{outOfDate} Explain again to bring it up to date.</p>}
        {explained && <WhyTables explanation={explained.explanation} />}
      </div>
    </section>
  );
}
