import { askDesk, type AskedDesk } from "./askDesk";
import type { DeskAnswer, DeskQuestion } from "./DeskMessages";
import type { FileDesk } from "./FileDesk";

/** The desk of a page, in a worker that starts with the first file; the bundler finds its file by this very expression. */
export function createBrowserDesk(): FileDesk {
  let worker: Worker | null = null;
  const asked: AskedDesk = askDesk((question) => getWorker().postMessage(question satisfies DeskQuestion));

  function getWorker(): Worker {
    if (worker) return worker;
    worker = new Worker(new URL("./files.worker.ts", import.meta.url));
    worker.onmessage = (event: MessageEvent<DeskAnswer>) => asked.hear(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      worker?.terminate();
      worker = null;
      asked.fail(event.message || "the reader of files could not be started");
    };
    return worker;
  }

  return asked.desk;
}
