import type { BandPoint } from "../pictures/BandPoint";
import { roundForWords } from "./formatNumbers";

/** Changes smaller than this share are told as "stay about level". */
const LEVEL = 0.02;

/** Words of a quantity in the plural ("Plans grow") or the singular ("Cost grows"). */
export interface QuantityWords {
  readonly name: string;
  readonly plural: boolean;
  readonly format: (value: number) => string;
}

/**
 * Says what a projection shows in one sentence: from where, to where, and how far the futures lie apart.
 *
 * @param nameYear - how a year is told; as a January unless given
 * @example "Plans grow from 2,213 in January 2026 to about 3,050 in January 2031; in 9 of 10 simulated futures between 2,900 and 3,200."
 */
export function wordFinding(
  bands: readonly BandPoint[],
  { name, plural, format }: QuantityWords,
  nameYear = (year: number) => `January ${year}`,
): string {
  const first = bands[0];
  const last = bands[bands.length - 1];
  if (!last || first === last) return `${name}: no year is projected.`;
  const between = `in 9 of 10 simulated futures between ${format(roundForWords(last.p5))} and ${format(roundForWords(last.p95))}`;
  const change = last.p50 / first.p50 - 1;
  const about = format(roundForWords(last.p50));
  if (Math.abs(change) < LEVEL) {
    const verb = plural ? "stay" : "stays";
    return `${name} ${verb} about level, at ${format(first.p50)} in ${nameYear(first.censusYear)} and about ${about} in ${nameYear(last.censusYear)}; ${between}.`;
  }
  const verb = (change > 0 ? "grow" : "fall") + (plural ? "" : "s");
  return `${name} ${verb} from ${format(first.p50)} in ${nameYear(first.censusYear)} to about ${about} in ${nameYear(last.censusYear)}; ${between}.`;
}
