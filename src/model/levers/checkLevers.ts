import { createProblem } from "../checks/codes";
import { wordList } from "../checks/wordList";
import { planPipeline } from "../pipeline/planPipeline";
import type { Problem } from "../Problem";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { sortProblems } from "../tables/ProblemList";
import { findFirstTaking } from "./divertPupils";
import type { Lever, LeverKind } from "./Lever";
import type { LeverContext } from "./LeverContext";
import { coversNcy, markNeedSettings } from "./leverReach";
import { LEVER_RULES } from "./leverRules";
import { nameLever } from "./sortLevers";

/**
 * Checks the levers of a scenario together, and against the data: years and states that are not there, settings that cannot
 * take anybody, two that set the same thing, diversions in a circle.
 *
 * @param levers - every lever of the scenario, those of the model that it is made from among them
 * @param context - of the data
 * @param where - the table, for messages
 * @returns what stops, what may mislead and what is worth knowing; empty where nothing is
 */
export function checkLevers(levers: readonly Lever[], context: LeverContext, where = "Levers"): Problem[] {
  const at = (lever: Lever) => `${where}, row ${lever.row}`;
  return sortProblems([
    ...levers.flatMap((lever) => checkYears(lever, context, at(lever))),
    ...levers.flatMap((lever) => checkStates(lever, context, at(lever))),
    ...levers.flatMap((lever) => checkPipeline(lever, levers, context, at(lever))),
    ...checkPrices(levers, context, at),
    ...checkSets(levers, at),
    ...checkCircles(levers, at),
    ...checkShares(levers, at),
  ]);
}

function checkYears({ kind, yearFrom, yearTo }: Lever, context: LeverContext, where: string): Problem[] {
  const { startYear, endYear, firstTransitionYear, lastTransitionYear } = context;
  const word = (from: number, to: number) => (from === to ? String(from) : `${from} to ${to}`);
  const isOutside = (from: number, to: number) => (yearFrom ?? from) > to || (yearTo ?? to) < from;
  if (kind === "history" && isOutside(firstTransitionYear, lastTransitionYear)) {
    const wanted = `The transitions are of ${word(firstTransitionYear, lastTransitionYear)}`;
    return [createProblem("E609", { where, found: "history is weighed in years without transitions", wanted })];
  }
  if (kind === "requests" || kind === "agreement") {
    if (!isOutside(startYear, endYear - 1)) return [];
    const wanted = `Requests of the calendar years ${word(startYear, endYear - 1)} lead to plans in the Januaries that are projected`;
    return [createProblem("E609", { where, found: `${kind} changes in other years`, wanted })];
  }
  if (LEVER_RULES[kind].years === "other") return [];
  if (isOutside(startYear + 1, endYear)) {
    const wanted = `The Januaries that are projected are ${word(startYear + 1, endYear)}`;
    const years = yearFrom === yearTo ? yearFrom : `${yearFrom ?? "the start"} to ${yearTo ?? "the end"}`;
    return [
      createProblem("E609", { where, found: `${kind} holds from ${years}`.replace("from the start to", "to"), wanted }),
    ];
  }
  if (yearFrom === null || yearFrom > startYear) return [];
  return [
    createProblem("E620", {
      where,
      found: `${kind} begins in January ${yearFrom}, and the first that is projected is ${startYear + 1}`,
    }),
  ];
}

/** What becomes of those whom no setting of `to` takes, by the levers that send pupils. */
const LEFT: Readonly<Partial<Record<LeverKind, string>>> = {
  close: "Those go where joiners and movers go otherwise",
  divert: "Those are left as they would be without the lever",
  capacity: "Those stay, over the places",
  movers: "",
};

function checkStates(lever: Lever, context: LeverContext, where: string): Problem[] {
  const { kind, to } = lever;
  if (kind === "history" || LEVER_RULES[kind].blank.includes("setting") || LEVER_RULES[kind].years === "other")
    return [];
  const { states } = context;
  const { nNeedSettings } = states.space;
  const isMeant = markNeedSettings(lever, states.space);
  let nPlaces = 0;
  let nTaken = 0;
  const left = new Set<string>();
  for (let iNcy = 0; iNcy < N_NCY; iNcy++) {
    if (!coversNcy(lever, iNcy + NCY_MIN)) continue;
    for (let place = 0; place < nNeedSettings; place++) {
      if (!isMeant[place] || states.valid[iNcy * nNeedSettings + place] === 0) continue;
      nPlaces++;
      // Movers are asked where they are, and go on at the NCY after.
      const takes = findFirstTaking(states, to ?? [], place, Math.min(N_NCY - 1, kind === "movers" ? iNcy + 1 : iNcy));
      if (takes !== null) nTaken++;
      else left.add(`${states.space.needs[Math.floor(place / states.space.nSettings)]} at NCY ${iNcy + NCY_MIN}`);
    }
  }
  if (nPlaces === 0)
    return [createProblem("E610", { where, found: `${kind} is about no need, setting and NCY that go together` })];
  if (LEFT[kind] === undefined || to === null || nTaken === nPlaces) return [];
  const found = `${wordList(to)} takes none of those whom ${kind} sends there`;
  if (nTaken === 0) return [createProblem("E618", { where, found })];
  if (kind === "movers") return [];
  const names = wordList([...left]);
  return [createProblem("E611", { where, found: `${wordList(to)} does not take ${names}`, wanted: LEFT[kind] })];
}

