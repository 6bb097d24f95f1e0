import type { SheetData } from "../../xlsx/WorkbookData";
import { GROUPS } from "../fernshire";
import { CELLS, RANGES, SHEETS } from "../layout";
import { formatAddress, parseAddress, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";

/** Everything that a person may change without touching the data. */
export function createAssumptionsSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.assumptions,
    columnWidths: [330, 110, 620],
    frozenRows: 2,
    tabColor: "#ffc000",
  });
  sheet.put("A1", "Assumptions", STYLES.title);
  sheet.put("A2", "Yellow cells are yours to change; everything else follows within seconds.", STYLES.note);

  sheet.put("A4", "How the projection runs", STYLES.section);
  sheet.putRow("A5", ["Option", "Value", "What it does"], STYLES.heading);
  sheet.putRow("A6", [
    "simulations",
    undefined,
    "How many futures are drawn, 1 to 10,000. 1,000 is usual; fewer is quicker and the band is rougher.",
  ]);
  sheet.putRow("A7", ["seed", undefined, "Any text or number. The same seed gives the same numbers on every machine."]);
  sheet.putRow("A8", ["rules", undefined, "corrected, or witan to reproduce the Witan SEND model with its quirks."]);
  sheet.putRow("A9", [
    "years",
    undefined,
    "How many Januaries to project: 1 to 10 with this population. The HNB budget needs 5.",
  ]);
  sheet.put(CELLS.simulations.address, 1000, { ...STYLES.input, numberFormat: "#,##0" });
  sheet.put(CELLS.seed.address, 42, STYLES.input);
  sheet.put(CELLS.rules.address, "corrected", { ...STYLES.input, align: "right" });
  sheet.put(CELLS.years.address, 10, STYLES.input);

  sheet.put("A11", "What may change", STYLES.section);
  sheet.putRow("A12", ["Assumption", "Value", "What it does"], STYLES.heading);
  sheet.putRow("A13", [
    "Population growth on top of the base, % a year",
    undefined,
    "Scales the Population sheet from January 2027 on, and with it the number of joiners.",
  ]);
  sheet.putRow("A14", [
    "Inflation of unit costs, % a year",
    undefined,
    "Used by the HNB budget from 2026-27 on. The Projection sheet stays at today's prices.",
  ]);
  sheet.putRow("A15", ["Growth of the HNB allocation, % a year", undefined, "Used by the HNB budget from 2026-27 on."]);
  sheet.putRow("A16", [
    "Growth of the other budget lines, % a year",
    undefined,
    "Used by the HNB budget from 2026-27 on.",
  ]);
  sheet.putRow("A17", [
    "January to look ahead to",
    undefined,
    "The year that the sentences on Start here speak of: 2027 to 2036.",
  ]);
  sheet.put(CELLS.populationGrowth.address, 0, STYLES.inputPercent);
  sheet.put(CELLS.costInflation.address, 0.03, STYLES.inputPercent);
  sheet.put(CELLS.allocationGrowth.address, 0.04, STYLES.inputPercent);
  sheet.put(CELLS.otherGrowth.address, 0.025, STYLES.inputPercent);
  sheet.put(CELLS.lookAhead.address, 2031, STYLES.input);

  sheet.put("A19", "Change in unit costs by placement group, once and for all years", STYLES.section);
  sheet.putRow("A20", ["Placement group", "Change", "What it does"], STYLES.heading);
  const first = parseAddress(RANGES.groupChanges.address.split(":")[0]);
  GROUPS.forEach((group, index) => {
    sheet.put(formatAddress(first.row + index, first.column), group);
    sheet.put(formatAddress(first.row + index, first.column + 1), 0, STYLES.inputPercent);
  });
  sheet.put("C21", "Scales the Cost column of the Costs sheet: 5% makes every placement of the group 5% dearer.");
  return sheet.build();
}
