import { ADDED_TOTAL, layNewPlans } from "./layNewPlans";
import { joinLabels, layRows, listLabels, pickRows, readRow, readYear, type RawRows } from "./layRows";
import { findNeedRow } from "./mapNeeds";
import { nameUnmapped } from "./mapSettings";
import { nameAgeRow } from "./nameAgeRow";
import { RETURN_PLACES } from "./PlaceMap";
import { countRows } from "./ReturnCounts";
import type { ReturnJob, ReturnSources } from "./ReturnJob";
import {
  AGE_ROWS,
  LSRP_AGES,
  LSRP_NEEDS,
  LSRP_NEED_TABLES,
  LSRP_ROWS,
  LSRP_SETTINGS,
  nameNeedTable,
  NEED_ROWS,
} from "./returnLabels";
import type { ReturnBlock, ReturnTables } from "./ReturnTable";
import { roundTable } from "./roundTable";
import { roundToTotal } from "./roundToTotal";

/** Phases from NCY 12 on, as groupings label them. */
const FROM_12: readonly string[] = ["16 to 19", "19 to 25"];
/** What is in none of the tables 7.1 to 7.7, so that those add up to table 7. */
const NO_TABLE = "";
const NO_TABLE_NAME = "In none of 7.1 to 7.7";

/**
 * Lays out the tables of the local SEND reform plan: 5.1 by age, 6 by provision, 7 by need, 7.1 to 7.7 by need within a
 * provision, what is in none of those, and 10 to 12, the way to a plan. Calendar year Y is the January census of Y + 1. Medians stand as
 * they are, since medians do not add up; means are rounded so that every table adds up to the same total, and 7.1 to 7.7
 * with the rest to each row of table 7.
 *
 * @param job - how
 * @param sources - total; age; phase by setting; need by setting; joiners by age
 */
export function composeLsrp(job: ReturnJob, [total, byAge, byPhase, byNeed, joiners]: ReturnSources): ReturnTables {
  const { years, statistic, places, mapping } = job;
  const count = (source: ReturnSources[number], rowOf: (key: readonly string[]) => string) =>
    countRows(source, years, statistic, rowOf);
  const placeOf = new Map(RETURN_PLACES.LSRP.map((place) => [place.name, place]));
  const find = (setting: string) => placeOf.get(places.get(setting) ?? "");
  const nameRow = ([phase, setting]: readonly string[]) =>
    (FROM_12.includes(phase) ? find(setting)?.rowFrom12 : find(setting)?.row) ?? nameUnmapped(setting);
  const ages = count(byAge, ([age]) => nameAgeRow(age));
  const settings = count(byPhase, nameRow);
  const needs = count(byNeed, ([need]) => findNeedRow(need, mapping));
  const nameTable = (setting: string) => find(setting)?.needTable ?? NO_TABLE;
  const tables = count(byNeed, ([, setting]) => nameTable(setting));
  const inTables = count(byNeed, ([need, setting]) => joinLabels(nameTable(setting), findNeedRow(need, mapping)));
  const totals = count(total, () => "");
  const all = readRow(totals, "", years.length).map(Math.round);

  const isMean = statistic === "mean";
  const round = (rows: RawRows, labels: readonly string[]) =>
    years.map((_, iYear) => {
      const values = readYear(rows, labels, iYear);
      return isMean ? roundToTotal(values, all[iYear]) : values;
    });
  const addTotal = (values: readonly number[]) => (isMean ? [{ label: ADDED_TOTAL, values }] : []);
  const lay = ({ table, block }: { table: string; block: string }, wanted: readonly string[], rows: RawRows) => {
    const labels = listLabels(wanted, rows);
    return { table, block, rows: [...layRows(labels, round(rows, labels)), ...addTotal(all)] };
  };

  const needLabels = listLabels(
    NEED_ROWS.map(([, label]) => label),
    needs,
  );
  const needNumbers = round(needs, needLabels);
  const tableNames = [...LSRP_NEED_TABLES.map(([table]) => table), NO_TABLE];
  const tableTotals = round(tables, tableNames);
  const parts = tableNames.map((table) => pickRows(inTables, table));
  const numbers = years.map((_, iYear) => {
    const values = needLabels.map((label) => parts.map((rows) => rows.get(label)?.[iYear] ?? 0));
    return isMean ? roundTable(values, needNumbers[iYear], tableTotals[iYear]) : values;
  });
  const needBlocks = tableNames.map((table, iTable): ReturnBlock => {
    const of = LSRP_NEED_TABLES[iTable]?.[1];
    const column = numbers.map((rows) => rows.map((row) => row[iTable]));
    const own = layRows(needLabels, column).filter(({ label, values }) => isWanted(label) || values.some(Boolean));
    const rows = [...own, ...addTotal(tableTotals.map((totals) => totals[iTable]))];
    return of === undefined
      ? { table: NO_TABLE_NAME, block: "Education otherwise, other and not mapped, by primary need", rows }
      : { table, block: nameNeedTable(table, of), rows };
  });
  return {
    columns: years.map(({ censusYear, isKnown }) => (isKnown ? `${censusYear - 1} (actual)` : censusYear - 1)),
    blocks: [
      lay(LSRP_AGES, AGE_ROWS, ages),
      lay(LSRP_SETTINGS, LSRP_ROWS, settings),
      { ...LSRP_NEEDS, rows: [...layRows(needLabels, needNumbers), ...addTotal(all)] },
      ...needBlocks,
      ...layNewPlans(job, joiners),
      { table: "All plans", block: "Check of totals", rows: [{ label: "Total number of EHC plans", values: all }] },
    ],
  };
}

const isWanted = (label: string) => NEED_ROWS.some(([, each]) => each === label);
