import { createProblem } from "../checks/codes";
import type { Problem } from "../Problem";
import { cleanText, isBlankOrZero, isFault, quote } from "../tables/cells";
import { createHeadingKey } from "../tables/findColumns";
import { findNearest } from "../tables/findNearest";
import { hasStop } from "../tables/ProblemList";
import { readFinancialYear } from "../tables/readFinancialYear";
import type { Cell, CellTable, Reading } from "../tables/Reading";
import type { FinancialYear } from "../years";
import type { UnitCostSettings } from "./UnitCost";

/** What a join can show. */
export const JOIN_SHOWN = ["report", "unmatched", "pupils", "providers", "lines", "problems"] as const;
export type JoinShown = (typeof JOIN_SHOWN)[number];

/** What the options of SEND.JOIN and SEND.UNITCOST say. */
export interface JoinOptions {
  readonly show: JoinShown;
  /** Financial year that is asked for, and of lines that say none; null where it is left to the data. */
  readonly financialYear: FinancialYear | null;
  readonly unitCosts: UnitCostSettings;
}

export const JOIN_OPTIONS = ["show", "financial year"] as const;
export const UNIT_COST_OPTIONS = ["financial year", "by", "lines", "transport", "without cost"] as const;
type OptionName = (typeof JOIN_OPTIONS)[number] | (typeof UNIT_COST_OPTIONS)[number];

/** What may be given for options that are a choice, the usual one first. */
const CHOICES = {
  show: JOIN_SHOWN,
  by: ["need, setting", "need, setting, phase"],
  lines: ["together", "apart"],
  transport: ["apart", "included"],
  "without cost": ["left out", "zero"],
} as const;

/**
 * Reads the options of a join: names in one column and values beside them, with or without a heading row.
 *
 * @param table - a range or an array such as `{"show","unmatched"}`
 * @param names - the options that the function has
 * @returns every option, as usual where nothing is said
 * @example readJoinOptions({ name: "Options", cells: [["lines", "apart"]], firstRow: 1 }, UNIT_COST_OPTIONS).value.unitCosts.linesApart // true
 */
export function readJoinOptions(table: CellTable, names: readonly OptionName[]): Reading<JoinOptions> {
  const problems: Problem[] = [];
  const given = new Map<OptionName, { readonly cell: Cell; readonly where: string }>();
  table.cells.forEach((cells, iRow) => {
    const key = createHeadingKey(cells[0]);
    if (isBlankOrZero(cells[0]) || (iRow === 0 && ["option", "options", "name"].includes(key))) return;
    const where = `${table.name}, row ${table.firstRow + iRow}`;
    const name = names.find((each) => createHeadingKey(each) === key);
    if (name === undefined) problems.push(refuseName(where, cells[0], names));
    else if (given.has(name)) problems.push(createProblem("E303", { where, found: `${name} stands twice` }));
    else if (!isBlankOrZero(cells[1])) given.set(name, { cell: cells[1], where });
  });

  const choose = <T extends string>(name: keyof typeof CHOICES, choices: readonly T[]): T => {
    const option = given.get(name);
    if (option === undefined) return choices[0];
    const choice = choices.find((each) => createHeadingKey(each) === createHeadingKey(option.cell));
    if (choice === undefined) problems.push(refuseValue(option.where, name, option.cell, `Give ${wordOr(choices)}`));
    return choice ?? choices[0];
  };
  const year = given.get("financial year");
  const read = year === undefined ? null : readFinancialYear(year.cell);
  if (year !== undefined && isFault(read)) {
    problems.push(refuseValue(year.where, "financial year", year.cell, "Give a financial year, such as 2024-25"));
  }
  const value: JoinOptions = {
    show: choose("show", CHOICES.show),
    financialYear: isFault(read) ? null : read,
    unitCosts: {
      byPhase: choose("by", CHOICES.by) === "need, setting, phase",
      linesApart: choose("lines", CHOICES.lines) === "apart",
      withTransport: choose("transport", CHOICES.transport) === "included",
      withoutCost: choose("without cost", CHOICES["without cost"]),
    },
  };
  return { value: hasStop(problems) ? null : value, problems };
}

const wordOr = (words: readonly string[]): string =>
  `${words.slice(0, -1).map(quoteComma).join(", ")} or ${quoteComma(words[words.length - 1])}`;

const quoteComma = (word: string): string => (word.includes(",") ? `'${word}'` : word);

function refuseName(where: string, cell: Cell, names: readonly string[]): Problem {
  const nearest = findNearest(cleanText(String(cell)), names);
  return createProblem("E302", {
    where,
    found: `${quote(cleanText(String(cell)))} is not an option`,
    wanted: `The options are ${names.join(", ")}`,
    fix: nearest === null ? "Correct the name or remove the row" : `Perhaps ${nearest} was meant`,
  });
}

function refuseValue(where: string, name: string, cell: Cell, wanted: string): Problem {
  const shown = typeof cell === "object" && cell !== null ? cell.error : String(cell);
  return createProblem("E301", { where, found: `${name} is ${quote(shown)}`, wanted });
}
