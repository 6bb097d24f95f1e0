import type { RunControls } from "../../../worker/ProjectionJob";
import { createProjector, type Projector } from "../../../worker/Projector";
import { useJourney } from "../../journey/useJourney";

/** Makes projectors with the runner and the choices of the pane. */
export function useProjector(): (controls: RunControls) => Projector {
  const { state, runner } = useJourney();
  const { nSimulations, seed } = state.choices;
  return (controls) => createProjector(runner, { nSimulations, seed }, controls);
}
