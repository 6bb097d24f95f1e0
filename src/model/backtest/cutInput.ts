import type { ModelInput } from "../data/ModelInput";
import { compareCodes, OUTSIDE, type Transitions } from "../data/Transitions";
import type { CensusYear } from "../years";
import type { Origin } from "./Backtest";

/**
 * Cuts an input to what was known in the January of an origin: transitions that ended by then, and only the codes that
 * they use. The population is kept up to the last January that is forecast, as known today: a projection needs it, and
 * what was once expected of it is not in the data. A settings table is kept as it is.
 *
 * @param input - the whole history
 * @param origin - of the same input
 * @returns the input of a projection from the origin to its last target
 */
export function cutInput(input: ModelInput, { censusYear, targets }: Origin): ModelInput {
  const end = targets[targets.length - 1];
  return {
    ...input,
    // What if has no place in what was.
    levers: [],
    transitions: cutTransitions(input.transitions, censusYear),
    population: input.population.filter((row) => row.censusYear <= end),
  };
}

/** The transitions that ended by a January, with the codes that occur in them and no other. */
function cutTransitions(transitions: Transitions, january: CensusYear): Transitions {
  const { censusYear } = transitions;
  const rows = new Int32Array(censusYear.length);
  let nRows = 0;
  for (let row = 0; row < censusYear.length; row++) if (censusYear[row] < january) rows[nRows++] = row;
  const pick = <Column extends Int8Array | Int16Array>(column: Column): Column => {
    const picked = column.slice(0, nRows) as Column;
    for (let i = 0; i < nRows; i++) picked[i] = column[rows[i]];
    return picked;
  };
  const needs = recode(transitions.needs, pick(transitions.needBefore), pick(transitions.needAfter));
  const settings = recode(transitions.settings, pick(transitions.settingBefore), pick(transitions.settingAfter));
  return {
    needs: needs.codes,
    settings: settings.codes,
    length: nRows,
    censusYear: pick(censusYear),
    ncyBefore: pick(transitions.ncyBefore),
    needBefore: needs.before,
    settingBefore: settings.before,
    ncyAfter: pick(transitions.ncyAfter),
    needAfter: needs.after,
    settingAfter: settings.after,
  };
}

/** Numbers the codes anew that two columns use; both are changed in place. */
function recode(codes: readonly string[], before: Int16Array, after: Int16Array) {
  const isUsed = new Uint8Array(codes.length);
  for (const column of [before, after])
    for (let i = 0; i < column.length; i++) if (column[i] >= 0) isUsed[column[i]] = 1;
  const kept = codes.filter((_, i) => isUsed[i] === 1).sort(compareCodes);
  const places = codes.map((code) => kept.indexOf(code));
  for (const column of [before, after])
    for (let i = 0; i < column.length; i++) column[i] = column[i] < 0 ? OUTSIDE : places[column[i]];
  return { codes: kept, before, after };
}
