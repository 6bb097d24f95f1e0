import type { Cell } from "../tables/Reading";
import { createHeadingKey } from "../tables/findColumns";
import type { Vocabulary } from "../tables/vocabulary";

/** The columns of the ONS subnational population projections beside one column a mid-year. */
export const PROJECTION_COLUMNS = {
  areaCode: { name: "AREA_CODE", headings: [["areacode"]], required: true },
  areaName: { name: "AREA_NAME", headings: [["areaname"]], required: true },
  component: { name: "COMPONENT", headings: [["component"]], required: false },
  sex: { name: "SEX", headings: [["sex"]], required: false },
  age: { name: "AGE_GROUP", headings: [["agegroup", "age"]], required: true },
} as const satisfies Vocabulary<string>;

/** The columns of a look-up from lower-tier to upper-tier authorities, whatever its year. */
export interface TierColumns {
  readonly lowerCode: number;
  readonly upperCode: number;
  readonly upperName: number;
}

/**
 * Finds the columns of a look-up such as LTLA22CD, LTLA22NM, UTLA22CD, UTLA22NM.
 *
 * @param headings - the heading row
 * @returns the columns, or null where it is no such look-up
 * @example findTierColumns(["LTLA22CD", "UTLA22CD"])?.upperCode // 1
 */
export function findTierColumns(headings: readonly Cell[]): TierColumns | null {
  const keys = headings.map(createHeadingKey);
  const find = (pattern: RegExp) => keys.findIndex((key) => pattern.test(key));
  const lowerCode = find(/^(ltla|lad)\d{2}cd$/);
  const upperCode = find(/^(utla|cty|ctyua)\d{2}cd$/);
  return lowerCode < 0 || upperCode < 0 ? null : { lowerCode, upperCode, upperName: find(/^(utla|cty|ctyua)\d{2}nm$/) };
}
