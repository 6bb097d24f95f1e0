import { createProblem } from "../checks/codes";
import { InputProblems } from "../Problem";
import type { FinancialYear } from "../years";
import type { BalanceLine } from "./Balance";
import type { FinancialCost } from "./FinancialCost";
import { INCOME_KINDS, USUAL_STABILITY_SHARE, type Funding } from "./Funding";
import { nameFinancialYear } from "./nameFinancialYear";

/** How the High Needs Stability Grant is counted. */
export interface StabilityRule {
  readonly isCounted: boolean;
  /** 0 to 1; null for the share of the funding table, or the usual. */
  readonly share: number | null;
}

/** Name of the line of the High Needs Stability Grant. */
export const STABILITY_LINE = "High Needs Stability Grant";

/**
 * Lists the years of a balance: those of the projection as far as the funding goes.
 *
 * @param projected - financial years of the projection
 * @param funding - may begin earlier
 * @throws InputProblems where the funding lacks the first projected year, or its opening balance is that of another year
 * @example listBalanceYears([2026, 2027, 2028], { years: [2026, 2027], lines: [], opening: null, stability: null, schoolsBlock: null }) // [2026, 2027]
 */
export function listBalanceYears(projected: readonly FinancialYear[], funding: Funding): FinancialYear[] {
  const years = projected.filter((year) => funding.years.includes(year));
  const [first] = projected;
  if (years[0] !== first) {
    const names = [funding.years[0], funding.years[funding.years.length - 1]].map(nameFinancialYear);
    const wanted = `The projection begins with ${nameFinancialYear(first)}, so the funding must have that year`;
    refuse("E707", `the funding runs from ${names[0]} to ${names[1]}`, wanted);
  }
  if (funding.opening && funding.opening.financialYear !== first) {
    const found = `the opening balance stands in ${nameFinancialYear(funding.opening.financialYear)}`;
    refuse("E710", found, `The projection begins with ${nameFinancialYear(first)}, and needs the balance at its start`);
  }
  return years;
}

/**
 * Lists the lines of the balance without workstreams: income, placements by group, and spending that does not follow pupils.
 *
 * @param funding - of the years at least
 * @param cost - of the placements, by group; its years begin with those of the balance
 * @param years - as `listBalanceYears` gives them
 * @param stability - how the High Needs Stability Grant is counted
 */
export function listBalanceLines(
  funding: Funding,
  cost: FinancialCost,
  years: readonly FinancialYear[],
  stability: StabilityRule,
): BalanceLine[] {
  const cut = (amounts: Float64Array) => Float64Array.from(years, (year) => amounts[year - funding.years[0]]);
  const income = INCOME_KINDS.flatMap((kind) => funding.lines.filter((line) => line.kind === kind));
  const spending = funding.lines.filter(({ kind }) => kind === "spending");
  return [
    ...income.map(({ name, amounts }) => ({ name, side: "income" as const, part: "Income", amounts: cut(amounts) })),
    ...listStability(funding, years, stability),
    ...cost.keys.map((key, iKey) => ({
      name: key.join(", ") || "All placements",
      side: "expenditure" as const,
      part: "Placements",
      amounts: takeGroup(cost, iKey, years.length),
    })),
    ...spending.map(({ name, amounts }) => ({
      name,
      side: "expenditure" as const,
      part: "Other spending",
      amounts: cut(amounts),
    })),
  ];
}

function listStability(funding: Funding, years: readonly FinancialYear[], rule: StabilityRule): BalanceLine[] {
  const { stability } = funding;
  if (!stability || !rule.isCounted) return [];
  const share = rule.share ?? stability.share ?? USUAL_STABILITY_SHARE;
  const amounts = Float64Array.from(years, (year) =>
    year === stability.financialYear ? share * stability.deficit : 0,
  );
  return [{ name: STABILITY_LINE, side: "income", part: "Income", amounts }];
}

function takeGroup({ cost, keys, nSimulations }: FinancialCost, iKey: number, nYears: number): Float64Array {
  const amounts = new Float64Array(nYears * nSimulations);
  for (let iYear = 0; iYear < nYears; iYear++) {
    const from = (iYear * keys.length + iKey) * nSimulations;
    amounts.set(cost.subarray(from, from + nSimulations), iYear * nSimulations);
  }
  return amounts;
}

function refuse(code: "E707" | "E710", found: string, wanted: string): never {
  throw new InputProblems([createProblem(code, { where: "Funding", found, wanted })]);
}
