import { checkInput } from "../../../src/model/checks/checkInput";
import { weighProblems } from "../../../src/model/checks/weighProblems";
import { createProblem } from "../../../src/model/checks/codes";
import { createTransitionsFromCensus } from "../../../src/model/census/createTransitionsFromCensus";
import type { SettingRow } from "../../../src/model/data/ModelInput";
import { wordProblem } from "../../../src/model/Problem";
import type { Cell } from "../../../src/model/tables/Reading";
import { readCensus } from "../../../src/model/tables/readCensus";
import { asCensusYear } from "../../../src/model/years";

const HEADINGS = ["pupil", "census year", "ncy", "need", "setting"];
const FIRST = 2021;
const LAST = 2024;

interface Pupil {
  readonly name: string;
  readonly need: string;
  readonly setting: string;
  /** NCY in the first January. */
  readonly ncy: number;
}

/** Four Januaries of a steady authority: 12 pupils enter at every NCY from 0 to 11 in turn, and leave after NCY 14 or 18. */
function inventRows(): Pupil[] {
  const pupils: Pupil[] = [];
  for (let ncy = -4; ncy <= 18; ncy++) {
    for (let place = 0; place < 12; place++) {
      const entry = place;
      const setting = place % 2 === 0 ? "MsMdA" : "SpMdA";
      pupils.push({
        name: `${ncy} ${place}`,
        need: place % 3 === 0 ? "ASD" : "SEMH",
        setting,
        ncy: Math.max(ncy, entry - 4),
      });
    }
  }
  return pupils;
}

function createRows(change: (row: Cell[]) => Cell[] | null = (row) => row): Cell[][] {
  const rows: Cell[][] = [];
  for (const [i, { name, need, setting, ncy }] of inventRows().entries()) {
    for (let year = FIRST; year <= LAST; year++) {
      const now = ncy + year - FIRST;
      if (now < i % 12 || now > (i % 2 === 0 ? 14 : 18)) continue;
      const row = change([name, year, now, need, now >= 12 ? "GFE" : setting]);
      if (row) rows.push(row);
    }
  }
  return rows;
}

function check(rows: readonly (readonly Cell[])[], settings: readonly SettingRow[] = []): string[] {
  const { value } = readCensus({ name: "Census", cells: [HEADINGS, ...rows], firstRow: 1 });
  const { transitions } = createTransitionsFromCensus(value!);
  const population = Array.from({ length: 12 }, (_, i) => FIRST + i).flatMap((year) =>
    Array.from({ length: 31 }, (_, i) => ({ censusYear: asCensusYear(year), ncy: i - 5, people: 1000 })),
  );
  return checkInput({ transitions, population, costs: [], settings, rules: "corrected" }).map(wordProblem);
}

