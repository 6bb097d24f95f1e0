import { PHASES } from "../data/codes";
import { NCY_MAX, NCY_MIN } from "../states/StateSpace";
import type { FinancialYear } from "../years";
import { TRANSPORT } from "./costKinds";
import { gatherPupilYears, type PupilYear } from "./gatherPupilYears";
import type { Join } from "./Join";
import { toPounds } from "./Pence";
import type { PupilState } from "./PupilIndex";
import { measureWithin, shrinkMeans, type CostGroup } from "./shrinkMeans";
import type { UnitCost, UnitCostSettings } from "./UnitCost";
import { describeSpread } from "./weighStatistics";

/** Pupils who are costed together. */
interface Group {
  readonly need: string;
  readonly setting: string;
  /** Index into `PHASES`; -1 for every NCY. */
  readonly phase: number;
  readonly pupils: PupilYear[];
  nWithout: number;
}

/**
 * Estimates what a pupil of each need and setting costs in a year. A pupil counts with the part of the year that the lines pay
 * for; each group's mean is drawn towards that of its setting (`shrinkMeans`), so that unit costs times pupils' years add up
 * to the lines of the setting, to the penny.
 *
 * @param join - a joined ledger
 * @param financialYear - one of its years, with a January census inside it
 * @param settings - how pupils and kinds of cost are grouped
 * @returns by setting and need; a row for every other need of a setting comes last of its rows
 */
export function estimateUnitCosts(join: Join, financialYear: FinancialYear, settings: UnitCostSettings): UnitCost[] {
  const groups = gatherGroups(join, financialYear, settings);
  const bySetting = new Map<string, Group[]>();
  for (const group of groups) {
    const known = bySetting.get(group.setting);
    if (known === undefined) bySetting.set(group.setting, [group]);
    else known.push(group);
  }
  const kinds = settings.linesApart ? listKinds(groups, settings.withTransport) : [""];
  const variations = kinds.map((kind) => measureVariation([...bySetting.values()], kind));
  return [...bySetting.keys()]
    .sort(compareText)
    .flatMap((setting) =>
      kinds.flatMap((kind, i) => costSetting(bySetting.get(setting)!, kind, variations[i], settings)),
    );
}

function gatherGroups(join: Join, financialYear: FinancialYear, settings: UnitCostSettings): Group[] {
  const groups = new Map<string, Group>();
  const find = ({ need, setting, ncy }: PupilState): Group => {
    const phase = settings.byPhase ? findPhase(ncy) : -1;
    const key = JSON.stringify([setting, need, phase]);
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group: Group = { need, setting, phase, pupils: [], nWithout: 0 };
    groups.set(key, group);
    return group;
  };
  const pupilYears = gatherPupilYears(join, financialYear, settings.withTransport);
  for (const pupilYear of pupilYears) find(pupilYear.state).pupils.push(pupilYear);
  const costed = new Set(pupilYears.map(({ pupil }) => pupil));
  join.index.pupils.forEach(({ states }, pupil) => {
    const state = states.find(({ censusYear }) => censusYear === financialYear + 1);
    if (state === undefined || costed.has(pupil)) return;
    const group = find(state);
    group.nWithout++;
    if (settings.withoutCost === "zero") group.pupils.push(createFree(pupil, state));
  });
  return [...groups.values()].sort((a, b) => compareText(a.need, b.need) || a.phase - b.phase);
}

/**
 * Finds the phase of an NCY.
 *
 * @param ncy - national curriculum year
 * @returns index into `PHASES`, the last for those past all
 * @example findPhase(0) // 1
 */
export function findPhase(ncy: number): number {
  const phase = PHASES.findIndex(({ ncyTo }) => ncy <= ncyTo);
  return phase < 0 ? PHASES.length - 1 : phase;
}

const createFree = (pupil: number, state: PupilState): PupilYear => ({
  pupil,
  state,
  kinds: new Map(),
  pence: 0,
  transport: 0,
  years: 1,
  isPart: false,
  lines: [],
});

function listKinds(groups: readonly Group[], withTransport: boolean): string[] {
  const kinds = new Set(groups.flatMap(({ pupils }) => pupils.flatMap((pupil) => [...pupil.kinds.keys()])));
  return [...kinds].filter((kind) => withTransport || kind !== TRANSPORT).sort(compareText);
}

const getPence = (pupil: PupilYear, kind: string): number => (kind === "" ? pupil.pence : (pupil.kinds.get(kind) ?? 0));

const gatherCosts = (pupils: readonly PupilYear[], kind: string): CostGroup => ({
  values: pupils.map((pupil) => toPounds(getPence(pupil, kind)) / pupil.years),
  weights: pupils.map(({ years }) => years),
});

/** How much pupils of a group differ, over the mean of their setting, in all settings together: for settings that cannot say. */
function measureVariation(settings: readonly (readonly Group[])[], kind: string): number | null {
  let squares = 0;
  let freedom = 0;
  for (const groups of settings) {
    const costs = groups.filter(({ pupils }) => pupils.length > 0).map(({ pupils }) => gatherCosts(pupils, kind));
    const all = costs.flatMap(({ values, weights }) => values.map((value, i) => [value * weights[i], weights[i]]));
    const mean = all.reduce((sum, [cost]) => sum + cost, 0) / all.reduce((sum, [, weight]) => sum + weight, 0);
    const within = measureWithin(costs);
    if (within.freedom === 0 || !(mean > 0)) continue;
    squares += within.squares / mean ** 2;
    freedom += within.freedom;
  }
  return freedom === 0 ? null : squares / freedom;
}

function costSetting(
  groups: readonly Group[],
  line: string,
  variation: number | null,
  settings: UnitCostSettings,
): UnitCost[] {
  const costed = groups.filter(({ pupils }) => pupils.length > 0);
  if (costed.length === 0) return [];
  const costs = costed.map(({ pupils }) => gatherCosts(pupils, line));
  const shrunk = shrinkMeans(costs, variation);
  const rows = groups.map((group): UnitCost => {
    const g = costed.indexOf(group);
    const [from, to] = getNcys(group.phase);
    return {
      ...{ need: group.need, setting: group.setting, ncyFrom: from, ncyTo: to, line },
      cost: g < 0 ? shrunk.common : shrunk.means[g],
      nPupils: group.pupils.length,
      spread: g < 0 ? null : describeSpread(costs[g].values, costs[g].weights),
      own: g < 0 ? 0 : shrunk.own[g],
      common: shrunk.common,
      total: group.pupils.reduce((sum, pupil) => sum + getPence(pupil, line), 0),
      transport: settings.withTransport ? 0 : group.pupils.reduce((sum, { transport }) => sum + transport, 0),
      nWithout: group.nWithout,
      nPart: group.pupils.filter(({ isPart }) => isPart).length,
    };
  });
  const rest: UnitCost = {
    ...{ need: "", setting: groups[0].setting, ncyFrom: null, ncyTo: null, line, cost: shrunk.common },
    ...{ nPupils: 0, spread: null, own: 0, common: shrunk.common, total: 0, transport: 0, nWithout: 0, nPart: 0 },
  };
  return [...rows, rest];
}

/** First and last NCY of a phase; null where pupils of every NCY are costed together. */
function getNcys(phase: number): readonly [from: number | null, to: number | null] {
  if (phase < 0) return [null, null];
  return [phase === 0 ? NCY_MIN : PHASES[phase - 1].ncyTo + 1, Math.min(PHASES[phase].ncyTo, NCY_MAX)];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
