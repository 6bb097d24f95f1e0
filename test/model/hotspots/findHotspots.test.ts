import type { CutName } from "../../../src/model/hotspots/Cut";
import { findHotspots } from "../../../src/model/hotspots/findHotspots";
import { asCensusYear } from "../../../src/model/years";
import { readSource } from "../../../src/model/tables/readSource";
import type { Cell } from "../../../src/model/tables/Reading";

const HEADINGS = ["pupil", "census year", "ncy", "need", "setting", "area", "school"];
/** One stays, one moves to another need and school, one leaves, one joins. */
const ROWS: readonly Cell[][] = [
  ["stays", 2023, 6, "ASD", "MsMdA", "North", "Elm"],
  ["moves", 2023, 6, "ASD", "MsMdA", "North", "Elm"],
  ["leaves", 2023, 11, "MLD", "SpMdA", "South", "Oak"],
  ["stays", 2024, 7, "ASD", "MsMdA", "North", "Elm"],
  ["moves", 2024, 7, "SEMH", "SpMdA", "South", "Oak"],
  ["joins", 2024, 0, "ASD", "MsMdA", "North", "Elm"],
];

function find(by: readonly CutName[], rows = ROWS, population: [number, number, number][] = []) {
  const { value } = readSource({ name: "Census", cells: [HEADINGS, ...rows], firstRow: 1 });
  return findHotspots({
    source: value!,
    by,
    from: null,
    to: null,
    settings: [],
    population: population.map(([year, ncy, people]) => ({ censusYear: asCensusYear(year), ncy, people })),
  });
}

const count = (by: readonly CutName[]) =>
  Object.fromEntries(
    find(by).cohorts.map(({ labels, first, last, flows }) => [labels.join("/"), [first, last, flows]]),
  );

describe("finding hotspots", () => {
  it("counts the pupils of both Januaries and those who came and went, in any cut", () => {
    expect(count(["need"])).toEqual({ ASD: [2, 2, 2], SEMH: [0, 1, 1], MLD: [1, 0, 1] });
    expect(count(["area"])).toEqual({ North: [2, 2, 2], South: [1, 1, 2] });
    expect(count(["school", "need"])).toEqual({
      "Elm/ASD": [2, 2, 2],
      "Oak/SEMH": [0, 1, 1],
      "Oak/MLD": [1, 0, 1],
    });
    expect(count(["transfer", "setting"])).toEqual({
      "Into secondary/MsMdA": [0, 1, 1],
      "Into secondary/SpMdA": [0, 1, 1],
      "Into Reception/MsMdA": [0, 1, 1],
    });
  });

  it("adds up to the authority", () => {
    const { total, cohorts, firstYear, lastYear } = find(["setting group", "need"]);

    expect([firstYear, lastYear]).toEqual([2023, 2024]);
    expect([total.first, total.last]).toEqual([3, 3]);
    expect(cohorts.reduce((sum, { last }) => sum + last, 0)).toBe(total.last);
  });

  it("counts the same from transitions as from the census", () => {
    const { value } = readSource({ name: "Census", cells: [HEADINGS, ...ROWS], firstRow: 1 });
    const request = { by: ["ncy", "need"] as const, from: null, to: null, settings: [], population: [] };

    const ofCensus = findHotspots({ source: value!, ...request });
    const ofTransitions = findHotspots({ source: { transitions: value!.transitions, census: null }, ...request });

    expect(ofTransitions).toEqual(ofCensus);
  });

  it("gives each NCY its people, and a key stage those of all its NCYs", () => {
    const people: [number, number, number][] = [2023, 2024].flatMap((year) =>
      Array.from({ length: 25 }, (_, i): [number, number, number] => [year, i - 4, 100 * (year - 2022)]),
    );

    const { cohorts, isPerPerson } = find(["key stage"], ROWS, people);

    expect(isPerPerson).toBe(true);
    expect(cohorts.find(({ labels }) => labels[0] === "Key stage 3")?.people).toEqual({ first: 300, last: 600 });
  });

  it("counts pupils alone where people of a January or an NCY are not known", () => {
    const people: [number, number, number][] = Array.from({ length: 25 }, (_, i) => [2024, i - 4, 100]);

    const { cohorts, isPerPerson } = find(["key stage"], ROWS, people);

    expect(isPerPerson).toBe(false);
    expect(cohorts.every(({ people: each }) => each === null)).toBe(true);
  });
});
