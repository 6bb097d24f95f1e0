import { joinLabels, layRows, listLabels, pickRows, readRow, readYear, type RawRows } from "./layRows";
import { findNeedRow } from "./mapNeeds";
import { nameUnmapped } from "./mapSettings";
import { nameAgeRow } from "./nameAgeRow";
import { countRows } from "./ReturnCounts";
import type { ReturnJob, ReturnSources } from "./ReturnJob";
import {
  AGE_BLOCK,
  AGE_ROWS,
  AGE_TOTAL,
  DSG_SHEETS,
  NEED_BLOCK,
  NEED_ROWS,
  NEED_TOTAL,
  POST_16_SHEET,
} from "./returnLabels";
import type { ReturnBlock, ReturnTables } from "./ReturnTable";
import { roundToTotal } from "./roundToTotal";

/**
 * Lays out the DSG management plan: for each of its seven sheets plans by age group and by primary need, then settings that
 * are not mapped, and how all of them add up. Means are rounded so that they add up: the sheets to the total, ages and needs
 * to their sheet.
 *
 * @param job - how
 * @param sources - total; age by setting; need by setting
 */
export function composeDsg(job: ReturnJob, [total, byAge, byNeed]: ReturnSources): ReturnTables {
  const { years, statistic, places, mapping } = job;
  const placeOf = (setting: string) => places.get(setting) ?? nameUnmapped(setting);
  const count = (source: ReturnSources[number], rowOf: (key: readonly string[]) => string) =>
    countRows(source, years, statistic, rowOf);
  const sheets = count(byNeed, ([, setting]) => placeOf(setting));
  const ages = count(byAge, ([age, setting]) => joinLabels(placeOf(setting), nameAgeRow(age)));
  const needs = count(byNeed, ([need, setting]) => joinLabels(placeOf(setting), findNeedRow(need, mapping)));
  const all = readRow(
    count(total, () => ""),
    "",
    years.length,
  ).map(Math.round);

  const named: string[] = DSG_SHEETS.map(([, sheet]) => sheet);
  const labels = listLabels(named, sheets);
  const isMean = statistic === "mean";
  const sheetTotals = years.map((_, iYear) => {
    const values = readYear(sheets, labels, iYear);
    return isMean ? roundToTotal(values, all[iYear]) : values;
  });
  const lay = (rows: RawRows, wanted: readonly string[], totalLabel: string, iSheet: number) => {
    const own = listLabels(wanted, rows);
    const numbers = years.map((_, iYear) => {
      const values = readYear(rows, own, iYear);
      return isMean ? roundToTotal(values, sheetTotals[iYear][iSheet]) : values;
    });
    return [...layRows(own, numbers), { label: totalLabel, values: sheetTotals.map((totals) => totals[iSheet]) }];
  };
  const needRows = NEED_ROWS.map(([, label]) => label);
  const blocks = named.flatMap((sheet, iSheet): ReturnBlock[] => {
    const ageRows = sheet === POST_16_SHEET ? AGE_ROWS.slice(3) : AGE_ROWS;
    return [
      { table: sheet, block: AGE_BLOCK, rows: lay(pickRows(ages, sheet), ageRows, AGE_TOTAL, iSheet) },
      { table: sheet, block: NEED_BLOCK, rows: lay(pickRows(needs, sheet), needRows, NEED_TOTAL, iSheet) },
    ];
  });
  return {
    columns: years.map(({ censusYear, isKnown }) => (isKnown ? `${censusYear} (actual)` : censusYear)),
    blocks: [
      ...blocks,
      {
        table: "All placements",
        block: "Number of EHCPs by sheet",
        rows: [...layRows(labels, sheetTotals), { label: "Total number of EHCPs", values: all }],
      },
    ],
  };
}
