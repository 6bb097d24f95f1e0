import type { DeskAnswer, DeskMethod, DeskQuestion } from "./DeskMessages";
import type { DeskControls, FileDesk } from "./FileDesk";

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: (share: number) => void;
}

/** The desk as its users see it, and what hears its answers. */
export interface AskedDesk {
  readonly desk: FileDesk;
  hear(answer: DeskAnswer): void;
  /** The other side is gone: whatever waits is told why. */
  fail(message: string): void;
}

/** A desk that is somewhere else: every call is a message, every answer one back. */
export function askDesk(post: (question: DeskQuestion) => void): AskedDesk {
  const waiting = new Map<number, Waiting>();
  let lastNumber = 0;

  const call = <T>(
    method: DeskMethod,
    args: readonly unknown[],
    { signal, onProgress }: DeskControls = {},
  ): Promise<T> =>
    new Promise<unknown>((resolve, reject) => {
      const number = ++lastNumber;
      waiting.set(number, { resolve, reject, onProgress });
      signal?.addEventListener("abort", () => post({ kind: "stop", number }), { once: true });
      post({ kind: "call", number, method, args });
    }) as Promise<T>;

  const end = (number: number): Waiting | undefined => {
    const one = waiting.get(number);
    waiting.delete(number);
    return one;
  };

  return {
    desk: {
      open: (file, controls) => call("open", [file], controls),
      begin: (...args) => call("begin", args),
      append: (...args) => call("append", args),
      finish: (...args) => call("finish", args),
      readRows: (...args) => call("readRows", args),
      makeCensus: (...args) => call("makeCensus", args),
      listAreas: (...args) => call("listAreas", args),
      makePopulation: (...args) => call("makePopulation", args),
      mapTable: (...args) => call("mapTable", args),
      close: (...args) => call("close", args),
    },
    hear(answer) {
      if (answer.kind === "progress") waiting.get(answer.number)?.onProgress?.(answer.share);
      else if (answer.kind === "done") end(answer.number)?.resolve(answer.result);
      else end(answer.number)?.reject(answer.stopped ? createStop() : new Error(answer.message));
    },
    fail(message) {
      for (const number of [...waiting.keys()]) end(number)?.reject(new Error(message));
    },
  };
}

function createStop(): Error {
  return new DOMException("The reading was stopped.", "AbortError");
}
