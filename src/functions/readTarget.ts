import { createProblem, type ProblemCode } from "../model/checks/codes";
import type { LeverContext } from "../model/levers/LeverContext";
import { InputProblems, type Problem } from "../model/Problem";
import { BALANCE_MEASURES, type Target, type TargetStatistic } from "../model/seek/Target";
import { createGrouping } from "../model/summary/Grouping";
import { DIMENSIONS, MEASURES, type Dimension } from "../model/summary/SummaryRequest";
import { cleanText, isBlankOrZero, isFault, readCensusYear, readNumber } from "../model/tables/cells";
import { createHeadingKey } from "../model/tables/findColumns";
import { readFinancialYear } from "../model/tables/readFinancialYear";
import type { Cell } from "../model/tables/Reading";
import { asCensusYear } from "../model/years";
import { parseGrouping } from "./parseGrouping";
import { isEmpty, type RangeArgument } from "./readArgument";

const WHERE = "Target";
const TARGET_MEASURES = [...MEASURES, "share", ...BALANCE_MEASURES] as const;

/** What each row may be called beside the name of a grouping. */
const NAMES: Readonly<Record<string, "measure" | "group" | "year" | "value" | "statistic">> = {
  measure: "measure",
  what: "measure",
  group: "group",
  of: "group",
  year: "year",
  censusyear: "year",
  january: "year",
  financialyear: "year",
  value: "value",
  target: "value",
  amount: "value",
  statistic: "statistic",
  at: "statistic",
  percentile: "statistic",
};

/**
 * Reads what a sought lever should reach: names in one column and values beside them. A group is a row with the name of
 * its grouping, such as "setting group", or a row "group" with a label that only one grouping has.
 *
 * @param range - as the function was given it
 * @param context - of the model, whose settings, needs and NCYs the labels are
 * @throws InputProblems with all that is wrong
 */
export function readTarget(range: RangeArgument, context: LeverContext): Target {
  const problems: Problem[] = [];
  const add = (code: ProblemCode, where: string, found: string, parts: { wanted?: string; fix?: string } = {}) => {
    problems.push(createProblem(code, { where, found, ...parts }));
    return null;
  };
  let measure = "plans" as Target["measure"] | null;
  let censusYear = null as number | null;
  let value = null as number | null;
  let statistic = "mean" as TargetStatistic | null;
  const groups: { by: Dimension; label: string }[] = [];
  const seen = new Set<string>();

  range.cells.forEach((row, i) => {
    if (row.length === 0 || isBlankOrZero(row[0])) return;
    const where = `${WHERE}, row ${range.firstRow + i}`;
    const key = createHeadingKey(row[0]);
    const name = NAMES[key] ?? key;
    const cell = row[1];
    if ((key === "name" || key === "target") && createHeadingKey(cell) === "value") return;
    if (seen.has(name)) add("E653", where, `${name} stands twice`);
    seen.add(name);
    if (name === "measure")
      measure = readMeasure(cell) ?? add("E653", where, `measure is ${show(cell)}`, choices(TARGET_MEASURES));
    else if (name === "statistic")
      statistic =
        readStatistic(cell) ??
        add("E653", where, `statistic is ${show(cell)}`, {
          wanted: "Give mean, or a percentile from p1 to p99 such as p80",
        });
    else if (name === "year") {
      censusYear =
        readYear(cell) ??
        add("E653", where, `year is ${show(cell)}`, {
          wanted: "Give the calendar year of a January, or a financial year such as 2030-31",
        });
    } else if (name === "value")
      value = readValue(cell) ?? add("E653", where, `value is ${show(cell)}`, { wanted: "Give a number" });
    else if (name === "group") {
      if (isBlankOrZero(cell)) return;
      const group = readGroup(cleanText(String(cell)), context);
      if (group) groups.push(group);
      else
        add("E655", where, `group is ${show(cell)}`, {
          wanted: "Give a label that one grouping has, or name the grouping in the first column",
        });
    } else {
      const by = parseGrouping(String(row[0]), WHERE);
      if ("code" in by || by.length !== 1) {
        const wanted =
          "The rows of a target are measure, group (or a grouping such as setting), year, value and statistic";
        add("E653", where, `${show(row[0])} is not known here`, { wanted });
        return;
      }
      if (isBlankOrZero(cell) && !(by[0] === "ncy" && cell === 0)) return;
      const label = findLabel(by[0], String(cell), context);
      if (label === undefined) {
        const wanted = `The model has ${listLabels(by[0], context).join(", ")}`;
        add("E655", where, `${by[0]} is ${show(cell)}`, { wanted });
      } else groups.push({ by: by[0], label });
    }
  });

  if (isEmpty(range)) add("E652", WHERE, "it is empty");
  else {
    if (censusYear === null && !seen.has("year")) add("E652", WHERE, "it has no year");
    if (value === null && !seen.has("value")) add("E652", WHERE, "it has no value");
    if (measure === "share" && groups.length === 0)
      add("E652", WHERE, "measure is share and there is no group", { wanted: "A share is that of a group" });
    if (BALANCE_MEASURES.some((each) => each === measure) && groups.length > 0)
      add("E653", WHERE, `measure is ${measure} and there is a group`, { wanted: "The balance has no groups" });
    if (groups.length > 2)
      add("E653", WHERE, `it has ${groups.length} groups`, { wanted: "At most two can be combined" });
  }
  if (problems.length > 0) throw new InputProblems(problems);
  return {
    measure: measure!,
    by: groups.map(({ by }) => by),
    key: groups.map(({ label }) => label),
    censusYear: asCensusYear(censusYear!),
    value: value!,
    statistic: statistic!,
  };
}

