/** Names of the spilled projections in the workbook, for formulas that read them by heading, year and group. */
export const TABLES = {
  total: "ProjectedTotal",
  byGroup: "ProjectedByGroup",
  byNeed: "ProjectedByNeed",
  byKeyStage: "ProjectedByKeyStage",
} as const;

/** Headings of SEND.PROJECT that the workbook looks for. */
export const HEADINGS = {
  mean: "Mean",
  low: "P5",
  high: "P95",
  cost: "Cost mean",
  costLow: "Cost P5",
  costHigh: "Cost P95",
} as const;

/**
 * Formula text, without the equals sign, of one figure of the total in a January.
 *
 * @param year - a reference or number: "B4"
 * @param heading - "Mean"
 */
export function lookUpTotal(year: string, heading: string): string {
  const { total } = TABLES;
  return `INDEX(${total},MATCH(${year},INDEX(${total},0,1),0),${findHeading(total, heading)})`;
}

/**
 * Formula text of the sum over all groups, or over one group, of a figure in a January; #N/A where the
 * projection does not reach that January, because a sum of nothing would pass for nobody.
 */
export function sumGroups(table: string, year: string, heading: string, group?: string): string {
  const years = `INDEX(${table},0,1)`;
  const figures = `INDEX(${table},0,${findHeading(table, heading)})`;
  const only = group === undefined ? "" : `,INDEX(${table},0,2),${group}`;
  return `IF(COUNTIF(${years},${year})=0,NA(),SUMIFS(${figures},${years},${year}${only}))`;
}

function findHeading(table: string, heading: string): string {
  return `MATCH("${heading}",INDEX(${table},1,0),0)`;
}
