import { NONSEND, type Transitions } from "../../model/data/Transitions";
import type { CellValue } from "../answer";

/**
 * Lays out transitions in Witan's columns and a count, one row for all pupils who did the same. SEND functions read
 * such a table as they read one row a pupil.
 *
 * @param transitions - any number
 * @returns the heading row, then rows by year, NCY, need and setting
 */
export function createTransitionsTable(transitions: Transitions): CellValue[][] {
  return [
    ["calendar-year", "setting-1", "need-1", "academic-year-1", "setting-2", "need-2", "academic-year-2", "pupils"],
    ...countEqual(transitions).map(({ i, nPupils }) => [
      transitions.censusYear[i],
      transitions.settings[transitions.settingBefore[i]] ?? NONSEND,
      transitions.needs[transitions.needBefore[i]] ?? NONSEND,
      transitions.ncyBefore[i],
      transitions.settings[transitions.settingAfter[i]] ?? NONSEND,
      transitions.needs[transitions.needAfter[i]] ?? NONSEND,
      transitions.ncyAfter[i],
      nPupils,
    ]),
  ];
}

/** Index of one transition of each kind, and how many there are. */
function countEqual(transitions: Transitions): { readonly i: number; readonly nPupils: number }[] {
  const columns = [
    transitions.censusYear,
    transitions.ncyBefore,
    transitions.needBefore,
    transitions.settingBefore,
    transitions.ncyAfter,
    transitions.needAfter,
    transitions.settingAfter,
  ];
  const compare = (a: number, b: number) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a] - column[b];
    return 0;
  };
  const order = Array.from({ length: transitions.length }, (_, i) => i).sort(compare);
  const kinds: { i: number; nPupils: number }[] = [];
  for (const i of order) {
    const last = kinds[kinds.length - 1];
    if (last && compare(last.i, i) === 0) last.nPupils++;
    else kinds.push({ i, nPupils: 1 });
  }
  return kinds;
}
