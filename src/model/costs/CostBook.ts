import type { CostRow } from "../data/ModelInput";
import { NCY_MAX, NCY_MIN, type StateSpace } from "../states/StateSpace";
import type { CensusYear, FinancialYear } from "../years";
import type { PriceChange } from "./PriceChange";

/** The prices of one line in one financial year, by state, and how specific the row of each is. */
interface LinePrices {
  readonly cost: Float64Array;
  readonly rank: Float64Array;
}

/** Ranks of rows: one that names the need comes before all that do not, then one for fewer NCYs. */
const RANK_OF_NEED = 100;

/**
 * What pupils cost, by state, financial year and line. Of several rows for the same state and line,
 *
 * - the most specific holds: one that names the need before one that does not, then the one for the fewest NCYs;
 * - among these, the one of the financial year, or of the nearest year before; else one without a year, which holds for
 *   every year; else the earliest;
 * - of those that are alike in all this, the last.
 *
 * Lines add up. Rows without a line stand for the whole price, so where one state has both, the more specific
 * of the two holds; where neither is, they add up like lines.
 */
export class CostBook {
  /** Lines of the costs, as they come in the table; "" where rows have none. */
  readonly lines: readonly string[];
  private readonly years = new Map<FinancialYear, Map<string | null, Float64Array>>();

  /**
   * @param space - states to give a cost to; rows for other needs and settings are ignored
   * @param rows - pounds per pupil and year
   * @param startYear - the January that is known
   * @param change - changes prices, by inflation and levers; left out for prices as they are
   */
  constructor(
    private readonly space: StateSpace,
    private readonly rows: readonly CostRow[],
    private readonly startYear: CensusYear,
    private readonly change: PriceChange | null = null,
  ) {
    this.lines = [...new Set(rows.map(getLine))];
  }

  /**
   * Views what a pupil costs in one financial year.
   *
   * @param financialYear - any
   * @param line - one of `lines`; null for all together
   * @returns pounds per pupil and year, by state, not to be changed; NaN where no cost is known. A state that has costs, but
   *   none of this line, has 0
   */
  view(financialYear: FinancialYear, line: string | null): Float64Array {
    let views = this.years.get(financialYear);
    if (!views) this.years.set(financialYear, (views = this.workOut(financialYear)));
    const view = views.get(line);
    if (!view) throw new RangeError(`There is no line ${line} in the costs.`);
    return view;
  }

  private workOut(financialYear: FinancialYear): Map<string | null, Float64Array> {
    const { lines, space } = this;
    const prices = new Map(lines.map((line) => [line, this.priceLine(line, financialYear)]));
    const whole = prices.get("");
    const named = lines.filter((line) => line !== "").map((line) => prices.get(line)!);
    const views = new Map<string | null, Float64Array>(
      [null, ...lines].map((line) => [line, new Float64Array(space.nStates).fill(NaN)]),
    );
    const total = views.get(null)!;
    for (let state = 0; state < space.nStates; state++) {
      const split = Math.max(-1, ...named.map(({ rank }) => rank[state]));
      const unsplit = whole ? whole.rank[state] : -1;
      if (split < 0 && unsplit < 0) continue;
      total[state] = 0;
      for (const line of lines) {
        const { cost, rank } = prices.get(line)!;
        const holds = rank[state] >= 0 && (line === "" ? unsplit >= split : split >= unsplit);
        views.get(line)![state] = holds ? cost[state] : 0;
        if (holds) total[state] += cost[state];
      }
    }
    return views;
  }

  /** Writes the rows of one line over one another, the one that holds last. */
  private priceLine(line: string, financialYear: FinancialYear): LinePrices {
    const { needs, settings, nSettings, nNeedSettings, nStates } = this.space;
    const cost = new Float64Array(nStates);
    const rank = new Float64Array(nStates).fill(-1);
    const rows = this.rows
      .filter((row) => getLine(row) === line)
      .map((row) => ({ row, rank: rankRow(row), nearness: rankYear(row, financialYear) }))
      .sort((a, b) => a.rank - b.rank || a.nearness - b.nearness);
    for (const { row, rank: rankOfRow } of rows) {
      const iSetting = settings.indexOf(row.setting);
      if (iSetting < 0) continue;
      for (let iNeed = 0; iNeed < needs.length; iNeed++) {
        if (row.need !== "" && row.need !== needs[iNeed]) continue;
        for (let ncy = row.ncyFrom ?? NCY_MIN; ncy <= (row.ncyTo ?? NCY_MAX); ncy++) {
          if (ncy < NCY_MIN || ncy > NCY_MAX) continue;
          const state = (ncy - NCY_MIN) * nNeedSettings + iNeed * nSettings + iSetting;
          cost[state] = this.changePrice(row, needs[iNeed], ncy, financialYear);
          rank[state] = rankOfRow;
        }
      }
    }
    return { cost, rank };
  }

  private changePrice(row: CostRow, need: string, ncy: number, financialYear: FinancialYear): number {
    if (!this.change) return row.cost;
    return this.change(row.cost, {
      need,
      setting: row.setting,
      ncy,
      line: getLine(row),
      financialYear,
      priceYear: row.financialYear ?? null,
      startYear: this.startYear,
    });
  }
}

const getLine = (row: CostRow): string => row.line ?? "";

function rankRow({ need, ncyFrom, ncyTo }: CostRow): number {
  const nNcys = Math.max(0, (ncyTo ?? NCY_MAX) - (ncyFrom ?? NCY_MIN));
  const isBanded = ncyFrom !== undefined || ncyTo !== undefined;
  return (need === "" ? 0 : RANK_OF_NEED) + (isBanded ? RANK_OF_NEED / 2 - Math.min(nNcys, RANK_OF_NEED / 2 - 1) : 0);
}

/** Rises with how well a row serves a year: later years, the latest first; then no year; then earlier years. */
export function rankYear({ financialYear }: CostRow, wanted: FinancialYear): number {
  if (financialYear === undefined) return 0;
  return financialYear <= wanted ? financialYear : -financialYear;
}
