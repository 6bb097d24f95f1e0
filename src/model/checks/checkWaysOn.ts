import { NCY_LAST_WITH_PLAN } from "../data/codes";
import type { Problem } from "../Problem";
import { getState, NCY_MIN } from "../states/StateSpace";
import { createProblem } from "./codes";
import type { InputFacts } from "./InputFacts";
import { wordList } from "./wordList";

/** Fewer pupils than this are a chance of the data, not a hole in a table. */
const FEW_PUPILS = 5;
/** A hole that touches less than this share of plans is worth knowing, no more. */
const SMALL_SHARE = 0.01;
/** Years ahead within which pupils who will meet a hole are counted. */
const YEARS_AHEAD = 5;

/** Needs that no setting takes at an NCY, and the pupils who will get there. */
interface Hole {
  readonly ncy: number;
  readonly needs: { readonly need: string; readonly pupils: number }[];
}

/**
 * Checks that pupils of every need find a setting at the next NCY. A derived table can lack one where the data are few, and
 * a table given by hand can have a hole; all pupils who get there leave.
 *
 * @param facts - of the input
 * @returns one problem an NCY, those with the most pupils first
 */
export function checkWaysOn(facts: InputFacts): Problem[] {
  const { input, start, nPlans } = facts;
  const isDerived = input.settings.length === 0;
  return findHoles(facts, isDerived)
    .map(({ ncy, needs }) => {
      const sorted = [...needs].sort((a, b) => b.pupils - a.pupils);
      const pupils = sorted.reduce((sum, each) => sum + each.pupils, 0);
      const share = pupils / nPlans;
      const names = wordList(sorted.map(({ need }) => need));
      const setting = isDerived ? "no setting was seen to take" : "no setting of the table takes";
      return createProblem("E214", {
        where: "Settings",
        found: `${setting} ${names} at NCY ${ncy}; ${pupils} pupils of January ${start.startYear} get there within ${YEARS_AHEAD} years`,
        fix: isDerived
          ? "Give a settings table with a setting that takes them at this NCY"
          : "Let a setting take them at this NCY, unless all plans are to end there",
        share,
        severity: share < SMALL_SHARE ? "notes" : "warns",
      });
    })
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

function findHoles(facts: InputFacts, isDerived: boolean): Hole[] {
  const { states, rules } = facts;
  const last = Math.min(rules.ncyLast, NCY_LAST_WITH_PLAN);
  const holes: Hole[] = [];
  for (let ncy = rules.ncyFirst; ncy < last; ncy++) {
    const needs: Hole["needs"] = [];
    states.space.needs.forEach((need, iNeed) => {
      if (!isOpen(facts, ncy, iNeed) || isOpen(facts, ncy + 1, iNeed)) return;
      // A table that is given ends where its author wants; only a hole before a later setting is a doubt.
      if (!isDerived && !isOpenLater(facts, ncy + 1, iNeed)) return;
      // Where pupils were seen at the last NCY and left, the data say that plans end there.
      if (isDerived && wasSeen(facts, ncy, iNeed)) return;
      const pupils = countComing(facts, ncy, iNeed);
      if (pupils > 0) needs.push({ need, pupils });
    });
    if (needs.reduce((sum, { pupils }) => sum + pupils, 0) >= FEW_PUPILS) holes.push({ ncy: ncy + 1, needs });
  }
  return holes;
}

function isOpen({ states }: InputFacts, ncy: number, need: number): boolean {
  const first = getState(states.space, ncy, need, 0);
  return states.valid.subarray(first, first + states.space.nSettings).includes(1);
}

function isOpenLater(facts: InputFacts, ncy: number, need: number): boolean {
  for (let later = ncy + 1; later <= facts.rules.ncyLast; later++) if (isOpen(facts, later, need)) return true;
  return false;
}

function wasSeen({ counts, states }: InputFacts, ncy: number, need: number): boolean {
  const first = getState(states.space, ncy, need, 0);
  for (let state = first; state < first + states.space.nSettings; state++) {
    if (counts.left[state] + counts.moved[state] + counts.stayed[state] > 0) return true;
  }
  return false;
}

/** Pupils of the need now who are at the NCY, or below it by fewer years than are counted. */
function countComing({ start, states }: InputFacts, ncy: number, need: number): number {
  let pupils = 0;
  for (let now = Math.max(NCY_MIN, ncy - YEARS_AHEAD + 1); now <= ncy; now++) {
    const first = getState(states.space, now, need, 0);
    for (let state = first; state < first + states.space.nSettings; state++) pupils += start.pupils[state];
  }
  return pupils;
}