const choices = (words: readonly string[]) => ({ wanted: `Choose one of ${words.join(", ")}` });

function readMeasure(cell: Cell): Target["measure"] | null {
  const word = createHeadingKey(cell);
  if (word === "inyearbalance") return "in-year";
  return TARGET_MEASURES.find((each) => createHeadingKey(each) === word) ?? null;
}

/** A financial year is that of its January: 2030-31 is 2031. */
function readYear(cell: Cell): number | null {
  const year = readCensusYear(cell);
  if (typeof year === "number") return year;
  const financialYear = readFinancialYear(cell);
  return typeof financialYear === "number" ? financialYear + 1 : null;
}

/** p80, 80 and "80%" are the same; the median is p50. */
function readStatistic(cell: Cell): TargetStatistic | null {
  const word = isBlankOrZero(cell) ? "mean" : createHeadingKey(cell);
  if (word === "mean" || word === "average" || word === "expected") return "mean";
  const percentile = word === "median" ? 50 : Number(String(cell).trim().replace(/^p|%$/gi, ""));
  const number = percentile > 0 && percentile < 1 ? percentile * 100 : percentile;
  return number >= 1 && number <= 99 ? `p${number}` : null;
}

/** 12% is 0.12. */
function readValue(cell: Cell): number | null {
  const isPercent = typeof cell === "string" && cell.trim().endsWith("%");
  const number = readNumber(isPercent ? cell.replace("%", "") : cell, true);
  if (number === null) return cell === 0 ? 0 : null;
  return isFault(number) ? null : isPercent ? number / 100 : number;
}

/** "need = ASD", or a label that only one grouping has; the first of `LABELLED` where several have it. */
function readGroup(text: string, context: LeverContext): { by: Dimension; label: string } | null {
  const [name, ...rest] = text.split(/[=:]/);
  const by = rest.length > 0 ? parseGrouping(name, WHERE) : LABELLED;
  if ("code" in by || (rest.length > 0 && by.length !== 1)) return null;
  const wanted = rest.length > 0 ? rest.join("=") : text;
  for (const dimension of by) {
    const label = findLabel(dimension, wanted, context);
    if (label !== undefined) return { by: dimension, label };
  }
  return null;
}

/** Groupings whose labels tell by themselves what they are. */
const LABELLED: readonly Dimension[] = DIMENSIONS.filter((each) => each !== "ncy" && each !== "age group (LSRP)");

const listLabels = (by: Dimension, { states, labels }: LeverContext) =>
  createGrouping({ space: states.space, labels }, [by]).keys.flat();

function findLabel(by: Dimension, text: string, context: LeverContext): string | undefined {
  const key = (label: string) => (by === "ncy" ? label.trim() : createHeadingKey(label));
  return listLabels(by, context).find((label) => key(label) === key(text));
}

function show(cell: Cell): string {
  if (typeof cell === "object" && cell !== null) return cell.error;
  return typeof cell === "string" ? `"${cell.slice(0, 40)}"` : String(cell ?? "blank");
}
