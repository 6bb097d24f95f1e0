import type { PopulationRow } from "../data/ModelInput";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import type { RuleSet } from "./rules";

/** People by census year and NCY (index `ncy - NCY_MIN`); NaN where the table has no row. */
export type PopulationTable = ReadonlyMap<number, Float64Array>;

/**
 * Puts the population into a table.
 *
 * @param rows - in any order; a year and NCY may have several, split by sex or district, say
 * @param repeated - whether several rows are summed or the last holds
 * @param rules - say how a number is read
 * @returns every year that the rows have
 */
export function tabulatePopulation(
  rows: readonly PopulationRow[],
  repeated: "last row" | "sum",
  rules: RuleSet,
): PopulationTable {
  const table = new Map<number, Float64Array>();
  for (const { censusYear, ncy, people } of rows) {
    const iNcy = ncy - NCY_MIN;
    if (iNcy < 0 || iNcy >= N_NCY) continue;
    let byNcy = table.get(censusYear);
    if (!byNcy) table.set(censusYear, (byNcy = new Float64Array(N_NCY).fill(NaN)));
    const before = repeated === "sum" && !Number.isNaN(byNcy[iNcy]) ? byNcy[iNcy] : 0;
    byNcy[iNcy] = before + rules.readPeople(people);
  }
  return table;
}
