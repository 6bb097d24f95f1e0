import { getState, NCY_MIN } from "../states/StateSpace";
import { ProblemList } from "../tables/ProblemList";
import type { Problem } from "../Problem";
import type { InputFacts } from "./InputFacts";

/**
 * Checks that pupils are where the settings table says they can be and move as it says they can.
 *
 * @param facts - of the input
 * @returns problems, each with the first row and how many pupils are meant
 */
export function checkStates(facts: InputFacts): Problem[] {
  const { input, rules, states, needOf, settingOf, locate } = facts;
  const { transitions } = input;
  const { space } = states;
  const hasRow = new Set(states.rows.map((row) => row.setting));
  const problems = new ProblemList();
  const isDerived = input.settings.length === 0;

  function check(i: number, isNear: boolean, ncy: number, need: number, setting: number): void {
    if (need < 0 || setting < 0 || ncy < NCY_MIN || ncy >= NCY_MIN + space.nStates / space.nNeedSettings) return;
    if (states.valid[getState(space, ncy, needOf[need], settingOf[setting])] === 1) return;
    const code = transitions.settings[setting];
    if (!hasRow.has(code)) {
      problems.add("E210", code, () => ({
        where: locate(i, isNear),
        found: `the setting is ${code}, which has no row`,
      }));
    } else if (ncy < rules.ncyFirst || ncy > rules.ncyLast) {
      problems.add("E213", "", () => ({ where: locate(i, isNear), found: `a pupil in ${code} is in NCY ${ncy}` }));
    } else if (!isDerived) {
      problems.add("E211", code, () => ({
        where: locate(i, isNear),
        found: `${transitions.needs[need]} in ${code} at NCY ${ncy}`,
        wanted: describeAllowed(facts, code),
      }));
    }
  }

  for (let i = 0; i < transitions.length; i++) {
    const before = transitions.settingBefore[i];
    const after = transitions.settingAfter[i];
    check(i, true, transitions.ncyBefore[i], transitions.needBefore[i], before);
    check(i, false, transitions.ncyAfter[i], transitions.needAfter[i], after);
    if (isDerived || before < 0 || after < 0 || before === after) continue;
    if (states.next[settingOf[before] * space.nSettings + settingOf[after]] === 1) continue;
    const [from, to] = [transitions.settings[before], transitions.settings[after]];
    problems.add("E212", `${from} ${to}`, () => ({ where: locate(i), found: `a pupil moves from ${from} to ${to}` }));
  }
  return mergeMany(problems.list());
}

function describeAllowed({ states }: InputFacts, setting: string): string {
  const rows = states.rows.filter((row) => row.setting === setting);
  const spans = rows.map((row) => `${row.needs.join(", ")} at NCY ${row.ncyFrom} to ${row.ncyTo}`);
  return `The settings table gives ${setting} ${spans.join(" and ")}`;
}

/** Settings without a row come first. With many settings or moves, the most frequent four are named by themselves; the rest are counted together. */
function mergeMany(problems: readonly Problem[]): Problem[] {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) byCode.set(problem.code, [...(byCode.get(problem.code) ?? []), problem]);
  const groups = [...byCode.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return groups.flatMap((group) => {
    const sorted = [...group].sort((a, b) => b.count - a.count);
    if (sorted.length <= 4) return sorted;
    const rest = sorted.slice(3).reduce((total, problem) => total + problem.count, 0);
    return [...sorted.slice(0, 3), { ...sorted[3], count: rest }];
  });
}
