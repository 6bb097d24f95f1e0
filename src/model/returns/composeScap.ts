import { joinLabels, listLabels, pickRows, type RawRows } from "./layRows";
import { nameUnmapped } from "./mapSettings";
import { NOT_ASKED } from "./PlaceMap";
import { countRows } from "./ReturnCounts";
import type { ReturnJob, ReturnSources } from "./ReturnJob";
import { SCAP_PHASES, SCAP_PROVISIONS } from "./returnLabels";
import type { ReturnBlock, ReturnRow, ReturnTables, ReturnYear } from "./ReturnTable";
import { roundToTotal } from "./roundToTotal";

const NCYS = Array.from({ length: 12 }, (_, ncy) => ncy);
/** Plans before Reception and after NCY 11, which the forecasts do not ask for. */
const OUTSIDE = "";

/**
 * Lays out the SCAP forecasts of demand for SEND provision: for each phase and kind of provision a row for each scholastic
 * year and a column for each NCY; then the plans of these NCYs that are in none of the eight tables. Means are rounded so
 * that the NCYs of a year add up to that year's rounded total.
 *
 * @param job - how; known Januaries are left out
 * @param sources - NCY by setting
 */
export function composeScap({ years, statistic, places }: ReturnJob, [byNcy]: ReturnSources): ReturnTables {
  const ahead = years.filter(({ isKnown }) => !isKnown);
  const placeOf = (setting: string) => places.get(setting) ?? nameUnmapped(setting);
  const nameNcy = (ncy: string) => (NCYS.includes(Number(ncy)) ? ncy : OUTSIDE);
  const cells = countRows(byNcy, ahead, statistic, ([ncy, setting]) => joinLabels(placeOf(setting), nameNcy(ncy)));
  const sums = countRows(byNcy, ahead, statistic, ([ncy, setting]) =>
    joinLabels(nameNcy(ncy) === OUTSIDE ? OUTSIDE : placeOf(setting)),
  );
  const lay = (rows: RawRows, ncyFrom: number, ncyTo: number, nYears: number): ReturnRow[] =>
    ahead.slice(0, nYears).map((year, iYear) => {
      const values = NCYS.map((ncy) => (ncy < ncyFrom || ncy > ncyTo ? 0 : (rows.get(String(ncy))?.[iYear] ?? 0)));
      const total = Math.round(values.reduce((sum, value) => sum + value, 0));
      const whole = statistic === "mean" ? roundToTotal(values, total) : values;
      return {
        label: nameScholasticYear(year),
        values: whole.map((value, ncy) => (ncy < ncyFrom || ncy > ncyTo ? null : value)),
      };
    });
  const others = listLabels([], sums).filter(
    (label) => label !== OUTSIDE && !(SCAP_PROVISIONS as readonly string[]).includes(label),
  );
  return {
    columns: ["Reception", ...NCYS.slice(1)],
    blocks: [
      ...SCAP_PHASES.flatMap(({ phase, firstArea, ncyFrom, ncyTo, nYears }) =>
        SCAP_PROVISIONS.map((provision, i): ReturnBlock => ({
          table: String(firstArea + i),
          block: `${phase}: ${provision}`,
          rows: lay(pickRows(cells, provision), ncyFrom, ncyTo, nYears),
        })),
      ),
      ...others.map((label): ReturnBlock => ({
        table: "In none of the tables",
        block: label === NOT_ASKED ? "Settings that the forecasts do not ask for" : label,
        rows: lay(pickRows(cells, label), 0, 11, ahead.length),
      })),
    ],
  };
}

/** The school year that a January lies in: January 2027 is in 2026/27. */
function nameScholasticYear({ censusYear }: ReturnYear): string {
  return `${censusYear - 1}/${String(censusYear % 100).padStart(2, "0")}`;
}
