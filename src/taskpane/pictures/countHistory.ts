import { OUTSIDE, type Transitions } from "../../model/data/Transitions";
import type { KnownPoint } from "./BandPoint";

/** Plans in every January that the transitions cover: each year's start, and the last year's end. */
export function countHistory(transitions: Transitions): KnownPoint[] {
  const before = new Map<number, number>();
  const after = new Map<number, number>();
  for (let i = 0; i < transitions.length; i++) {
    const censusYear = transitions.censusYear[i];
    if (transitions.needBefore[i] !== OUTSIDE) before.set(censusYear, (before.get(censusYear) ?? 0) + 1);
    if (transitions.needAfter[i] !== OUTSIDE) after.set(censusYear + 1, (after.get(censusYear + 1) ?? 0) + 1);
  }
  const known = new Map([...after, ...before]);
  return [...known].map(([censusYear, value]) => ({ censusYear, value })).sort((a, b) => a.censusYear - b.censusYear);
}
