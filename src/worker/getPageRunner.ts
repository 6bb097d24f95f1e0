import { createInPageRunner } from "./createInPageRunner";
import { createPool } from "./createPool";
import type { Runner } from "./ProjectionJob";

const PLACE = Symbol.for("send-projections.runner");

/**
 * Gives the one runner of this page. The pane and the functions are bundles of their own on one page (the shared
 * runtime); together they must leave the machine a free core, so they share a pool. Where the page has no workers, the
 * engine runs in the page, in short pieces.
 */
export function getPageRunner(): Runner {
  const page = globalThis as typeof globalThis & { [PLACE]?: Runner };
  return (page[PLACE] ??= typeof Worker === "undefined" ? createInPageRunner() : createPool());
}
