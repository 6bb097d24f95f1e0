import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { readFailure } from "../helpers/customFunctions";
import { readExampleTables } from "./excel";

const { Census, Population, Options } = readExampleTables();
const cells = createCellFunctions(createInPageRunner({ taskMs: Infinity }));
const hotspots = (source: unknown[][], options: unknown[][]) => cells.hotspots(source, "need", options, null);
/** Pupils of all needs in the first January that is compared. */
const countFirst = async (source: unknown[][], options: unknown[][]) => (await hotspots(source, options))[1][1];

test("SEND.HOTSPOTS reads a census by the rules that are given", async () => {
  const rows = [
    ["pupil", "census year", "NCY", "need", "setting"],
    ...[2022, 2023, 2024].flatMap((year) =>
      ["A", "B", "C", "D"].map((pupil) => [pupil, year, year - 2017, "ASD", "MsMdA"]),
    ),
  ].filter(([pupil, year]) => pupil !== "D" || year !== 2023);
  const from = ["from", 2023];

  expect(await countFirst(rows, [from])).toBe(3);
  expect(await countFirst(rows, [from, ["gaps", "fill in"]])).toBe(4);
});

test("SEND.HOTSPOTS refuses rules that it cannot use", async () => {
  const model = await cells.model(Census, Population, null, null, null, Options, null);

  const ofModel = await readFailure(hotspots(model, [["gaps", "fill in"]]));
  const noChoice = await readFailure(hotspots(Census, [["gaps", "guess"]]));
  const noOption = await readFailure(hotspots(Census, [["gap", "fill in"]]));

  expect(ofModel).toMatch(
    /SEND\.HOTSPOTS: gaps is "fill in", and the source is a model, which has its own rules for doubtful rows\. Give the rule in the options of SEND\.MODEL.*\(E301\)$/,
  );
  expect(noChoice).toMatch(/gaps is "guess"\. Choose one of leave and join, fill in.*\(E301\)$/);
  expect(noOption).toMatch(/"gap" is not an option\. The options are from and to.*held back, gaps, .*\(E302\)$/);
});
