import { compareCodes, type Transitions } from "../../../model/data/Transitions";

export interface NeedSetting {
  readonly need: string;
  readonly setting: string;
}

/** Every need and setting in which somebody was seen, by setting, then need. */
export function listNeedSettings(transitions: Transitions): NeedSetting[] {
  const { needs, settings, needBefore, settingBefore, needAfter, settingAfter } = transitions;
  const seen = new Set<number>();
  for (let i = 0; i < transitions.length; i++) {
    if (needBefore[i] >= 0) seen.add(settingBefore[i] * needs.length + needBefore[i]);
    if (needAfter[i] >= 0) seen.add(settingAfter[i] * needs.length + needAfter[i]);
  }
  const pairs = [...seen].map((index) => ({
    need: needs[index % needs.length],
    setting: settings[Math.floor(index / needs.length)],
  }));
  return pairs.sort((a, b) => compareCodes(a.setting, b.setting) || compareCodes(a.need, b.need));
}
