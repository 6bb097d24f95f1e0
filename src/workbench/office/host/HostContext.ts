import type { Grid } from "../../grid/Grid";
import type { EventSource } from "./EventSource";

/** What every object of the host is made from. */
export interface HostContext {
  readonly grid: Grid;
  readonly events: EventSource;
}

/** Methods by which office.js switches events on; ours always flow, so nothing is left to do. */
export function acceptRegistrations(...events: readonly string[]): Record<string, () => null> {
  return Object.fromEntries(
    events.flatMap((event) => [`_Register${event}Event`, `_Unregister${event}Event`].map((name) => [name, () => null])),
  );
}
