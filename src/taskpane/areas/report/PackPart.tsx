import { Button, Field, ProgressBar, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import { useJourney } from "../../journey/useJourney";
import { usePartStyles } from "../../looks/usePartStyles";
import { useScenarios } from "../../scenarios/useScenarios";
import { countOf } from "../../words/formatNumbers";
import { TypedOnce } from "./TypedOnce";
import { usePack, type PackFile } from "./usePack";

const BUTTONS: readonly (readonly [file: PackFile, label: string])[] = [
  ["slides", "Make the slides"],
  ["pictures", "Save the pictures"],
];

/** The leaders' pack: slides for a workshop, and the same pictures one by one. */
export function PackPart({ input }: { readonly input: ModelInput }) {
  const styles = usePartStyles();
  const { state, choose } = useJourney();
  const { isRead } = useScenarios();
  const { packAuthority, authority } = state.choices;
  const [isSuppressed, setIsSuppressed] = useState(true);
  const { made, work, make, stop } = usePack(input);
  return (
    <section className={styles.part} aria-labelledby="pack-heading">
      <h2 className={styles.heading} id="pack-heading">
        Leaders&rsquo; pack
      </h2>
      <p className={styles.quiet}>
        PowerPoint slides with charts that can be edited: plans, needs, setting groups, cost, balance, who moved where,
        scenarios and what it rests on. Or the same pictures as PNG files in a .zip. What is missing is run first.
      </p>
      <TypedOnce
        label="Authority on the first slide"
        value={packAuthority}
        placeholder={authority ?? ""}
        onTyped={(name) => choose({ packAuthority: name })}
      />
      <Switch
        label="Hide numbers under 5, and those that would give them away"
        checked={isSuppressed}
        onChange={(_, { checked }) => setIsSuppressed(checked)}
      />
      {work ? (
        <>
          <Field validationState="none" validationMessage={`${work.words}, ${Math.round(100 * work.share)}%`}>
            <ProgressBar value={work.share} aria-label="Progress of the pack" />
          </Field>
          <div className={styles.buttons}>
            <Button onClick={stop}>Stop the pack</Button>
          </div>
        </>
      ) : (
        <div className={styles.buttons}>
          {BUTTONS.map(([file, label], i) => (
            <Button
              key={file}
              appearance={i === 0 ? "primary" : "secondary"}
              disabled={!isRead}
              onClick={() => void make(file, { authority: packAuthority || authority || "", isSuppressed })}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      <div aria-live="polite">
        {made && (
          <>
            <p className={styles.quiet}>
              {made.name}: {countOf(made.count, made.file === "slides" ? "slide" : "picture")}, among your downloads.
            </p>
            {made.leftOut.map((sentence) => (
              <p key={sentence} className={styles.quiet}>
                {sentence}
              </p>
            ))}
          </>
        )}
      </div>
    </section>
  );
}
