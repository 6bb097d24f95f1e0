import { N_STATISTICS, type GroupSummary } from "../summary/GroupSummary";

/**
 * Puts known Januaries before projected ones, so that a chart can start in the past. The start year, which both have,
 * is taken from history, which knows its flows too.
 *
 * @param history - Januaries through the start year
 * @param projection - of the same request, from the start year on
 * @returns every year once, and every group of either
 */
export function joinHistory(history: GroupSummary, projection: GroupSummary): GroupSummary {
  const byName = new Map([...projection.keys, ...history.keys].map((key) => [JSON.stringify(key), key] as const));
  const names = [...byName.keys()];
  const later = projection.years.filter((year) => !history.years.includes(year));
  const parts = [
    { summary: history, years: history.years },
    { summary: projection, years: later },
  ];
  const values: number[] = [];
  const uncosted: number[] = [];
  for (const { summary, years } of parts) {
    const places = new Map(summary.keys.map((key, iKey) => [JSON.stringify(key), iKey]));
    for (const year of years) {
      const iYear = summary.years.indexOf(year);
      for (const name of names) {
        const iKey = places.get(name);
        const entry = iYear * summary.keys.length + (iKey ?? 0);
        for (let i = 0; i < N_STATISTICS; i++)
          values.push(iKey === undefined ? 0 : summary.values[entry * N_STATISTICS + i]);
        uncosted.push(iKey === undefined ? 0 : (summary.uncosted?.[entry] ?? 0));
      }
    }
  }
  return {
    // Distributions and values by simulation stay behind: they are of projected years alone.
    request: projection.request,
    nSimulations: projection.nSimulations,
    years: [...history.years, ...later],
    keys: [...byName.values()],
    values: Float64Array.from(values),
    uncosted: projection.uncosted && Float64Array.from(uncosted),
  };
}
