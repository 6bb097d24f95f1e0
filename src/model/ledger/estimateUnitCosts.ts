import type { FinancialYear } from "../years";
import { TRANSPORT } from "./costKinds";
import { findPhase, getPhaseNcys } from "./findPhase";
import { gatherSpells, type Spell } from "./gatherSpells";
import type { Join, JoinedPart } from "./Join";
import { toPounds, type Pence } from "./Pence";
import type { PupilState } from "./PupilIndex";
import { measureWithin, shrinkMeans, type CostGroup } from "./shrinkMeans";
import type { UnitCost, UnitCostSettings } from "./UnitCost";
import { describeSpread } from "./weighStatistics";

/** What one pupil of a group cost. */
interface PupilCost {
  /** Above 0, up to 1. */
  years: number;
  transport: Pence;
  /** Pence by kind; all together under "". */
  readonly kinds: Map<string, Pence>;
}

/** Pupils who are costed together. */
interface Group {
  readonly need: string;
  readonly setting: string;
  /** Index into `PHASES`; -1 for every NCY. */
  readonly phase: number;
  readonly pupils: Map<number, PupilCost>;
  nWithout: number;
}

/** Less than this part of a year is a part of a year. */
const WHOLE_YEAR = 0.999;

/**
 * Estimates what a pupil of each need and setting costs in a year. A pupil counts with the part of the year that is paid for, in
 * the need and setting of that time; each group's mean is drawn towards that of its setting (`shrinkMeans`), so that unit costs
 * times pupils' years add up to the lines of the setting, to the penny.
 *
 * @param join - a joined ledger
 * @param financialYear - one of its years, with a January census inside it
 * @param settings - how pupils and kinds of cost are grouped
 * @returns by setting, line and need; a row for every other need of a setting comes last of its rows
 */
export function estimateUnitCosts(join: Join, financialYear: FinancialYear, settings: UnitCostSettings): UnitCost[] {
  const groups = gatherGroups(join, financialYear, settings);
  const bySetting = new Map<string, Group[]>();
  for (const group of groups) bySetting.set(group.setting, [...(bySetting.get(group.setting) ?? []), group]);
  const kinds = settings.linesApart ? listKinds(groups, settings.withTransport) : [""];
  const variations = kinds.map((kind) => measureVariation([...bySetting.values()], kind));
  return [...bySetting.keys()]
    .sort(compareText)
    .flatMap((setting) => kinds.flatMap((kind, i) => costSetting(bySetting.get(setting)!, kind, variations[i])));
}

function gatherGroups(join: Join, financialYear: FinancialYear, settings: UnitCostSettings): Group[] {
  const groups = new Map<string, Group>();
  const find = ({ need, setting, ncy }: PupilState): Group => {
    const phase = settings.byPhase ? findPhase(ncy) : -1;
    const key = JSON.stringify([setting, need, phase]);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { need, setting, phase, pupils: new Map(), nWithout: 0 }));
    return group;
  };
  const costed = new Set<number>();
  for (const spell of gatherSpells(join, financialYear, settings.withTransport)) {
    costed.add(spell.pupil);
    addSpell(find(spell.state), spell, join, settings);
  }
  join.index.pupils.forEach(({ states }, pupil) => {
    const state = states.find(({ censusYear }) => censusYear === financialYear + 1);
    if (state === undefined || costed.has(pupil)) return;
    const group = find(state);
    group.nWithout++;
    if (settings.withoutCost === "zero") group.pupils.set(pupil, { years: 1, transport: 0, kinds: new Map() });
  });
  return [...groups.values()].sort((a, b) => compareText(a.need, b.need) || a.phase - b.phase);
}

