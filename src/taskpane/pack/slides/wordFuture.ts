import type { BandPoint } from "../../pictures/BandPoint";

/**
 * One projected year in words, for notes.
 *
 * @example "January 2027: about 2,364; in 9 of 10 futures between 2,318 and 2,409, in half between 2,346 and 2,383."
 */
export function wordFuture(point: BandPoint, when: string, format: (value: number) => string): string {
  const { p5, p25, p50, p75, p95 } = point;
  if (p5 === p95) return `${when}: ${format(p50)}.`;
  return `${when}: about ${format(p50)}; in 9 of 10 futures between ${format(p5)} and ${format(p95)}, in half between ${format(p25)} and ${format(p75)}.`;
}
