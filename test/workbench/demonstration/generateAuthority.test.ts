import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describeNeed, describeSetting } from "../../../src/model/data/codes";
import {
  AUTHORITY,
  CENSUS_YEARS,
  FIRST_NCY,
  GROUPS,
  LAST_NCY,
  NEEDS,
  POPULATION_YEARS,
} from "../../../src/workbench/demonstration/fernshire";
import { generateAuthority, type CensusRecord } from "../../../src/workbench/demonstration/generateAuthority";

const LOOKUP = "../shared/domain/data/la_lookup_2025.csv";

const authority = generateAuthority();
const settings = new Map(authority.settings.map((setting) => [setting.setting, setting]));
const inYear = (censusYear: number) => authority.census.filter((row) => row.censusYear === censusYear);
const first = CENSUS_YEARS[0];
const last = CENSUS_YEARS[CENSUS_YEARS.length - 1];

/** Pairs of rows of the same pupil in neighbouring Januaries. */
const kept = CENSUS_YEARS.slice(1).flatMap((censusYear) => {
  const before = new Map(inYear(censusYear - 1).map((row) => [row.pupil, row]));
  return inYear(censusYear).flatMap((after) => {
    const row = before.get(after.pupil);
    return row ? [{ before: row, after }] : [];
  });
});

function getShare(rows: readonly CensusRecord[], fits: (row: CensusRecord) => boolean): number {
  return rows.filter(fits).length / rows.length;
}

