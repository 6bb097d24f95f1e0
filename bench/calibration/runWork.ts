import type { CellTable } from "../../src/model/tables/Reading";
import type { StudyCase } from "./StudyCase";
import { studyDemonstration } from "./studyDemonstration";
import { studyFlows } from "./studyFlows";
import { type InventedWork, studyInvented } from "./studyInvented";
import { type MixWork, studyMix } from "./studyMix";
import { studyPublished } from "./studyPublished";

/** One piece of the study: plain data, so that it can be sent to a worker. */
export type Work =
  | InventedWork
  | MixWork
  | { readonly kind: "published"; readonly tables: readonly CellTable[]; readonly nSimulations: number }
  | { readonly kind: "demonstration"; readonly nSimulations: number };

/** Does one piece of the study; the same piece gives the same cases everywhere. */
export function runWork(work: Work): StudyCase[] {
  switch (work.kind) {
    case "invented":
      return studyInvented(work);
    case "mix":
      return studyMix(work);
    case "published":
      return [...studyPublished(work.tables, work.nSimulations), ...studyFlows(work.tables, work.nSimulations)];
    case "demonstration":
      return studyDemonstration(work.nSimulations);
  }
}
