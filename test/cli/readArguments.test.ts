import { resolve } from "node:path";
import { USUAL_UNCERTAINTY } from "../../src/model/uncertainty/UncertaintySettings";
import { wordProblem } from "../../src/model/Problem";
import { readArguments } from "../../src/cli/readArguments";

const read = (line: string) => readArguments(line.split(" ").filter(Boolean), 6);
const listCodes = (line: string) => read(line).problems.map(({ code }) => code);

describe("readArguments", () => {
  it("fills in what is usual", () => {
    const { value, problems } = read("in --out out");

    expect(problems).toEqual([]);
    expect(value).toEqual({
      folder: resolve("in"),
      out: resolve("out"),
      nSimulations: 1000,
      seed: "42",
      nWorkers: 6,
      levers: null,
      scenario: "",
      rules: "corrected",
      uncertainty: USUAL_UNCERTAINTY,
    });
  });

  it("reads every option, in any order and both ways of writing", () => {
    const { value } = read("--rules=witan --seed -7 --workers 3 --simulations=250 --uncertainty yearly --out out in");

    expect(value?.uncertainty.uncertainty).toBe("yearly");
    expect(value).toMatchObject({ nSimulations: 250, seed: "-7", nWorkers: 3, rules: "witan", folder: resolve("in") });
  });

  it("treats uncertainty as is usual under the rules, and takes every constant", () => {
    const readUncertainty = (line: string) => read(`in --out out ${line}`).value?.uncertainty;

    expect(readUncertainty("--rules witan")?.uncertainty).toBe("yearly");
    expect(readUncertainty("--rules witan --uncertainty calibrated")?.uncertainty).toBe("calibrated");
    expect(readUncertainty("--joiner-growth 0 --largest-swing=3.5")?.constants).toEqual({
      ...USUAL_UNCERTAINTY.constants,
      joinerGrowth: 0,
      largestSwing: 3.5,
    });
  });

  it.each([
    ["", ["E403", "E402"]],
    ["in", ["E402"]],
    ["one two --out out", ["E403"]],
    ["in --out out --speed 3", ["E403", "E302"]],
    ["in --out out --quick", ["E302"]],
    ["in --out out --seed", ["E402"]],
    ["in --out --seed 3", ["E403", "E402"]],
    ["in --out out --simulations 0", ["E301"]],
    ["in --out out --simulations 100001", ["E301"]],
    ["in --out out --simulations 1e3", ["E301"]],
    ["in --out out --simulations many", ["E301"]],
    ["in --out out --workers 0", ["E301"]],
    ["in --out out --workers 1.5", ["E301"]],
    ["in --out out --rules mine", ["E301"]],
    ["in --out out --uncertainty none", ["E301"]],
    ["in --out out --joiner-shock lots", ["E301"]],
    ["in --out out --joiner-shock -1", ["E301"]],
    ["in --out out --levers", ["E402"]],
    ["in --out out --scenario Low", ["E402"]],
  ])("finds what is wrong with: %s", (line, codes) => {
    expect(read(line).value).toBeNull();
    expect(listCodes(line).sort()).toEqual([...codes].sort());
  });

  it("takes 100,000 simulations", () => {
    expect(read("in --out out --simulations 100000").value?.nSimulations).toBe(100_000);
  });

  it("says what was found and what is wanted", () => {
    const lines = read("in --out out --simulations few --uncertainty wide --scenario Low").problems.map(wordProblem);

    expect(lines).toEqual([
      '--simulations: "few" was found. Give a whole number from 1 to 100,000. 1,000 is usual. (E301)',
      '--uncertainty: "wide" was found. Give one of calibrated, persistent, yearly. (E301)',
      "--levers: it is missing. The scenario is one of a table of levers. Give its file. (E402)",
    ]);
  });
});
