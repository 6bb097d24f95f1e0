import type { Transitions } from "../data/Transitions";

/** Pupils of every January that transitions tell of. */
export interface JanuaryCounts {
  /** Calendar years, rising. */
  readonly years: readonly number[];
  /** Pupils in each January: the near side of its transitions, or the far side of the last. */
  readonly pupils: readonly number[];
  /** Pupils by January and setting. */
  readonly bySetting: readonly Int32Array[];
  /** Pupils on the near side, and how many of them are on the far side; 0 where no transitions begin. */
  readonly starts: readonly number[];
  readonly kept: readonly number[];
}

/**
 * Counts the pupils of every January.
 *
 * @param transitions - any number
 * @returns counts by January; of a January with transitions into it and out of it, those out of it count
 * @example countByJanuary(createTransitions([])).years // []
 */
export function countByJanuary(transitions: Transitions): JanuaryCounts {
  const { length, settings, censusYear, settingBefore, settingAfter } = transitions;
  const near = new Map<number, Int32Array>();
  const far = new Map<number, Int32Array>();
  const keptOf = new Map<number, number>();
  const add = (counts: Map<number, Int32Array>, year: number, setting: number): void => {
    let row = counts.get(year);
    if (!row) counts.set(year, (row = new Int32Array(settings.length)));
    row[setting]++;
  };
  for (let i = 0; i < length; i++) {
    const year = censusYear[i];
    if (settingBefore[i] >= 0) add(near, year, settingBefore[i]);
    if (settingAfter[i] >= 0) add(far, year + 1, settingAfter[i]);
    if (settingBefore[i] >= 0 && settingAfter[i] >= 0) keptOf.set(year, (keptOf.get(year) ?? 0) + 1);
  }
  const years = [...new Set([...near.keys(), ...far.keys()])].sort((a, b) => a - b);
  const bySetting = years.map((year) => near.get(year) ?? far.get(year)!);
  return {
    years,
    bySetting,
    pupils: bySetting.map(sum),
    starts: years.map((year) => sum(near.get(year) ?? [])),
    kept: years.map((year) => keptOf.get(year) ?? 0),
  };
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
