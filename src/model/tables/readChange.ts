import type { Change } from "../levers/Lever";
import type { LeverRule } from "../levers/leverRules";
import { cleanText, quote, type CellFault } from "./cells";
import type { Cell } from "./Reading";

const NUMBER = "£?\\s?((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)\\s?(k|m)?";
const TIMES = new RegExp(`^(?:x|×|\\*|times|multiply by|weight)\\s?${NUMBER}$`);
const PERCENT_MORE = new RegExp(`^(\\+|-|up|down|increase by|decrease by|cut by)\\s?${NUMBER}\\s?%$`);
const SET = new RegExp(`^(?:=|set|set to|to|at|make)\\s?${NUMBER}\\s?(%)?$`);
const ADD = new RegExp(`^(\\+|-|add|plus|less|minus|take)\\s?${NUMBER}$`);
const SHARE_OF = new RegExp(`^(?:=|set)?\\s?${NUMBER}\\s?%\\s?(?:of|x|×)\\s?${NUMBER}\\s?%$`);
const BARE = new RegExp(`^(-?)${NUMBER}\\s?(%)?$`);
const DOWNWARDS = ["-", "down", "decrease by", "cut by", "less", "minus", "take"];
/** A bare number below this is growth where a lever is about growth: nobody means prices that fall to a fiftieth. */
const LARGEST_GROWTH = 0.5;
const DROP = ["drop", "leave out", "exclude", "forget"];

/**
 * Reads the change of a lever. What Excel makes of `=0.05`, `+10%` and `+30` is a mere number, so a number is read
 * only where the lever leaves one way to understand it, and refused otherwise.
 *
 * @param cell - `x1.2`, `+10%`, `=0.05`, `set 5%`, `add 30`, `less 30`, `up 10%` and the like
 * @param rule - of the lever
 * @returns the change, null for a blank cell, or a fault
 * @example readChange("+10%", LEVER_RULES.joiners) // { kind: "times", factor: 1.1 }
 */
export function readChange(cell: Cell, rule: LeverRule): Change | CellFault | null {
  if (typeof cell === "object" && cell !== null) {
    return { code: "E110", found: `is the Excel error ${cell.error}`, wanted: "A value is wanted" };
  }
  if (cell === null || cell === undefined || cell === 0) return null;
  if (typeof cell === "boolean") return wordUnknown(cell ? "is TRUE" : "is FALSE", rule);
  if (typeof cell === "number") return checkChange(understandNumber(cell, rule), `is ${cell}`, rule);
  const text = cleanText(cell).toLowerCase().replace(/[−–]/g, "-");
  if (text === "") return null;
  return checkChange(readText(text, rule), `is ${quote(cleanText(cell))}`, rule);
}

function readText(text: string, rule: LeverRule): Change | "unknown" | "unclear" {
  if (DROP.includes(text)) return { kind: "times", factor: 0 };
  let match = TIMES.exec(text);
  if (match) return { kind: "times", factor: toNumber(match[1], match[2]) };
  match = PERCENT_MORE.exec(text);
  if (match) return { kind: "times", factor: 1 + (getSign(match[1]) * toNumber(match[2], match[3])) / 100 };
  match = SHARE_OF.exec(text);
  if (match) return { kind: "set", value: (toNumber(match[1], match[2]) / 100) * (toNumber(match[3], match[4]) / 100) };
  match = SET.exec(text);
  if (match) return { kind: "set", value: toNumber(match[1], match[2]) / (match[3] ? 100 : 1) };
  match = ADD.exec(text);
  if (match) return { kind: "add", amount: getSign(match[1]) * toNumber(match[2], match[3]) };
  match = BARE.exec(text);
  if (!match) return "unknown";
  return understandNumber(((match[1] ? -1 : 1) * toNumber(match[2], match[3])) / (match[4] ? 100 : 1), rule);
}

/** The one thing that a mere number can mean; "unclear" where there are several. */
function understandNumber(value: number, rule: LeverRule): Change | "unknown" | "unclear" {
  if (!Number.isFinite(value)) return "unknown";
  if (rule.isGrowth && Math.abs(value) < LARGEST_GROWTH) return { kind: "times", factor: 1 + value };
  const readings: Change[] = [];
  const isPart = Math.abs(value) < 1;
  const takes = (kind: Change["kind"]): boolean => rule.changes.includes(kind);
  // From =0.05 and =30.
  if (takes("set") && value >= 0 && (rule.sets === "number" || value <= 1)) readings.push({ kind: "set", value });
  // From +10% and -10%.
  if (takes("times") && value >= -1 && value <= 1) readings.push({ kind: "times", factor: 1 + value });
  // From +30 and -30.
  if (takes("add") && !isPart) readings.push({ kind: "add", amount: value });
  // What is saved, granted or earned is an amount, whether it is set or added.
  if (takes("add") && takes("set") && !takes("times") && rule.sets === "number") return { kind: "add", amount: value };
  if (readings.length === 0) return "unknown";
  // Somebody who wants a factor may forget the x, so a number from 1 to 3 is no clear number of pupils.
  const mayBeFactor = takes("times") && value > 0 && value <= 3;
  return readings.length === 1 && !mayBeFactor ? readings[0] : "unclear";
}

function checkChange(change: Change | "unknown" | "unclear", found: string, rule: LeverRule): Change | CellFault {
  if (change === "unknown") return wordUnknown(found, rule);
  if (change === "unclear") {
    return {
      code: "E607",
      found: `${found.replace(/^is /, "is the number ").replace(/'/g, "")}, which could mean several things`,
      wanted: `Excel turns =0.05, +10% and +30 into numbers. Write ${rule.examples}`,
      fix: "A change that begins with = or + has to be typed with an apostrophe before it",
    };
  }
  if (!rule.changes.includes(change.kind)) return wordUnknown(found, rule);
  const isTooSmall = change.kind === "times" ? change.factor < 0 : change.kind === "set" && change.value < 0;
  if (isTooSmall) return { ...wordUnknown(found, rule), wanted: "Nothing can be taken away from more than once" };
  if (change.kind === "set" && rule.sets === "share" && change.value > 1) {
    return { code: "E612", found, wanted: "A share or rate from 0% to 100% is wanted", fix: `Write ${rule.examples}` };
  }
  return change;
}

function wordUnknown(found: string, rule: LeverRule): CellFault {
  return { code: "E606", found, wanted: `For this lever write ${rule.examples}` };
}

const getSign = (word: string): number => (DOWNWARDS.includes(word) ? -1 : 1);

function toNumber(digits: string, unit: string | undefined): number {
  const scale = unit === "m" ? 1e6 : unit === "k" ? 1e3 : 1;
  return Number(digits.replaceAll(",", "")) * scale;
}
