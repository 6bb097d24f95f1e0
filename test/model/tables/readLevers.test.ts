import { createLeverContext } from "../../../src/model/levers/LeverContext";
import { LEVER_RULES } from "../../../src/model/levers/leverRules";
import type { LeverKind } from "../../../src/model/levers/Lever";
import { readScenario } from "../../../src/model/levers/readScenario";
import { wordProblem } from "../../../src/model/Problem";
import { readChange } from "../../../src/model/tables/readChange";
import { readLevers } from "../../../src/model/tables/readLevers";
import type { Cell } from "../../../src/model/tables/Reading";
import { inventAuthority } from "../../helpers/inventAuthority";

const input = inventAuthority();
const context = createLeverContext(input);
const read = (cells: readonly (readonly Cell[])[], scenario = "") =>
  readLevers({ name: "Levers", cells, firstRow: 1 }, context, scenario);
/** One row of some columns, put onto the authority; the first sentence that comes back. */
function complain(...rows: readonly Readonly<Record<string, Cell>>[]): string {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))];
  const { problems } = readScenario(input, { name: "Levers", cells, firstRow: 1 });
  return problems.map(wordProblem)[0] ?? "nothing is wrong";
}

describe("readChange", () => {
  test.each<[Cell, LeverKind, unknown]>([
    ["x1.2", "joiners", { kind: "times", factor: 1.2 }],
    ["× 1.2", "joiners", { kind: "times", factor: 1.2 }],
    ["times 0.5", "leavers", { kind: "times", factor: 0.5 }],
    ["+10%", "joiners", { kind: "times", factor: 1.1 }],
    ["−10 %", "joiners", { kind: "times", factor: 0.9 }],
    ["down 25%", "movers", { kind: "times", factor: 0.75 }],
    ["=0.05", "joiners", { kind: "set", value: 0.05 }],
    ["=5%", "joiners", { kind: "set", value: 0.05 }],
    ["set 5%", "leavers", { kind: "set", value: 0.05 }],
    ["+30", "joiners", { kind: "add", amount: 30 }],
    ["less 30", "joiners", { kind: "add", amount: -30 }],
    ["add 1,500", "population", { kind: "add", amount: 1500 }],
    ["set £24,000", "unit-cost", { kind: "set", value: 24_000 }],
    ["10% of 80%", "reassess", { kind: "set", value: 0.1 * 0.8 }],
    ["drop", "history", { kind: "times", factor: 0 }],
    ["£1.2m", "saving", { kind: "add", amount: 1.2e6 }],
    // What Excel makes of what was typed, where one reading is left.
    [30, "joiners", { kind: "add", amount: 30 }],
    [-30, "joiners", { kind: "add", amount: -30 }],
    [-0.1, "joiners", { kind: "times", factor: 0.9 }],
    [0.3, "divert", { kind: "set", value: 0.3 }],
    [20, "divert", { kind: "add", amount: 20 }],
    [0.02, "inflation", { kind: "times", factor: 1.02 }],
    [200_000, "saving", { kind: "add", amount: 200_000 }],
    [null, "joiners", null],
    [0, "joiners", null],
  ])("reads %p of %s", (cell, kind, change) => {
    expect(readChange(cell, LEVER_RULES[kind])).toEqual(change);
  });

  test.each<[Cell, LeverKind, string]>([
    [0.05, "joiners", "E607"],
    ["5%", "joiners", "E607"],
    [1.2, "joiners", "E607"],
    [60, "capacity", "E607"],
    [1, "divert", "E607"],
    ["set 130%", "joiners", "E612"],
    ["-130%", "joiners", "E606"],
    ["a bit more", "joiners", "E606"],
    ["+20%", "divert", "E606"],
    ["add 5", "reassess", "E606"],
    [true, "joiners", "E606"],
  ])("refuses %p of %s", (cell, kind, code) => {
    expect(readChange(cell, LEVER_RULES[kind])).toHaveProperty("code", code);
  });
});

