import type { Statistic } from "../../model/summary/GroupSummary";
import type { Dimension, Measure } from "../../model/summary/SummaryRequest";
import type { CellValue } from "../answer";

/** How each grouping heads its column. */
export const DIMENSION_HEADINGS: Readonly<Record<Dimension, string>> = {
  ncy: "NCY",
  "key stage": "Key stage",
  phase: "Phase",
  "age group": "Age group",
  "age group (LSRP)": "Age group (LSRP)",
  need: "Need",
  setting: "Setting",
  "setting group": "Setting group",
  area: "Area",
};

/** How each measure begins the headings of its columns; plans are what a column is about unless it says otherwise. */
export const MEASURE_PREFIXES: Readonly<Record<Measure, string>> = {
  plans: "",
  joiners: "Joiners ",
  leavers: "Leavers ",
  movers: "Movers ",
  cost: "Cost ",
  places: "Places ",
  overflow: "Overflow ",
};

/**
 * Heads a column of numbers.
 *
 * @example headStatistic("plans", "p5") // "P5"
 * @example headStatistic("cost", "mean") // "Cost mean"
 */
export function headStatistic(measure: Measure, statistic: Statistic): string {
  const name = statistic.startsWith("p") ? statistic.toUpperCase() : statistic.replace("std-dev", "std dev");
  const heading = MEASURE_PREFIXES[measure] + name;
  return heading.charAt(0).toUpperCase() + heading.slice(1);
}

/**
 * Shows the label of a group: NCY as a number, so that it sorts and joins as one; every other label as text.
 *
 * @example readLabel("ncy", "7") // 7
 */
export function readLabel(dimension: Dimension, label: string): CellValue {
  return dimension === "ncy" && label !== "" && Number.isFinite(Number(label)) ? Number(label) : label;
}
