import fc from "fast-check";
import {
  CENSUS_CHOICES,
  CENSUS_OPTION_NAMES,
  USUAL_CENSUS_OPTIONS,
  type CensusOptions,
} from "../../../src/model/census/CensusOptions";
import { createTransitionsFromCensus } from "../../../src/model/census/createTransitionsFromCensus";
import { listTransitions } from "../../../src/model/census/listTransitions";
import type { Cell } from "../../../src/model/tables/Reading";
import { readCensus } from "../../../src/model/tables/readCensus";

const HEADINGS = ["pupil", "census year", "ncy", "need", "setting"];

function follow(
  rows: readonly (readonly Cell[])[],
  options: Partial<CensusOptions> = {},
  more: readonly string[] = [],
) {
  const { value, problems } = readCensus({ name: "Census", cells: [[...HEADINGS, ...more], ...rows], firstRow: 1 });
  expect(problems.filter(({ severity }) => severity === "stops")).toEqual([]);
  const { transitions, rules, reconciliation } = createTransitionsFromCensus(value!, {
    ...USUAL_CENSUS_OPTIONS,
    ...options,
  });
  return {
    told: listTransitions(transitions)
      .map(
        (row) =>
          `${row.censusYear}: ${row.ncyBefore} ${row.needBefore} ${row.settingBefore} > ${row.ncyAfter} ${row.needAfter} ${row.settingAfter}`,
      )
      .sort(),
    used: Object.fromEntries(rules.filter(({ count }) => count > 0).map(({ rule, count }) => [rule, count])),
    reconciliation,
  };
}

const HELD = [
  ["P1", 2023, 6, "ASD", "MsMdA"],
  ["P1", 2024, 6, "ASD", "MsMdA"],
];

