import { readProjections, type ProjectionChoice } from "../../../src/model/ons/readProjections";
import { wordProblem } from "../../../src/model/Problem";
import { readPopulation } from "../../../src/model/tables/readPopulation";
import type { Cell, CellTable } from "../../../src/model/tables/Reading";

const HEADINGS = ["AREA_CODE", "AREA_NAME", "COMPONENT", "SEX", "AGE_GROUP", 2024, "2025"];
const CHOICE: ProjectionChoice = { authority: "", ageRule: "january after", tiers: null };
const area = (code: string, name: string, people: (age: number) => number, sex = "persons"): Cell[][] =>
  Array.from({ length: 30 }, (_, age): Cell[] => [
    code,
    name,
    "Population",
    sex,
    String(age),
    people(age),
    people(age) + 0.5,
  ]);
const table = (...rows: Cell[][][]): CellTable => ({ name: "ONS", cells: [HEADINGS, ...rows.flat()], firstRow: 1 });

test("ages at mid-year are the NCYs of the January after, or of the January before", () => {
  const ons = table(area("E1", "Northshire", (age) => 100 + age));

  const after = readProjections(ons, CHOICE).value!;
  const before = readProjections(ons, { ...CHOICE, ageRule: "january before" }).value!;

  const find = (rows: typeof after, censusYear: number, ncy: number) =>
    rows.find((row) => row.censusYear === censusYear && row.ncy === ncy)?.people;
  expect(find(after, 2025, 0)).toBe(104);
  expect(find(after, 2026, 20)).toBe(124.5);
  expect(find(before, 2024, 0)).toBe(105);
  expect(after.map(({ ncy }) => ncy)).toEqual([...Array(50).keys()].map((i) => (i % 25) - 4));
});

test("districts are added up to their county by the look-up", () => {
  const tiers: CellTable = {
    name: "Look-up",
    firstRow: 1,
    cells: [
      ["LTLA22CD", "LTLA22NM", "UTLA22CD", "UTLA22NM"],
      ["E1", "East", "E9", "Wideshire"],
      ["E2", "West", "E9", "Wideshire"],
      ["E3", "Other", "E8", "Other"],
    ],
  };
  const ons = table(
    area("E1", "East", () => 10),
    area("E2", "West", () => 3),
    area("E3", "Other", () => 99),
  );

  const { value, problems } = readProjections(ons, { ...CHOICE, authority: "wideshire", tiers });

  expect(new Set(value!.filter((row) => row.censusYear === 2025).map(({ people }) => people))).toEqual(new Set([13]));
  expect(problems.map(wordProblem)).toEqual([
    "ONS: Wideshire, 2 areas added up: people aged a at mid-year t are NCY a - 4 in January t + 1. (E873)",
  ]);
});

test("females and males are added where there are no persons, and not counted twice where there are", () => {
  const both = [area("E1", "North", () => 4, "females"), area("E1", "North", () => 5, "males")];

  expect(readProjections(table(...both), CHOICE).value![0].people).toBe(9);
  expect(
    readProjections(
      table(
        ...both,
        area("E1", "North", () => 9),
      ),
      CHOICE,
    ).value![0].people,
  ).toBe(9);
});

const one = area("E1", "Northshire", () => 7);
test.each<readonly [what: string, table: CellTable, choice: Partial<ProjectionChoice>, sentence: string]>([
  [
    "two areas and no choice",
    table(
      one,
      area("E2", "South", () => 1),
    ),
    {},
    "ONS: it holds 2 areas and none was chosen. A name or code of an area of the table is wanted, or of a county that a look-up makes of its areas. Choose the authority; for a county give the look-up from lower-tier to upper-tier authorities too. (E872)",
  ],
  [
    "a name that is not there",
    table(one),
    { authority: "Northshir" },
    "ONS: there is no area 'Northshir'. A name or code of an area of the table is wanted, or of a county that a look-up makes of its areas. Perhaps Northshire was meant. (E872)",
  ],
  [
    "no years",
    { name: "ONS", cells: [HEADINGS.slice(0, 5), ...one], firstRow: 1 },
    {},
    "ONS, row 1: no column is headed with a year. Columns headed with mid-years such as 2024 are needed, and rows for single ages. Give the table as it is downloaded from the ONS. (E871)",
  ],
  [
    "five-year age groups",
    { name: "ONS", cells: [HEADINGS, ["E1", "North", "Population", "persons", "0-4", 1, 2]], firstRow: 1 },
    {},
    "ONS: no single ages were found. Columns headed with mid-years such as 2024 are needed, and rows for single ages. Give the table as it is downloaded from the ONS. (E871)",
  ],
  [
    "an age that stands twice",
    table(one, one.slice(3, 4)),
    {},
    "ONS, row 32: age 3 of Northshire stands twice. Each stands once. Remove the second. (E874)",
  ],
  [
    "text for a number",
    table([["E1", "North", "Population", "persons", "5", "many", 2]]),
    {},
    "ONS, row 2: 2024 is the text 'many'. A number of people is wanted. Correct the cell. (E113)",
  ],
])("%s gives its sentence", (_, ons, choice, sentence) => {
  expect(readProjections(ons, { ...CHOICE, ...choice }).problems.map(wordProblem)).toContain(sentence);
});

test("a county without one of its districts is refused, never counted short", () => {
  const tiers: CellTable = {
    name: "L",
    firstRow: 1,
    cells: [
      ["LAD23CD", "UTLA23CD", "UTLA23NM"],
      ["E1", "E9", "Wide"],
      ["E7", "E9", "Wide"],
    ],
  };

  const { value, problems } = readProjections(table(one), { ...CHOICE, authority: "E9", tiers });

  expect(value).toBeNull();
  expect(problems.map(wordProblem)[0]).toMatch(/^ONS: Wide is made of 2 areas, and E7 is not in the table\./);
});

test("a table of one area serves as a population as it is; of several it is refused", () => {
  expect(readPopulation(table(one)).value).toEqual(readProjections(table(one), CHOICE).value);
  expect(
    readPopulation(
      table(
        one,
        area("E2", "South", () => 1),
      ),
    ).problems[0].code,
  ).toBe("E872");
});