describe("readLevers", () => {
  it("reads columns in any order and case, lists, groups, areas and patterns", () => {
    const { value, problems } = read([
      ["CHANGE", "Setting", "Lever", "To", "Need", "NCY from", "Ncy-To", "Year from", "Ramp years", "Of"],
      ["30%", "Out of area", "divert", "maintained special, MsMdA", "asd; SEMH", 7, "Year 9", "Jan 2028", 2, "Movers"],
      ["x2", "*_OoA, gfe", "leavers", "", "all", "", "", "", "", ""],
    ]);

    expect(problems).toEqual([]);
    expect(value).toMatchObject([
      {
        kind: "divert",
        needs: ["ASD", "SEMH"],
        settings: ["SpIn_OoA"],
        to: ["SpMdA_InA", "MsMdA"],
        of: "movers",
        ncyFrom: 7,
        ncyTo: 9,
        yearFrom: 2028,
        yearTo: null,
        change: { kind: "set", value: 0.3 },
        rampYears: 2,
        row: 2,
      },
      { kind: "leavers", needs: null, settings: ["SpIn_OoA", "GFE"], ncyFrom: null, rampYears: 0, row: 3 },
    ]);
  });

  it("passes over rows that are off and counts them, and rows that only describe a scenario", () => {
    const { value, problems } = read([
      ["scenario", "lever", "change", "on", "note"],
      ["Low", "", "", true, "few come"],
      ["Low", "joiners", "-10%", false, ""],
      ["Low", "joiners", "nonsense", "no", ""],
      ["High", "joiners", "+10%", "", ""],
    ]);

    expect(value).toHaveLength(1);
    expect(problems.map(wordProblem)).toEqual(["Levers: 2 rows are switched off. They do nothing. (E619)"]);
  });

  it("picks the rows of one scenario and those of none", () => {
    const cells = [
      ["lever", "change", "scenario"],
      ["joiners", "+10%", "High"],
      ["joiners", "-10%", "Low"],
      ["leavers", "x2", ""],
    ];

    expect(read(cells, "low").value?.map(({ row }) => row)).toEqual([3, 4]);
    expect(read([...cells, ["", "", "Empty"]], "empty").value?.map(({ row }) => row)).toEqual([4]);
    expect(read(cells, "Hihg").problems.map(wordProblem)).toEqual([
      "Levers: there is no scenario 'Hihg'. Perhaps 'High' was meant. Correct the name, or leave it empty for all rows. (E621)",
    ]);
  });

  it("takes blanks that arrive as 0 for blanks, and asks where one could be Reception", () => {
    const desktop = (from: Cell, to: Cell) =>
      read([
        ["lever", "ncy-from", "ncy-to", "note", "change"],
        ["joiners", from, to, 0, "x2"],
      ]);

    expect(desktop(0, 0).value).toMatchObject([{ ncyFrom: null, ncyTo: null, note: "" }]);
    expect(desktop("R", 6).value).toMatchObject([{ ncyFrom: 0, ncyTo: 6 }]);
    expect(desktop(0, 6).problems.map(({ code }) => code)).toEqual(["E608"]);
    expect(
      read([
        ["lever", "ncy-from", "ncy-to", "note", "change"],
        ["joiners", 0, 6, "", "x2"],
      ]).value,
    ).toMatchObject([{ ncyFrom: 0, ncyTo: 6 }]);
  });

  it("keeps the other columns of money rows and of no others", () => {
    const { value } = read([
      ["lever", "change", "Owner", "Confidence"],
      ["saving", "£200,000", "Head of SEND", "amber"],
      ["joiners", "x2", "nobody", "green"],
    ]);

    expect(value?.map(({ more }) => more)).toEqual([{ owner: "Head of SEND", confidence: "amber" }, {}]);
  });

  it("finds no levers in headings alone", () => {
    expect(read([["lever", "change"]])).toEqual({ value: [], problems: [] });
  });
});