describe("the rules for census rows that can be chosen", () => {
  it("keep a held-back pupil with both NCYs, set the first one below, or leave the transition out and say so", () => {
    expect(follow(HELD).told).toEqual(["2023: 5 ASD MsMdA > 6 ASD MsMdA"]);
    expect(follow(HELD, { heldBack: "keep" }).told).toEqual(["2023: 6 ASD MsMdA > 6 ASD MsMdA"]);

    const without = follow(HELD, { heldBack: "leave out" });

    expect(without.told).toEqual([]);
    expect(without.used).toEqual({ "does not rise by one, left out": 1 });
    expect(without.reconciliation[0]).toMatchObject({ start: 0, end: 0, census: 1, leftOut: 1 });
  });

  it("fill in one missed census between two, but not two in a row", () => {
    const rows = [
      ["gap", 2022, 5, "ASD", "MsMdA"],
      ["gap", 2024, 7, "ASD", "SpIn"],
      ["long", 2022, 5, "MLD", "MsMdA"],
      ["long", 2025, 8, "MLD", "MsMdA"],
      ["other", 2023, 3, "HI", "MsMdA"],
    ];

    const { told, used, reconciliation } = follow(rows, { gaps: "fill in" });

    expect(told).toContain("2022: 5 ASD MsMdA > 6 ASD MsMdA");
    expect(told).toContain("2023: 6 ASD MsMdA > 7 ASD SpIn");
    expect(used).toEqual({ "filled in": 1, "came back": 1 });
    expect(reconciliation[0]).toMatchObject({ censusYear: 2022, end: 2, census: 1, filledIn: 1 });
  });

  it("take the first or the last of rows that differ, and the best rank before either", () => {
    const rows = [
      ["P1", 2023, 6, "ASD", "MsMdA", 2],
      ["P1", 2023, 6, "ASD", "SpIn", 2],
      ["P2", 2023, 6, "ASD", "MsMdA", 1],
      ["P2", 2023, 6, "ASD", "SpIn", 2],
      ["P1", 2024, 7, "ASD", "SpIn", ""],
      ["P2", 2024, 7, "ASD", "SpIn", ""],
    ];
    const from = (duplicates: CensusOptions["duplicates"]) => follow(rows, { duplicates }, ["placement rank"]);

    expect(from("last").told).toEqual(["2023: 6 ASD MsMdA > 7 ASD SpIn", "2023: 6 ASD SpIn > 7 ASD SpIn"]);
    expect(from("first").told).toEqual(["2023: 6 ASD MsMdA > 7 ASD SpIn", "2023: 6 ASD MsMdA > 7 ASD SpIn"]);
    expect(from("last").used).toEqual({ "rows that differ": 1, "placement of a lower rank": 1 });
  });

  it("count rows without a pupil, or leave them out", () => {
    const rows = [
      ["", 2023, 6, "ASD", "MsMdA"],
      ["P1", 2023, 6, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
    ];

    expect(follow(rows).told).toHaveLength(2);
    expect(follow(rows, { noPupil: "leave out" }).told).toEqual(["2023: 6 ASD MsMdA > 7 ASD MsMdA"]);
    expect(follow(rows, { noPupil: "leave out" }).used).toEqual({ "no pupil, left out": 1 });
  });

  it("take the NCY as given or from the date of birth", () => {
    const rows = [
      ["P1", 2023, 7, "ASD", "MsMdA", "01/05/2012"],
      ["P1", 2024, "", "ASD", "MsMdA", "01/05/2012"],
    ];
    const more = ["date of birth"];

    // Born in May 2012: 10 on 31 August 2022, so NCY 6 in January 2023.
    expect(follow(rows, {}, more).told).toEqual(["2023: 6 ASD MsMdA > 7 ASD MsMdA"]);
    expect(follow(rows, {}, more).used).toEqual({ "NCY worked out": 1, "held back": 1 });
    expect(follow(rows, { ncyFrom: "date of birth" }, more).used).toEqual({ "NCY worked out": 2 });
  });

  it("keep pupils beyond NCY 20, or leave them out", () => {
    const rows = [
      ["P1", 2023, 20, "ASD", "GFE"],
      ["P1", 2024, 21, "ASD", "GFE"],
    ];

    expect(follow(rows).told).toEqual(["2023: 20 ASD GFE > 21 ASD GFE"]);
    expect(follow([...rows, ["P2", 2024, 3, "HI", "EYP"]], { outside: "leave out" }).told).toEqual([
      "2023: 2 NONSEND NONSEND > 3 HI EYP",
      "2023: 20 ASD GFE > 21 NONSEND NONSEND",
    ]);
  });

  it("add a late record to the censuses that its plan was open in, but not one that was transferred in", () => {
    const rows = [
      ["other", 2022, 3, "HI", "MsMdA", "", ""],
      ["other", 2023, 4, "HI", "MsMdA", "", ""],
      ["late", 2024, 7, "ASD", "MsMdA", "01/02/2022", ""],
      ["moved", 2024, 7, "MLD", "MsMdA", "01/02/2019", "Yes"],
    ];
    const more = ["plan start", "transferred in"];

    expect(follow(rows, {}, more).used).toEqual({ "late record": 1 });
    const { told, reconciliation } = follow(rows, { lateRecords: "add" }, more);

    // The plan began after the census of January 2022.
    expect(told).toContain("2022: 5 NONSEND NONSEND > 6 ASD MsMdA");
    expect(told).toContain("2023: 6 ASD MsMdA > 7 ASD MsMdA");
    expect(reconciliation.map(({ filledIn, transferredIn }) => [filledIn, transferredIn])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("tell new plans from transfers in and pupils who came back, and ceased plans from transfers out", () => {
    const rows = [
      ["back", 2022, 5, "ASD", "MsMdA", "", ""],
      ["out", 2023, 9, "ASD", "MsMdA", "", "Yes"],
      ["ceased", 2023, 9, "ASD", "MsMdA", "", ""],
      ["in", 2024, 3, "ASD", "MsMdA", 850, ""],
      ["new", 2024, 3, "ASD", "MsMdA", "", ""],
      ["back", 2024, 7, "ASD", "MsMdA", "", ""],
    ];

    const { reconciliation } = follow(rows, {}, ["transferred in", "transferred out"]);

    expect(reconciliation[1]).toMatchObject({
      censusYear: 2023,
      start: 2,
      joiners: 3,
      leavers: 2,
      end: 3,
      census: 3,
      transferredIn: 1,
      cameBack: 1,
      transferredOut: 1,
    });
  });

  it("reconcile whatever is chosen: start + joiners - leavers = end = census + filled in - left out", () => {
    const row = fc.tuple(
      fc.constantFrom("", "a", "b", "c", "d", "e"),
      fc.constantFrom(2021, 2022, 2023, 2024),
      fc.integer({ min: 1, max: 24 }),
      fc.constantFrom("ASD", "MLD", ""),
      fc.constantFrom("MsMdA", "SpIn", ""),
      fc.constantFrom("", "01/10/2020", "01/03/2022"),
      fc.constantFrom("", "Yes"),
      fc.constantFrom("", 1, 2),
    );
    const chosen = fc.record(
      Object.fromEntries(
        CENSUS_OPTION_NAMES.map((name) => [
          name,
          fc.constantFrom(...(CENSUS_CHOICES[name].choices as readonly string[])),
        ]),
      ),
    ) as unknown as fc.Arbitrary<CensusOptions>;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), chosen, (rows, options) => {
        const { told, reconciliation } = follow(rows, options, ["plan start", "transferred in", "placement rank"]);

        for (const each of reconciliation) {
          expect(each.start + each.joiners - each.leavers).toBe(each.end);
          expect(each.end).toBe(each.census + each.filledIn - each.leftOut);
          expect(each.movers + each.stayers + each.leavers).toBe(each.start);
          expect(each.transferredIn + each.cameBack).toBeLessThanOrEqual(each.joiners);
          expect(told.filter((line) => line.startsWith(String(each.censusYear))).length).toBe(
            each.start + each.joiners,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
