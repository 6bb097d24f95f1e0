import { createLocalDesk } from "./createLocalDesk";
import type { DeskQuestion } from "./DeskMessages";
import { serveDesk } from "./serveDesk";

/** The worker's own global scope; it has the message methods of a Worker, seen from inside. */
const scope = self as unknown as Pick<Worker, "onmessage" | "postMessage">;

const handle = serveDesk(createLocalDesk(), (answer) => scope.postMessage(answer));
scope.onmessage = (event: MessageEvent<DeskQuestion>) => handle(event.data);
