import type { CohortStep, JoinerStep, ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import type { DirichletRow } from "../../src/model/rates/Rates";
import type { RateUncertainty } from "../../src/model/uncertainty/RateUncertainty";
import { createStateSpace } from "../../src/model/states/StateSpace";

/**
 * Adds a setting to a plan that has nothing to do with the others: its pupils stay in it or leave, nobody moves to it,
 * nobody joins it.
 *
 * @param place - where among the settings it stands: all those after it get another number
 * @param pupils - pupils of the first need in it at NCY 4
 * @returns the larger plan, and where each state of the smaller one is in it
 */
export function addSetting(
  plan: ProjectionPlan,
  place: number,
  pupils: number,
): { larger: ProjectionPlan; toLarger: Map<number, number> } {
  const { space } = plan;
  const insert = <T>(items: readonly T[], item: T): T[] => [...items.slice(0, place), item, ...items.slice(place)];
  const wide = createStateSpace(space.needs, insert(space.settings, "ADDED"));
  const moveNeedSetting = (i: number): number => {
    const setting = i % space.nSettings;
    return Math.floor(i / space.nSettings) * wide.nSettings + (setting >= place ? setting + 1 : setting);
  };
  const toLarger = new Map(
    Array.from({ length: space.nStates }, (_, state): [number, number] => [
      state,
      Math.floor(state / space.nNeedSettings) * wide.nNeedSettings + moveNeedSetting(state % space.nNeedSettings),
    ]),
  );
  const moveRow = (row: DirichletRow): DirichletRow => ({ ...row, needSetting: row.needSetting.map(moveNeedSetting) });
  const moveStep = (step: CohortStep): CohortStep => ({ ...step, targets: step.targets && moveRow(step.targets) });
  const moveJoiners = (step: JoinerStep | null): JoinerStep | null =>
    step && { ...step, targets: moveRow(step.targets) };
  const oldStates = new Map([...toLarger].map(([from, to]) => [to, from]));
  const added: CohortStep = { leaving: { alpha: 1, beta: 4 }, moving: "nobody", targets: null };
  const addedLast: CohortStep = { leaving: "everybody", moving: "nobody", targets: null };

  const start = new Int32Array(wide.nStates);
  toLarger.forEach((to, from) => (start[to] = plan.start[from]));
  start[9 * wide.nNeedSettings + place] = pupils;
  const years = plan.years.map((year) => ({
    ...year,
    cohorts: Array.from({ length: wide.nStates }, (_, state): CohortStep | null => {
      const from = oldStates.get(state);
      if (from === undefined) return state + wide.nNeedSettings < wide.nStates ? added : addedLast;
      const step = year.cohorts[from];
      return step && moveStep(step);
    }),
    joiners: year.joiners.map(moveJoiners),
  }));
  const labels = {
    settingGroups: insert(plan.labels.settingGroups, "Added"),
    areas: insert(plan.labels.areas, "Added"),
    holdsPlaces: insert(plan.labels.holdsPlaces, true),
  };
  const uncertainty = insertGroup(plan.uncertainty, place);
  return { larger: { ...plan, space: wide, labels, start, years, uncertainty, costs: null }, toLarger };
}

/** The same courses of the mix, each at its setting's new number. */
function insertGroup(uncertainty: RateUncertainty, place: number): RateUncertainty {
  const { mix } = uncertainty;
  if (!mix) return uncertainty;
  const insert = (values: Float64Array): Float64Array =>
    Float64Array.of(...values.subarray(0, place), 0.1, ...values.subarray(place));
  const { levels, levelVariances } = mix.settings;
  const settings = { ...mix.settings, levels: insert(levels), levelVariances: insert(levelVariances) };
  return { ...uncertainty, mix: { ...mix, settings } };
}
