import { calculate, readExampleTables } from "./excel";
import * as functions from "../../src/functions/functions";
import { inventReturn, REGISTER } from "../model/sen2/inventReturn";

jest.mock("../../src/worker/createPool", () => ({
  createPool: jest.requireActual("../../src/worker/createInPageRunner").createInPageRunner,
}));

const names = readExampleTables();
const tables = inventReturn(2024, [
  { id: 1, upn: "A1", placements: [{ urn: 100001, entry: "2020-05-04" }] },
  { id: 2, transferLa: 841 },
]);
const given = Object.fromEntries(Object.entries(tables).map(([name, { cells }]) => [name, cells as unknown[][]]));
const all = { ...names, ...given, Register: REGISTER.cells as unknown[][] };
const every = [...Object.keys(given), "Register"].join(", ");
const sentence = (formula: string) =>
  calculate(functions, formula, all).then(
    () => "",
    (error: Error) => error.message,
  );

test("nine ranges and the register give census rows", async () => {
  const rows = await calculate(functions, `=SEND.CENSUS(${every})`, all);

  expect(rows).toEqual([
    [
      "pupil",
      "census year",
      "NCY",
      "need",
      "setting",
      "area",
      "school",
      "transfer in",
      "transfer out",
      "placement rank",
      "unit",
    ],
    ["A1", 2023, 6, "ASD", "MsMdA_InA", "", "100001", false, false, 1, ""],
    ["A1", 2024, 7, "ASD", "MsMdA_InA", "", "100001", false, false, 1, ""],
    ["SEN2 2024 id 2", 2024, 7, "ASD", "EHE", "", "", true, false, 1, ""],
  ]);
});

test("options choose what is shown", async () => {
  const simple = await calculate(
    functions,
    `=SEND.CENSUS(${every}, {"columns","simple";"census year",2024;"setting","category"})`,
    all,
  );
  const januaries = await calculate(functions, `=SEND.CENSUS(${every}, {"show","januaries"})`, all);
  const rules = await calculate(functions, `=SEND.CENSUS(${every}, {"show","rules"})`, all);
  const problems = await calculate(functions, `=SEND.CENSUS(person, {"show","problems"})`, all);

  expect(simple).toEqual([
    ["pupil", "census year", "NCY", "need", "setting"],
    ["A1", 2024, 7, "ASD", "MsMdA"],
    ["SEN2 2024 id 2", 2024, 7, "ASD", "EHE"],
  ]);
  expect(januaries.slice(1).map((row) => [row[0], row[3], row[4], row[row.length - 1]])).toEqual([
    [2023, true, 2, 1],
    [2024, true, 2, 2],
  ]);
  expect(rules.find(([rule]) => rule === "transferred in later")?.[2]).toBe(1);
  expect(problems[1][0]).toBe("Stops");
});

test.each([
  ["=SEND.CENSUS()", "SEND.CENSUS: no table is given. Give the tables of a SEN2 return. (E315)"],
  [
    '=SEND.CENSUS({"show","graph"})',
    "SEND.CENSUS: 'show' is 'graph'. Choose one of census, rules, januaries, problems. (E301)",
  ],
  [
    '=SEND.CENSUS({"show","rules";"colour","red"})',
    "SEND.CENSUS: 'colour' is not an option. The options are show, columns, census year, same january, transferred in, setting, own area, collection year, and census date 2024 for any year. (E302)",
  ],
  [
    '=SEND.CENSUS({"own area","Kent"})',
    "SEND.CENSUS: 'own area' is 'Kent'. Give the three figures of one or more authorities, with commas between them. (E301)",
  ],
  [
    '=SEND.CENSUS({"census date 2024","soon"})',
    "SEND.CENSUS: 'census date 2024' is 'soon'. A date is wanted, such as 2024-01-18. (E301)",
  ],
  [
    `=SEND.CENSUS(${every}, {"census year",2030})`,
    "SEND.CENSUS: there is no January 2030. Choose one of 2023, 2024. (E317)",
  ],
])("%s says what is wrong", async (formula, wanted) => {
  expect(await sentence(formula)).toBe(wanted);
});