describe("checking the history as a whole", () => {
  it("finds nothing in a steady authority", () => {
    expect(check(createRows())).toEqual([]);
  });

  it("tells of a January with far fewer pupils than the one before", () => {
    const found = check(createRows((row) => (row[1] === 2023 && Number(row[2]) < 10 ? null : row)));

    expect(found).toContainEqual(
      expect.stringMatching(
        /^Transitions: January 2023 has \d+ pupils and January 2022 has \d+\. Plans have grown.* \(E223\)$/,
      ),
    );
  });

  it("tells of references that changed from one January to the next", () => {
    const found = check(
      createRows((row) => (Number(row[1]) >= 2023 ? [`new ${row[0]}`, ...row.slice(1)] : row)).concat(
        Array.from({ length: 30 }, (_, i) =>
          [2022, 2023].map((year): Cell[] => [`same ${i}`, year, year - 2015, "ASD", "MsMdA"]),
        ).flat(),
      ),
    );

    expect(found).toContainEqual(
      expect.stringMatching(
        /^Transitions: 30 of the \d+ pupils of January 2022 are in January 2023\. .*same reference for a pupil\. \(E224\)$/,
      ),
    );
  });

  it("tells of a setting that nearly vanishes for one January", () => {
    const found = check(
      createRows((row) =>
        row[1] === 2022 && row[4] === "SpMdA" && row[2] !== 3 ? [...row.slice(0, 4), "MsMdA"] : row,
      ),
    );

    expect(found).toContainEqual(
      expect.stringMatching(
        /^Transitions: SpMdA has \d+ pupils in January 2022, \d+ the January before and \d+ the one after\. .* \(E209\)$/,
      ),
    );
  });

  it("tells of pupils who never leave", () => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      [2022, 2023, 2024].map((year): Cell[] => [`P${i}`, year, 12 + (i % 3) + year - 2022, "ASD", "GFE"]),
    ).flat();

    expect(check(rows)).toContainEqual(
      expect.stringMatching(
        /^Transitions: nobody left at NCY 14 or later in any year, and 60 pupils are there in January 2024\. .* \(E208\)$/,
      ),
    );
  });

  it("tells of pupils too young for a college", () => {
    const found = check(createRows((row) => (row[2] === 5 && row[1] === 2024 ? [...row.slice(0, 4), "GFE"] : row)));

    expect(found).toContainEqual(
      expect.stringMatching(
        /^Census, row \d+: a pupil of NCY 5 is in GFE\. GFE is a setting for people over 16\. Check the NCY and the setting\. \(and \d+ more like it\) \(E217\)$/,
      ),
    );
  });

  it("tells of a need that no setting was seen to take at the next NCY, and of the pupils who will get there", () => {
    const rows = createRows().concat(
      Array.from({ length: 6 }, (_, i) =>
        [2023, 2024].map((year): Cell[] => [`HI ${i}`, year, year - 2016, "HI", "MsMdA"]),
      ).flat(),
    );

    expect(check(rows)).toEqual([
      "Settings: no setting was seen to take HI at NCY 12; 6 pupils of January 2024 get there within 5 years. Pupils who reach an NCY that no setting takes leave the system. Give a settings table with a setting that takes them at this NCY. (E214)",
    ]);
  });

  it("tells of a hole in a table of settings, and not of its end", () => {
    const settings = (gap: number): SettingRow[] =>
      [
        ["MsMdA", -4, 11],
        ["SpMdA", -4, 11],
        ["GFE", 12 + gap, 18],
      ].map(([setting, ncyFrom, ncyTo]) => ({
        setting: String(setting),
        group: "",
        area: "",
        ncyFrom: Number(ncyFrom),
        ncyTo: Number(ncyTo),
        needs: ["ASD", "SEMH"],
        next: ["MsMdA", "SpMdA", "GFE"],
        holdsPlaces: true,
      }));

    expect(check(createRows(), settings(0))).toEqual([]);
    expect(check(createRows(), settings(1))).toContainEqual(
      expect.stringMatching(
        /^Settings: no setting of the table takes SEMH, ASD at NCY 12; \d+ pupils .* Let a setting take them at this NCY, unless all plans are to end there\. \(E214\)$/,
      ),
    );
  });
});

describe("the place of a problem", () => {
  it("is the row of the January that it is about, not of the one after", () => {
    const rows: Cell[][] = [
      ["P1", 2023, 5, "ASD", "GFE"],
      ["P1", 2024, 6, "ASD", "MsMdA"],
    ];

    expect(check(rows)).toContainEqual(expect.stringMatching(/^Census, row 2: a pupil of NCY 5 is in GFE\. /));
  });
});

describe("weighing problems", () => {
  const at = (code: "E145" | "E147" | "E105" | "E240", where: string, count: number, share?: number) =>
    createProblem(code, { where, found: "it is so", count, share });

  it("puts what stops first, then what touches most plans, and leaves what nobody can say to the end", () => {
    const problems = [
      at("E147", "Census, row 9", 5),
      at("E240", "Costs", 1),
      at("E145", "Census, row 7", 50),
      at("E240", "Costs", 1, 0.3),
      at("E105", "Census", 1),
    ];

    const weighed = weighProblems(problems, { name: "Census", nRows: 200 });

    expect(weighed.map(({ code, share }) => [code, share])).toEqual([
      ["E105", undefined],
      ["E240", 0.3],
      ["E145", 0.25],
      ["E147", 0.025],
      ["E240", undefined],
    ]);
  });
});
