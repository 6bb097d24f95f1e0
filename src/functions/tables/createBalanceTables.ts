import type { Balance, BalanceLine } from "../../model/money/Balance";
import { judgeBalance, type BalanceVerdict } from "../../model/money/judgeBalance";
import { nameFinancialYear } from "../../model/money/nameFinancialYear";
import { wordProblem, type Problem } from "../../model/Problem";
import type { Statistic } from "../../model/summary/GroupSummary";
import type { FinancialYear } from "../../model/years";
import type { CellValue } from "../answer";
import { headAmount, showAmount, showMean, viewYear } from "./moneyColumns";

/**
 * Lays out a balance by financial year. In the means, as in every simulation, the opening balance and income, less
 * expenditure, are the closing balance.
 *
 * @param balance - with every simulation
 * @param statistics - columns of the in-year and the closing balance
 * @param problems - what gives cause to doubt, told in a last column
 */
export function createBalanceTable(
  balance: Balance,
  statistics: readonly Statistic[],
  problems: readonly Problem[],
): CellValue[][] {
  const { years, nSimulations, opening, income, expenditure, inYear, closing, carry } = balance;
  const { chances } = judgeBalance(balance);
  const hasCarry = carry.some((pounds) => pounds > 0);
  return [
    [
      "Financial year",
      "Opening balance",
      "Income",
      "Expenditure",
      ...headAmount("In-year balance", statistics),
      ...headAmount("Closing balance", statistics),
      "Chance of in-year balance",
      "Chance of no deficit",
      "Chance that the deficit is cleared for good",
      ...(hasCarry ? ["Cost of carrying the deficit"] : []),
      ...headNotes(problems),
    ],
    ...years.map((year, iYear) => {
      const view = (values: Float64Array) => viewYear(values, iYear, nSimulations);
      return [
        nameFinancialYear(year),
        ...[opening, income, expenditure].map((values) => showMean(view(values))),
        ...showAmount(view(inYear), statistics),
        ...showAmount(view(closing), statistics),
        chances[iYear].inYear,
        chances[iYear].noDeficit,
        chances[iYear].cleared,
        ...(hasCarry ? [showMean(view(carry))] : []),
        ...showNotes(problems, iYear),
      ];
    }),
  ];
}

/**
 * Lays out a balance as a statement: a line a row, with the mean of each financial year across.
 *
 * @param balance - with every simulation
 */
export function createStatementTable(balance: Balance): CellValue[][] {
  const { years, nSimulations, lines } = balance;
  const average = (values: Float64Array) => years.map((_, iYear) => showMean(viewYear(values, iYear, nSimulations)));
  const show = ({ part, name, amounts }: BalanceLine): CellValue[] => [
    part,
    name,
    ...(amounts.length === years.length ? amounts : average(amounts)),
  ];
  const side = (wanted: BalanceLine["side"]) => lines.filter((line) => line.side === wanted).map(show);
  return [
    ["Part", "Line", ...years.map(nameFinancialYear)],
    ...side("income"),
    ["Total", "Income", ...average(balance.income)],
    ...side("expenditure"),
    ["Total", "Expenditure", ...average(balance.expenditure)],
    ["Balance", "In-year balance", ...average(balance.inYear)],
    ["Balance", "Opening balance", ...average(balance.opening)],
    ["Balance", "Closing balance", ...average(balance.closing)],
  ];
}

/** Lays out the chances of each year. */
export function createChancesTable(balance: Balance): CellValue[][] {
  return [
    [
      "Financial year",
      "Chance of in-year balance",
      "Chance of no deficit",
      "Chance that the deficit is cleared for good",
    ],
    ...judgeBalance(balance).chances.map(({ financialYear, inYear, noDeficit, cleared }) => [
      nameFinancialYear(financialYear),
      inYear,
      noDeficit,
      cleared,
    ]),
  ];
}

/** Lays out from when on the block balances and the deficit is cleared. */
export function createVerdictTable(balances: readonly (readonly [name: string, balance: Balance])[]): CellValue[][] {
  const verdicts = balances.map(([, balance]) => judgeBalance(balance));
  const show = (find: (verdict: BalanceVerdict) => FinancialYear | null) =>
    verdicts.map((verdict, i) => wordYear(find(verdict), balances[i][1].years));
  return [
    ["Result", ...balances.map(([name]) => name)],
    ["In balance from this year on in 5 of 10 futures (P50)", ...show((each) => each.balancedP50)],
    ["In balance from this year on in 8 of 10 futures (P80)", ...show((each) => each.balancedP80)],
    ["Deficit cleared by the end of this year in 5 of 10 futures (P50)", ...show((each) => each.clearedP50)],
    ["Deficit cleared by the end of this year in 8 of 10 futures (P80)", ...show((each) => each.clearedP80)],
  ];
}

const wordYear = (year: FinancialYear | null, years: readonly FinancialYear[]): string =>
  year === null ? `not by ${nameFinancialYear(years[years.length - 1])}` : nameFinancialYear(year);

/** A column of notes is there only where there is something to note. */
export const headNotes = (problems: readonly Problem[]): string[] => (problems.length > 0 ? ["Look at"] : []);

/** All notes stand in the first row, because most of them are about every year. */
export const showNotes = (problems: readonly Problem[], iYear: number): string[] =>
  problems.length === 0 ? [] : [iYear === 0 ? problems.map(wordProblem).join(" ") : ""];