describe("the invented authority", () => {
  it("is the same on every machine", () => {
    const bytes = createHash("sha256").update(JSON.stringify(authority)).digest("hex");

    expect(bytes).toBe("a87dfddac8b981b536696c6643e4d4974fa9bdd3eda09d88dab47f3f2d73d662");
    expect(generateAuthority()).toEqual(authority);
  });

  it("is another authority with another seed", () => {
    expect(generateAuthority("Fernshire 1").census).not.toEqual(authority.census);
  });

  const known = existsSync(LOOKUP);
  (known ? it : it.skip)(
    `has no real authority's name${known ? "" : " (skipped: no list of authorities here)"}`,
    () => {
      expect(readFileSync(LOOKUP, "utf8").toLowerCase()).not.toContain(AUTHORITY.toLowerCase());
    },
  );

  it("has about 2,200 plans, growing by 8 to 10% a year", () => {
    const totals = CENSUS_YEARS.map((censusYear) => inYear(censusYear).length);

    expect(totals[totals.length - 1]).toBeGreaterThan(2150);
    expect(totals[totals.length - 1]).toBeLessThan(2250);
    for (let i = 1; i < totals.length; i++) {
      expect(totals[i] / totals[i - 1]).toBeGreaterThan(1.08);
      expect(totals[i] / totals[i - 1]).toBeLessThan(1.1);
    }
  });

  it("has joiner rates that rise", () => {
    const joiners = CENSUS_YEARS.slice(1).map((censusYear) => {
      const before = new Set(inYear(censusYear - 1).map((row) => row.pupil));
      return inYear(censusYear).filter((row) => !before.has(row.pupil)).length;
    });

    expect(joiners[2]).toBeGreaterThan(joiners[0] * 1.08);
  });

  it("has the needs and settings of a usual authority", () => {
    const rows = inYear(last);
    const need = (code: string) => getShare(rows, (row) => row.need === code);
    const setting = (code: string) => getShare(rows, (row) => row.setting === code);

    expect(need("ASD")).toBeCloseTo(0.31, 1.5);
    expect(need("SLCN")).toBeCloseTo(0.21, 1.5);
    expect(need("SEMH")).toBeCloseTo(0.21, 1.5);
    expect(setting("MsMdA")).toBeCloseTo(0.42, 1.2);
    expect(setting("SpMdA")).toBeCloseTo(0.24, 1.2);
    expect(setting("GFE")).toBeCloseTo(0.14, 1.2);
    expect(setting("SpIn")).toBeCloseTo(0.04, 1.5);
    expect(new Set(rows.map((row) => row.need))).toEqual(new Set(NEEDS));
    expect(new Set(rows.map((row) => row.setting))).toEqual(new Set(settings.keys()));
  });

  it("uses standard codes only", () => {
    for (const need of NEEDS) expect(describeNeed(need)).not.toBe(need);
    for (const setting of settings.keys()) expect(describeSetting(setting).isStandard).toBe(true);
  });

  it("has every NCY from nursery to 20, most from Reception to Year 11, few left at 18 and 19", () => {
    const rows = inYear(last);
    const at = (ncy: number) => rows.filter((row) => row.ncy === ncy).length;

    expect(new Set(rows.map((row) => row.ncy))).toEqual(new Set(Array.from({ length: 23 }, (_, i) => i - 2)));
    expect(getShare(rows, (row) => row.ncy >= 0 && row.ncy <= 11)).toBeGreaterThan(0.65);
    expect(at(15)).toBeLessThan(at(13) * 0.7);
  });

  it("counts each pupil once in a January and never again after a gap", () => {
    const yearsOf = new Map<string, number[]>();
    for (const { pupil, censusYear } of authority.census) {
      yearsOf.set(pupil, [...(yearsOf.get(pupil) ?? []), censusYear]);
    }

    for (const years of yearsOf.values()) {
      expect(new Set(years).size).toBe(years.length);
      expect(Math.max(...years) - Math.min(...years)).toBe(years.length - 1);
    }
  });

  it("moves every pupil up one NCY, keeps the need, and moves only where the setting leads", () => {
    expect(kept.length).toBeGreaterThan(4000);
    for (const { before, after } of kept) {
      expect(after.ncy).toBe(before.ncy + 1);
      expect(after.need).toBe(before.need);
      if (after.setting !== before.setting) expect(settings.get(before.setting)?.next).toContain(after.setting);
    }
  });

  it("has nobody in a setting that does not take the NCY or need", () => {
    const misplaced = authority.census.filter(({ ncy, need, setting }) => {
      const row = settings.get(setting);
      return !(row?.needs.includes(need) && ncy >= row.ncyFrom && ncy <= row.ncyTo);
    });

    expect(misplaced).toEqual([]);
  });

  it("moves many at the transfer points and some from mainstream to special schools", () => {
    const moved = (ncy: number) => {
      const pairs = kept.filter(({ before }) => before.ncy === ncy);
      return pairs.filter(({ before, after }) => before.setting !== after.setting).length / pairs.length;
    };
    const toSpecial = kept.filter(
      ({ before, after }) => before.setting === "MsMdA" && ["SpMdA", "SpIn", "SpNm"].includes(after.setting),
    );

    expect(moved(6)).toBeGreaterThan(3 * moved(5));
    expect(moved(11)).toBeGreaterThan(3 * moved(10));
    expect(toSpecial.length).toBeGreaterThan(90);
  });

  it("has whole people in every NCY and January, and a plan for 3 to 5 in a hundred of them", () => {
    const people = authority.population.filter((row) => row.censusYear === last);
    const total = people.reduce((sum, row) => sum + row.people, 0);

    expect(authority.population).toHaveLength((LAST_NCY - FIRST_NCY + 1) * POPULATION_YEARS.length);
    for (const row of authority.population) {
      expect(Number.isInteger(row.people)).toBe(true);
      expect(row.people).toBeGreaterThan(1500);
      expect(row.people).toBeLessThan(3000);
    }
    expect(inYear(last).length / total).toBeGreaterThan(0.03);
    expect(inYear(last).length / total).toBeLessThan(0.05);
    expect(POPULATION_YEARS[0]).toBe(first);
    expect(POPULATION_YEARS[POPULATION_YEARS.length - 1]).toBe(last + 10);
  });

  it("ages the people of one January into those of the next", () => {
    const at = new Map(authority.population.map((row) => [`${row.censusYear}/${row.ncy}`, row.people]));

    for (const { censusYear, ncy, people } of authority.population) {
      const next = at.get(`${censusYear + 1}/${ncy + 1}`);
      if (next !== undefined) expect(Math.abs(next / people - 1)).toBeLessThan(0.1);
    }
  });

  it("has a cost for every setting and each need that costs otherwise, once", () => {
    const keys = authority.costs.map((row) => `${row.need}/${row.setting}`);

    expect(new Set(keys).size).toBe(keys.length);
    for (const setting of settings.keys()) expect(keys).toContain(`/${setting}`);
    for (const { need, setting, cost } of authority.costs) {
      expect(cost).toBeGreaterThan(0);
      if (need !== "") expect(settings.get(setting)?.needs).toContain(need);
    }
    expect(new Set(authority.settings.map((row) => row.group))).toEqual(new Set(GROUPS));
  });
});
