import type { Transitions } from "../../../model/data/Transitions";

/** Pupils of the last January by setting. */
export function countPupils({ length, censusYear, settings, settingAfter }: Transitions): Map<string, number> {
  const lastYear = censusYear.reduce((last, year) => Math.max(last, year), 0);
  const pupils = new Map<string, number>();
  for (let i = 0; i < length; i++) {
    if (censusYear[i] !== lastYear || settingAfter[i] < 0) continue;
    const setting = settings[settingAfter[i]];
    pupils.set(setting, (pupils.get(setting) ?? 0) + 1);
  }
  return pupils;
}
