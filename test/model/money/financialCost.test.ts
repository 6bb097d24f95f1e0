import fc from "fast-check";
import { splitCost } from "../../../src/model/money/splitCost";
import { spreadOverYears } from "../../../src/model/money/spreadOverYears";
import { inventSummary } from "./inventSummary";

const TOTAL = [[]];

describe("spreadOverYears", () => {
  it("takes five months of one January and seven of the next, at the prices of the financial year", () => {
    const plans = inventSummary("plans", TOTAL, [[[12, 12]], [[24, 36]], [[24, 36]]]);
    const own = inventSummary("cost", TOTAL, [[[1200, 1200]], [[2400, 3600]], [[2400, 3600]]]);
    const next = inventSummary("cost", TOTAL, [[[1320, 1320]], [[2640, 3960]], [[2640, 3960]]]);

    const spread = spreadOverYears({
      plans,
      atOwnPrices: own,
      atNextPrices: next,
      atFormerPrices: null,
      joiners: null,
    });

    expect(spread.years).toEqual([2026, 2027]);
    expect(Array.from(spread.plans)).toEqual([5 + 14, 5 + 21, 10 + 14, 15 + 21]);
    expect(Array.from(spread.cost)).toEqual([
      (5 * 1320 + 7 * 2400) / 12,
      (5 * 1320 + 7 * 3600) / 12,
      (5 * 2640 + 7 * 2400) / 12,
      (5 * 3960 + 7 * 3600) / 12,
    ]);
    expect(spread.costAtFormerPrices).toBeNull();
  });

  it("lets joiners cost more or fewer months than seven", () => {
    const plans = inventSummary("plans", TOTAL, [[[12]], [[24]]]);
    const cost = inventSummary("cost", TOTAL, [[[1200]], [[2400]]]);
    const joiners = {
      plans: inventSummary("joiners", TOTAL, [[[0]], [[12]]]),
      atOwnPrices: inventSummary("cost", TOTAL, [[[0]], [[1200]]]),
      atFormerPrices: null,
    };
    const januaries = { plans, atOwnPrices: cost, atNextPrices: cost, atFormerPrices: null, joiners };

    expect(spreadOverYears(januaries).cost[0]).toBe(500 + 1400);
    expect(spreadOverYears(januaries, 9).cost[0]).toBe(500 + 1400 + 200);
    expect(spreadOverYears(januaries, 9).plans[0]).toBe(5 + 14 + 2);
    expect(spreadOverYears(januaries, 5).cost[0]).toBe(500 + 1400 - 200);
  });

  it("matches groups by name, and counts plans without a cost", () => {
    const keys = [["Special"], ["Mainstream"]];
    const plans = inventSummary("plans", keys, [
      [[12], [24]],
      [[12], [24]],
    ]);
    const cost = inventSummary("cost", [["Mainstream"]], [[[240]], [[240]]], [1.2, 2.4]);

    const spread = spreadOverYears({
      plans,
      atOwnPrices: cost,
      atNextPrices: cost,
      atFormerPrices: null,
      joiners: null,
    });

    expect(Array.from(spread.cost)).toEqual([0, 240]);
    expect(spread.uncosted[0]).toBe(0);
    expect(spread.uncosted[1]).toBeCloseTo((5 * 1.2 + 7 * 2.4) / 12, 12);
  });
});

describe("splitCost", () => {
  const amount = fc.double({ min: 0, max: 1e8, noNaN: true });
  const row = fc.tuple(amount, amount, amount);
  const pupils = fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000));

  it("adds up to the change inside every simulation", () => {
    fc.assert(
      fc.property(pupils, pupils, row, row, fc.tuple(row, row), ([a, b, c], [d, e], [f, g, h], [i, j, k], [l, m]) => {
        const at = (x: number, y: number, z: number) => inventSummary("cost", TOTAL, [[[x, y]], [[y, z]], [[z, x]]]);
        const plans = inventSummary("plans", TOTAL, [[[a, b]], [[c, d]], [[e, 0]]]);
        const januaries = { atOwnPrices: at(f, g, h), atNextPrices: at(i, j, k), atFormerPrices: at(l[0], m[0], l[1]) };

        const effects = splitCost(spreadOverYears({ plans, ...januaries, joiners: null }));

        expect(effects).toHaveLength(1);
        for (const { cost, former, volume, mix, price } of effects) {
          cost.forEach((value, iSim) => {
            const sum = volume[iSim] + mix[iSim] + price[iSim];
            expect(Math.abs(value - former[iSim] - sum)).toBeLessThanOrEqual(
              1e-8 * (1 + Math.abs(volume[iSim]) + value),
            );
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it("tells price, volume and mix apart", () => {
    const plans = inventSummary("plans", TOTAL, [[[100]], [[100]], [[110]]]);
    // 2026-27: 100 plans at £10. 2027-28: 105.83 plans, of which the new ones cost £30, prices up by a tenth.
    const own = inventSummary("cost", TOTAL, [[[1000]], [[1000]], [[1430]]]);
    const next = inventSummary("cost", TOTAL, [[[1000]], [[1100]], [[1573]]]);
    const former = inventSummary("cost", TOTAL, [[[1000]], [[1000]], [[1300]]]);

    const [effects] = splitCost(
      spreadOverYears({ plans, atOwnPrices: own, atNextPrices: next, atFormerPrices: former, joiners: null }),
    );

    expect(effects.financialYear).toBe(2027);
    expect(effects.former[0]).toBeCloseTo(1000, 9);
    expect(effects.volume[0]).toBeCloseTo(((7 * 10) / 12) * 10, 9);
    expect(effects.mix[0]).toBeCloseTo(((7 * 10) / 12) * 20, 9);
    expect(effects.price[0]).toBeCloseTo((1000 + ((7 * 10) / 12) * 30) / 10, 9);
  });
});
