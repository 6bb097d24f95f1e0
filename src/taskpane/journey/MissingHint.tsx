import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { STEP_NAMES, type Step } from "./steps";
import { useJourney } from "./useJourney";

interface MissingHintProps {
  /** What is missing and why. */
  readonly text: string;
  /** The step where it can be mended. */
  readonly step: Step;
}

/** Says what a step waits for, with the way to where it is mended. */
export function MissingHint({ text, step }: MissingHintProps) {
  const { goTo } = useJourney();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => goTo(step)}>
          Go to {STEP_NAMES[step].long}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
