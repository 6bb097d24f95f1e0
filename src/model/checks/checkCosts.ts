import { describeSetting, NEEDS } from "../data/codes";
import { tabulateUnitCost } from "../plan/tabulateUnitCost";
import { N_NCY } from "../states/StateSpace";
import { findNearest } from "../tables/findNearest";
import { ProblemList } from "../tables/ProblemList";
import type { Problem } from "../Problem";
import { createProblem } from "./codes";
import type { InputFacts } from "./InputFacts";
import { wordList } from "./wordList";

const WHERE = "Costs";

/**
 * Checks that every need and setting with pupils has one cost. Nothing is checked where no costs are given.
 *
 * @param facts - of the input
 * @returns problems, those that matter most first
 */
export function checkCosts(facts: InputFacts): Problem[] {
  if (facts.input.costs.length === 0) return [];
  return [...checkRepeats(facts), ...checkMissing(facts), ...checkStrange(facts)];
}

function checkRepeats({ input }: InputFacts): Problem[] {
  const costs = new Map<string, number>();
  const problems = new ProblemList();
  for (const { need, setting, cost } of input.costs) {
    const key = JSON.stringify([need, setting]);
    const before = costs.get(key);
    const name = need === "" ? setting : `${need} in ${setting}`;
    if (before !== undefined && before !== cost) {
      problems.add("E124", "", () => ({ where: WHERE, found: `the cost of ${name} is both £${before} and £${cost}` }));
    }
    costs.set(key, cost);
  }
  return problems.list();
}

/** Counts the pupils of the last January without a cost, and those of earlier ones where nobody is there now. */
function checkMissing({ input, states, start, needOf, settingOf }: InputFacts): Problem[] {
  const { space } = states;
  const unitCost = tabulateUnitCost(space, input.costs)!;
  const seen = new Uint8Array(space.nNeedSettings);
  const { transitions } = input;
  for (let i = 0; i < transitions.length; i++) {
    const { needBefore, settingBefore, needAfter, settingAfter } = transitions;
    if (needBefore[i] >= 0 && settingBefore[i] >= 0) seen[place(needBefore[i], settingBefore[i])] = 1;
    if (needAfter[i] >= 0 && settingAfter[i] >= 0) seen[place(needAfter[i], settingAfter[i])] = 1;
  }
  function place(need: number, setting: number): number {
    return needOf[need] * space.nSettings + settingOf[setting];
  }
  const without = Array.from(seen, (isSeen, needSetting) => ({ isSeen, needSetting }))
    .filter(({ isSeen, needSetting }) => isSeen === 1 && Number.isNaN(unitCost[needSetting]))
    .map(({ needSetting }) => ({
      name: `${space.needs[Math.floor(needSetting / space.nSettings)]} in ${space.settings[needSetting % space.nSettings]}`,
      pupils: countPupils(start.pupils, needSetting, space.nNeedSettings),
    }))
    .sort((a, b) => b.pupils - a.pupils);
  if (without.length === 0) return [];
  const total = without.reduce((sum, { pupils }) => sum + pupils, 0);
  const named = wordList(without.map(({ name, pupils }) => `${name} (${wordPupils(pupils)})`));
  return [
    createProblem("E240", {
      where: WHERE,
      found: `there is no cost for ${named}: ${wordPupils(total)} in January ${start.startYear}`,
    }),
  ];
}

function countPupils(pupils: Int32Array, needSetting: number, nNeedSettings: number): number {
  let total = 0;
  for (let iNcy = 0; iNcy < N_NCY; iNcy++) total += pupils[iNcy * nNeedSettings + needSetting];
  return total;
}

function wordPupils(pupils: number): string {
  return pupils === 1 ? "1 pupil" : `${pupils.toLocaleString("en-GB")} pupils`;
}

/** Codes that are neither in the data nor in the field's lists; a full price list may name settings that nobody is in. */
function checkStrange({ input, states }: InputFacts): Problem[] {
  const { needs, settings } = states.space;
  const problems = new ProblemList();
  const note = (kind: string, code: string, known: readonly string[]): void => {
    const nearest = findNearest(code, known);
    problems.add("E241", code, () => ({
      where: WHERE,
      found: `the ${kind} ${code} is nowhere else in the data`,
      wanted: nearest === null ? "The cost is not used" : `The cost is not used; perhaps ${nearest} was meant`,
      fix: "Correct the code if it was meant for another",
      severity: nearest === null ? "notes" : "warns",
    }));
  };
  for (const { need, setting } of input.costs) {
    if (!settings.includes(setting) && !describeSetting(setting).isStandard) note("setting", setting, settings);
    if (need !== "" && !needs.includes(need) && !NEEDS.some(({ code }) => code === need)) note("need", need, needs);
  }
  return problems.list();
}
