import { createProblem } from "../../../../src/model/checks/codes";
import { composeAccountSheet } from "../../../../src/taskpane/areas/check/composeAccountSheet";
import {
  ALL_PROBLEMS,
  countSeverities,
  filterProblems,
  listTables,
} from "../../../../src/taskpane/areas/check/filterProblems";
import { wordShare } from "../../../../src/taskpane/areas/check/wordShare";
import { readSource } from "../../../../src/model/tables/readSource";

const problems = [
  createProblem("E116", { where: "Census, row 9", found: "NCY is 99" }),
  createProblem("E145", { where: "Census, row 12", found: "the NCY is blank" }),
  createProblem("E234", { where: "Population", found: "it falls" }),
];

describe("filtering problems", () => {
  it("lets through those of a weight, of a table, or of both", () => {
    const show = (severity: "warns" | null, table: string | null) =>
      filterProblems(problems, { severity, table }).map(({ code }) => code);

    expect(filterProblems(problems, ALL_PROBLEMS)).toEqual(problems);
    expect(show("warns", null)).toEqual(["E145", "E234"]);
    expect(show(null, "Census")).toEqual(["E116", "E145"]);
    expect(show("warns", "Population")).toEqual(["E234"]);
  });

  it("counts weights and lists tables", () => {
    expect(countSeverities(problems)).toEqual({ stops: 1, warns: 2, notes: 0 });
    expect(listTables(problems)).toEqual(["Census", "Population"]);
  });
});

test("a share of plans is told as one would say it", () => {
  expect([0.31, 0.034, 0.0042, 0.0002, 0, undefined].map(wordShare)).toEqual([
    "about 31% of plans",
    "about 3% of plans",
    "about 0.4% of plans",
    "under 0.1% of plans",
    "no plans",
    "",
  ]);
});

test("the account of a census adds up on its sheet", () => {
  const { value } = readSource({
    name: "Census",
    cells: [
      ["pupil", "census year", "NCY", "need", "setting"],
      ["P1", 2023, 6, "ASD", "MsMdA"],
      ["P2", 2023, 13, "ASD", "GFE"],
      ["P1", 2024, 6, "ASD", "MsMdA"],
      ["P3", 2024, 1, "ASD", "MsMdA"],
    ],
    firstRow: 1,
  });

  const { rows } = composeAccountSheet(value!.report!);

  const year = Object.fromEntries(rows[3].map((heading, i) => [heading, rows[4][i]]));
  expect(year).toMatchObject({
    January: 2023,
    Start: 2,
    Joined: 1,
    Left: 1,
    End: 2,
    "Next census": 2,
    "of them new": 1,
  });
  expect(rows).toContainEqual(["held back", expect.stringContaining("held back"), 1, 4, "E147"]);
});
