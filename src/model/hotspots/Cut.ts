import { describeSetting, getAgeGroup, getAgeGroupLsrp, getKeyStage, getPhase } from "../data/codes";
import type { SettingRow } from "../data/ModelInput";
import type { Dimension } from "../summary/SummaryRequest";
import type { PupilState } from "./PupilMoves";

/** Ways to cut an authority into cohorts: the groupings of projections, and what only a census or a move knows. */
export type CutName = Dimension | "school" | "transfer";

/** One way to cut: the label of a pupil's cohort, or null for pupils who belong to none. */
export interface Cut {
  readonly name: CutName;
  readonly label: (state: PupilState) => string | null;
  /** Whether the label depends on the NCY alone. */
  readonly isByNcy: boolean;
}

/** NCYs at which pupils begin another phase, by what they come into. */
const TRANSFERS: ReadonlyMap<number, string> = new Map([
  [0, "Into Reception"],
  [7, "Into secondary"],
  [12, "Into post-16"],
  [15, "Into 19 to 25"],
]);

const OF_NCY: Partial<Record<CutName, (ncy: number) => string | null>> = {
  ncy: String,
  "key stage": getKeyStage,
  phase: getPhase,
  "age group": getAgeGroup,
  "age group (LSRP)": getAgeGroupLsrp,
  transfer: (ncy) => TRANSFERS.get(ncy) ?? null,
};

/**
 * Makes a cut.
 *
 * @param name - which
 * @param settings - groups and areas of settings; what they do not say is read from the code
 * @returns tells the label of every pupil
 * @example createCut("key stage").label({ ncy: 8, need: "ASD", setting: "SpIn", area: "", school: "" }) // "Key stage 3"
 */
export function createCut(name: CutName, settings: readonly SettingRow[] = []): Cut {
  const ofNcy = OF_NCY[name];
  if (ofNcy !== undefined) return { name, label: ({ ncy }) => ofNcy(ncy), isByNcy: true };
  const rowOf = new Map(settings.map((row) => [row.setting, row]));
  const described = new Map<string, { readonly group: string; readonly area: string }>();
  const describe = (setting: string): { readonly group: string; readonly area: string } => {
    let known = described.get(setting);
    if (known === undefined) {
      const usual = describeSetting(setting);
      const row = rowOf.get(setting);
      known = { group: row?.group || usual.group, area: row?.area || usual.area };
      described.set(setting, known);
    }
    return known;
  };
  const label = (state: PupilState): string => {
    if (name === "need") return state.need;
    if (name === "setting") return state.setting;
    if (name === "setting group") return describe(state.setting).group;
    if (name === "school") return state.school || "Not known";
    return state.area || describe(state.setting).area || "Not known";
  };
  return { name, label, isByNcy: false };
}
