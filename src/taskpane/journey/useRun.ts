import { useEffect, useRef, useState } from "react";
import type { RunControls } from "../../worker/ProjectionJob";
import { useJourney } from "./useJourney";

/** Work that a person starts, watches and stops; its last good result stays while it is done again. */
export interface Run<T> {
  readonly result: T | null;
  readonly isRunning: boolean;
  start(work: (controls: RunControls) => Promise<T>): Promise<void>;
  stop(): void;
}

/** Holds one piece of work of a part of the pane. It stops when the part is left. */
export function useRun<T>(): Run<T> {
  const { notice } = useJourney();
  const [result, setResult] = useState<T | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (work: (controls: RunControls) => Promise<T>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setIsRunning(true);
    try {
      const done = await work({ signal: controller.signal });
      if (!controller.signal.aborted) setResult(done);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      if (!controller.signal.aborted) notice({ intent: "error", text });
    } finally {
      if (running.current === controller) setIsRunning(false);
    }
  };
  return { result, isRunning, start, stop: () => running.current?.abort() };
}
