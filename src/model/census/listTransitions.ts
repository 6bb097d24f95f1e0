import { NONSEND, type TransitionRow, type Transitions } from "../data/Transitions";

/**
 * Lists transitions as rows with codes, for writing them as a table.
 *
 * @param transitions - any number
 * @returns one row a transition, by year and otherwise in the order of the columns
 * @example listTransitions(createTransitions([])) // []
 */
export function listTransitions(transitions: Transitions): TransitionRow[] {
  const { needs, settings } = transitions;
  const name = (codes: readonly string[], index: number): string => (index < 0 ? NONSEND : codes[index]);
  const rows = Array.from({ length: transitions.length }, (_, i): TransitionRow => ({
    censusYear: transitions.censusYear[i],
    ncyBefore: transitions.ncyBefore[i],
    needBefore: name(needs, transitions.needBefore[i]),
    settingBefore: name(settings, transitions.settingBefore[i]),
    ncyAfter: transitions.ncyAfter[i],
    needAfter: name(needs, transitions.needAfter[i]),
    settingAfter: name(settings, transitions.settingAfter[i]),
  }));
  return rows.sort((a, b) => a.censusYear - b.censusYear);
}
