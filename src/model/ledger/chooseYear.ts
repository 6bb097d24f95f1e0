import { createProblem } from "../checks/codes";
import { nameFinancialYear } from "../money/nameFinancialYear";
import type { Problem } from "../Problem";
import { wordList } from "../checks/wordList";
import type { FinancialYear } from "../years";
import { isUsable } from "./gatherSpells";
import type { Join } from "./Join";

/**
 * Chooses the financial year that unit costs are made for: the one that is asked for, else the last of the ledger that has
 * matched lines and a January census inside it.
 *
 * @param join - a joined ledger
 * @param asked - null to choose by the data
 * @returns the year, or why there is none
 */
export function chooseYear(join: Join, asked: FinancialYear | null): FinancialYear | Problem {
  const usable = join.financialYears.filter(
    (year) =>
      join.index.censusYears.includes(year + 1) &&
      join.parts.some((part) => part.financialYear === year && isUsable(part)),
  );
  if (asked !== null && usable.includes(asked)) return asked;
  if (asked === null && usable.length > 0) return usable[usable.length - 1];
  return createProblem("E915", {
    where: join.ledger.name,
    found:
      asked === null
        ? "no line matches a pupil of the January inside its financial year"
        : `no line of ${nameFinancialYear(asked)} can be used with a January ${asked + 1}`,
    wanted: `The ledger has ${wordYears(join.financialYears.map(nameFinancialYear))}; the census has January ${wordYears(join.index.censusYears)}`,
  });
}

const wordYears = (years: readonly (string | number)[]): string =>
  years.length === 0 ? "no year" : wordList(years, 6);
