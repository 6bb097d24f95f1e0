import { countOf, formatCount, roundForWords } from "../words/formatNumbers";
import type { GroupBar } from "../pictures/GroupChart";

/**
 * Says which group grows most, in one sentence.
 *
 * @param what - what the groups are: "need", "setting group"
 * @param from - "January 2026"
 * @param to - "January 2031"
 * @example "Autistic spectrum disorder grows most: from 812 plans in January 2026 to about 1,190 in January 2031."
 */
export function wordGrowth(bars: readonly GroupBar[], what: string, from: string, to: string): string {
  const known = bars.flatMap(({ name, before, after }) =>
    before === null || after === null ? [] : [{ name, before, after, growth: Math.round(after) - Math.round(before) }],
  );
  if (known.length === 0) return `No ${what} has so many plans that its number can be shown.`;
  const most = Math.max(...known.map(({ growth }) => growth));
  if (most <= 0) return `No ${what} is expected to have more plans in ${to} than in ${from}.`;
  const first = known.filter(({ growth }) => growth === most);
  if (first.length > 1) {
    const names = `${first
      .slice(0, -1)
      .map(({ name }) => name)
      .join(", ")} and ${first[first.length - 1].name}`;
    return `${names} grow most, each by about ${countOf(roundForWords(most), "plan")} from ${from} to ${to}.`;
  }
  const [{ name, before, after }] = first;
  return `${name} grows most: from ${countOf(before, "plan")} in ${from} to about ${formatCount(roundForWords(after))} in ${to}.`;
}
