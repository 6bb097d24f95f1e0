import fc from "fast-check";
import { searchChange, type SearchResult, type SearchSpace, type Trial } from "../../../src/model/seek/searchChange";

/** Runs a search against two functions of the size. */
function search(
  space: SearchSpace,
  target: number,
  tolerance: number,
  expected: (size: number) => number,
  simulated: (size: number) => number = expected,
): SearchResult & { readonly trials: readonly Trial[] } {
  const trials: Trial[] = [];
  const steps = searchChange(space, target, tolerance);
  let step = steps.next();
  while (!step.done) {
    trials.push(step.value);
    const size = step.value.size ?? space.near;
    step = steps.next((step.value.by === "expected" ? expected : simulated)(size));
  }
  return { ...step.value, trials };
}

const SPACE: SearchSpace = { grid: [0, 5000, 10_000, 20_000, 50_000], near: 10_000 };

describe("searchChange", () => {
  it("finds a known answer with one simulation beside that of the baseline", () => {
    const found = search(SPACE, 2107, 0.1, (size) => 1400 + (700 * (size / 10_000)) ** 1.001);

    expect(found.end).toBe("met");
    expect(found.nSimulated).toBe(2);
    expect(found.reached).toBeCloseTo(2107, 0);
  });

  it("finds what a percentile needs, although expected values know only means", () => {
    const mean = (size: number) => 1000 + size / 10;
    const percentile = (size: number) => Math.round(mean(size) * 1.05 + 20);

    const found = search(SPACE, 2300, 0.5, mean, percentile);

    expect(found).toMatchObject({ end: "met", reached: 2300 });
    expect(found.nSimulated).toBeLessThanOrEqual(5);
  });

  it("takes the nearer side of a step that jumps over the target", () => {
    const stairs = (size: number) => 10 * Math.floor(size / 1000);

    const found = search(SPACE, 104, 0.5, (size) => size / 100, stairs);

    expect(found.end).toBe("met");
    expect([100, 110]).toContain(found.reached);
  });

  it("gives the bound that comes nearest where the target is out of reach", () => {
    const found = search(SPACE, 10_000, 1, (size) => 500 + size / 10);

    expect(found).toMatchObject({ end: "out of reach", size: 50_000, reached: 5500, before: 1500 });
  });

  it("says that a lever has no effect", () => {
    const found = search(SPACE, 3, 1, () => 42);

    expect(found).toMatchObject({ end: "no effect", size: 10_000, reached: 42 });
  });

  it("looks no further than sizes that can be run", () => {
    const found = search(SPACE, 9000, 1, (size) => (size > 30_000 ? NaN : size));

    expect(found).toMatchObject({ end: "met", size: 9000 });
  });

  it("meets every target between the bounds of a rising or falling function, within the step", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        fc.boolean(),
        fc.integer({ min: 1, max: 49_999 }),
        (power, gap, isFalling, answer) => {
          const expected = (size: number) => (isFalling ? -1 : 1) * (size / 1000) ** power;
          const simulated = (size: number) => expected(size) * (1 + gap) + gap;
          const target = simulated(answer);

          const found = search(SPACE, target, 1e-9, expected, simulated);

          const step = Math.max(...[-1, 1].map((by) => Math.abs(simulated(answer + by) - target)));
          expect(found.end).toBe("met");
          expect(Math.abs(found.reached - target)).toBeLessThanOrEqual(step + 1e-9);
        },
      ),
    );
  });
});
