import type { Transitions } from "../data/Transitions";
import { mapCodes } from "../rates/countTransitions";
import type { DirichletRow, Rates } from "../rates/Rates";
import type { RuleSet } from "../rates/rules";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { asCensusYear } from "../years";
import { createGroupArrivals, type GroupArrivals } from "./GroupArrivals";

/** Who came where in past years: those who joined or moved by setting, and those who joined by need. */
export interface Arrivals {
  readonly settings: GroupArrivals;
  readonly needs: GroupArrivals;
}

/**
 * Compares where joiners and movers of each past year went with what the shares of all years together expect of
 * as many of the same NCY (movers: of the same state). Those who went where no share leads are left out.
 *
 * @param transitions - those that the rates were estimated from
 * @param rates - before any lever
 * @param rules - say who joins and who is inside
 * @returns by setting and by need of the rates' space
 */
export function gatherArrivals(transitions: Transitions, rates: Rates, rules: RuleSet): Arrivals {
  const { space, joinerTargets, moverTargets } = rates;
  const { nSettings, nNeeds, nNeedSettings } = space;
  const weigh = (row: number): number => transitions.weights?.ofRow[row] ?? 1;
  const counted = new Set(transitions.censusYear.filter((_, row) => weigh(row) > 0));
  const years = [...counted].sort((a, b) => a - b).map(asCensusYear);
  const iYearOf = new Map<number, number>(years.map((year, iYear) => [year, iYear]));
  const needOf = mapCodes(transitions.needs, space.needs);
  const settingOf = mapCodes(transitions.settings, space.settings);
  const settings = createGroupArrivals(years, nSettings);
  const needs = createGroupArrivals(years, nNeeds);
  /** How many arrived by each row of shares, by year. */
  const joined = new Map<DirichletRow, Float64Array>();
  const moved = new Map<DirichletRow, Float64Array>();

  for (let row = 0; row < transitions.length; row++) {
    const [needBefore, settingBefore] = [transitions.needBefore[row], transitions.settingBefore[row]];
    const [needAfter, settingAfter] = [transitions.needAfter[row], transitions.settingAfter[row]];
    const weight = weigh(row);
    if (needAfter < 0 || settingAfter < 0 || weight === 0) continue;
    const need = needOf[needAfter];
    const setting = settingOf[settingAfter];
    const isJoiner = rules.isJoiner(needBefore, settingBefore, needAfter, settingAfter);
    const isMover = !isJoiner && needBefore >= 0 && settingBefore >= 0 && settingBefore !== settingAfter;
    const iNcy = (isJoiner ? transitions.ncyAfter : transitions.ncyBefore)[row] - NCY_MIN;
    if ((!isJoiner && !isMover) || iNcy < 0 || iNcy >= N_NCY) continue;
    const targets = isJoiner
      ? joinerTargets[iNcy]
      : moverTargets[iNcy * nNeedSettings + needOf[needBefore] * nSettings + settingOf[settingBefore]];
    if (!targets?.needSetting.includes(need * nSettings + setting)) continue;
    const iYear = iYearOf.get(transitions.censusYear[row])!;
    const arrived = isJoiner ? joined : moved;
    if (!arrived.has(targets)) arrived.set(targets, new Float64Array(years.length));
    arrived.get(targets)![iYear] += weight;
    settings.seen[setting * years.length + iYear] += weight;
    if (isJoiner) needs.seen[need * years.length + iYear] += weight;
  }
  for (const [targets, arrived] of [...joined, ...moved])
    expectArrivals(settings, targets, arrived, (needSetting) => needSetting % nSettings);
  for (const [targets, arrived] of joined)
    expectArrivals(needs, targets, arrived, (needSetting) => Math.floor(needSetting / nSettings));
  return { settings, needs };
}

/** Adds what some shares expect of those who arrived by them. */
function expectArrivals(
  { nGroups, years, expected, chance }: GroupArrivals,
  { needSetting, alpha }: DirichletRow,
  arrived: Float64Array,
  getGroup: (needSetting: number) => number,
): void {
  const mass = alpha.reduce((sum, each) => sum + each, 0);
  const shares = new Float64Array(nGroups);
  needSetting.forEach((target, i) => (shares[getGroup(target)] += alpha[i] / mass));
  shares.forEach((share, group) => {
    if (share === 0) return;
    arrived.forEach((pupils, iYear) => {
      expected[group * years.length + iYear] += pupils * share;
      chance[group * years.length + iYear] += pupils * share * (1 - share);
    });
  });
}
