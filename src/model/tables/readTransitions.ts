import { NONSEND, OUTSIDE, type Transitions } from "../data/Transitions";
import { NCY_MAX, NCY_MIN } from "../states/StateSpace";
import { createCodeMatcher } from "./matchCode";
import type { CellTable, Reading } from "./Reading";
import { finishSteps, ROWS_A_STEP, type Steps } from "./Steps";
import { TableReader } from "./TableReader";
import { TransitionsBuilder } from "./TransitionsBuilder";
import { TRANSITION_COLUMNS } from "./vocabulary";

type Field = keyof typeof TRANSITION_COLUMNS;

/** More pupils in one table than England has plans; a table that says so holds something else. */
const MAX_TRANSITIONS = 5_000_000;

/**
 * Reads a table of transitions in Witan's layout: calendar-year, setting-1, need-1, academic-year-1, setting-2, need-2,
 * academic-year-2. One row is one pupil, unless a column headed pupils or count says how many.
 *
 * @param table - columns in any order
 * @returns the transitions in the order of the rows; rows that are NONSEND on both sides are left out
 * @example readTransitions({ name: "Transitions", cells: [], firstRow: 1 }).value // null
 */
export function readTransitions(table: CellTable): Reading<Transitions> {
  return finishSteps(readTransitionsInSteps(table));
}

/**
 * Reads transitions as `readTransitions` does, with pauses.
 *
 * @param table - columns in any order
 */
export function* readTransitionsInSteps(table: CellTable): Steps<Reading<Transitions>> {
  const reader = new TableReader<Field>(table, TRANSITION_COLUMNS);
  const builder = new TransitionsBuilder(table.name, table.cells.length);
  const matchNeed = createCodeMatcher("need");
  const matchSetting = createCodeMatcher("setting");
  let nPupils = 0;
  let nRows = 0;
  while (reader.nextRow()) {
    if (++nRows % ROWS_A_STEP === 0) yield;
    const censusYear = reader.censusYear("censusYear");
    const needBefore = builder.needs.add(matchNeed(reader.code("needBefore")));
    const settingBefore = builder.settings.add(matchSetting(reader.code("settingBefore")));
    const needAfter = builder.needs.add(matchNeed(reader.code("needAfter")));
    const settingAfter = builder.settings.add(matchSetting(reader.code("settingAfter")));
    const [ncyBefore, ncyAfter] = readNcys(reader, settingBefore === OUTSIDE, settingAfter === OUTSIDE);
    const pupils = reader.has("pupils") ? readPupils(reader) : 1;
    if (!reader.endRow()) continue;
    if (!checkSides(reader, needBefore, settingBefore, needAfter, settingAfter)) continue;
    nPupils += pupils;
    if (nPupils > MAX_TRANSITIONS) {
      reader.note("E130", "", () => ({
        found: `the numbers of pupils add to ${nPupils.toLocaleString("en-GB")} so far`,
      }));
      break;
    }
    for (let iPupil = 0; iPupil < pupils; iPupil++) {
      builder.add(reader.row, censusYear, ncyBefore, needBefore, settingBefore, ncyAfter, needAfter, settingAfter);
    }
  }
  return reader.finish(() => builder.build());
}

/** Reads both NCYs. Where the pupil is outside the system the NCY adds nothing, so a blank there is filled from the other. */
function readNcys(reader: TableReader<Field>, joins: boolean, leaves: boolean): [number, number] {
  const mayFillBefore = joins && !leaves && reader.isBlank("ncyBefore");
  const mayFillAfter = leaves && !joins && reader.isBlank("ncyAfter");
  const before = mayFillBefore ? Number.NaN : reader.ncy("ncyBefore", NCY_MIN, NCY_MAX);
  const after = mayFillAfter ? Number.NaN : reader.ncy("ncyAfter", NCY_MIN, NCY_MAX);
  if (mayFillBefore && after !== 1) noteFilled(reader, "academic-year-1", after - 1);
  if (mayFillAfter && before !== -1) noteFilled(reader, "academic-year-2", before + 1);
  return [mayFillBefore ? after - 1 : before, mayFillAfter ? before + 1 : after];
}

function noteFilled(reader: TableReader<Field>, column: string, ncy: number): void {
  if (Number.isNaN(ncy)) return;
  reader.note("E131", column, () => ({ found: `${column} is blank beside NONSEND, so NCY ${ncy} is used` }));
}

function readPupils(reader: TableReader<Field>): number {
  const pupils = reader.whole("pupils");
  if (pupils < 0) {
    reader.refuse("pupils", {
      code: "E119",
      found: `is ${pupils}`,
      wanted: "A number of pupils, 0 or more, is wanted",
    });
  }
  return pupils;
}

function checkSides(
  reader: TableReader<Field>,
  needBefore: number,
  settingBefore: number,
  needAfter: number,
  settingAfter: number,
): boolean {
  let whole = true;
  for (const [suffix, need, setting] of [
    ["1", needBefore, settingBefore],
    ["2", needAfter, settingAfter],
  ] as const) {
    if ((need === OUTSIDE) === (setting === OUTSIDE)) continue;
    whole = false;
    reader.note("E106", suffix, () => ({
      found: `${need === OUTSIDE ? `need-${suffix}` : `setting-${suffix}`} is ${NONSEND} but ${need === OUTSIDE ? `setting-${suffix}` : `need-${suffix}`} is not`,
    }));
  }
  if (settingBefore === OUTSIDE && settingAfter === OUTSIDE && whole) {
    reader.note("E107", "", () => ({ found: `the pupil is ${NONSEND} in both Januaries` }));
    return false;
  }
  return whole;
}