/** Both school years of a pupil who stayed in the group are one cost. */
function addSpell({ pupils }: Group, spell: Spell, { ledger }: Join, { withTransport }: UnitCostSettings): void {
  let cost = pupils.get(spell.pupil);
  if (cost === undefined) pupils.set(spell.pupil, (cost = { years: 0, transport: 0, kinds: new Map() }));
  cost.years += spell.years;
  cost.transport += spell.transport;
  const add = (kind: string, pence: Pence) => cost.kinds.set(kind, (cost.kinds.get(kind) ?? 0) + pence);
  add("", spell.pence);
  for (const { line, pence } of spell.parts as readonly JoinedPart[]) {
    const { kind } = ledger.lines[line];
    if (withTransport || kind !== TRANSPORT) add(kind, pence);
  }
}

function listKinds(groups: readonly Group[], withTransport: boolean): string[] {
  const kinds = new Set(groups.flatMap(({ pupils }) => [...pupils.values()].flatMap((cost) => [...cost.kinds.keys()])));
  return [...kinds].filter((kind) => kind !== "" && (withTransport || kind !== TRANSPORT)).sort(compareText);
}

function gatherCosts({ pupils }: Group, kind: string): CostGroup {
  const costs = [...pupils.values()];
  return {
    values: costs.map(({ kinds, years }) => toPounds(kinds.get(kind) ?? 0) / years),
    weights: costs.map(({ years }) => years),
  };
}

/** How much pupils of a group differ, over the mean of their setting, in all settings together: for settings that cannot say. */
function measureVariation(settings: readonly (readonly Group[])[], kind: string): number | null {
  let squares = 0;
  let freedom = 0;
  for (const groups of settings) {
    const costs = groups.filter(({ pupils }) => pupils.size > 0).map((group) => gatherCosts(group, kind));
    let paid = 0;
    let years = 0;
    for (const { values, weights } of costs)
      values.forEach((value, i) => {
        paid += value * weights[i];
        years += weights[i];
      });
    const within = measureWithin(costs);
    if (within.freedom === 0 || paid <= 0) continue;
    squares += within.squares / (paid / years) ** 2;
    freedom += within.freedom;
  }
  return freedom === 0 ? null : squares / freedom;
}

function costSetting(groups: readonly Group[], line: string, variation: number | null): UnitCost[] {
  const costed = groups.filter(({ pupils }) => pupils.size > 0);
  // A kind of cost that the setting never has would only be rows of nought.
  const isSpent = ({ pupils }: Group) => [...pupils.values()].some(({ kinds }) => (kinds.get(line) ?? 0) !== 0);
  if (costed.length === 0 || (line !== "" && !costed.some(isSpent))) return [];
  const costs = costed.map((group) => gatherCosts(group, line));
  const shrunk = shrinkMeans(costs, variation);
  const { setting } = groups[0];
  const rows = groups.map((group): UnitCost => {
    const g = costed.indexOf(group);
    const [ncyFrom, ncyTo] = group.phase < 0 ? [null, null] : getPhaseNcys(group.phase);
    const pupils = [...group.pupils.values()];
    return {
      ...{ need: group.need, setting, ncyFrom, ncyTo, line },
      cost: g < 0 ? shrunk.common : shrunk.means[g],
      nPupils: pupils.length,
      spread: g < 0 ? null : describeSpread(costs[g].values, costs[g].weights),
      own: g < 0 ? 0 : shrunk.own[g],
      common: shrunk.common,
      total: pupils.reduce((sum, { kinds }) => sum + (kinds.get(line) ?? 0), 0),
      transport: pupils.reduce((sum, { transport }) => sum + transport, 0),
      nWithout: group.nWithout,
      nPart: pupils.filter(({ years }) => years < WHOLE_YEAR).length,
    };
  });
  const rest: UnitCost = {
    ...{ need: "", setting, ncyFrom: null, ncyTo: null, line, cost: shrunk.common, common: shrunk.common },
    ...{ nPupils: 0, spread: null, own: 0, total: 0, transport: 0, nWithout: 0, nPart: 0 },
  };
  return [...rows, rest];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
