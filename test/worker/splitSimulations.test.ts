import { splitSimulations } from "../../src/worker/splitSimulations";

describe("splitSimulations", () => {
  it.each([
    [1, 1],
    [99, 4],
    [100, 4],
    [1000, 1],
    [1000, 2],
    [1001, 3],
    [8000, 2],
    [100_000, 4],
    [100_000, 7],
  ])("covers %i simulations for %i workers once each, in order", (nSimulations, nWorkers) => {
    const ranges = splitSimulations(nSimulations, nWorkers);

    let next = 0;
    for (const { first, count } of ranges) {
      expect(first).toBe(next);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(2016);
      next += count;
    }
    expect(next).toBe(nSimulations);
  });

  it("gives every worker one equal range where there are enough simulations", () => {
    const ranges = splitSimulations(1000, 4);

    expect(ranges.map(({ count }) => count)).toEqual([250, 250, 250, 250]);
  });

  it("does not cut a few simulations into crumbs", () => {
    const ranges = splitSimulations(150, 8);

    expect(ranges).toEqual([{ first: 0, count: 150 }]);
  });
});
