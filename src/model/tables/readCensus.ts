import { CENSUS_NCY_MAX, CENSUS_NCY_MIN, MISSING, NO_NCY, type Census } from "../census/Census";
import { NONSEND } from "../data/Transitions";
import { createCodeMatcher } from "./matchCode";
import type { CellTable, Reading } from "./Reading";
import { TableReader } from "./TableReader";
import { CodeIndex, renumber } from "./TransitionsBuilder";
import { CENSUS_COLUMNS } from "./vocabulary";

type Field = keyof typeof CENSUS_COLUMNS;

/**
 * Reads simple census rows: pupil, census year, NCY, need and setting. A blank pupil, NCY, need or setting is left
 * missing, for the rules of `createTransitionsFromCensus`; a blank census year is refused.
 *
 * @param table - columns in any order
 * @returns the rows in columns; rows that say NONSEND are left out
 * @example readCensus({ name: "Census", cells: [], firstRow: 1 }).value // null
 */
export function readCensus(table: CellTable): Reading<Census> {
  const reader = new TableReader<Field>(table, CENSUS_COLUMNS);
  const nRows = table.cells.length;
  const pupils = new Map<string, number>();
  const needs = new CodeIndex();
  const settings = new CodeIndex();
  const matchNeed = createCodeMatcher("need");
  const matchSetting = createCodeMatcher("setting");
  const pupil = new Int32Array(nRows);
  const censusYear = new Int16Array(nRows);
  const ncy = new Int8Array(nRows);
  const need = new Int16Array(nRows);
  const setting = new Int16Array(nRows);
  const row = new Int32Array(nRows);
  let length = 0;
  while (reader.nextRow()) {
    const reference = reader.reference("pupil").toUpperCase();
    const year = reader.censusYear("censusYear");
    const missesNcy = reader.isBlank("ncy") && reader.cell("ncy") !== 0;
    const rowNcy = missesNcy ? NO_NCY : reader.ncy("ncy", CENSUS_NCY_MIN, CENSUS_NCY_MAX);
    const rowNeed = matchNeed(reader.optionalCode("need"));
    const rowSetting = matchSetting(reader.optionalCode("setting"));
    if (!reader.endRow()) continue;
    if (rowNeed === NONSEND || rowSetting === NONSEND) {
      reader.note("E153", "", () => ({ found: `${rowNeed === NONSEND ? "the need" : "the setting"} is ${NONSEND}` }));
      continue;
    }
    pupil[length] = reference === "" ? MISSING : number(pupils, reference);
    censusYear[length] = year;
    ncy[length] = rowNcy;
    need[length] = rowNeed === "" ? MISSING : needs.add(rowNeed);
    setting[length] = rowSetting === "" ? MISSING : settings.add(rowSetting);
    row[length] = reader.row;
    length++;
  }
  const needList = needs.sort();
  const settingList = settings.sort();
  return reader.finish(() => ({
    name: table.name,
    pupils: [...pupils.keys()],
    needs: needList.codes,
    settings: settingList.codes,
    length,
    pupil: pupil.slice(0, length),
    censusYear: censusYear.slice(0, length),
    ncy: ncy.slice(0, length),
    need: renumber(need.slice(0, length), needList.order),
    setting: renumber(setting.slice(0, length), settingList.order),
    row: row.slice(0, length),
  }));
}

function number(indices: Map<string, number>, key: string): number {
  const known = indices.get(key);
  if (known !== undefined) return known;
  indices.set(key, indices.size);
  return indices.size - 1;
}
