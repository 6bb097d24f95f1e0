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
    transitions: cutTransitions(input.transitions, censusYear),
    population: input.population.filter((row) => row.censusYear <= end),
  };
}

/** The transitions that ended by a January, with the codes that occur in them and no other. */
function cutTransitions(transitions: Transitions, january: CensusYear): Transitions {
  const rows = Int32Array.from(transitions.censusYear.keys()).filter((row) => transitions.censusYear[row] < january);
  const pick = <Column extends Int8Array | Int16Array>(column: Column) => {
    const picked = column.slice(0, rows.length) as Column;
    rows.forEach((row, i) => (picked[i] = column[row]));
    return picked;
  };
  const needs = recode(transitions.needs, pick(transitions.needBefore), pick(transitions.needAfter));
  const settings = recode(transitions.settings, pick(transitions.settingBefore), pick(transitions.settingAfter));
  return {
    needs: needs.codes,
    settings: settings.codes,
    length: rows.length,
    censusYear: pick(transitions.censusYear),
    ncyBefore: pick(transitions.ncyBefore),
    needBefore: needs.before,
    settingBefore: settings.before,
    ncyAfter: pick(transitions.ncyAfter),
    needAfter: needs.after,
    settingAfter: settings.after,
  };
}

/** Numbers anew the codes that two columns use. */
function recode(codes: readonly string[], before: Int16Array, after: Int16Array) {
  const used = new Set([...before, ...after]);
  const kept = codes.filter((_, i) => used.has(i)).sort(compareCodes);
  const placeOf = new Map(kept.map((code, place) => [code, place]));
  const numberOf = (index: number) => (index < 0 ? OUTSIDE : placeOf.get(codes[index])!);
  return { codes: kept, before: before.map(numberOf), after: after.map(numberOf) };
}