describe("a table of levers says what is wrong", () => {
  test.each<[string, readonly Readonly<Record<string, Cell>>[], string]>([
    [
      "a lever",
      [{ lever: "joinrs", change: "x2" }],
      "Levers, row 2: lever is 'joinrs'. Perhaps joiners was meant. docs/method/levers.md explains each of them. (E600)",
    ],
    [
      "a setting",
      [{ lever: "joiners", setting: "SpIn_OaO", change: "x2" }],
      "Levers, row 2: setting is 'SpIn_OaO', which is not in the data. Perhaps SpIn_OoA was meant. Correct the cell, or leave it blank for any. (E601)",
    ],
    [
      "a need that nobody has",
      [{ lever: "joiners", need: "VI", change: "x2" }],
      "Levers, row 2: need is VI, which is not in the data. Nobody is there in this data. Correct the code if another was meant. (E602)",
    ],
    [
      "no destination",
      [{ lever: "divert", setting: "GFE", change: "30%" }],
      "Levers, row 2: to is blank. The settings that pupils go to instead is wanted. Fill in the cell, or write FALSE in the column on. (E603)",
    ],
    [
      "no change",
      [{ lever: "joiners", note: "more" }],
      "Levers, row 2: change is blank or 0. Write x1.2, +10%, -10%, set 5%, add 30 or less 30. Fill in the cell, or write FALSE in the column on. (E603)",
    ],
    [
      "a column that says nothing",
      [{ lever: "joiners", to: "GFE", change: "x2" }],
      "Levers, row 2: to is 'GFE'. The lever joiners has none. Clear the cell. (E604)",
    ],
    [
      "NCYs the wrong way round",
      [{ lever: "joiners", "ncy-from": 9, "ncy-to": 7, change: "x2" }],
      "Levers, row 2: ncy-from is 9 and the last NCY is 7. The first comes before the last. Exchange the two. (E605)",
    ],
    [
      "a mere number",
      [{ lever: "joiners", change: 0.05 }],
      "Levers, row 2: change is the number 0.05, which could mean several things. Excel turns =0.05, +10% and +30 into numbers. Write x1.2, +10%, -10%, set 5%, add 30 or less 30. A change that begins with = or + has to be typed with an apostrophe before it. (E607)",
    ],
    [
      "years past the end",
      [{ lever: "joiners", "year-from": 2033, change: "x2" }],
      "Levers, row 2: joiners holds from 2033 to the end. The Januaries that are projected are 2026 to 2030. Correct the years. (E609)",
    ],
    [
      "years before the start",
      [{ lever: "joiners", "year-from": 2024, change: "x2" }],
      "Levers, row 2: joiners begins in January 2024, and the first that is projected is 2026. It works from the first projected January on. (E620)",
    ],
    [
      "nobody",
      [{ lever: "leavers", setting: "GFE", "ncy-to": 5, change: "x2" }],
      "Levers, row 2: leavers is about no need, setting and NCY that go together. It changes nothing. Correct the needs, settings or NCYs. (E610)",
    ],
    [
      "a destination for some",
      [{ lever: "divert", setting: "MsMdA", to: "SpIn_OoA", change: "30%", "ncy-from": 1, "ncy-to": 3 }],
      "Levers, row 2: SpIn_OoA does not take ASD at NCY 1, SEMH at NCY 1, SLD at NCY 1, ASD at NCY 2 and 2 more. Those are left as they would be without the lever. Add a setting to `to` that takes them, or widen it in the settings. (E611)",
    ],
    [
      "a destination for none",
      [{ lever: "divert", setting: "MsMdA", to: "GFE", change: "30%", "ncy-to": 7 }],
      "Levers, row 2: GFE takes none of those whom divert sends there. Name a setting that takes their needs and NCYs. (E618)",
    ],
    [
      "two that set one thing",
      [
        { lever: "leavers", change: "set 5%" },
        { lever: "leavers", setting: "GFE", change: "set 9%" },
      ],
      "Levers, row 3: leavers sets what row 2 sets too. One of them can hold; a later year-from replaces what was set before. Remove one, or give them different years. (E615)",
    ],
    [
      "a circle",
      [
        { lever: "divert", setting: "MsMdA", to: "SpIn_OoA", change: "30%", "ncy-from": 5, "ncy-to": 6 },
        { lever: "divert", setting: "SpIn_OoA", to: "MsMdA", change: "30%", "ncy-from": 5, "ncy-to": 6 },
      ],
      "Levers, row 2: pupils would be diverted in a circle by rows 2, 3. Whoever is diverted stays diverted. Remove one of the rows. (E616)",
    ],
    [
      "more than everybody",
      [
        { lever: "divert", setting: "SpIn_OoA", to: "MsMdA", change: "60%", "ncy-from": 5, "ncy-to": 6 },
        { lever: "divert", setting: "SpIn_OoA", to: "SpMdA_InA", change: "60%", "ncy-from": 5, "ncy-to": 6 },
      ],
      "Levers, row 2: rows 2, 3 divert 120% of the same pupils. At most 100% can go elsewhere. Make the shares smaller. (E617)",
    ],
    [
      "a pipeline that is not known",
      [{ lever: "requests", change: "set 900" }],
      "Levers, row 2: requests is changed by other than a factor. What requests are now is needed for that: requests, the share assessed and the share issued. Add rows of the lever pipeline with what is known of past years, or change by a factor such as x1.2. (E622)",
    ],
  ])("%s", (_name, rows, sentence) => {
    expect(complain(...rows)).toBe(sentence);
  });

  test("prices without costs", () => {
    const table = {
      name: "Levers",
      cells: [
        ["lever", "change"],
        ["inflation", "+2%"],
      ],
      firstRow: 1,
    };

    expect(readScenario({ ...input, costs: [] }, table).problems.map(wordProblem)).toEqual([
      "Levers, row 2: inflation changes prices. It changes nothing without costs. Give a table of costs. (E623)",
    ]);
  });
});
