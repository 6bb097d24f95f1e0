import { describeSetting, NEEDS, SETTINGS } from "../data/codes";
import { OUTSIDE } from "../data/Transitions";
import { findNearest } from "../tables/findNearest";
import { UNKNOWN } from "../census/settlePupils";
import type { Problem } from "../Problem";
import { createProblem, type ProblemCode } from "./codes";
import type { InputFacts } from "./InputFacts";

/**
 * Checks the codes of needs and settings against the field's lists, where the authority uses those lists at all.
 *
 * @param facts - of the input
 * @returns one problem a code
 */
export function checkCodes(facts: InputFacts): Problem[] {
  const { input } = facts;
  const { needs, settings } = input.transitions;
  const listed = new Set(input.settings.flatMap((row) => row.needs));
  const isNeed = (code: string): boolean => NEEDS.some((need) => need.code === code) || code === UNKNOWN;
  const isSetting = (code: string): boolean => describeSetting(code).isStandard;
  const strangeNeeds = findStrange(needs, isNeed).filter((code) => !listed.has(code));
  const strangeSettings = input.settings.length > 0 ? [] : findStrange(settings, isSetting);
  return [
    ...strangeNeeds.map((code) =>
      describeStrange(facts, "E220", "need", code, [...new Set([...NEEDS.map((need) => need.code), ...listed])]),
    ),
    ...strangeSettings.map((code) =>
      describeStrange(facts, "E221", "setting", code, [
        ...SETTINGS.map((setting) => setting.code),
        ...settings.filter(isSetting),
      ]),
    ),
    ...findTwins([...needs, ...listed]).map((pair) => describeTwins("need", pair)),
    ...findTwins([
      ...settings,
      ...input.settings.map((row) => row.setting),
      ...input.costs.map((row) => row.setting),
    ]).map((pair) => describeTwins("setting", pair)),
  ];
}

/** Codes outside a list; none where no code is in it, because the authority then has codes of its own. */
function findStrange(codes: readonly string[], isKnown: (code: string) => boolean): string[] {
  return codes.some(isKnown) ? codes.filter((code) => !isKnown(code)) : [];
}

function describeStrange(
  { input, locate }: InputFacts,
  problemCode: ProblemCode,
  kind: "need" | "setting",
  code: string,
  known: readonly string[],
): Problem {
  const { transitions } = input;
  const index = (kind === "need" ? transitions.needs : transitions.settings).indexOf(code);
  const before = kind === "need" ? transitions.needBefore : transitions.settingBefore;
  const after = kind === "need" ? transitions.needAfter : transitions.settingAfter;
  const isHere = (i: number): boolean => index !== OUTSIDE && (before[i] === index || after[i] === index);
  let first = -1;
  let count = 0;
  for (let i = 0; i < transitions.length; i++) {
    if (!isHere(i)) continue;
    if (first < 0) first = i;
    count++;
  }
  const nearest = findNearest(code, [...new Set(known)]);
  return createProblem(problemCode, {
    where: first < 0 ? "Transitions" : locate(first, before[first] === index),
    found: `the ${kind} is ${code}, which is not ${kind === "need" ? "a need of the DfE's list" : "one of the standard settings"}`,
    wanted: nearest === null ? "It is used as it stands" : `It is used as it stands; perhaps ${nearest} was meant`,
    fix:
      kind === "need"
        ? "Correct the code, or list it in the settings table"
        : "Correct the code, or give a settings table",
    count: Math.max(1, count),
  });
}

function findTwins(codes: readonly string[]): [string, string][] {
  const first = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const code of new Set(codes)) {
    const twin = first.get(code.toLowerCase());
    if (twin === undefined) first.set(code.toLowerCase(), code);
    else pairs.push([twin, code]);
  }
  return pairs;
}

function describeTwins(kind: string, [one, other]: [string, string]): Problem {
  return createProblem("E222", { where: "Codes", found: `the ${kind}s ${one} and ${other} differ only in capitals` });
}
