import { describeSetting, NEEDS } from "../data/codes";
import { CostBook } from "../costs/CostBook";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { findNearest } from "../tables/findNearest";
import { ProblemList } from "../tables/ProblemList";
import type { Problem } from "../Problem";
import { getFinancialYear } from "../years";
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
  for (const { need, setting, cost, ncyFrom, ncyTo, financialYear, line } of input.costs) {
    const key = JSON.stringify([need, setting, ncyFrom, ncyTo, financialYear, line]);
    const before = costs.get(key);
    const name = need === "" ? setting : `${need} in ${setting}`;
    if (before !== undefined && before !== cost) {
      problems.add("E124", "", () => ({ where: WHERE, found: `the cost of ${name} is both £${before} and £${cost}` }));
    }
    costs.set(key, cost);
  }
  return problems.list();
}

/** Names needs and settings in which pupils were seen at an NCY without a cost, with those of the last January. */
function checkMissing({ input, states, start, nPlans, needOf, settingOf }: InputFacts): Problem[] {
  const { space } = states;
  // Which states have a cost is the same in every year.
  const book = new CostBook(space, input.costs, start.startYear);
  const unitCost = book.view(getFinancialYear(start.startYear), null);
  const seen = new Uint8Array(space.nStates);
  const { transitions } = input;
  for (let i = 0; i < transitions.length; i++) {
    note(transitions.ncyBefore[i], transitions.needBefore[i], transitions.settingBefore[i]);
    note(transitions.ncyAfter[i], transitions.needAfter[i], transitions.settingAfter[i]);
  }
  function note(ncy: number, need: number, setting: number): void {
    const iNcy = ncy - NCY_MIN;
    if (need < 0 || setting < 0 || iNcy < 0 || iNcy >= N_NCY) return;
    seen[iNcy * space.nNeedSettings + needOf[need] * space.nSettings + settingOf[setting]] = 1;
  }
  const pupilsOf = new Map<number, number>();
  seen.forEach((isSeen, state) => {
    if (isSeen === 0 || !Number.isNaN(unitCost[state])) return;
    const needSetting = state % space.nNeedSettings;
    pupilsOf.set(needSetting, (pupilsOf.get(needSetting) ?? 0) + start.pupils[state]);
  });
  const without = [...pupilsOf]
    .sort(([a], [b]) => a - b)
    .map(([needSetting, pupils]) => ({
      name: `${space.needs[Math.floor(needSetting / space.nSettings)]} in ${space.settings[needSetting % space.nSettings]}`,
      pupils,
    }))
    .sort((a, b) => b.pupils - a.pupils);
  if (without.length === 0) return [];
  const total = without.reduce((sum, { pupils }) => sum + pupils, 0);
  const named = wordList(without.map(({ name, pupils }) => `${name} (${wordPupils(pupils)})`));
  return [
    createProblem("E240", {
      where: WHERE,
      found: `there is no cost for ${named}: ${wordPupils(total)} in January ${start.startYear}`,
      share: nPlans > 0 ? total / nPlans : 0,
    }),
  ];
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
