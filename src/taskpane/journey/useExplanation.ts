import { useCallback, useRef, type RefObject } from "react";
import { getUsualSettings } from "../../model/uncertainty/UncertaintySettings";
import type { Runner } from "../../worker/ProjectionJob";
import { runExplanation } from "../../worker/runExplanation";
import type { JourneyEvent, JourneyState } from "./JourneyState";

/** Explains the last January with the tables and choices of the moment, and stops when told to. */
export function useExplanation(
  runner: Runner,
  latest: RefObject<JourneyState>,
  send: (event: JourneyEvent) => void,
  fail: (error: unknown) => void,
) {
  const running = useRef<AbortController | null>(null);
  const explain = useCallback(async () => {
    const { reading, choices } = latest.current;
    if (!reading?.input) return;
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    let lastShare = 0;
    const onProgress = (share: number) => {
      if (signal.aborted || share - lastShare < 0.01) return;
      lastShare = share;
      send({ type: "explanation progressed", share });
    };
    send({ type: "noticed", notice: null });
    send({ type: "explanation progressed", share: 0 });
    const { nSimulations, seed, rules } = choices;
    const job = { input: reading.input, nSimulations, seed, censusYear: null, uncertainty: getUsualSettings(rules) };
    try {
      const explanation = await runExplanation(runner, job, { signal, onProgress });
      signal.throwIfAborted();
      send({ type: "explained", explained: { explanation, choices, fingerprint: reading.fingerprint } });
    } catch (error) {
      if (running.current !== controller) return;
      send({ type: "explanation ended" });
      if (!signal.aborted) fail(error);
    }
  }, [runner, latest, send, fail]);
  const stopExplaining = useCallback(() => running.current?.abort(), []);
  return { explain, stopExplaining };
}
