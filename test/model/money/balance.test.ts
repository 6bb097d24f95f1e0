import fc from "fast-check";
import type { BalanceLine } from "../../../src/model/money/Balance";
import { computeBalance } from "../../../src/model/money/computeBalance";
import type { FinancialCost } from "../../../src/model/money/FinancialCost";
import type { Funding } from "../../../src/model/money/Funding";
import { judgeBalance } from "../../../src/model/money/judgeBalance";
import { listBalanceLines, listBalanceYears } from "../../../src/model/money/listBalanceLines";
import { InputProblems } from "../../../src/model/Problem";
import type { FinancialYear } from "../../../src/model/years";

const YEARS = [2026, 2027, 2028] as FinancialYear[];
const N_SIMS = 4;
const NO_CARRY = { rate: 0, isCharged: false };

const pence = fc.integer({ min: 0, max: 10_000_000_00 }).map((n) => n / 100);
const line = fc.record({
  side: fc.constantFrom<BalanceLine["side"]>("income", "expenditure"),
  amounts: fc.oneof(
    fc.array(pence, { minLength: 3, maxLength: 3 }),
    fc.array(pence, { minLength: 3 * N_SIMS, maxLength: 3 * N_SIMS }),
  ),
});
const lines = fc
  .array(line, { maxLength: 6 })
  .map((list): BalanceLine[] =>
    list.map(({ side, amounts }, i) => ({ name: `Line ${i}`, part: "", side, amounts: Float64Array.from(amounts) })),
  );
const opening = fc.integer({ min: -5_000_000_00, max: 1_000_000_00 }).map((n) => n / 100);
const carry = fc.record({ rate: fc.double({ min: 0, max: 0.1, noNaN: true }), isCharged: fc.boolean() });

/** Every line by year and simulation, as a plain second computation. */
const read = ({ amounts }: BalanceLine, iYear: number, iSim: number) =>
  amounts.length === YEARS.length ? amounts[iYear] : amounts[iYear * N_SIMS + iSim];

