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
const NAMES: Readonly<Record<string, keyof typeof ROWS>> = {
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

/** A target while it is read. What could not be read has its problem and is null. */
interface Draft {
  measure: Target["measure"] | null;
  censusYear: number | null;
  value: number | null;
  statistic: TargetStatistic | null;
  readonly groups: { readonly by: Dimension; readonly label: string }[];
  /** Names of the rows met so far. */
  readonly seen: Set<string>;
  readonly problems: Problem[];
}

/** One row: the cell of its value, and where it stands. */
type RowReader = (draft: Draft, cell: Cell, where: string, context: LeverContext) => void;

/**
 * Reads what a sought lever should reach: names in one column and values beside them. A group is a row with the name of
 * its grouping, such as "setting group", or a row "group" with a label that only one grouping has.
 *
 * @param range - as the function was given it
 * @param context - of the model, whose settings, needs and NCYs the labels are
 * @throws InputProblems with all that is wrong
 */
export function readTarget(range: RangeArgument, context: LeverContext): Target {
  const draft: Draft = {
    measure: "plans",
    censusYear: null,
    value: null,
    statistic: "mean",
    groups: [],
    seen: new Set(),
    problems: [],
  };
  range.cells.forEach((row, i) => readRow(draft, row, `${WHERE}, row ${range.firstRow + i}`, context));
  if (isEmpty(range)) add(draft, "E652", WHERE, "it is empty");
  else checkWhole(draft);
  if (draft.problems.length > 0) throw new InputProblems(draft.problems);
  return {
    measure: draft.measure!,
    by: draft.groups.map(({ by }) => by),
    key: draft.groups.map(({ label }) => label),
    censusYear: asCensusYear(draft.censusYear!),
    value: draft.value!,
    statistic: draft.statistic!,
  };
}

function readRow(draft: Draft, row: readonly Cell[], where: string, context: LeverContext): void {
  if (row.length === 0 || isBlankOrZero(row[0])) return;
  const key = createHeadingKey(row[0]);
  const name = NAMES[key] ?? key;
  const isHeading = (key === "name" || key === "target") && createHeadingKey(row[1]) === "value";
  if (isHeading) return;
  if (draft.seen.has(name)) add(draft, "E653", where, `${name} stands twice`);
  draft.seen.add(name);
  const read = Object.hasOwn(ROWS, name) ? ROWS[name as keyof typeof ROWS] : null;
  if (read) read(draft, row[1], where, context);
  else readGroupingRow(draft, row, where, context);
}

const ROWS = {
  measure: (draft, cell, where) => {
    draft.measure = readMeasure(cell);
    if (draft.measure === null) {
      add(draft, "E653", where, `measure is ${show(cell)}`, `Choose one of ${TARGET_MEASURES.join(", ")}`);
    }
  },
  statistic: (draft, cell, where) => {
    draft.statistic = readStatistic(cell);
    if (draft.statistic === null) {
      add(draft, "E653", where, `statistic is ${show(cell)}`, "Give mean, or a percentile from p1 to p99 such as p80");
    }
  },
  year: (draft, cell, where) => {
    draft.censusYear = readYear(cell);
    if (draft.censusYear === null) {
      const wanted = "Give the calendar year of a January, or a financial year such as 2030-31";
      add(draft, "E653", where, `year is ${show(cell)}`, wanted);
    }
  },
  value: (draft, cell, where) => {
    draft.value = readValue(cell);
    if (draft.value === null) add(draft, "E653", where, `value is ${show(cell)}`, "Give a number");
  },
  group: (draft, cell, where, context) => {
    if (isBlankOrZero(cell)) return;
    const group = readGroup(cleanText(String(cell)), context);
    if (group) draft.groups.push(group);
    else {
      const wanted = "Give a label that one grouping has, or name the grouping in the first column";
      add(draft, "E655", where, `group is ${show(cell)}`, wanted);
    }
  },
} satisfies Readonly<Record<string, RowReader>>;

/** A row whose name is that of a grouping, with one of its labels. */
function readGroupingRow(draft: Draft, [name, cell]: readonly Cell[], where: string, context: LeverContext): void {
  const by = parseGrouping(String(name), WHERE);
  if ("code" in by || by.length !== 1) {
    const wanted = "The rows of a target are measure, group (or a grouping such as setting), year, value and statistic";
    add(draft, "E653", where, `${show(name)} is not known here`, wanted);
    return;
  }
  if (isBlankOrZero(cell) && !(by[0] === "ncy" && cell === 0)) return;
  const label = findLabel(by[0], String(cell), context);
  if (label !== undefined) draft.groups.push({ by: by[0], label });
  else {
    const wanted = `The model has ${listLabels(by[0], context).join(", ")}`;
    add(draft, "E655", where, `${by[0]} is ${show(cell)}`, wanted);
  }
}

/** What single rows cannot tell: what is missing, and what does not go together. */
function checkWhole(draft: Draft): void {
  const { measure, groups, seen } = draft;
  if (!seen.has("year")) add(draft, "E652", WHERE, "it has no year");
  if (!seen.has("value")) add(draft, "E652", WHERE, "it has no value");
  if (measure === "share" && groups.length === 0) {
    add(draft, "E652", WHERE, "measure is share and there is no group", "A share is that of a group");
  }
  if (BALANCE_MEASURES.some((each) => each === measure) && groups.length > 0) {
    add(draft, "E653", WHERE, `measure is ${measure} and there is a group`, "The balance has no groups");
  }
  if (groups.length > 2) add(draft, "E653", WHERE, `it has ${groups.length} groups`, "At most two can be combined");
}

function add(draft: Draft, code: ProblemCode, where: string, found: string, wanted?: string): void {
  draft.problems.push(createProblem(code, { where, found, ...(wanted === undefined ? {} : { wanted }) }));
}

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
