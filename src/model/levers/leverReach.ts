import type { StateSpace } from "../states/StateSpace";
import type { Lever } from "./Lever";

/** Which NCYs, needs and settings a lever is about. */
type Reach = Pick<Lever, "needs" | "settings" | "ncyFrom" | "ncyTo">;

/**
 * Tells whether a lever is about an NCY.
 *
 * @param lever - a blank end of its range is open
 * @param ncy - any NCY
 * @example coversNcy({ needs: null, settings: null, ncyFrom: 7, ncyTo: 11 }, 12) // false
 */
export function coversNcy({ ncyFrom, ncyTo }: Reach, ncy: number): boolean {
  return ncy >= (ncyFrom ?? -Infinity) && ncy <= (ncyTo ?? Infinity);
}

/**
 * Marks the need-settings that a lever is about.
 *
 * @param lever - blank needs or settings are all of them
 * @param space - whose need-settings are marked
 * @param settings - the settings to mark; those of the lever unless given
 * @returns 1 for each that it is about, by need-setting
 */
export function markNeedSettings(lever: Reach, space: StateSpace, settings = lever.settings): Uint8Array {
  const { needs } = lever;
  return Uint8Array.from({ length: space.nNeedSettings }, (_, i) => {
    const isNeed = needs === null || needs.includes(space.needs[Math.floor(i / space.nSettings)]);
    return isNeed && (settings === null || settings.includes(space.settings[i % space.nSettings])) ? 1 : 0;
  });
}

/**
 * Gives how much of a lever holds in one January: 0 outside its years, and a growing part while it ramps up.
 *
 * @param lever - with its years
 * @param censusYear - the January
 * @param firstYear - the first January that the lever could hold in, where it says nothing of it
 * @returns 0 to 1
 * @example getPart({ yearFrom: 2028, yearTo: null, rampYears: 4 }, 2029, 2027) // 0.5
 */
export function getPart(
  { yearFrom, yearTo, rampYears }: Pick<Lever, "yearFrom" | "yearTo" | "rampYears">,
  censusYear: number,
  firstYear: number,
): number {
  const from = yearFrom ?? firstYear;
  if (censusYear < from || censusYear > (yearTo ?? Infinity)) return 0;
  return rampYears > 1 ? Math.min(1, (censusYear - from + 1) / rampYears) : 1;
}
