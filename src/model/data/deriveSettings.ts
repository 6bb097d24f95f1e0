import { describeSetting, NCY_FIRST_WITH_PLAN, NCY_LAST_WITH_PLAN, PHASES } from "./codes";
import type { SettingRow } from "./ModelInput";
import type { Transitions } from "./Transitions";

/** With fewer observed movers than this, where they went says too little about where others can go. */
const FEW_MOVERS = 20;

/**
 * Derives a settings table from transitions: each setting takes the phases in which pupils were seen in it and the needs
 * that were seen in it, and leads to the settings that pupils moved to from it, or to every other one if fewer than 20 moved.
 *
 * @param transitions - any number of rows
 * @returns one row a setting in which somebody was seen, in the order of the transitions' settings
 */
export function deriveSettings(transitions: Transitions): SettingRow[] {
  const { nSettings, seen } = observe(transitions);
  const isUsed = (setting: number): boolean => seen[setting].needs.size > 0;
  const used = Array.from({ length: nSettings }, (_, setting) => setting).filter(isUsed);
  return used.map((setting): SettingRow => {
    const { group, area, holdsPlaces } = describeSetting(transitions.settings[setting]);
    const { ncyFirst, ncyLast, needs, nMovers, next } = seen[setting];
    const others = used.filter((other) => other !== setting && (nMovers < FEW_MOVERS || next.has(other)));
    return {
      setting: transitions.settings[setting],
      group,
      area,
      ...widenToPhases(ncyFirst, ncyLast),
      needs: transitions.needs.filter((_, need) => needs.has(need)),
      next: others.map((other) => transitions.settings[other]),
      holdsPlaces,
    };
  });
}

interface Observed {
  ncyFirst: number;
  ncyLast: number;
  nMovers: number;
  readonly needs: Set<number>;
  readonly next: Set<number>;
}

function observe(transitions: Transitions): { nSettings: number; seen: Observed[] } {
  const nSettings = transitions.settings.length;
  const seen = Array.from({ length: nSettings }, (): Observed => ({
    ncyFirst: Infinity,
    ncyLast: -Infinity,
    nMovers: 0,
    needs: new Set(),
    next: new Set(),
  }));
  const note = (ncy: number, need: number, setting: number): boolean => {
    if (need < 0 || setting < 0) return false;
    const observed = seen[setting];
    observed.ncyFirst = Math.min(observed.ncyFirst, ncy);
    observed.ncyLast = Math.max(observed.ncyLast, ncy);
    observed.needs.add(need);
    return true;
  };
  for (let row = 0; row < transitions.length; row++) {
    const before = transitions.settingBefore[row];
    const after = transitions.settingAfter[row];
    const wasInside = note(transitions.ncyBefore[row], transitions.needBefore[row], before);
    const isInside = note(transitions.ncyAfter[row], transitions.needAfter[row], after);
    if (!wasInside || !isInside || before === after) continue;
    seen[before].nMovers++;
    seen[before].next.add(after);
  }
  return { nSettings, seen };
}

function widenToPhases(ncyFirst: number, ncyLast: number): { ncyFrom: number; ncyTo: number } {
  const iFirst = PHASES.findIndex((phase) => ncyFirst <= phase.ncyTo);
  const iLast = PHASES.findIndex((phase) => ncyLast <= phase.ncyTo);
  const phaseStart = iFirst === 0 ? NCY_FIRST_WITH_PLAN : PHASES[iFirst - 1].ncyTo + 1;
  const phaseEnd = Math.min(PHASES[iLast].ncyTo, NCY_LAST_WITH_PLAN);
  return { ncyFrom: Math.min(phaseStart, ncyFirst), ncyTo: Math.max(phaseEnd, ncyLast) };
}
