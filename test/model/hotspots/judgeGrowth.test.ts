import type { CohortCounts } from "../../../src/model/hotspots/Hotspot";
import { getChanceVariance, judgeGrowth } from "../../../src/model/hotspots/judgeGrowth";
import { createKey } from "../../../src/model/random/createKey";
import { createStream } from "../../../src/model/random/createStream";
import { drawBinomial } from "../../../src/model/random/drawBinomial";
import { asCensusYear } from "../../../src/model/years";

const cohort = (label: string, first: number, last: number, flows = first + last): CohortCounts => ({
  labels: [label],
  first,
  last,
  flows,
  people: null,
});

/** The density of a normal distribution but for a factor that is the same everywhere. */
const density = (x: number, mean: number, variance: number) =>
  Math.exp(-0.5 * ((x - mean) ** 2 / variance)) / Math.sqrt(variance);

/** The posterior of one cohort's growth, plainly: every spread, every growth of that cohort, all others integrated by sums. */
function judgePlainly(cohorts: readonly CohortCounts[], total: CohortCounts, nYears: number, which: number) {
  const own = Math.log((total.last + 0.5) / (total.first + 0.5)) / nYears;
  const data = cohorts.map((each) => ({
    growth: Math.log((each.last + 0.5) / (each.first + 0.5)) / nYears,
    variance: getChanceVariance(each) / nYears ** 2,
  }));
  const grid = Array.from({ length: 4001 }, (_, i) => -1 + i * 0.0005);
  const posterior = new Float64Array(grid.length);
  for (let spread = 0.002; spread < 0.3; spread += 0.005) {
    const others = data.reduce(
      (product, { growth, variance }, i) =>
        i === which ? product : product * density(growth, own, variance + spread ** 2),
      Math.exp(-0.5 * (spread / 0.06) ** 2),
    );
    grid.forEach((growth, i) => {
      const { growth: counted, variance } = data[which];
      posterior[i] += others * density(growth, own, spread ** 2) * density(counted, growth, variance);
    });
  }
  const sum = posterior.reduce((all, weight) => all + weight, 0);
  const mean = grid.reduce((all, growth, i) => all + growth * posterior[i], 0) / sum;
  const above = grid.reduce((all, growth, i) => all + (growth > own ? posterior[i] : 0), 0) / sum;
  return { growth: Math.expm1(mean), chance: above };
}

/** Pupils of one cohort after some years in which a share leaves every year and as many join on average, times the growth. */
function drawCohort(name: string, first: number, nYears: number, leaving: number, growth: number): CohortCounts {
  let pupils = first;
  let flows = 0;
  for (let year = 0; year < nYears; year++) {
    const rng = createStream(
      createKey(`hotspots ${name}`),
      year,
      asCensusYear(2027),
      { need: "ASD", setting: "SpIn", ncy: 4 },
      "leaving",
    );
    const left = drawBinomial(pupils, leaving, rng);
    // Joiners are a Poisson number: a binomial of many at a small rate.
    const joined = drawBinomial(1_000_000, (pupils * (leaving + growth)) / 1_000_000, rng);
    pupils += joined - left;
    flows += joined + left;
  }
  return cohort(name, first, pupils, flows);
}

const addUp = (cohorts: readonly CohortCounts[]): CohortCounts =>
  cohorts.reduce(
    (sum, each) => cohort("All", sum.first + each.first, sum.last + each.last, sum.flows + each.flows),
    cohort("All", 0, 0, 0),
  );

describe("judging the growth of cohorts", () => {
  it("agrees with a plain computation over every spread and growth", () => {
    const cohorts = [
      cohort("a", 40, 90, 100),
      cohort("b", 200, 230, 150),
      cohort("c", 12, 9, 15),
      cohort("d", 150, 160, 90),
    ];
    const total = addUp(cohorts);

    const judged = judgeGrowth(cohorts, total, 3);

    for (const [i, { labels }] of cohorts.entries()) {
      const plain = judgePlainly(cohorts, total, 3, i);
      const row = judged.find((each) => each.labels === labels)!;
      expect(row.growth).toBeCloseTo(plain.growth, 2);
      expect(Math.abs(row.chance - plain.chance)).toBeLessThan(0.02);
    }
  });

  it("does not take three children more for a trend", () => {
    const cohorts = [cohort("few", 2, 5), ...Array.from({ length: 9 }, (_, i) => cohort(`${i}`, 200, 220, 90))];

    const few = judgeGrowth(cohorts, addUp(cohorts), 1).find(({ labels }) => labels[0] === "few")!;

    expect(few.observed).toBeGreaterThan(1);
    expect(few.growth).toBeLessThan(0.15);
    expect(few.verdict).toBe("too few");
  });

  it("finds a cohort that truly grows faster, first of all", () => {
    const cohorts = [
      ...Array.from({ length: 19 }, (_, i) => drawCohort(`usual ${i}`, 120, 4, 0.1, 0.08)),
      drawCohort("hot", 120, 4, 0.1, 0.3),
    ];

    const [first] = judgeGrowth(cohorts, addUp(cohorts), 4);

    expect(first.labels).toEqual(["hot"]);
    expect(first.verdict).toBe("much faster");
    expect(first.growth).toBeGreaterThan(0.18);
    expect(first.growth).toBeLessThan(first.observed);
    expect(first.low).toBeLessThan(first.p10);
    expect(first.high).toBeGreaterThan(first.p90);
  });

  it("finds no more hotspots than chance would, where every cohort grows alike, however small", () => {
    let nCohorts = 0;
    let nFound = 0;
    for (let authority = 0; authority < 30; authority++) {
      const cohorts = Array.from({ length: 30 }, (_, i) => drawCohort(`${authority} ${i}`, 5 + 4 * i, 4, 0.12, 0.08));
      nCohorts += cohorts.length;
      nFound += judgeGrowth(cohorts, addUp(cohorts), 4).filter(({ chance }) => chance >= 0.95).length;
    }

    expect(nFound / nCohorts).toBeLessThan(0.05);
  });

  it("holds the true growth of cohorts that differ in its intervals as often as it says", () => {
    let nInside = 0;
    let nCohorts = 0;
    for (let authority = 0; authority < 25; authority++) {
      const truths = Array.from({ length: 30 }, (_, i) => 0.08 + 0.06 * Math.sin(authority * 7 + i * 2.4));
      const cohorts = truths.map((truth, i) => drawCohort(`differ ${authority} ${i}`, 60 + 5 * i, 4, 0.12, truth));
      for (const row of judgeGrowth(cohorts, addUp(cohorts), 4)) {
        const truth = truths[cohorts.findIndex(({ labels }) => labels === row.labels)];
        nCohorts++;
        if (truth >= row.p10 && truth <= row.p90) nInside++;
      }
    }

    expect(nInside / nCohorts).toBeGreaterThan(0.75);
    expect(nInside / nCohorts).toBeLessThan(0.92);
  });

  it("counts growth per person where people are known", () => {
    const people = (each: CohortCounts, first: number, last: number) => ({ ...each, people: { first, last } });
    const cohorts = [people(cohort("7", 100, 200), 1000, 2000), people(cohort("8", 100, 100), 1000, 1000)];

    const judged = judgeGrowth(cohorts, people(cohort("All", 200, 300), 2000, 3000), 2);

    expect(judged.map(({ observed }) => Math.abs(observed) < 0.01)).toEqual([true, true]);
    expect(judged.map(({ chance }) => Math.round(chance * 10))).toEqual([5, 5]);
  });
});
