import { existsSync } from "node:fs";
import { join } from "node:path";
import { averageCases } from "../../bench/calibration/averageCases";
import { formatResults } from "../../bench/calibration/formatResults";
import { inventAuthority, MOST_AHEAD, MOST_HISTORY, ORIGIN } from "../../bench/calibration/inventAuthority";
import { runWork } from "../../bench/calibration/runWork";
import { createStudyCase, LEAST_PUPILS, type StudyCase } from "../../bench/calibration/StudyCase";
import { listInvented, listMix, STUDY_SIZES } from "../../bench/calibration/studySizes";
import { WORLDS } from "../../bench/calibration/worlds";
import { readPublishedFolder } from "../../src/cli/readPublishedFolder";
import { countJanuaries } from "../../src/model/backtest/countJanuaries";
import { createTestGenerator } from "../helpers/createTestGenerator";

const TINY = STUDY_SIZES.find(({ name }) => name === "tiny")!;
const PUBLISHED = join(__dirname, "../../../shared/open-data/ees-2025");
const invented = () => listInvented(TINY).flatMap(runWork);

const labels = {
  part: "invented",
  world: "rough",
  size: 0,
  nYears: 1,
  method: "calibrated",
  by: "total",
  group: "",
  horizon: 1,
} as const;

/** A case of an authority whose bands are 40 to 60, 30 to 70 and 20 to 80. */
const inventCase = (cluster: string, actual: number): StudyCase =>
  createStudyCase({ ...labels, cluster }, actual, {
    middle: 50,
    percentiles: [20, 25, 30, 40, 50, 60, 70, 75, 80],
    pit: actual / 100,
    crps: 5,
  });

describe("inventAuthority", () => {
  const input = inventAuthority(WORLDS[1], 2500, createTestGenerator("authority"));

  it("has the history and the years to come, about as large as asked for", () => {
    const { years, counts } = countJanuaries(input, []);

    expect(years).toEqual(Array.from({ length: MOST_HISTORY + MOST_AHEAD + 1 }, (_, i) => ORIGIN - MOST_HISTORY + i));
    expect(counts[MOST_HISTORY]).toBeGreaterThan(2500 / 3);
    expect(counts[MOST_HISTORY]).toBeLessThan(2500 * 3);
  });

  it("lets every pupil who is there in one January be there in the next year's transitions", () => {
    const { transitions } = input;
    const count = (censusYear: number, isBefore: boolean) => {
      const column = isBefore ? transitions.needBefore : transitions.needAfter;
      return column.filter((need, i) => need >= 0 && transitions.censusYear[i] === censusYear).length;
    };

    for (let year = ORIGIN - MOST_HISTORY; year < ORIGIN + MOST_AHEAD - 1; year++)
      expect(count(year + 1, true)).toBe(count(year, false));
  });

  it("grows in the mean as its trend says, and less roughly in a calm world", () => {
    const grow = (world: number) =>
      Array.from({ length: 6 }, (_, i) => {
        const { counts } = countJanuaries(inventAuthority(WORLDS[world], 2500, createTestGenerator(`${i}`)), []);
        return Math.log(counts[MOST_HISTORY + 3] / counts[MOST_HISTORY]);
      });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviate = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
    const [calm, rough] = [grow(0), grow(1)];

    expect(mean(rough)).toBeGreaterThan(0.1);
    expect(mean(rough)).toBeLessThan(0.5);
    expect(deviate(calm)).toBeLessThan(deviate(rough));
  });
});

describe("averageCases", () => {
  it("counts the truth inside each band and takes an authority as one observation", () => {
    const cases = [inventCase("a", 50), inventCase("a", 65), inventCase("b", 90), inventCase("b", 10)];

    const scores = averageCases(cases);

    expect(scores).toMatchObject({ nCases: 4, nClusters: 2, coverage: [0.25, 0.5, 0.5], below: 0.25, above: 0.25 });
    // Both cases of one authority are inside and both of the other outside: sums of +1 and -1 over 4 cases.
    expect(scores.error95).toBeCloseTo(Math.sqrt(2) / 4, 12);
    expect(scores.bias).toBeCloseTo((0 - 15 / 65 - 40 / 90 + 40 / 10) / 4, 12);
    expect(scores.width).toBeCloseTo((60 / 50 + 60 / 65 + 60 / 90 + 60 / 10) / 4, 12);
  });
});

