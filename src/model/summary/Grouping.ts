import { getAgeGroup, getAgeGroupLsrp, getKeyStage, getPhase } from "../data/codes";
import type { ProjectionPlan } from "../plan/ProjectionPlan";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import type { Dimension } from "./SummaryRequest";

/**
 * How the states of a plan fall into groups. Every dimension depends either on the NCY or on the need-setting, so
 * the group of a state is `ofNcy[iNcy] * nNeedSettingGroups + ofNeedSetting[needSetting]`.
 */
export interface Grouping {
  readonly ofNcy: Int32Array;
  readonly ofNeedSetting: Int32Array;
  readonly nNcyGroups: number;
  readonly nNeedSettingGroups: number;
  readonly nGroups: number;
  /** Whether every state is a group of its own. */
  readonly isState: boolean;
  /** Labels of each group, one a dimension in the order asked for. */
  readonly keys: readonly (readonly string[])[];
  /** Groups in the order in which they are shown: as their labels come in the first dimension, then the next. */
  readonly order: readonly number[];
}

/** All that grouping needs to know of a plan. */
export type LabelledStates = Pick<ProjectionPlan, "space" | "labels">;

/** One dimension: the label of every NCY or of every need-setting. */
interface Labels {
  readonly isByNcy: boolean;
  readonly labels: readonly string[];
}

/**
 * Works out the groups of a table.
 *
 * @param plan - its states and their labels
 * @param by - dimensions, each once; none for the total
 */
export function createGrouping(plan: LabelledStates, by: readonly Dimension[]): Grouping {
  const dimensions = by.map((dimension) => labelDimension(plan, dimension));
  const ncy = combine(
    dimensions.filter((dimension) => dimension.isByNcy),
    N_NCY,
  );
  const needSetting = combine(
    dimensions.filter((dimension) => !dimension.isByNcy),
    plan.space.nNeedSettings,
  );
  const nGroups = ncy.tuples.length * needSetting.tuples.length;
  const keys = Array.from({ length: nGroups }, (_, group) => {
    const fromNcy = ncy.tuples[Math.floor(group / needSetting.tuples.length)][Symbol.iterator]();
    const fromNeedSetting = needSetting.tuples[group % needSetting.tuples.length][Symbol.iterator]();
    return dimensions.map(({ isByNcy }) => (isByNcy ? fromNcy : fromNeedSetting).next().value as string);
  });
  return {
    ofNcy: ncy.groupOf,
    ofNeedSetting: needSetting.groupOf,
    nNcyGroups: ncy.tuples.length,
    nNeedSettingGroups: needSetting.tuples.length,
    nGroups,
    isState: by.includes("ncy") && by.includes("need") && by.includes("setting"),
    keys,
    order: orderGroups(dimensions, keys),
  };
}

/**
 * Gives the group of a state.
 *
 * @param grouping - of the same plan
 * @param iNcy - NCY less `NCY_MIN`
 * @param needSetting - need-setting
 */
export function getGroup(grouping: Grouping, iNcy: number, needSetting: number): number {
  return grouping.ofNcy[iNcy] * grouping.nNeedSettingGroups + grouping.ofNeedSetting[needSetting];
}

function labelDimension(plan: LabelledStates, dimension: Dimension): Labels {
  const { needs, settings, nSettings, nNeedSettings } = plan.space;
  const byNcy = (label: (ncy: number) => string): Labels => ({
    isByNcy: true,
    labels: Array.from({ length: N_NCY }, (_, iNcy) => label(iNcy + NCY_MIN)),
  });
  const byNeedSetting = (label: (need: number, setting: number) => string): Labels => ({
    isByNcy: false,
    labels: Array.from({ length: nNeedSettings }, (_, i) => label(Math.floor(i / nSettings), i % nSettings)),
  });
  switch (dimension) {
    case "ncy":
      return byNcy(String);
    case "key stage":
      return byNcy(getKeyStage);
    case "phase":
      return byNcy(getPhase);
    case "age group":
      return byNcy(getAgeGroup);
    case "age group (LSRP)":
      return byNcy(getAgeGroupLsrp);
    case "need":
      return byNeedSetting((need) => needs[need]);
    case "setting":
      return byNeedSetting((_, setting) => settings[setting]);
    case "setting group":
      return byNeedSetting((_, setting) => plan.labels.settingGroups[setting]);
    case "area":
      return byNeedSetting((_, setting) => plan.labels.areas[setting]);
  }
}

/** Numbers the different combinations of labels as they come; one group where there are no dimensions. */
function combine(dimensions: readonly Labels[], length: number): { groupOf: Int32Array; tuples: string[][] } {
  const groupOf = new Int32Array(length);
  const tuples: string[][] = [];
  const known = new Map<string, number>();
  for (let i = 0; i < length; i++) {
    const tuple = dimensions.map(({ labels }) => labels[i]);
    const name = tuple.join("\u001f");
    let group = known.get(name);
    if (group === undefined) {
      group = tuples.push(tuple) - 1;
      known.set(name, group);
    }
    groupOf[i] = group;
  }
  return { groupOf, tuples };
}

function orderGroups(dimensions: readonly Labels[], keys: readonly (readonly string[])[]): number[] {
  const ranks = dimensions.map(({ labels }) => new Map([...new Set(labels)].map((label, rank) => [label, rank])));
  const rankOf = keys.map((key) => key.map((label, i) => ranks[i].get(label)!));
  return keys
    .map((_, group) => group)
    .sort((a, b) => {
      const differs = rankOf[a].findIndex((rank, i) => rank !== rankOf[b][i]);
      return differs < 0 ? 0 : rankOf[a][differs] - rankOf[b][differs];
    });
}
