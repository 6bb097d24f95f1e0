import { useCallback, useEffect, useRef } from "react";
import { composeLiveFlows, type FlowsShown } from "../../../workbook/composeLiveFlows";
import { getProjectionReferences } from "../../../workbook/getProjectionReferences";
import { useJourney } from "../../journey/useJourney";
import { FlowsView } from "./FlowsView";

/** Who moved where between two Januaries that are known. */
export function FlowsPart() {
  const journey = useJourney();
  const latest = useRef(journey);
  useEffect(() => {
    latest.current = journey;
  });
  // The same function at every progress of a run, so that the picture is not drawn anew each time.
  const write = useCallback(async (draw: () => Promise<FlowsShown>) => {
    const { state, writeSheets, notice } = latest.current;
    const references = getProjectionReferences(state.choices);
    if (!references) return;
    try {
      const shown = await draw();
      await writeSheets([() => composeLiveFlows(references, shown)]);
    } catch (error) {
      notice({ intent: "error", text: error instanceof Error ? error.message : String(error) });
    }
  }, []);
  const { choices, reading } = journey.state;
  if (!reading?.input) return null;
  return <FlowsView input={reading.input} canWrite={getProjectionReferences(choices) !== null} onWrite={write} />;
}
