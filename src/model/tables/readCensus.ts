import {
  CENSUS_NCY_MAX,
  CENSUS_NCY_MIN,
  MISSING,
  NO_DAY,
  NO_NCY,
  type Census,
  type LabelColumn,
} from "../census/Census";
import { describeSetting } from "../data/codes";
import { NONSEND } from "../data/Transitions";
import { isFault, readCode } from "./cells";
import { formatDay, readDay, splitDay } from "./days";
import { findColumns } from "./findColumns";
import { createCodeMatcher } from "./matchCode";
import type { CellTable, Reading } from "./Reading";
import { readRank } from "./readRank";
import { readTransfer } from "./readTransfer";
import { readUnit } from "./readUnit";
import { finishSteps, ROWS_A_STEP, type Steps } from "./Steps";
import { TableReader } from "./TableReader";
import { CodeIndex, renumber } from "./TransitionsBuilder";
import { CENSUS_LAYOUTS, type CENSUS_COLUMNS } from "./vocabulary";

type Field = keyof typeof CENSUS_COLUMNS;
type Reader = TableReader<Field>;

/**
 * Reads simple census rows: pupil, census year (or census date), NCY (or date of birth), need and setting, and what else
 * there is: plan start, area, school, transfers in and out, placement rank, unit. A blank pupil, NCY, need or setting is
 * left missing, for the rules of `createTransitionsFromCensus`; a blank census year is refused.
 *
 * @param table - columns in any order
 * @returns the rows in columns; rows that say NONSEND are left out
 * @example readCensus({ name: "Census", cells: [], firstRow: 1 }).value // null
 */
export function readCensus(table: CellTable): Reading<Census> {
  return finishSteps(readCensusInSteps(table));
}

/**
 * Reads a census as `readCensus` does, with pauses.
 *
 * @param table - columns in any order
 */
export function* readCensusInSteps(table: CellTable): Steps<Reading<Census>> {
  const reader: Reader = openCensus(table);
  const nRows = table.cells.length;
  const pupils = new LabelIndex(nRows);
  const needs = new CodeIndex();
  const settings = new CodeIndex();
  const matchNeed = createCodeMatcher("need");
  const matchSetting = createCodeMatcher("setting");
  const censusYear = new Int16Array(nRows);
  const ncy = new Int8Array(nRows);
  const need = new Int16Array(nRows);
  const setting = new Int16Array(nRows);
  const row = new Int32Array(nRows);
  const details = new DetailsBuilder(reader, nRows);
  let length = 0;
  while (reader.nextRow()) {
    if (length % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const reference = reader.reference("pupil").toUpperCase();
    const day = readCensusDay(reader);
    const year = readYear(reader, day);
    const missesNcy = !reader.has("ncy") || (reader.isBlank("ncy") && reader.cell("ncy") !== 0);
    const rowNcy = missesNcy ? NO_NCY : reader.ncy("ncy", CENSUS_NCY_MIN, CENSUS_NCY_MAX);
    const rowNeed = matchNeed(reader.optionalCode("need"));
    const rowSetting = placeInUnit(reader, matchSetting(reader.optionalCode("setting")));
    details.read(length, day);
    if (!reader.endRow()) continue;
    if (rowNeed === NONSEND || rowSetting === NONSEND) {
      reader.note("E153", "", () => ({ found: `${rowNeed === NONSEND ? "the need" : "the setting"} is ${NONSEND}` }));
      continue;
    }
    pupils.set(length, reference);
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
    pupils: pupils.labels,
    needs: needList.codes,
    settings: settingList.codes,
    length,
    pupil: pupils.build(length).index,
    censusYear: censusYear.slice(0, length),
    ncy: ncy.slice(0, length),
    need: renumber(need.slice(0, length), needList.order),
    setting: renumber(setting.slice(0, length), settingList.order),
    row: row.slice(0, length),
    ...details.build(length),
  }));
}

/** Opens a census by the first layout whose columns are all there. */
function openCensus(table: CellTable): Reader {
  for (const layout of CENSUS_LAYOUTS) {
    const found = findColumns(table, layout);
    if (found.problems.every(({ code }) => code !== "E101")) return new TableReader<Field>(table, layout, found);
  }
  return new TableReader<Field>(table, CENSUS_LAYOUTS[0]);
}

/** The day of the census; a day that cannot be read only stops where the year comes from it. */
function readCensusDay(reader: Reader): number {
  if (givesYear(reader)) return reader.optional("censusDate", readDay, NO_DAY);
  const day = readDay(reader.cell("censusDate"));
  if (!isFault(day)) return day ?? NO_DAY;
  reader.refuse("censusDate", day);
  return NO_DAY;
}

