import { describeNeed } from "../data/codes";
import { createHeadingKey } from "../tables/findColumns";
import type { ReturnMapping } from "./readMapping";
import { NEED_ROWS, OTHER_NEED_ROW } from "./returnLabels";

/** Needs of the SEN2 return that the returns have no row for. */
export const NEEDS_WITHOUT_ROW: readonly string[] = ["DS"];

/**
 * Finds the row of a need: as the mapping says, else by its code. Down syndrome has no row in either return, so it is
 * counted with other difficulties unless the mapping says otherwise.
 *
 * @param need - code, any case
 * @param mapping - by need, before anything else
 * @returns the row's label, or "Not mapped: …"
 */
export function findNeedRow(need: string, mapping: ReturnMapping): string {
  const key = createHeadingKey(need);
  const mapped = mapping.needs.get(key);
  if (mapped !== undefined) return mapped;
  const row = NEED_ROWS.find(([code]) => code !== "" && createHeadingKey(code) === key);
  if (row) return row[1];
  if (NEEDS_WITHOUT_ROW.some((code) => createHeadingKey(code) === key)) return OTHER_NEED_ROW;
  const label = describeNeed(need);
  return label === need ? `Not mapped: ${need}` : `Not mapped: ${need} (${label})`;
}
