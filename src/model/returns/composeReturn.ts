import { composeDsg } from "./composeDsg";
import { composeLsrp } from "./composeLsrp";
import { composeScap } from "./composeScap";
import type { ReturnJob, ReturnSources } from "./ReturnJob";
import type { ReturnTables } from "./ReturnTable";

const COMPOSERS = { DSG: composeDsg, LSRP: composeLsrp, SCAP: composeScap } as const;

/**
 * Lays out a return.
 *
 * @param job - which, and how
 * @param sources - counts of the groupings that `listRequests` gives, in its order
 */
export function composeReturn(job: ReturnJob, sources: ReturnSources): ReturnTables {
  return COMPOSERS[job.name](job, sources);
}
