import { estimateLight, findMedianLogRequests } from "../../../src/model/light/estimateLight";
import { DEFAULT_LIGHT_CONSTANTS, MEDIAN_LOG_REQUESTS } from "../../../src/model/light/LightConstants";
import { ENGLAND_GROWTH, OTHER_GROUP, PLACEMENT_GROUPS } from "../../../src/model/light/placementGroups";
import { byYear, createPublished, createSeries } from "./inventPublished";

const PLANS = byYear(2022, 3500, 4000, 4500, 5200);
const CONSTANTS = DEFAULT_LIGHT_CONSTANTS;

function estimate(parts: Parameters<typeof createSeries>[1], method: Parameters<typeof estimateLight>[3] = null) {
  const series = createSeries("Fernshire", { plans: PLANS, ...parts });
  return estimateLight(series, createPublished(2025, [series]), CONSTANTS, method);
}

describe("the total", () => {
  it("grows faster or slower by its own mean growth of two years, mostly drawn to the national one", () => {
    const { total, method, base } = estimate({})!;

    expect({ method, base }).toEqual({ method: "own growth", base: 2025 });
    expect(total).toEqual({
      start: 5200,
      growth: 0.1,
      drift: 0.35 * (Math.log(5200 / 4000) / 2 - 0.1),
      spread: 0.042,
    });
  });

  it("grows by its requests against the median authority where they are published", () => {
    const { total, method, requests } = estimate({ requests: byYear(2024, 1300) })!;

    expect({ method, requests }).toEqual({ method: "requests", requests: 1300 });
    expect(total.drift).toBeCloseTo(0.115 * (Math.log(1300 / 4500) + 1.365), 12);
    expect(total.spread).toBe(0.037);
  });

  it("uses requests of the year before the January only, and none that are far from everybody's", () => {
    expect(estimate({ requests: byYear(2023, 1300) })?.method).toBe("own growth");
    expect(estimate({ requests: byYear(2024, 300) })?.method).toBe("own growth");
    expect(estimate({ requests: byYear(2024, 0) })?.method).toBe("own growth");
  });

  it("takes one year of growth or none where there is no more, and bridges a missing January", () => {
    expect(estimate({ plans: byYear(2024, 4500, 5200) })?.total.drift).toBeCloseTo(
      0.35 * (Math.log(5200 / 4500) - 0.1),
    );
    expect(estimate({ plans: byYear(2025, 5200) })).toMatchObject({ method: "national growth", total: { drift: 0 } });
    expect(estimate({ plans: byYear(2023, 4000, null, 5200) })?.total.drift).toBeCloseTo(
      0.35 * (Math.log(5200 / 4000) / 2 - 0.1),
    );
    expect(estimate({ plans: new Map() })).toBeNull();
  });

  it("rests on what it is told to", () => {
    const parts = { requests: byYear(2024, 1300) };

    expect(estimate(parts, "own growth")?.method).toBe("own growth");
    expect(estimate(parts, "national growth")).toMatchObject({ method: "national growth", total: { drift: 0 } });
  });

  it("is wider only for an authority smaller than the middle one", () => {
    const spread = (plans: number) => estimate({ plans: byYear(2025, plans) })?.total.spread ?? 0;

    expect(spread(3267)).toBe(0.042);
    expect(spread(20_000)).toBe(0.042);
    expect(spread(376)).toBeCloseTo(Math.sqrt(0.042 ** 2 + 0.247 * (1 / 376 - 1 / 3267)), 12);
    expect(spread(26)).toBeGreaterThan(0.1);
  });
});

describe("the median of requests", () => {
  const authorities = (n: number, year: number) =>
    Array.from({ length: n }, (_, i) =>
      createSeries(`A${i}`, { plans: byYear(year, 1000), requests: byYear(year, 200 + i) }),
    );

  it("is that of the tables where they hold nearly all authorities", () => {
    expect(findMedianLogRequests(createPublished(2025, authorities(101, 2024)), 2024)).toBeCloseTo(Math.log(0.25), 12);
  });

  it("is the shipped one where they hold few", () => {
    expect(findMedianLogRequests(createPublished(2025, authorities(30, 2024)), 2024)).toBe(-1.365);
    expect([...MEDIAN_LOG_REQUESTS.keys()]).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
  });

  it("is made of what there is for a year without a shipped one", () => {
    const england = createSeries("England", { plans: byYear(2026, 700_000), requests: byYear(2026, 180_000) });
    const few = createPublished(2027, authorities(3, 2026));

    expect(findMedianLogRequests(createPublished(2027, authorities(21, 2026)), 2026)).toBeCloseTo(Math.log(0.21), 12);
    expect(findMedianLogRequests({ ...few, england }, 2026)).toBeCloseTo(Math.log(180 / 700) - 0.024, 12);
    expect(findMedianLogRequests(few, 2026)).toBeNull();
  });
});

describe("placement groups", () => {
  const counts = [2000, 150, 1400, 400, 0, 600, 650];

  it("are drawn towards England's growth of the group, above or below that of all plans", () => {
    const { groups } = estimate({ groups: new Map([[2025, counts]]) })!;
    const mean = (growth: readonly number[]) => growth.slice(-3).reduce((sum, each) => sum + each) / 3;
    const ofAll = mean([...ENGLAND_GROWTH.values()]);

    groups?.forEach(({ start, growth, drift, spread }, i) => {
      const group = PLACEMENT_GROUPS[i];
      expect(growth).toBeCloseTo(0.1 + mean(group.englandGrowth.map(([, each]) => each)) - ofAll, 12);
      expect(start).toBe(counts[i] || 0.5);
      expect(spread).toBeCloseTo(Math.sqrt(group.spread ** 2 + group.chance / start), 12);
      expect(drift).toBe(0);
    });
  });

  it("use England's rows where they are there, and its own growth by the group's weight", () => {
    const before = counts.map((plans) => plans / 1.2);
    const england = createSeries("England", {
      plans: byYear(2024, 500_000, 560_000),
      groups: new Map([
        [2024, counts.map(() => 1000)],
        [2025, counts.map(() => 1150)],
      ]),
    });
    const series = createSeries("Fernshire", {
      plans: PLANS,
      groups: new Map([
        [2024, before],
        [2025, counts],
      ]),
    });

    const { groups } = estimateLight(series, { ...createPublished(2025, [series]), england }, CONSTANTS)!;

    expect(groups?.[0].growth).toBeCloseTo(0.1 + Math.log(1.15) - Math.log(1.12), 12);
    expect(groups?.[0].drift).toBeCloseTo(0.34 * (Math.log(1.2) - Math.log(1.15)), 12);
    expect(groups?.[2].drift).toBeCloseTo(0.1 * (Math.log(1.2) - Math.log(1.15)), 12);
    expect(groups?.[OTHER_GROUP].drift).toBe(0);
  });

  it("never use growth of a January after the one they start from", () => {
    const early = estimate({ plans: byYear(2021, 4000, 4200), groups: new Map([[2022, counts]]) })!;
    const mean = (values: readonly number[]) => values.slice(0, 3).reduce((sum, each) => sum + each) / 3;

    const special = PLACEMENT_GROUPS[2].englandGrowth.map(([, each]) => each);
    expect(early.groups?.[2].growth).toBeCloseTo(0.1 + mean(special) - mean([...ENGLAND_GROWTH.values()]), 12);
  });
});
