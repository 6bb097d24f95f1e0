import type { LeverContext } from "../model/levers/LeverContext";
import type { Lever } from "../model/levers/Lever";
import { InputProblems, type Problem } from "../model/Problem";
import { CHANGE_FORMS, listForms, type ChangeForm } from "../model/seek/SoughtChange";
import { cleanText, isBlankOrZero } from "../model/tables/cells";
import { findColumns } from "../model/tables/findColumns";
import { hasStop } from "../model/tables/ProblemList";
import { readLevers } from "../model/tables/readLevers";
import type { Cell } from "../model/tables/Reading";
import { LEVER_COLUMNS } from "../model/tables/vocabulary";
import { refuse } from "./answer";
import { isEmpty, nameTable, type RangeArgument } from "./readArgument";

const WHERE = "Lever";

/** A lever whose change is left open. */
export interface SoughtLever {
  /** With a change that only holds its place. */
  readonly lever: Lever;
  readonly form: ChangeForm;
  /** The table of one row as it was given, ready to be copied once the change stands in it. */
  readonly headings: readonly Cell[];
  readonly cells: readonly Cell[];
  readonly changeColumn: number;
}

/** A change of every form, to read a row whose change is open. The first that the lever takes tells which lever it is. */
const STAND_INS: readonly string[] = ["x1", "set 50%", "set 10", "add 10", ""];

/** How an open change may be written. */
const OPEN: Readonly<Record<ChangeForm, RegExp>> = {
  times: /^(x|×|\*|times)\s?\?$/,
  percent: /^([-+]|up|down)?\s?\?\s?%$/,
  set: /^(=|set|to)\s?£?\?\s?%?$/,
  add: /^([-+]|add|less|£)\s?£?\?$/,
};

/**
 * Reads the lever to seek: headings and one row of a table of levers, its change left open.
 *
 * @param range - as the function was given it
 * @param context - of the model
 * @throws InputProblems where it is not one lever, or not one that can be sought
 */
export function readSoughtLever(range: RangeArgument, context: LeverContext): SoughtLever {
  if (isEmpty(range)) refuse("E650", { where: WHERE, found: "it is empty" });
  const { headingRow, columns } = findColumns(nameTable(WHERE, range), LEVER_COLUMNS);
  const rows = range.cells.flatMap((cells, i) => (i > headingRow && !isBlankOrZero(cells[columns.lever]) ? [i] : []));
  if (columns.lever >= 0 && rows.length !== 1)
    refuse("E650", { where: WHERE, found: `there are ${rows.length} rows of levers under the headings` });
  const headings = [...range.cells[headingRow]];
  const changeColumn = columns.change >= 0 ? columns.change : headings.push("change") - 1;
  const cells = Array.from({ length: headings.length }, (_, i) => range.cells[rows[0]]?.[i] ?? "");
  const lever = readOpenLever(range, { headingRow, row: rows[0], headings, cells, changeColumn }, context);

  const where = `${WHERE}, row ${lever.row}`;
  const forms = listForms(lever.kind);
  if (forms.length === 0) refuse("E656", { where, found: `${lever.kind} has no size` });
  const written = cells[changeColumn];
  const text = typeof written === "string" ? cleanText(written).toLowerCase() : "";
  const isOpen = isBlankOrZero(written) || text === "?";
  const form = isOpen ? forms[0] : CHANGE_FORMS.find((each) => OPEN[each].test(text));
  const show = typeof written === "object" && written !== null ? written.error : `"${String(written)}"`;
  if (form === undefined) refuse("E651", { where, found: `change is ${show}`, wanted: "It is what is sought" });
  if (!forms.includes(form)) {
    const words = { times: "x?", percent: "?%", set: "set ?", add: "add ?" };
    const wanted = `The lever ${lever.kind} takes ${forms.map((each) => words[each]).join(", ")}`;
    refuse("E651", { where, found: `change is ${show}`, wanted });
  }
  return { lever, form, headings, cells, changeColumn };
}

/** Reads the row with one stand-in after another in place of its change. */
function readOpenLever(
  range: RangeArgument,
  place: { headingRow: number; row: number; headings: readonly Cell[]; cells: readonly Cell[]; changeColumn: number },
  context: LeverContext,
): Lever {
  let problems: readonly Problem[] = [];
  for (const change of STAND_INS) {
    const cells = range.cells.map((row, i) => {
      if (i === place.headingRow) return [...place.headings];
      return i === place.row ? place.cells.map((cell, column) => (column === place.changeColumn ? change : cell)) : row;
    });
    const reading = readLevers(nameTable(WHERE, { ...range, cells }), context);
    if (reading.value?.length === 1) return reading.value[0];
    if (reading.value) refuse("E650", { where: WHERE, found: "the row is switched off" });
    const others = reading.problems.filter(({ found }) => !/^change /i.test(found));
    if (hasStop(others)) throw new InputProblems(others);
    problems = reading.problems;
  }
  throw new InputProblems(problems);
}
