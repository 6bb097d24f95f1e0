import type { GroupSummary } from "../../../src/model/summary/GroupSummary";
import { N_STATISTICS } from "../../../src/model/summary/GroupSummary";
import type { Measure } from "../../../src/model/summary/SummaryRequest";
import { asCensusYear } from "../../../src/model/years";

/** A summary whose values by simulation are given, Januaries from 2026 on: values[iYear][iKey][iSim]. */
export function inventSummary(
  measure: Measure,
  keys: readonly (readonly string[])[],
  values: readonly (readonly (readonly number[])[])[],
  uncosted: readonly number[] = [],
): GroupSummary {
  return {
    request: { by: keys[0].length === 0 ? [] : ["setting group"], measure, simulations: true },
    nSimulations: values[0][0].length,
    years: values.map((_, i) => asCensusYear(2026 + i)),
    keys,
    values: new Float64Array(values.length * keys.length * N_STATISTICS),
    uncosted: measure === "cost" ? Float64Array.from(values.flat(), (_, i) => uncosted[i] ?? 0) : null,
    simulations: Float64Array.from(values.flat(2)),
  };
}
