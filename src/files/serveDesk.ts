import type { DeskAnswer, DeskQuestion } from "./DeskMessages";
import type { FileDesk } from "./FileDesk";

/** Smallest step of progress that is worth a message. */
const STEP = 0.01;

/** Answers questions about a desk. */
export function serveDesk(desk: FileDesk, answer: (message: DeskAnswer) => void): (question: DeskQuestion) => void {
  const running = new Map<number, AbortController>();

  const call = async ({ number, method, args }: Extract<DeskQuestion, { kind: "call" }>) => {
    const controller = new AbortController();
    running.set(number, controller);
    let last = 0;
    const onProgress = (share: number) => {
      if (share - last < STEP && share < 1) return;
      last = share;
      answer({ kind: "progress", number, share });
    };
    try {
      const given = method === "open" ? [args[0], { signal: controller.signal, onProgress }] : args;
      const run = desk[method] as (...given: readonly unknown[]) => Promise<unknown>;
      answer({ kind: "done", number, result: await run(...given) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      answer({ kind: "failed", number, message, stopped: controller.signal.aborted });
    } finally {
      running.delete(number);
    }
  };

  return (question) => {
    if (question.kind === "stop") running.get(question.number)?.abort();
    else void call(question);
  };
}
