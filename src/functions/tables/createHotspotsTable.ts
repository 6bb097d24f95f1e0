import type { CutName } from "../../model/hotspots/Cut";
import type { Hotspots } from "../../model/hotspots/findHotspots";
import { hasSmallCount, VERDICTS } from "../../model/hotspots/Hotspot";
import type { CellValue } from "../answer";
import { DIMENSION_HEADINGS, readLabel } from "./headings";

const CUT_HEADINGS: Readonly<Record<CutName, string>> = {
  ...DIMENSION_HEADINGS,
  school: "School",
  transfer: "Transfer",
};

/**
 * Lays out cohorts by growth, the authority as a whole first.
 *
 * @param hotspots - as they were found
 * @param by - the cuts, one column each
 */
export function createHotspotsTable(hotspots: Hotspots, by: readonly CutName[]): CellValue[][] {
  const { firstYear, lastYear, total, cohorts, isPerPerson } = hotspots;
  const growth = isPerPerson ? "Growth a year per person" : "Growth a year";
  const blanks = ["", "", "", "", ""];
  const people = (row: (typeof cohorts)[number] | typeof total): CellValue[] =>
    isPerPerson ? [row.people?.first ?? "", row.people?.last ?? ""] : [];
  return [
    [
      ...by.map((name) => CUT_HEADINGS[name]),
      `Pupils ${firstYear}`,
      `Pupils ${lastYear}`,
      ...(isPerPerson ? [`People ${firstYear}`, `People ${lastYear}`] : []),
      "Growth as counted",
      growth,
      "P2.5",
      "P10",
      "P90",
      "P97.5",
      "Chance faster",
      "In words",
      "Note",
    ],
    [
      ...by.map((_, i) => (i === 0 ? "All" : "")),
      total.first,
      total.last,
      ...people(total),
      total.observed,
      ...blanks,
      "",
      "The authority as a whole",
      "",
    ],
    ...cohorts.map((row) => [
      ...row.labels.map((label, i) => readCutLabel(by[i], label)),
      row.first,
      row.last,
      ...people(row),
      row.observed,
      row.growth,
      row.low,
      row.p10,
      row.p90,
      row.high,
      row.chance,
      VERDICTS[row.verdict],
      hasSmallCount(row) ? "Small numbers: do not publish" : "",
    ]),
  ];
}

function readCutLabel(name: CutName, label: string): CellValue {
  return name === "school" || name === "transfer" ? label : readLabel(name, label);
}
