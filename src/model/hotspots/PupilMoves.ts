import { MISSING, type LabelColumn } from "../census/Census";
import { UNKNOWN } from "../census/settlePupils";
import type { Transitions } from "../data/Transitions";
import type { Source } from "../tables/readSource";
import { ROWS_A_STEP, type Steps } from "../tables/Steps";

/** One pupil in one January, as cuts see it. */
export interface PupilState {
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
  /** As the census calls them; "" where it does not say. */
  readonly area: string;
  readonly school: string;
}

/** Tells of every pupil from one January to the next; null is outside the system. */
export type Listen = (censusYear: number, before: PupilState | null, after: PupilState | null) => void;

/**
 * Goes through all moves of pupils from one January to the next, with pauses.
 *
 * @param source - a census, whose areas and schools are told too, or transitions
 * @param listen - told of every pupil and pair of Januaries that follow one another
 */
export function* listMovesInSteps(source: Pick<Source, "transitions" | "census">, listen: Listen): Steps<void> {
  if (source.census === null) yield* listTransitionMoves(source.transitions, listen);
  else yield* listCensusMoves(source.census, listen);
}

function* listTransitionMoves(transitions: Transitions, listen: Listen): Steps<void> {
  const { needs, settings } = transitions;
  const describe = (ncy: number, need: number, setting: number): PupilState | null =>
    need < 0 || setting < 0 ? null : { ncy, need: needs[need], setting: settings[setting], area: "", school: "" };
  for (let i = 0; i < transitions.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    listen(
      transitions.censusYear[i],
      describe(transitions.ncyBefore[i], transitions.needBefore[i], transitions.settingBefore[i]),
      describe(transitions.ncyAfter[i], transitions.needAfter[i], transitions.settingAfter[i]),
    );
  }
}

function* listCensusMoves({ rows, settled }: NonNullable<Source["census"]>, listen: Listen): Steps<void> {
  const { length, pupil, censusYear, ncy, need, setting, place } = settled;
  const years = new Set(censusYear);
  const describe = (i: number): PupilState => ({
    ncy: ncy[i],
    need: rows.needs[need[i]] ?? UNKNOWN,
    setting: rows.settings[setting[i]] ?? UNKNOWN,
    area: readLabel(rows.area, place[i]),
    school: readLabel(rows.school, place[i]),
  });
  let last: PupilState | null = null;
  for (let i = 0; i < length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const state = describe(i);
    const year = censusYear[i];
    const wasThere = i > 0 && pupil[i - 1] === pupil[i] && censusYear[i - 1] === year - 1;
    const isNext = i + 1 < length && pupil[i + 1] === pupil[i] && censusYear[i + 1] === year + 1;
    if (wasThere) listen(year - 1, last, state);
    else if (years.has(year - 1)) listen(year - 1, null, state);
    if (!isNext && years.has(year + 1)) listen(year, state, null);
    last = state;
  }
}

function readLabel(column: LabelColumn | undefined, place: number): string {
  return column === undefined || column.index[place] === MISSING ? "" : column.labels[column.index[place]];
}
