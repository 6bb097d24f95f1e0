import { InputProblems, type Problem } from "../../model/Problem";
import type { CellTable, Reading } from "../../model/tables/Reading";
import { refuse } from "../answer";
import { isEmpty, nameTable, type RangeArgument } from "../readArgument";

/**
 * Reads a table that a function of money was given.
 *
 * @param where - the function, for messages
 * @param name - of the table, for messages
 * @param range - as the function was given it
 * @param read - reads it
 * @returns the value, and what gives cause to doubt
 * @throws InputProblems where it is empty, or a problem stops its use
 */
export function readMoneyTable<T>(
  where: string,
  name: string,
  range: RangeArgument,
  read: (table: CellTable) => Reading<T>,
): { value: T; problems: readonly Problem[] } {
  if (isEmpty(range))
    refuse("E315", { where, found: `${name.toLowerCase()} is empty`, wanted: "Give the table with its headings" });
  const { value, problems } = read(nameTable(name, range));
  if (value === null) throw new InputProblems(problems);
  return { value, problems: problems.filter(({ severity }) => severity === "warns") };
}