describe("the calibration study", () => {
  const cases = invented();

  it("has every case: authority, history, treatment and year ahead", () => {
    const totals = cases.filter(({ by }) => by === "total");

    expect(totals).toHaveLength(WORLDS.length * TINY.nAuthorities * TINY.histories.length * 3 * MOST_AHEAD);
    for (const by of ["setting", "need"]) expect(cases.some((each) => each.by === by)).toBe(true);
    for (const { width, pit } of totals) {
      expect(width).toBeGreaterThan(0);
      expect(pit).toBeGreaterThanOrEqual(0);
      expect(pit).toBeLessThanOrEqual(1);
    }
  });

  it("gives the same in every run", () => {
    expect(invented()).toEqual(cases);
  });

  it("finds that calibrated bands are wider, and hold more of a rough world, than those of the other treatments", () => {
    const score = (method: string) =>
      averageCases(cases.filter((each) => each.by === "total" && each.world !== "calm" && each.method === method));
    const [calibrated, persistent, yearly] = ["calibrated", "persistent", "yearly"].map(score);

    expect(calibrated.width).toBeGreaterThan(2 * persistent.width);
    expect(persistent.width).toBeGreaterThan(yearly.width);
    expect(calibrated.coverage[2]).toBeGreaterThan(yearly.coverage[2] + 0.2);
  });

  it("compares the prototype of the mix on the same authorities, and leaves totals as they are", () => {
    const mix = listMix(TINY).flatMap(runWork);
    const count = (method: string) => mix.filter((each) => each.method === method).length;
    const score = (method: string, by: string) =>
      averageCases(mix.filter((each) => each.method === method && each.by === by));

    expect(count("mix held still")).toBe(count("calibrated"));
    expect(score("mix held still", "total").width).toBeCloseTo(score("calibrated", "total").width, 1);
  });

  it("writes a report with a row for each world, treatment and horizon, and says what was not there", () => {
    const report = formatResults(cases, TINY);

    for (const { name } of WORLDS) {
      for (const method of ["calibrated", "persistent", "yearly"]) {
        for (let horizon = 1; horizon <= MOST_AHEAD; horizon++)
          expect(report).toContain(`| ${name} | ${method} | ${horizon} |`);
      }
    }
    expect(report).toContain(`${LEAST_PUPILS} pupils or more`);
    expect(report).toContain("The published tables were not there.");
    expect(report).toContain("The reference was not there.");
    expect(report).not.toContain("NaN");
  });
});

const describeWithPublished = existsSync(PUBLISHED) ? describe : describe.skip;

describeWithPublished(
  "the study of published numbers (skipped where ../shared/open-data is not beside this folder)",
  () => {
    it("scores the light model by both formulas and the courses on published flows, from three origins", () => {
      const tables = readPublishedFolder(PUBLISHED).value!;

      const cases = runWork({ kind: "published", tables, nSimulations: 60 });

      const totals = cases.filter(({ by }) => by === "total");
      for (const method of ["POOL", "REQ", "calibrated", "persistent"]) {
        const scored = totals.filter((each) => each.method === method);
        expect(new Set(scored.map(({ world }) => world))).toEqual(new Set(["2022", "2023", "2024"]));
        // 30 authorities, less those whose numbers are slips.
        expect(new Set(scored.map(({ cluster }) => cluster)).size).toBeGreaterThan(25);
        if (method !== "persistent") expect(averageCases(scored).coverage[2]).toBeGreaterThan(0.85);
      }
      expect(averageCases(totals.filter(({ method }) => method === "persistent")).coverage[2]).toBeLessThan(0.5);
      expect(averageCases(totals.filter(({ method }) => method === "REQ")).nCases).toBeGreaterThan(150);
    });
  },
);
