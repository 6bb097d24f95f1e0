import { describeSetting, NCY_LAST_WITH_PLAN } from "../data/codes";
import type { Problem } from "../Problem";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { ProblemList } from "../tables/ProblemList";
import { countByJanuary, type JanuaryCounts } from "./countByJanuary";
import { createProblem } from "./codes";
import type { InputFacts } from "./InputFacts";
import { wordList } from "./wordList";

const WHERE = "Transitions";
/** Below so many pupils, chance alone can do all that is asked about here. */
const FEW_PUPILS = 50;
const FEW_IN_SETTING = 20;
/** What is worth a question. */
const LARGE_CHANGE = 0.3;
const FEW_KEPT = 0.6;
const FAR_FEWER = 0.5;
/** NCYs at which plans begin everywhere. */
const FIRST_JOINING = 0;
const LAST_JOINING = 11;
/** From here on most plans end. */
const FIRST_LEAVING = 14;

/**
 * Checks the history as a whole: whether each January has about as many pupils as those beside it, in all and in every
 * setting, whether references last, and whether pupils join, leave and are placed at the NCYs at which they usually do.
 *
 * @param facts - of the input
 * @returns problems, each with the share of plans that it touches
 */
export function checkHistory(facts: InputFacts): Problem[] {
  const counts = countByJanuary(facts.input.transitions);
  return [
    ...checkChanges(counts),
    ...checkKept(counts),
    ...checkSettings(facts, counts),
    ...checkJoining(facts),
    ...checkLeaving(facts),
    ...checkPlacing(facts),
  ];
}

function checkChanges({ years, pupils }: JanuaryCounts): Problem[] {
  const problems = new ProblemList();
  for (let i = 1; i < years.length; i++) {
    const [before, now] = [pupils[i - 1], pupils[i]];
    if (years[i] !== years[i - 1] + 1 || Math.min(before, now) < FEW_PUPILS) continue;
    if (Math.abs(now - before) <= LARGE_CHANGE * before) continue;
    problems.add("E223", String(years[i]), () => ({
      where: WHERE,
      found: `January ${years[i]} has ${show(now)} pupils and January ${years[i - 1]} has ${show(before)}`,
      share: Math.abs(now - before) / Math.max(now, before),
    }));
  }
  return problems.list();
}

function checkKept({ years, starts, kept }: JanuaryCounts): Problem[] {
  const problems = new ProblemList();
  years.forEach((year, i) => {
    // Nobody kept at all is E203.
    if (starts[i] < FEW_PUPILS || kept[i] === 0 || kept[i] >= FEW_KEPT * starts[i]) return;
    problems.add("E224", String(year), () => ({
      where: WHERE,
      found: `${show(kept[i])} of the ${show(starts[i])} pupils of January ${year} are in January ${year + 1}`,
      share: 1 - kept[i] / starts[i],
    }));
  });
  return problems.list();
}

function checkSettings({ input }: InputFacts, { years, pupils, bySetting }: JanuaryCounts): Problem[] {
  const problems = new ProblemList();
  input.transitions.settings.forEach((setting, iSetting) => {
    for (let i = 1; i + 1 < years.length; i++) {
      const [before, now, after] = [i - 1, i, i + 1].map((at) => bySetting[at][iSetting]);
      const beside = Math.min(before, after);
      if (beside < FEW_IN_SETTING || now >= FAR_FEWER * beside || years[i + 1] - years[i - 1] !== 2) continue;
      problems.add("E209", `${setting} ${years[i]}`, () => ({
        where: WHERE,
        found: `${setting} has ${now} pupils in January ${years[i]}, ${before} the January before and ${after} the one after`,
        share: (beside - now) / pupils[i],
      }));
    }
  });
  return problems.list();
}

function checkJoining({ counts, nPlans, rules }: InputFacts): Problem[] {
  if (nPlans < FEW_PUPILS || !rules.borrowsFromNeighbours) return [];
  const nJoiners = (ncy: number): number =>
    counts.years.reduce((sum, _, iYear) => sum + counts.joiners[iYear * N_NCY + ncy - NCY_MIN], 0);
  const ncys = Array.from({ length: LAST_JOINING - FIRST_JOINING + 1 }, (_, i) => FIRST_JOINING + i);
  const total = ncys.reduce((sum, ncy) => sum + nJoiners(ncy), 0);
  const quiet = ncys.filter((ncy) => nJoiners(ncy) === 0);
  if (quiet.length === 0 || total < FEW_PUPILS) return [];
  return [createProblem("E207", { where: WHERE, found: `nobody joined at NCY ${wordList(quiet, 12)} in any year` })];
}

function checkLeaving({ counts, start, nPlans, states }: InputFacts): Problem[] {
  let left = 0;
  let pupils = 0;
  for (let ncy = FIRST_LEAVING; ncy <= NCY_LAST_WITH_PLAN; ncy++) {
    left += counts.leftByNcy[ncy - NCY_MIN];
    const first = (ncy - NCY_MIN) * states.space.nNeedSettings;
    for (let i = 0; i < states.space.nNeedSettings; i++) pupils += start.pupils[first + i];
  }
  if (left > 0 || pupils < FEW_IN_SETTING) return [];
  const found = `nobody left at NCY ${FIRST_LEAVING} or later in any year, and ${show(pupils)} pupils are there in January ${start.startYear}`;
  return [createProblem("E208", { where: WHERE, found, share: pupils / nPlans })];
}

/** Standard settings that are for some ages only, with a year or two to spare. */
const AGES_OF_SETTINGS: readonly {
  readonly group: string;
  readonly codes?: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly words: string;
}[] = [
  { group: "Early years", first: -5, last: 1, words: "an early years setting, up to Reception" },
  { group: "Post-16", first: 10, last: 25, words: "a setting for people over 16" },
  { group: "Not in education", codes: ["NEET"], first: 12, last: 25, words: "for people over 16" },
];

function checkPlacing({ input, nPlans, locate }: InputFacts): Problem[] {
  const { transitions } = input;
  const usual = transitions.settings.map((setting) => {
    const { group, isStandard } = describeSetting(setting);
    return isStandard
      ? AGES_OF_SETTINGS.find((each) => each.group === group && (each.codes?.includes(setting) ?? true))
      : undefined;
  });
  const problems = new ProblemList();
  const check = (i: number, isNear: boolean, ncy: number, iSetting: number): void => {
    const ages = iSetting < 0 ? undefined : usual[iSetting];
    if (!ages || (ncy >= ages.first && ncy <= ages.last)) return;
    const setting = transitions.settings[iSetting];
    problems.add("E217", setting, () => ({
      where: locate(i, isNear),
      found: `a pupil of NCY ${ncy} is in ${setting}`,
      wanted: `${setting} is ${ages.words}`,
    }));
  };
  for (let i = 0; i < transitions.length; i++) {
    check(i, false, transitions.ncyAfter[i], transitions.settingAfter[i]);
    // The near side of a later year is the far side of the year before.
    if (transitions.censusYear[i] === transitions.censusYear[0] || transitions.settingAfter[i] < 0)
      check(i, true, transitions.ncyBefore[i], transitions.settingBefore[i]);
  }
  return problems.list().map((problem) => ({ ...problem, share: Math.min(1, problem.count / Math.max(1, nPlans)) }));
}

function show(pupils: number): string {
  return pupils.toLocaleString("en-GB");
}
