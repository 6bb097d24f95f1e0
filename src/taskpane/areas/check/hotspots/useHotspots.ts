import { useEffect, useState } from "react";
import type { CutName } from "../../../../model/hotspots/Cut";
import { findHotspotsInSteps, type Hotspots } from "../../../../model/hotspots/findHotspots";
import { takeInSlices } from "../../../../worker/takeInSlices";
import type { InputReading } from "../../../journey/InputReading";
import { nextTask } from "../../../journey/nextTask";
import { composeRequest } from "./listCuts";

/** Hotspots, and the cut that they were found by. */
export interface FoundHotspots {
  readonly by: readonly CutName[];
  readonly hotspots: Hotspots;
}

/**
 * Finds the hotspots of the tables as they were read, in slices, so that the page stays awake; null until they are found.
 *
 * @param by - the same list as long as the cut is the same
 */
export function useHotspots({ source, input }: InputReading, by: readonly CutName[]): FoundHotspots | null {
  const [found, setFound] = useState<FoundHotspots | null>(null);
  useEffect(() => {
    let isLeft = false;
    setFound(null);
    if (!source || !input) return;
    const pause = async () => {
      await nextTask();
      if (isLeft) throw new Abandoned();
    };
    takeInSlices(findHotspotsInSteps(composeRequest(by, source, input)), pause).then(
      (hotspots) => isLeft || setFound({ by, hotspots }),
      (error: unknown) => {
        if (!(error instanceof Abandoned)) throw error;
      },
    );
    return () => {
      isLeft = true;
    };
  }, [source, input, by]);
  return found?.by === by ? found : null;
}

/** Nobody waits for the answer any more. */
class Abandoned extends Error {}
