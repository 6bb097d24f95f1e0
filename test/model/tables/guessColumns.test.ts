import { guessColumns, listUnmapped } from "../../../src/model/tables/guessColumns";
import type { Cell } from "../../../src/model/tables/Reading";

const guess = (cells: readonly (readonly Cell[])[], remembered = {}) =>
  guessColumns({ name: "", cells, firstRow: 1 }, "census", remembered);

test("headings that are known come first, then what the cells look like", () => {
  const cells: Cell[][] = [
    ["Our key", "When", "Stage", "Difficulty", "Where", "Born"],
    ["A840123450001", 2024, 7, "ASD", "SpMdA", "2012-03-05"],
    ["B840123450002", 2024, "R", "semh", "MsMdA_InA", "2019-03-05"],
    ["", "", "", "", "", ""],
  ];

  expect(guess(cells)).toEqual({
    pupil: "Our key",
    censusYear: "When",
    ncy: "Stage",
    need: "Difficulty",
    setting: "Where",
    birthDate: "Born",
  });
});

test("what was mapped before counts most, and a column is used once", () => {
  const cells: Cell[][] = [
    ["Need", "Second need", "Setting"],
    ["ASD", "SEMH", "EHE"],
  ];

  expect(guess(cells, { need: "second NEED" })).toEqual({ need: "Second need", setting: "Setting" });
});

test("a column that only some cells fit is not guessed", () => {
  const cells: Cell[][] = [["Note"], ["ASD"], ["none"], ["to be seen"]];

  expect(guess(cells)).toEqual({});
});

test("dates stand in for the census year and the NCY", () => {
  const mapping = { pupil: "a", need: "b", setting: "c", birthDate: "d", censusDate: "e" };

  expect(listUnmapped("census", mapping)).toEqual([]);
  expect(listUnmapped("census", { ...mapping, birthDate: "" })).toEqual(["NCY"]);
});
