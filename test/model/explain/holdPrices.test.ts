import { hasPriceChanges, holdPrices } from "../../../src/model/explain/holdPrices";
import type { CostRow, ModelInput } from "../../../src/model/data/ModelInput";
import type { Lever } from "../../../src/model/levers/Lever";
import { asCensusYear } from "../../../src/model/years";
import { inventInput } from "../../worker/inventInput";

const lever = (kind: Lever["kind"]): Lever => ({
  kind,
  needs: null,
  settings: null,
  to: null,
  ncyFrom: null,
  ncyTo: null,
  yearFrom: null,
  yearTo: null,
  change: { kind: "times", factor: 1.1 },
  rampYears: 0,
  note: "",
  scenario: "",
  more: {},
  row: 2,
});
const withCosts = (costs: readonly CostRow[], levers?: readonly Lever[]): ModelInput => ({
  ...inventInput(),
  costs,
  levers,
});
const of = (cost: number, financialYear?: number): CostRow => ({ need: "", setting: "SpMdA", cost, financialYear });

describe("holdPrices", () => {
  it("keeps the prices of the financial year of the start January, for every year", () => {
    const input = withCosts([of(100), of(110, 2023), of(120, 2024), of(130, 2025)]);

    // January 2025 lies in the financial year that begins in April 2024.
    expect(holdPrices(input, asCensusYear(2025)).costs).toEqual([of(120)]);
  });

  it("takes the nearest year before where that year has no price", () => {
    const input = withCosts([of(110, 2021), of(115, 2022), of(130, 2030)]);

    expect(holdPrices(input, asCensusYear(2025)).costs).toEqual([of(115)]);
  });

  it("keeps needs, settings and lines apart, and levers that are not about prices", () => {
    const rows: CostRow[] = [of(100), { ...of(50), line: "top-up" }, { ...of(70), need: "ASD" }];
    const input = withCosts(rows, [lever("inflation"), lever("joiners"), lever("unit-cost")]);

    const held = holdPrices(input, asCensusYear(2025));

    expect(held.costs).toEqual(rows.map((row) => ({ ...row, financialYear: undefined })));
    expect(held.levers?.map(({ kind }) => kind)).toEqual(["joiners"]);
  });
});

describe("hasPriceChanges", () => {
  it.each([
    [false, withCosts([of(100)])],
    [false, withCosts([of(100)], [lever("joiners")])],
    [true, withCosts([of(100), of(110, 2025)])],
    [true, withCosts([of(100)], [lever("inflation")])],
  ])("is %p", (expected, input) => {
    expect(hasPriceChanges(input)).toBe(expected);
  });
});