function givesYear(reader: Reader): boolean {
  return reader.has("censusYear") && !(reader.has("censusDate") && reader.isBlank("censusYear"));
}

/** The census year, or that of the census date where there is no year. */
function readYear(reader: Reader, day: number): number {
  if (givesYear(reader)) return reader.censusYear("censusYear");
  if (day === NO_DAY) {
    if (reader.isBlank("censusDate")) {
      reader.refuse("censusDate", {
        code: "E115",
        found: "is blank",
        wanted: "A census date in January is wanted",
        fix: "Fill in the cell, or clear the whole row",
      });
    }
    return Number.NaN;
  }
  const { year, month } = splitDay(day);
  if (month === 1) return year;
  reader.refuse("censusDate", {
    code: "E176",
    found: `is ${formatDay(day)}`,
    wanted: "A date in January is wanted, because pupils are followed from one January census to the next",
    fix: "Keep the rows of the January censuses only",
  });
  return Number.NaN;
}

/** A pupil of a mainstream school who is in its unit belongs to the unit, in the same area. */
function placeInUnit(reader: Reader, setting: string): string {
  if (!reader.has("unit") || setting === "" || describeSetting(setting).group !== "Mainstream") return setting;
  const unit = reader.optional<string>("unit", readUnit, "");
  if (unit === "") return setting;
  const area = /_(InA|OoA|XxX)$/i.exec(setting)?.[0] ?? "";
  reader.note("E180", "", () => ({
    found: `the setting is ${setting} and the unit is ${unit}, so ${unit}${area} is used`,
  }));
  return unit + area;
}

/** Numbers labels in the order in which they are met and keeps the number of each row. */
class LabelIndex {
  readonly labels: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly index: Int32Array;

  constructor(nRows: number) {
    this.index = new Int32Array(nRows);
  }

  set(row: number, label: string): void {
    if (label === "") {
      this.index[row] = MISSING;
      return;
    }
    let number = this.numbers.get(label);
    if (number === undefined) {
      number = this.labels.push(label) - 1;
      this.numbers.set(label, number);
    }
    this.index[row] = number;
  }

  build(length: number): LabelColumn {
    return { labels: this.labels, index: this.index.slice(0, length) };
  }
}

const DAYS = { birthDate: "birthDay", planStart: "planStartDay" } as const;
const LABELS = ["area", "school"] as const;
const FLAGS = ["transferIn", "transferOut"] as const;

/** Reads the columns that a census need not have, those that are there. */
class DetailsBuilder {
  private readonly days: [keyof typeof DAYS, Int32Array][];
  private readonly labels: [(typeof LABELS)[number], LabelIndex][];
  private readonly flags: [(typeof FLAGS)[number], Uint8Array][];
  private readonly rank: Uint8Array | null;
  private readonly censusDay: Int32Array | null;

  constructor(
    private readonly reader: Reader,
    nRows: number,
  ) {
    const present = <Name extends Field>(names: readonly Name[]) => names.filter((name) => reader.has(name));
    this.days = present(Object.keys(DAYS) as (keyof typeof DAYS)[]).map((name) => [name, new Int32Array(nRows)]);
    this.labels = present(LABELS).map((name) => [name, new LabelIndex(nRows)]);
    this.flags = present(FLAGS).map((name) => [name, new Uint8Array(nRows)]);
    this.rank = reader.has("placementRank") ? new Uint8Array(nRows) : null;
    this.censusDay = reader.has("censusDate") ? new Int32Array(nRows) : null;
  }

  read(row: number, censusDay: number): void {
    const { reader } = this;
    for (const [name, column] of this.days) column[row] = reader.optional(name, readDay, NO_DAY);
    for (const [name, column] of this.labels) column.set(row, reader.optional(name, readCode, ""));
    for (const [name, column] of this.flags) column[row] = Number(reader.optional(name, readTransfer, false));
    if (this.rank) this.rank[row] = reader.optional("placementRank", readRank, 0);
    if (this.censusDay) this.censusDay[row] = censusDay;
  }

  build(length: number): Partial<Census> {
    const whole: Record<string, unknown> = {};
    for (const [name, column] of this.days) whole[DAYS[name]] = column.slice(0, length);
    for (const [name, column] of this.labels) whole[name] = column.build(length);
    for (const [name, column] of this.flags) whole[name] = column.slice(0, length);
    if (this.censusDay) whole.censusDay = this.censusDay.slice(0, length);
    if (this.rank) whole.placementRank = this.rank.slice(0, length);
    return whole;
  }
}
