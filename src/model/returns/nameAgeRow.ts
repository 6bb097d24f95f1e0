import { AGE_ROWS } from "./returnLabels";

/**
 * Names the row of an age group; one that the returns have no row for is said to be not mapped.
 *
 * @param ageGroup - as groupings label it
 * @example nameAgeRow("5 to 10") // "Age 5 to 10"
 */
export function nameAgeRow(ageGroup: string): string {
  const label = ageGroup === "Under 5" ? ageGroup : `Age ${ageGroup}`;
  return (AGE_ROWS as readonly string[]).includes(label) ? label : `Not mapped: ${ageGroup}`;
}
