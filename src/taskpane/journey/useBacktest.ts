import { useCallback, useRef, type RefObject } from "react";
import { USUAL_CONSTANTS } from "../../model/uncertainty/UncertaintyConstants";
import { UNCERTAINTIES } from "../../model/uncertainty/Uncertainty";
import type { Runner } from "../../worker/ProjectionJob";
import { runBacktest } from "../../worker/runBacktest";
import type { JourneyEvent, JourneyState } from "./JourneyState";

/** Makes past projections again, with the tables and choices of the moment, and stops when told to. */
export function useBacktest(
  runner: Runner,
  latest: RefObject<JourneyState>,
  send: (event: JourneyEvent) => void,
  fail: (error: unknown) => void,
) {
  const running = useRef<AbortController | null>(null);
  const testOnPast = useCallback(async () => {
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
      send({ type: "past progressed", share });
    };
    send({ type: "noticed", notice: null });
    send({ type: "past progressed", share: 0 });
    const { nSimulations, seed } = choices;
    const data = { input: reading.input, nSimulations, seed };
    const job = { ...data, treatments: UNCERTAINTIES, constants: USUAL_CONSTANTS, by: [], mostYears: null };
    try {
      const backtest = await runBacktest(runner, job, { signal, onProgress });
      signal.throwIfAborted();
      send({ type: "past tested", past: { backtest, choices, fingerprint: reading.fingerprint } });
    } catch (error) {
      if (running.current !== controller) return;
      send({ type: "past ended" });
      if (!signal.aborted) fail(error);
    }
  }, [runner, latest, send, fail]);
  const stopTest = useCallback(() => running.current?.abort(), []);
  return { testOnPast, stopTest };
}
