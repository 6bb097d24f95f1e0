import fc from "fast-check";
import type { Census } from "../../../src/model/census/Census";
import { CENSUS_RULES } from "../../../src/model/census/CensusRules";
import { createTransitionsFromCensus } from "../../../src/model/census/createTransitionsFromCensus";
import { listTransitions } from "../../../src/model/census/listTransitions";
import type { Transitions } from "../../../src/model/data/Transitions";
import type { Cell } from "../../../src/model/tables/Reading";
import { readCensus } from "../../../src/model/tables/readCensus";

const HEADINGS = ["pupil", "census year", "ncy", "need", "setting"];

function createCensus(rows: readonly (readonly Cell[])[]): Census {
  const { value } = readCensus({ name: "Census", cells: [HEADINGS, ...rows], firstRow: 1 });
  if (value === null) throw new Error("the census of the test is broken");
  return value;
}

/** Transitions as short texts: "2023: 6 ASD MsMdA > 7 ASD SpMdA". */
function tell(transitions: Transitions): string[] {
  return listTransitions(transitions).map(
    (row) =>
      `${row.censusYear}: ${row.ncyBefore} ${row.needBefore} ${row.settingBefore} > ${row.ncyAfter} ${row.needAfter} ${row.settingAfter}`,
  );
}

function tellOf(rows: readonly (readonly Cell[])[]): string[] {
  return tell(createTransitionsFromCensus(createCensus(rows)).transitions).sort();
}

function countRules(rows: readonly (readonly Cell[])[]): Record<string, number> {
  const { rules } = createTransitionsFromCensus(createCensus(rows));
  return Object.fromEntries(rules.filter(({ count }) => count > 0).map(({ rule, count }) => [rule, count]));
}

