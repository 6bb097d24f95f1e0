import type { FinancialYear } from "../years";
import type { Balance, BalanceLine, CarryRule } from "./Balance";

/** Name of the line of what a deficit costs to carry. */
export const CARRY_LINE = "Cost of carrying the deficit";

interface BalanceParts {
  readonly years: readonly FinancialYear[];
  readonly nSimulations: number;
  /** Pounds at the start of the first year, below 0 for a deficit. */
  readonly opening: number;
  readonly lines: readonly BalanceLine[];
  readonly carry: CarryRule;
}

/**
 * Adds the lines of a balance up, year by year inside each simulation.
 *
 * @param parts - the lines, in the order in which they are added and shown
 * @returns the balance; where carrying the deficit is charged, with a line for it
 * @example computeBalance({ years: [2026], nSimulations: 1, opening: -5, lines: [], carry: { rate: 0, isCharged: false } }).closing[0] // -5
 */
export function computeBalance({ years, nSimulations, opening, lines, carry: rule }: BalanceParts): Balance {
  const create = () => new Float64Array(years.length * nSimulations);
  const [openings, income, expenditure, inYear, closing, carry] = [
    create(),
    create(),
    create(),
    create(),
    create(),
    create(),
  ];
  for (const { side, amounts } of lines)
    addLine(side === "income" ? income : expenditure, amounts, years.length, nSimulations);
  for (let iYear = 0; iYear < years.length; iYear++) {
    for (let i = iYear * nSimulations; i < (iYear + 1) * nSimulations; i++) {
      openings[i] = iYear === 0 ? opening : closing[i - nSimulations];
      const before = openings[i] + income[i] - expenditure[i];
      carry[i] = rule.rate * Math.max(0, -(openings[i] + before) / 2);
      if (rule.isCharged) expenditure[i] += carry[i];
      inYear[i] = income[i] - expenditure[i];
      closing[i] = openings[i] + inYear[i];
    }
  }
  const carryLine: BalanceLine = { name: CARRY_LINE, side: "expenditure", part: "Other spending", amounts: carry };
  const isShown = rule.isCharged && rule.rate > 0;
  const allLines = isShown ? [...lines, carryLine] : lines;
  return { years, nSimulations, lines: allLines, opening: openings, income, expenditure, inYear, closing, carry };
}

function addLine(sum: Float64Array, amounts: Float64Array, nYears: number, nSimulations: number): void {
  const isFixed = amounts.length === nYears && nSimulations > 1;
  for (let i = 0; i < sum.length; i++) sum[i] += amounts[isFixed ? Math.floor(i / nSimulations) : i];
}