function checkPipeline(lever: Lever, levers: readonly Lever[], context: LeverContext, where: string): Problem[] {
  const { kind, of, change } = lever;
  if (kind === "pipeline" && (of === "assessed" || of === "issued") && change?.kind === "set" && change.value > 1) {
    const found = `${of} is ${change.value}`;
    return [
      createProblem("E612", {
        where,
        found,
        wanted: "A share from 0% to 100% is wanted",
        fix: "Write 62%, for example",
      }),
    ];
  }
  if ((kind !== "requests" && kind !== "agreement") || change?.kind === "times") return [];
  if (planPipeline(levers, context.startYear, context.endYear)) return [];
  const wanted = `What ${kind} are now is needed for that: requests, the share assessed and the share issued`;
  return [createProblem("E622", { where, found: `${kind} is changed by other than a factor`, wanted })];
}

function checkPrices(levers: readonly Lever[], { hasCosts }: LeverContext, at: (lever: Lever) => string): Problem[] {
  if (hasCosts) return [];
  return levers
    .filter(({ kind }) => kind === "unit-cost" || kind === "inflation")
    .map((lever) => createProblem("E623", { where: at(lever), found: `${lever.kind} changes prices` }));
}

/** Two that set something of the same pupils, from the same year on, to different values. */
function checkSets(levers: readonly Lever[], at: (lever: Lever) => string): Problem[] {
  const sets = levers.filter(({ kind, change }) => change?.kind === "set" && LEVER_RULES[kind].years === "januaries");
  const problems: Problem[] = [];
  sets.forEach((lever, i) => {
    // Shares that are diverted or reassessed stand beside one another.
    if (lever.kind === "divert" || lever.kind === "reassess") return;
    const other = sets.slice(0, i).find((before) => clash(before, lever));
    if (!other) return;
    const found = `${lever.kind} sets what ${at(other).replace(/^.*, /, "")} sets too`;
    problems.push(createProblem("E615", { where: at(lever), found }));
  });
  return problems;
}

function clash(a: Lever, b: Lever): boolean {
  if (a.kind !== b.kind || (a.of ?? null) !== (b.of ?? null) || a.yearFrom !== b.yearFrom) return false;
  if (nameLever(a) === nameLever({ ...b, change: a.change }) && JSON.stringify(a.change) === JSON.stringify(b.change))
    return false;
  const meet = (some: readonly string[] | null, others: readonly string[] | null) =>
    some === null || others === null || some.some((code) => others.includes(code));
  const nested =
    a.kind !== "capacity" ||
    JSON.stringify([a.settings, a.needs, a.ncyFrom, a.ncyTo]) ===
      JSON.stringify([b.settings, b.needs, b.ncyFrom, b.ncyTo]);
  return (
    nested &&
    meet(a.needs, b.needs) &&
    meet(a.settings, b.settings) &&
    (a.kind !== "movers" || meet(a.to, b.to)) &&
    (a.ncyFrom ?? -Infinity) <= (b.ncyTo ?? Infinity) &&
    (b.ncyFrom ?? -Infinity) <= (a.ncyTo ?? Infinity)
  );
}

function listDiversions(levers: readonly Lever[]): Lever[] {
  return levers.filter(({ kind }) => kind === "divert");
}

/** Whether one of two levers may send on, or back, whom the other one sent. */
const areTogether = (a: Lever, b: Lever): boolean =>
  (!a.of || !b.of || a.of === b.of) &&
  (a.needs === null || b.needs === null || a.needs.some((need) => b.needs!.includes(need))) &&
  (a.ncyFrom ?? -Infinity) <= (b.ncyTo ?? Infinity) &&
  (b.ncyFrom ?? -Infinity) <= (a.ncyTo ?? Infinity) &&
  (a.yearFrom ?? -Infinity) <= (b.yearTo ?? Infinity) &&
  (b.yearFrom ?? -Infinity) <= (a.yearTo ?? Infinity);

function checkCircles(levers: readonly Lever[], at: (lever: Lever) => string): Problem[] {
  const diversions = listDiversions(levers);
  const onward = (lever: Lever) =>
    diversions.filter((next) => areTogether(lever, next) && next.settings?.some((code) => lever.to?.includes(code)));
  const returns = (lever: Lever): boolean => {
    const seen = new Set<Lever>();
    const open = onward(lever).filter((next) => next !== lever);
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.to?.some((code) => lever.settings?.includes(code) && !lever.to?.includes(code))) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...onward(next).filter((each) => each !== lever));
    }
    return false;
  };
  const first = diversions.find(returns);
  if (!first) return [];
  const others = diversions.filter((lever) => lever !== first && returns(lever));
  const rows = [first, ...others].map(({ row }) => row);
  return [
    createProblem("E616", {
      where: at(first),
      found: `pupils would be diverted in a circle by rows ${wordList(rows)}`,
    }),
  ];
}

/** Shares that add up to more than everybody of a setting. */
function checkShares(levers: readonly Lever[], at: (lever: Lever) => string): Problem[] {
  const shares = listDiversions(levers).filter(({ change }) => change?.kind === "set");
  for (const lever of shares) {
    const beside = shares.filter(
      (other) => areTogether(lever, other) && other.settings?.some((code) => lever.settings?.includes(code)),
    );
    const total = beside.reduce((sum, { change }) => sum + (change?.kind === "set" ? change.value : 0), 0);
    if (total <= 1 + 1e-9) continue;
    const found = `rows ${wordList(beside.map(({ row }) => row))} divert ${Math.round(total * 100)}% of the same pupils`;
    return [createProblem("E617", { where: at(lever), found })];
  }
  return [];
}
