import type { Problem } from "../model/Problem";
import { DIMENSIONS, type Dimension } from "../model/summary/SummaryRequest";

/** What people write for each grouping, as letters only. */
const WORDS: Readonly<Record<string, readonly Dimension[]>> = {
  total: [],
  all: [],
  ncy: ["ncy"],
  yeargroup: ["ncy"],
  academicyear: ["ncy"],
  nationalcurriculumyear: ["ncy"],
  keystage: ["key stage"],
  phase: ["phase"],
  schoolphase: ["phase"],
  age: ["age group"],
  agegroup: ["age group"],
  agegroupdsg: ["age group"],
  agegrouplsrp: ["age group (LSRP)"],
  lsrp: ["age group (LSRP)"],
  need: ["need"],
  primaryneed: ["need"],
  setting: ["setting"],
  placement: ["setting"],
  settinggroup: ["setting group"],
  placementgroup: ["setting group"],
  settingtype: ["setting group"],
  area: ["area"],
  state: ["ncy", "need", "setting"],
};

/** The full state, in the order in which it is always shown. */
const STATE: readonly Dimension[] = ["ncy", "need", "setting"];

const CHOICES = ["total", ...DIMENSIONS, "state"].join(", ");

/**
 * Reads what a projection is to be grouped by: one word, two with a comma or "and" between them, or "state".
 *
 * @param text - as typed, in any case; empty for the total
 * @param where - the function, for the message
 * @returns the groupings, none for the total; or the problem with what was typed
 */
export function parseGrouping(text: string | null | undefined, where: string): readonly Dimension[] | Problem {
  const parts = (text ?? "").split(/[,;&+/|]|\s+(?:and|by|x)\s+/i).filter((part) => part.trim() !== "");
  const by: Dimension[] = [];
  for (const part of parts) {
    const dimensions = WORDS[part.toLowerCase().replace(/[^a-z]/g, "")];
    if (!dimensions) return refuse(where, `by is "${text}", and "${part.trim()}" is not a grouping`);
    by.push(...dimensions.filter((dimension) => !by.includes(dimension)));
  }
  if (by.length <= 2) return by;
  if (by.length === 3 && STATE.every((dimension) => by.includes(dimension))) return STATE;
  return refuse(where, `by is "${text}", which is ${by.length} groupings`);
}

function refuse(where: string, found: string): Problem {
  return {
    code: "E310",
    severity: "stops",
    where,
    found,
    wanted: `Choose one of ${CHOICES}, or two with a comma between them`,
    fix: "",
    count: 1,
  };
}
