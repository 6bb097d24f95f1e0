import type { PublishedCheck } from "../../model/light/compareWithPublished";
import { formatCount, roundForWords } from "./formatNumbers";

/** A known January, in the workbook's census and in the published table. */
export interface BothKnown {
  readonly censusYear: number;
  readonly census: number;
  readonly published: number;
}

/** Numbers of the same January further apart than this share are told. */
const FAR_APART = 0.03;

/**
 * Says how a projection from pupils stands to the band from published tables in the last January that both have.
 *
 * @example "From published numbers alone, 9 in 10 futures have between 2,480 and 3,390 plans in January 2028. Your projection's middle, 2,870, lies inside."
 */
export function wordPublishedCheck(checks: readonly PublishedCheck[]): string {
  const last = checks[checks.length - 1];
  if (!last) return "Your projection and the published tables have no January in common to compare.";
  const format = (plans: number) => formatCount(roundForWords(plans));
  const band = `From published numbers alone, 9 in 10 futures have between ${format(last.low)} and ${format(last.high)} plans in January ${last.censusYear}.`;
  const middle = `Your projection's middle, ${format(last.p50)}, lies`;
  if (last.side === "inside") return `${band} ${middle} inside.`;
  const where = last.side === "above" ? "above that" : "below that";
  return `${band} ${middle} ${where}: either something is known here that published numbers do not show, or the tables or the growth of joining want another look.`;
}

/** Says where a census and the published table differ in a January that both know; null where they agree. */
export function wordKnownApart({ censusYear, census, published }: BothKnown): string | null {
  if (Math.abs(census / published - 1) <= FAR_APART) return null;
  return `In January ${censusYear} your census has ${formatCount(census)} plans and the published table ${formatCount(published)}. See that the right authority is chosen and that the census is complete.`;
}
