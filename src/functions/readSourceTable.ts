import type { CensusOptions } from "../model/census/CensusOptions";
import type { Reading } from "../model/tables/Reading";
import { readSourceInSteps, type Source } from "../model/tables/readSource";
import type { Steps } from "../model/tables/Steps";
import { recogniseTable } from "../model/tables/recogniseTable";
import { nameTable, type RangeArgument } from "./readArgument";

const NAMES: Readonly<Partial<Record<string, string>>> = { census: "Census", transitions: "Transitions" };

/**
 * Reads census rows or transitions, with pauses, named in messages by what their headings say they are.
 *
 * @param range - holds something
 * @param census - the rules for census rows on which reasonable people differ
 */
export function readSourceTable(range: RangeArgument, census: CensusOptions): Steps<Reading<Source>> {
  const kind = recogniseTable(range.cells[0]);
  return readSourceInSteps(nameTable(NAMES[kind ?? ""] ?? "Source", range), census);
}