describe("createTransitionsFromCensus", () => {
  it("tells stayers, movers, joiners and leavers", () => {
    const rows = [
      ["stays", 2023, 6, "ASD", "MsMdA"],
      ["moves", 2023, 6, "ASD", "MsMdA"],
      ["leaves", 2023, 13, "MLD", "GFE"],
      ["stays", 2024, 7, "ASD", "MsMdA"],
      ["moves", 2024, 7, "SEMH", "SpIn"],
      ["joins", 2024, 0, "SLCN", "MsMdA"],
    ];

    expect(tellOf(rows)).toEqual([
      "2023: -1 NONSEND NONSEND > 0 SLCN MsMdA",
      "2023: 13 MLD GFE > 14 NONSEND NONSEND",
      "2023: 6 ASD MsMdA > 7 ASD MsMdA",
      "2023: 6 ASD MsMdA > 7 SEMH SpIn",
    ]);
    expect(countRules(rows)).toEqual({});
  });

  it("lets nobody join in the first census or leave after the last", () => {
    const rows = [
      ["P1", 2023, 6, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
      ["P1", 2025, 8, "ASD", "MsMdA"],
    ];

    expect(tellOf(rows)).toHaveLength(2);
  });

  it("links no Januaries that are two years apart", () => {
    const rows = [
      ["P1", 2021, 4, "ASD", "MsMdA"],
      ["P1", 2022, 5, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
      ["P1", 2025, 8, "ASD", "MsMdA"],
    ];

    expect(tellOf(rows)).toEqual(["2021: 4 ASD MsMdA > 5 ASD MsMdA", "2024: 7 ASD MsMdA > 8 ASD MsMdA"]);
  });

  it("makes a leaver and a joiner of a pupil who misses a census", () => {
    const rows = [
      ["P1", 2022, 5, "ASD", "MsMdA"],
      ["P2", 2023, 5, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
    ];

    expect(tellOf(rows)).toEqual([
      "2022: 4 NONSEND NONSEND > 5 ASD MsMdA",
      "2022: 5 ASD MsMdA > 6 NONSEND NONSEND",
      "2023: 5 ASD MsMdA > 6 NONSEND NONSEND",
      "2023: 6 NONSEND NONSEND > 7 ASD MsMdA",
    ]);
    expect(countRules(rows)).toEqual({ "came back": 1 });
  });

  it("keeps pupils whose NCY does not rise by one, and the later census's count by NCY", () => {
    const rows = [
      ["held", 2023, 6, "ASD", "MsMdA"],
      ["held", 2024, 6, "ASD", "MsMdA"],
      ["skips", 2023, 6, "ASD", "MsMdA"],
      ["skips", 2024, 9, "ASD", "SpIn"],
      ["drops", 2023, 6, "ASD", "MsMdA"],
      ["drops", 2024, 5, "ASD", "MsMdA"],
    ];

    expect(tellOf(rows)).toEqual([
      "2023: 4 ASD MsMdA > 5 ASD MsMdA",
      "2023: 5 ASD MsMdA > 6 ASD MsMdA",
      "2023: 8 ASD MsMdA > 9 ASD SpIn",
    ]);
    expect(countRules(rows)).toEqual({ "held back": 1, "moved up more than one": 1, "moved down": 1 });
  });

  it("counts a pupil with several rows once, as the last row says, blanks filled from the others", () => {
    const rows = [
      ["P1", 2023, 6, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "SpIn"],
      ["P1", 2024, 7, "ASD", "SpIn"],
      ["P1", 2024, "", "", "SpNm"],
    ];

    expect(tellOf(rows)).toEqual(["2023: 6 ASD MsMdA > 7 ASD SpNm"]);
    expect(countRules(rows)).toEqual({ "rows that differ": 2, "repeated row": 1 });
  });

  it("never makes one pupil of rows without a reference", () => {
    const rows = [
      ["", 2023, 6, "ASD", "MsMdA"],
      [null, 2023, 6, "ASD", "MsMdA"],
      [0, 2024, 7, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
    ];

    expect(tellOf(rows)).toEqual([
      "2023: 6 ASD MsMdA > 7 NONSEND NONSEND",
      "2023: 6 ASD MsMdA > 7 NONSEND NONSEND",
      "2023: 6 NONSEND NONSEND > 7 ASD MsMdA",
      "2023: 6 NONSEND NONSEND > 7 ASD MsMdA",
    ]);
    expect(countRules(rows)).toEqual({ "no pupil": 3 });
  });

  it("works out a missing NCY, and takes a 0 that cannot be for a blank cell", () => {
    const rows = [
      ["P1", 2022, "", "ASD", "MsMdA"],
      ["P1", 2023, 6, "ASD", "MsMdA"],
      ["P1", 2024, 0, "ASD", "MsMdA"],
      ["R", 2022, -1, "ASD", "MsMdA"],
      ["R", 2023, 0, "ASD", "MsMdA"],
      ["R", 2024, 0, "ASD", "MsMdA"],
    ];

    expect(tellOf(rows)).toEqual([
      "2022: -1 ASD MsMdA > 0 ASD MsMdA",
      "2022: 5 ASD MsMdA > 6 ASD MsMdA",
      "2023: -1 ASD MsMdA > 0 ASD MsMdA",
      "2023: 6 ASD MsMdA > 7 ASD MsMdA",
    ]);
    expect(countRules(rows)).toEqual({ "NCY worked out": 2, "held back": 1 });
  });

  it("leaves out a pupil whose NCY nobody knows, and says so for every row", () => {
    const rows = [
      ["P1", 2023, 6, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
      ["P2", 2023, "", "ASD", "MsMdA"],
      ["P2", 2024, "", "ASD", "MsMdA"],
    ];

    expect(tellOf(rows)).toEqual(["2023: 6 ASD MsMdA > 7 ASD MsMdA"]);
    expect(countRules(rows)).toEqual({ "NCY unknown": 2 });
  });

  it("fills a missing need from the nearest census and a missing setting with UKN, and nobody else's codes", () => {
    const rows = [
      ["P1", 2021, 4, "SEMH", "MsMdA"],
      ["P1", 2022, 5, "", "MsMdA"],
      ["P1", 2023, 6, "ASD", ""],
      ["P2", 2023, 6, "", "MsMdA"],
      ["P3", 2022, 6, "MLD", "MsMdA"],
    ];

    const { transitions } = createTransitionsFromCensus(createCensus(rows));

    expect(tell(transitions).sort()).toEqual([
      "2021: 4 SEMH MsMdA > 5 SEMH MsMdA",
      "2021: 5 NONSEND NONSEND > 6 MLD MsMdA",
      "2022: 5 NONSEND NONSEND > 6 UKN MsMdA",
      "2022: 5 SEMH MsMdA > 6 ASD UKN",
      "2022: 6 MLD MsMdA > 7 NONSEND NONSEND",
    ]);
    expect(transitions.needs).toEqual(["ASD", "MLD", "SEMH", "UKN"]);
  });

  it("lists every rule with its sentence, also where it was not used", () => {
    const { rules } = createTransitionsFromCensus(createCensus([["P1", 2023, 6, "ASD", "MsMdA"]]));

    expect(rules.map(({ rule }) => rule)).toEqual(Object.keys(CENSUS_RULES));
    expect(rules.every(({ count, firstRow, sentence }) => count === 0 && firstRow === 0 && sentence !== "")).toBe(true);
  });
});

describe("laws of a census", () => {
  const row = fc.tuple(
    fc.oneof(fc.constantFrom<Cell>("", 0, null), fc.integer({ min: 1, max: 12 }).map(String)),
    fc.constantFrom(2020, 2021, 2022, 2024, 2025),
    fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -4, max: 24 }) }, { weight: 1, arbitrary: fc.constant("") }),
    fc.constantFrom<Cell>("ASD", "SEMH", "", null),
    fc.constantFrom<Cell>("MsMdA", "SpIn", "GFE", 0, ""),
  );
  const rowsOfCensus = fc.array(row, { minLength: 1, maxLength: 60 });

  /** Pupils of each January by the plainest rule: distinct references, and each row without one. */
  function countPupils(census: Census, leftOut: ReadonlySet<number>): Map<number, number> {
    const pupils = new Map<number, Set<string>>();
    for (let i = 0; i < census.length; i++) {
      const isOut = leftOut.has(census.pupil[i] < 0 ? -census.row[i] : census.pupil[i]);
      const ofYear = pupils.get(census.censusYear[i]) ?? new Set<string>();
      pupils.set(census.censusYear[i], ofYear);
      if (!isOut) ofYear.add(census.pupil[i] < 0 ? `row ${census.row[i]}` : census.pupils[census.pupil[i]]);
    }
    return new Map([...pupils].map(([year, names]) => [year, names.size]));
  }

  /** Pupils without any NCY: they can be put nowhere. */
  function findWithoutNcy(census: Census): Set<number> {
    const without = new Set<number>();
    const known = new Set<number>();
    for (let i = 0; i < census.length; i++) {
      const pupil = census.pupil[i] < 0 ? -census.row[i] : census.pupil[i];
      (census.ncy[i] === -128 ? without : known).add(pupil);
    }
    return new Set([...without].filter((pupil) => !known.has(pupil)));
  }

  it("reconciles: start + joiners - leavers = end, and both ends are the censuses", () => {
    fc.assert(
      fc.property(rowsOfCensus, (rows) => {
        // NCYs consistent with age, so that none has to be left out for being beyond the range once it is worked out.
        const census = createCensus(
          rows.map(([pupil, year, ncy, need, setting]) => [
            pupil,
            year,
            ncy === "" ? "" : Number(pupil || 3) + year - 2022,
            need,
            setting,
          ]),
        );
        const pupils = countPupils(census, findWithoutNcy(census));

        const { reconciliation, transitions } = createTransitionsFromCensus(census);

        for (const { censusYear, start, joiners, leavers, movers, stayers, end, census: counted } of reconciliation) {
          expect(start + joiners - leavers).toBe(end);
          expect(movers + stayers + leavers).toBe(start);
          expect(start).toBe(pupils.get(censusYear));
          expect(end).toBe(pupils.get(censusYear + 1));
          expect(counted).toBe(end);
          const ofYear = listTransitions(transitions).filter((transition) => transition.censusYear === censusYear);
          expect(ofYear.length).toBe(start + joiners);
        }
        const years = [...pupils.keys()].filter((year) => pupils.get(year)! > 0);
        expect(reconciliation.map(({ censusYear }) => censusYear)).toEqual(
          years.filter((year) => years.includes(year + 1)).sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("moves every pupil one NCY up and puts both sides in or out together, whatever the rows say", () => {
    fc.assert(
      fc.property(rowsOfCensus, (rows) => {
        const { transitions, reconciliation } = createTransitionsFromCensus(createCensus(rows));

        for (const transition of listTransitions(transitions)) {
          expect(transition.ncyAfter).toBe(transition.ncyBefore + 1);
          expect(transition.needBefore === "NONSEND").toBe(transition.settingBefore === "NONSEND");
          expect(transition.needAfter === "NONSEND").toBe(transition.settingAfter === "NONSEND");
          expect(transition.needBefore === "NONSEND" && transition.needAfter === "NONSEND").toBe(false);
        }
        for (const { start, joiners, leavers, end, census } of reconciliation) {
          expect([start + joiners - leavers, end]).toEqual([end, census]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of the rows where no pupil has two in a year", () => {
    const unique = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 40,
      selector: ([pupil, year]) => `${String(pupil)} ${year}`,
    });
    fc.assert(
      fc.property(
        unique.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(tellOf(shuffled)).toEqual(tellOf(rows));
        },
      ),
    );
  });
});
