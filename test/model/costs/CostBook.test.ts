import { CostBook } from "../../../src/model/costs/CostBook";
import type { CostRow } from "../../../src/model/data/ModelInput";
import { createStateSpace, getState } from "../../../src/model/states/StateSpace";
import { asCensusYear, type FinancialYear } from "../../../src/model/years";

const space = createStateSpace(["ASD", "HI"], ["EHE", "SpIn", "SpMdA"]);
const START = asCensusYear(2026);

/** What one pupil costs, by the rows. */
function price(rows: readonly CostRow[], of: string, year = 2026, line: string | null = null, ncy = 9): number {
  const [need, setting] = of.split(" ");
  const state = getState(space, ncy, space.needs.indexOf(need), space.settings.indexOf(setting));
  return new CostBook(space, rows, START).view(year as FinancialYear, line)[state];
}

describe("CostBook", () => {
  it("takes the most specific row: the need before every need, then the fewest NCYs", () => {
    const rows: CostRow[] = [
      { need: "ASD", setting: "SpIn", cost: 3, ncyFrom: 7 },
      { need: "ASD", setting: "SpIn", cost: 2 },
      { need: "", setting: "SpIn", cost: 1 },
      { need: "ASD", setting: "SpIn", cost: 4, ncyFrom: 9, ncyTo: 10 },
      { need: "", setting: "SpIn", cost: 5, ncyFrom: 9, ncyTo: 9 },
    ];

    const at = (ncy: number) => ["ASD SpIn", "HI SpIn"].map((of) => price(rows, of, 2026, null, ncy));

    expect([6, 7, 9, 11].map(at)).toEqual([
      [2, 1],
      [3, 1],
      [4, 5],
      [3, 1],
    ]);
  });

  it("takes the year's row, else the nearest before, else the one without a year, else the earliest", () => {
    const dated: CostRow[] = [
      { need: "", setting: "SpIn", cost: 28, financialYear: 2028 },
      { need: "", setting: "SpIn", cost: 25, financialYear: 2025 },
    ];
    const years = [2023, 2025, 2026, 2027, 2028, 2031];

    expect(years.map((year) => price(dated, "HI SpIn", year))).toEqual([25, 25, 25, 25, 28, 28]);
    const withAny = [...dated, { need: "", setting: "SpIn", cost: 1 }];
    expect(years.map((year) => price(withAny, "HI SpIn", year))).toEqual([1, 25, 25, 25, 28, 28]);
  });

  it("takes the last of rows that are alike", () => {
    const rows = [1, 2].map((cost) => ({ need: "HI", setting: "EHE", cost }));

    expect(price(rows, "HI EHE")).toBe(2);
  });

  it("adds lines up; a state without one line but with another has 0 of it, one without any is not known", () => {
    const rows: CostRow[] = [
      { need: "", setting: "SpIn", cost: 10_000, line: "place" },
      { need: "ASD", setting: "SpIn", cost: 12_000.5, line: "top-up" },
      { need: "", setting: "SpMdA", cost: 10_000, line: "place" },
    ];
    const all = (of: string) => [null, "place", "top-up"].map((line) => price(rows, of, 2026, line));

    expect(new CostBook(space, rows, START).lines).toEqual(["place", "top-up"]);
    expect(all("ASD SpIn")).toEqual([22_000.5, 10_000, 12_000.5]);
    expect(all("HI SpIn")).toEqual([10_000, 10_000, 0]);
    expect(all("ASD SpMdA")).toEqual([10_000, 10_000, 0]);
    expect(all("ASD EHE")).toEqual([NaN, NaN, NaN]);
  });

  it("does not add a whole price to the lines of the same state, unless they are as specific", () => {
    const split: CostRow[] = [
      { need: "ASD", setting: "SpIn", cost: 10, line: "place" },
      { need: "ASD", setting: "SpIn", cost: 20, line: "top-up" },
    ];

    expect(price([...split, { need: "", setting: "SpIn", cost: 100 }], "ASD SpIn")).toBe(30);
    expect(price([...split, { need: "", setting: "SpIn", cost: 100 }], "HI SpIn")).toBe(100);
    expect(price([...split, { need: "ASD", setting: "SpIn", cost: 100, ncyFrom: 9, ncyTo: 9 }], "ASD SpIn")).toBe(100);
    expect(price([...split, { need: "ASD", setting: "SpIn", cost: 100 }], "ASD SpIn")).toBe(130);
  });

  it("gives every price to the change, with what it is of", () => {
    const rows: CostRow[] = [
      { need: "", setting: "SpIn", cost: 100, line: "place", financialYear: 2024 },
      { need: "", setting: "SpMdA", cost: 10 },
    ];
    const book = new CostBook(space, rows, START, (cost, of) =>
      of.setting === "SpIn"
        ? cost * 1.1 ** (of.financialYear - of.priceYear!)
        : cost + (of.need === "HI" ? of.ncy : of.startYear),
    );
    const view = book.view(2026 as FinancialYear, null);

    expect(view[getState(space, 3, 0, 1)]).toBeCloseTo(121, 9);
    expect(view[getState(space, 3, 1, 2)]).toBe(13);
    expect(view[getState(space, 3, 0, 2)]).toBe(2036);
  });

  it("knows the same states in every year, and gives the same view twice", () => {
    const rows: CostRow[] = [{ need: "HI", setting: "SpIn", cost: 5, financialYear: 2030, ncyTo: 3 }];
    const book = new CostBook(space, rows, START);
    const known = (year: number) => [...book.view(year as FinancialYear, null)].map(Number.isNaN);

    expect(known(2020)).toEqual(known(2040));
    expect(known(2020)).toContain(false);
    expect(book.view(2020 as FinancialYear, null)).toBe(book.view(2020 as FinancialYear, null));
    expect(() => book.view(2020 as FinancialYear, "transport")).toThrow(RangeError);
  });
});