describe("computeBalance", () => {
  it("closes as it opened, plus income, less expenditure, in every year and simulation, to the penny", () => {
    fc.assert(
      fc.property(opening, lines, carry, (start, list, rule) => {
        const balance = computeBalance({
          years: YEARS,
          nSimulations: N_SIMS,
          opening: start,
          lines: list,
          carry: rule,
        });

        for (let iSim = 0; iSim < N_SIMS; iSim++) {
          let before = start;
          for (let iYear = 0; iYear < YEARS.length; iYear++) {
            const at = iYear * N_SIMS + iSim;
            const add = (side: string) =>
              balance.lines.reduce((sum, each) => sum + (each.side === side ? read(each, iYear, iSim) : 0), 0);
            expect(balance.opening[at]).toBeCloseTo(before, 4);
            expect(balance.income[at]).toBeCloseTo(add("income"), 4);
            expect(balance.expenditure[at]).toBeCloseTo(add("expenditure"), 4);
            expect(balance.closing[at]).toBeCloseTo(before + add("income") - add("expenditure"), 4);
            before = balance.closing[at];
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("charges interest on the average of a deficit, and on no surplus", () => {
    const parts = { years: [2026 as FinancialYear], nSimulations: 1, opening: -100 };
    const spent: BalanceLine = { name: "", side: "expenditure", part: "", amounts: new Float64Array([20]) };

    const shown = computeBalance({ ...parts, lines: [spent], carry: { rate: 0.05, isCharged: false } });
    const charged = computeBalance({ ...parts, lines: [spent], carry: { rate: 0.05, isCharged: true } });
    const surplus = computeBalance({ ...parts, opening: 100, lines: [spent], carry: { rate: 0.05, isCharged: true } });

    expect(shown.carry[0]).toBeCloseTo(0.05 * 110, 12);
    expect(shown.closing[0]).toBe(-120);
    expect(charged.closing[0]).toBeCloseTo(-120 - 5.5, 12);
    expect(charged.lines.map(({ name }) => name)).toContain("Cost of carrying the deficit");
    expect(surplus.closing[0]).toBe(80);
  });
});

describe("judgeBalance", () => {
  const judge = (closing: readonly number[][]) => {
    const flows = Float64Array.from(
      closing.flatMap((row, iYear) => row.map((value, iSim) => value - (iYear === 0 ? -10 : closing[iYear - 1][iSim]))),
    );
    const income: BalanceLine = { name: "", side: "income", part: "", amounts: flows };
    return judgeBalance(
      computeBalance({ years: YEARS, nSimulations: closing[0].length, opening: -10, lines: [income], carry: NO_CARRY }),
    );
  };

  it("counts a deficit as cleared only where it does not come back", () => {
    const { chances, clearedP50, clearedP80 } = judge([
      [1, 1, -5, -5, -5],
      [-1, 2, 1, 1, -5],
      [-1, 3, 1, 1, 1],
    ]);

    expect(chances.map(({ noDeficit }) => noDeficit)).toEqual([0.4, 0.6, 0.8]);
    expect(chances.map(({ cleared }) => cleared)).toEqual([0.2, 0.6, 0.8]);
    expect([clearedP50, clearedP80]).toEqual([2027, 2028]);
  });

  it("has no year where the deficit stays", () => {
    const { clearedP50, clearedP80, balancedP50 } = judge([
      [-11, -11],
      [-12, -12],
      [-13, -13],
    ]);

    expect([clearedP50, clearedP80, balancedP50]).toEqual([null, null, null]);
  });

  it("never clears later with more income", () => {
    fc.assert(
      fc.property(opening, lines, pence, (start, list, extra) => {
        const more: BalanceLine = { name: "more", side: "income", part: "", amounts: new Float64Array(3).fill(extra) };
        const run = (all: BalanceLine[]) =>
          judgeBalance(
            computeBalance({ years: YEARS, nSimulations: N_SIMS, opening: start, lines: all, carry: NO_CARRY }),
          );
        const [before, after] = [run(list), run([...list, more])];

        before.chances.forEach((chance, i) => {
          expect(after.chances[i].cleared).toBeGreaterThanOrEqual(chance.cleared);
          expect(after.chances[i].inYear).toBeGreaterThanOrEqual(chance.inYear);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe("listBalanceLines", () => {
  const funding: Funding = {
    years: [2025, ...YEARS] as FinancialYear[],
    lines: [
      { name: "Therapies", kind: "spending", amounts: new Float64Array([9, 1, 2, 3]) },
      { name: "Block", kind: "block", amounts: new Float64Array([99, 10, 20, 30]) },
      { name: "Places", kind: "deduction", amounts: new Float64Array([-9, -4, -5, -6]) },
    ],
    opening: { financialYear: 2026 as FinancialYear, pounds: -7 },
    stability: { financialYear: 2026 as FinancialYear, deficit: 50, share: null },
    schoolsBlock: null,
  };
  const cost: FinancialCost = {
    by: ["setting group"],
    years: YEARS,
    keys: [["Special"], ["Mainstream"]],
    nSimulations: 2,
    cost: Float64Array.from({ length: 12 }, (_, i) => i),
    costAtFormerPrices: null,
    plans: new Float64Array(12),
    uncosted: new Float64Array(6),
  };

  it("sets income, placements and spending under one another for the years of the projection", () => {
    const list = listBalanceLines(funding, cost, YEARS, { isCounted: true, share: null });

    expect(list.map(({ name, side, part, amounts }) => [name, side, part, ...amounts])).toEqual([
      ["Block", "income", "Income", 10, 20, 30],
      ["Places", "income", "Income", -4, -5, -6],
      ["High Needs Stability Grant", "income", "Income", 45, 0, 0],
      ["Special", "expenditure", "Placements", 0, 1, 4, 5, 8, 9],
      ["Mainstream", "expenditure", "Placements", 2, 3, 6, 7, 10, 11],
      ["Therapies", "expenditure", "Other spending", 1, 2, 3],
    ]);
  });

  it("leaves the grant out, or pays another share, where that is chosen", () => {
    const pay = (isCounted: boolean, share: number | null) =>
      listBalanceLines(funding, cost, YEARS, { isCounted, share }).find(({ name }) => name.includes("Grant"))
        ?.amounts[0];

    expect(pay(false, null)).toBeUndefined();
    expect(pay(true, 0.5)).toBe(25);
  });

  it("needs the funding and the opening balance of the first projected year", () => {
    const word = (projected: number[]) => {
      try {
        return listBalanceYears(projected as FinancialYear[], funding);
      } catch (error) {
        return (error as InputProblems).message;
      }
    };

    expect(word([2026, 2027, 2028, 2029])).toEqual([2026, 2027, 2028]);
    expect(word([2030, 2031])).toBe(
      "Funding: the funding runs from 2025-26 to 2028-29. The projection begins with 2030-31, so the funding must have that year. Add the years to the funding, or project further. (E707)",
    );
    expect(word([2027, 2028])).toBe(
      "Funding: the opening balance stands in 2026-27. The projection begins with 2027-28, and needs the balance at its start. Write the balance in the column of that year. (E710)",
    );
  });
});
