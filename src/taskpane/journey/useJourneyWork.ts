import { useCallback, useRef, type RefObject } from "react";
import type { ModelInput } from "../../model/data/ModelInput";
import type { Choices } from "../../workbook/Choices";
import type { RunControls, Runner } from "../../worker/ProjectionJob";
import type { JourneyEvent, JourneyState } from "./JourneyState";

/** What a result was made from, so that it can say when it is out of date. */
export interface MadeFrom {
  readonly choices: Choices;
  /** Of the tables that were read (`InputReading.fingerprint`). */
  readonly fingerprint: string;
}

/** A kind of work on the tables as they were read, and what the journey is told of it. */
export interface JourneyWork<T> {
  run(runner: Runner, input: ModelInput, choices: Choices, controls: RunControls): Promise<T>;
  progressed(share: number): JourneyEvent;
  done(result: T, from: MadeFrom): JourneyEvent;
  /** It was stopped, or failed. */
  readonly ended: JourneyEvent;
}

/** Does a kind of work with the tables and choices of the moment, and stops when told to. */
export function useJourneyWork<T>(
  work: JourneyWork<T>,
  runner: Runner,
  latest: RefObject<JourneyState>,
  send: (event: JourneyEvent) => void,
  fail: (error: unknown) => void,
) {
  const running = useRef<AbortController | null>(null);
  const start = useCallback(async () => {
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
      send(work.progressed(share));
    };
    send({ type: "noticed", notice: null });
    send(work.progressed(0));
    try {
      const result = await work.run(runner, reading.input, choices, { signal, onProgress });
      signal.throwIfAborted();
      send(work.done(result, { choices, fingerprint: reading.fingerprint }));
    } catch (error) {
      if (running.current !== controller) return;
      send(work.ended);
      if (!signal.aborted) fail(error);
    }
  }, [work, runner, latest, send, fail]);
  const stop = useCallback(() => running.current?.abort(), []);
  return { start, stop };
}
