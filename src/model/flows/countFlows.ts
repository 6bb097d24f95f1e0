import { describeSetting, getAgeGroup, getAgeGroupLsrp, getKeyStage, getPhase } from "../data/codes";
import type { SettingRow } from "../data/ModelInput";
import { compareCodes, NONSEND, type Transitions } from "../data/Transitions";
import { NCY_MIN } from "../states/StateSpace";
import type { Dimension } from "../summary/SummaryRequest";

export type FlowKind = "joined" | "left" | "moved" | "stayed";

/** Pupils who went from one group to another within a year. */
export interface FlowRow {
  /** Labels of the groups; `NONSEND` outside the system. */
  readonly from: string;
  readonly to: string;
  /** `moved` from one group to another, `stayed` in the same. */
  readonly kind: FlowKind;
  readonly pupils: number;
}

/**
 * Counts who went from where to where.
 *
 * @param transitions - any number
 * @param censusYear - January before; every year together where it is left out
 * @param by - what the groups are; by NCY nobody stays, because everybody is a year older
 * @param settings - groups and areas of settings; what they do not say is read from the code
 * @returns one row a pair of groups with somebody in it, in the order of the groups, joiners last; the pupils add up to the transitions
 * @example countFlows(createTransitions([])) // []
 */
export function countFlows(
  transitions: Transitions,
  censusYear?: number,
  by: Dimension = "setting",
  settings: readonly SettingRow[] = [],
): FlowRow[] {
  const groups = labelGroups(transitions, by, settings);
  const nGroups = groups.labels.length;
  const counts = new Float64Array((nGroups + 1) * (nGroups + 1));
  for (let i = 0; i < transitions.length; i++) {
    if (censusYear !== undefined && transitions.censusYear[i] !== censusYear) continue;
    const { ncyBefore, needBefore, settingBefore, ncyAfter, needAfter, settingAfter } = transitions;
    const from = groups.find(ncyBefore[i], needBefore[i], settingBefore[i]);
    const to = groups.find(ncyAfter[i], needAfter[i], settingAfter[i]);
    counts[from * (nGroups + 1) + to]++;
  }
  const rows: FlowRow[] = [];
  const labels = [...groups.labels, NONSEND];
  counts.forEach((pupils, cell) => {
    if (pupils === 0) return;
    const from = labels[Math.floor(cell / labels.length)];
    const to = labels[cell % labels.length];
    rows.push({ from, to, kind: nameKind(from, to), pupils });
  });
  return rows;
}

function nameKind(from: string, to: string): FlowKind {
  if (from === NONSEND) return "joined";
  if (to === NONSEND) return "left";
  return from === to ? "stayed" : "moved";
}

/** Groups by number: those inside in order, then, one after the last, outside. */
interface Groups {
  readonly labels: readonly string[];
  readonly find: (ncy: number, need: number, setting: number) => number;
}

const OF_NCY: Partial<Record<Dimension, (ncy: number) => string>> = {
  ncy: String,
  "key stage": getKeyStage,
  phase: getPhase,
  "age group": getAgeGroup,
  "age group (LSRP)": getAgeGroupLsrp,
};

function labelGroups(transitions: Transitions, by: Dimension, settings: readonly SettingRow[]): Groups {
  const ofNcy = OF_NCY[by];
  if (ofNcy !== undefined) return groupNcys(ofNcy);
  if (by === "need") return groupCodes(transitions.needs, (need) => need);
  const labelSetting = (_need: number, setting: number): number => setting;
  return groupCodes(listSettingLabels(transitions, by, settings), labelSetting);
}

/** Every NCY that a table can hold, and one more on each side for those outside the system. */
function groupNcys(getLabel: (ncy: number) => string): Groups {
  const first = NCY_MIN - 1;
  const ofNcy = Array.from({ length: 33 }, (_, i) => getLabel(first + i));
  const labels = [...new Set(ofNcy)];
  const numbers = ofNcy.map((label) => labels.indexOf(label));
  return { labels, find: (ncy, need, setting) => (need < 0 || setting < 0 ? labels.length : numbers[ncy - first]) };
}

function groupCodes(ofCode: readonly string[], pick: (need: number, setting: number) => number): Groups {
  const labels = [...new Set(ofCode)].sort(compareCodes);
  const numbers = ofCode.map((label) => labels.indexOf(label));
  return {
    labels,
    find: (_ncy, need, setting) => (need < 0 || setting < 0 ? labels.length : numbers[pick(need, setting)]),
  };
}

function listSettingLabels(transitions: Transitions, by: Dimension, settings: readonly SettingRow[]): string[] {
  if (by === "setting") return [...transitions.settings];
  return transitions.settings.map((setting) => {
    const row = settings.find((candidate) => candidate.setting === setting);
    const described = describeSetting(setting);
    return by === "area" ? row?.area || described.area || "Not known" : row?.group || described.group;
  });
}
