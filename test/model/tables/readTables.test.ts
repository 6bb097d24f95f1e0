import { listTransitions } from "../../../src/model/census/listTransitions";
import type { SettingRow } from "../../../src/model/data/ModelInput";
import { DEFAULT_OPTIONS, type Options } from "../../../src/model/tables/Options";
import { createModelInput } from "../../../src/model/tables/createModelInput";
import { readCensus } from "../../../src/model/tables/readCensus";
import { readCosts } from "../../../src/model/tables/readCosts";
import type { Cell, CellTable } from "../../../src/model/tables/Reading";
import { readOptions } from "../../../src/model/tables/readOptions";
import { readPopulation } from "../../../src/model/tables/readPopulation";
import { readSettings } from "../../../src/model/tables/readSettings";
import { readSource } from "../../../src/model/tables/readSource";
import { readTransitions } from "../../../src/model/tables/readTransitions";
import { recogniseTable } from "../../../src/model/tables/recogniseTable";

function table(cells: readonly (readonly Cell[])[]): CellTable {
  return { name: "Table", cells, firstRow: 1 };
}

const WITAN = ["calendar-year", "setting-1", "need-1", "academic-year-1", "setting-2", "need-2", "academic-year-2"];

describe("recogniseTable", () => {
  it.each([
    [WITAN, "transitions"],
    [
      ["Year", "Setting before", "Setting after", "Need before", "Need after", "NCY before", "NCY_after"],
      "transitions",
    ],
    [["UPN", "Census Year", "Year Group", "Primary Need", "Placement Type"], "census"],
    [["id", "calendar-year", "setting", "need", "academic-year"], "census"],
    [["calendar-year", "academic-year", "population"], "population"],
    [["Persons", "NCY", "Year"], "population"],
    [["NCY", 2024, 2025], "population"],
    [["Year", "R", "Y1", "Y2"], "population"],
    [["need", "setting", "cost"], "costs"],
    [["Setting", "Unit cost (£)"], "costs"],
    [["Need", "Setting", "Place", "Top-up"], "costs"],
    [["Line", "Kind", "2026-27", "2027-28"], "funding"],
    [["Financial year", "Line", "Type", "Amount"], "funding"],
    [["Workstream", "Owner", "Kind", "Start", "Gross saving"], "workstreams"],
    [["Part", "Line", "2026-27", "2027-28"], null],
    [["Workstream", "Owner", "Kind", "Confidence", "Planned", "Delivered mean"], null],
    [["setting", "setting-group", "min-academic-year", "max-academic-year", "needs", "setting->setting"], "settings"],
    [["Option", "Value"], "options"],
    [["Cost centre", "Amount", "Date"], null],
    [["", 0, null], null],
    [["scenario", "on", "lever", "need", "setting", "to", "ncy-from", "ncy-to", "change"], "levers"],
    [[], null],
  ])("takes %j for %s", (headings, kind) => {
    expect(recogniseTable(headings)).toBe(kind);
  });
});

describe("readTransitions", () => {
  it("reads Witan's layout into columns, with codes in the order of the alphabet", () => {
    const cells = [
      WITAN,
      [2023, "SpMdA", "SEMH", 6, "MsMdA", "ASD", 7],
      [2023, "NONSEND", "NONSEND", -1, "SpMdA", "ASD", 0],
    ];

    const { value, problems } = readTransitions(table(cells));

    expect(problems).toEqual([]);
    expect(value?.needs).toEqual(["ASD", "SEMH"]);
    expect(value?.settings).toEqual(["MsMdA", "SpMdA"]);
    expect(Array.from(value!.settingBefore)).toEqual([1, -1]);
    expect(Array.from(value!.source!.row)).toEqual([2, 3]);
    expect(listTransitions(value!)[1]).toEqual({
      censusYear: 2023,
      ncyBefore: -1,
      needBefore: "NONSEND",
      settingBefore: "NONSEND",
      ncyAfter: 0,
      needAfter: "ASD",
      settingAfter: "SpMdA",
    });
  });

  it("counts a row as many times as a column of pupils says", () => {
    const cells = [
      [...WITAN, "pupils"],
      [2023, "A", "X", 6, "B", "X", 7, 3],
      [2023, "A", "X", 6, "A", "X", 7, 0],
    ];

    expect(readTransitions(table(cells)).value?.length).toBe(3);
  });

  it("names the row of the sheet, not of the range, in its source", () => {
    const cells = [["Transitions of Fernshire"], [], WITAN, [], [2023, "A", "X", 6, "B", "X", 7]];

    const { value } = readTransitions({ name: "Data!A5:G9", cells, firstRow: 5 });

    expect(Array.from(value!.source!.row)).toEqual([9]);
    expect(value!.source!.table).toBe("Data!A5:G9");
  });
});

describe("cells that officers write", () => {
  it.each([
    [7, 7],
    ["7", 7],
    [" 7\u00a0", 7],
    ["Y7", 7],
    ["Year 7", 7],
    ["YEAR  7", 7],
    ["NCY 7", 7],
    ["R", 0],
    ["Reception", 0],
    ["Year R", 0],
    ["Nursery 2", -1],
    ["N1", -2],
    ["E1", -4],
    ["−1", -1],
    ["7.0", 7],
    [7.0000000000001, 7],
    [-1, -1],
  ])("reads the NCY %j as %d", (written, ncy) => {
    const { value, problems } = readCensus(
      table([
        ["pupil", "census year", "ncy", "need", "setting"],
        ["P1", 2024, written, "ASD", "MsMdA"],
      ]),
    );

    expect(problems).toEqual([]);
    expect(value?.ncy[0]).toBe(ncy);
  });

  it.each([[2024], ["2024"], [" 2024 "], ["January 2024"], ["Jan-2024"]])("reads the census year %j", (written) => {
    const { value } = readCensus(
      table([
        ["pupil", "census year", "ncy", "need", "setting"],
        ["P1", written, 1, "ASD", "MsMdA"],
      ]),
    );

    expect(value?.censusYear[0]).toBe(2024);
  });

  it.each([
    ["£6,000", 6000],
    ["6,000.50", 6000.5],
    ["£ 6000", 6000],
    [" 6000 ", 6000],
    ["1,234,567", 1234567],
    [0.1, 0.1],
  ])("reads the cost %j as %d pounds", (written, cost) => {
    const { value } = readCosts(
      table([
        ["setting", "£"],
        ["EHE", written],
      ]),
    );

    expect(value).toEqual([{ need: "", setting: "EHE", cost }]);
  });

  it("writes codes of the field's lists as the lists do, and leaves other codes alone", () => {
    const cells = [
      ["pupil", "census year", "ncy", "need", "setting"],
      ["P1", 2024, 1, "spld", "spmda"],
      ["P2", 2024, 1, "SpLD", " SpMda\u00a0"],
      ["P3", 2024, 1, "Xyz", "school 12"],
    ];

    const { value } = readCensus(table(cells));

    expect(value?.needs).toEqual(["SPLD", "Xyz"]);
    expect(value?.settings).toEqual(["SpMdA", "school 12"]);
  });

  it("takes numbers for references and codes", () => {
    const cells = [
      ["pupil", "census year", "ncy", "need", "setting"],
      [17, 2024, 1, "ASD", 305],
      ["17", 2025, 2, "ASD", "305"],
    ];

    const { value } = readCensus(table(cells));

    expect(value?.pupils).toEqual(["17"]);
    expect(value?.settings).toEqual(["305"]);
  });
});

describe("readPopulation", () => {
  const long = [
    { censusYear: 2024, ncy: 0, people: 900 },
    { censusYear: 2024, ncy: 1, people: 910.5 },
    { censusYear: 2025, ncy: 0, people: 880 },
    { censusYear: 2025, ncy: 1, people: 905 },
  ];

  it.each([
    ["long", [["Census Year", "NCY", "Population"], ...long.map((row) => [row.censusYear, row.ncy, row.people])]],
    [
      "NCY down, years across",
      [
        ["Year group", 2024, "2025"],
        ["R", "900", 880],
        ["Year 1", 910.5, "905"],
      ],
    ],
    [
      "years down, NCY across",
      [
        ["census year", "R", "Year 1"],
        [2024, 900, 910.5],
        [2025, 880, 905],
      ],
    ],
    [
      "a title above and a blank corner",
      [
        ["Population of Fernshire", "", ""],
        ["", "", ""],
        ["", 2024, 2025],
        [0, 900, 880],
        [1, 910.5, 905],
      ],
    ],
    [
      "NCY across from 0, blank column headed 0",
      [
        ["Year", 0, 1, 0],
        [2024, 900, 910.5, 0],
        [2025, 880, 905, 0],
      ],
    ],
  ])("reads a table that is %s", (_name, cells) => {
    const { value, problems } = readPopulation(table(cells));

    expect(problems).toEqual([]);
    expect([...value!].sort((a, b) => a.censusYear - b.censusYear || a.ncy - b.ncy)).toEqual(long);
  });

  it("does not take people for years where the headings are not known", () => {
    const cells = [
      ["Band", "A", "B"],
      [0, 2013, 1998],
    ];

    expect(readPopulation(table(cells)).value).toBeNull();
  });

  it("keeps the rows of one NCY and year apart", () => {
    const cells = [
      ["year", "ncy", "persons", "sex"],
      [2024, 0, 450, "F"],
      [2024, 0, 460, "M"],
    ];

    expect(readPopulation(table(cells)).value?.length).toBe(2);
  });
});

describe("readSettings", () => {
  it("reads Witan's valid states", () => {
    const cells = [
      ["setting", "setting-group", "min-academic-year", "max-academic-year", "needs", "setting->setting"],
      ["A", "group1", -3, 15, "T,U", "A, B"],
      ["B", "", 0, 14, "U", ""],
    ];

    const { value, problems } = readSettings(table(cells));

    expect(problems).toEqual([]);
    expect(value).toEqual<SettingRow[]>([
      {
        setting: "A",
        group: "group1",
        area: "",
        ncyFrom: -3,
        ncyTo: 15,
        needs: ["T", "U"],
        next: ["A", "B"],
        holdsPlaces: true,
      },
      { setting: "B", group: "B", area: "", ncyFrom: 0, ncyTo: 14, needs: ["U"], next: [], holdsPlaces: true },
    ]);
  });

  it("puts all into codes: of the table, of the transitions, else the field's", () => {
    const cells = [
      ["setting", "ncy from", "ncy to", "needs"],
      ["EHE", 0, 14, "all"],
      ["SpMdA", 0, 14, "ASD"],
    ];

    expect(readSettings(table(cells)).value?.[0].needs).toEqual(["ASD"]);
    expect(readSettings(table(cells), ["X", "Y"]).value?.[0].needs).toEqual(["X", "Y", "ASD"]);
    expect(readSettings(table(cells)).value?.[0].next).toEqual(["EHE", "SpMdA"]);
    expect(readSettings(table(cells)).value?.map((row) => row.holdsPlaces)).toEqual([false, true]);
    expect(readSettings(table(cells.slice(0, 2))).value?.[0].needs).toContain("SEMH");
  });
});

describe("readOptions", () => {
  it("gives the defaults where nothing is said", () => {
    expect(readOptions(table([])).value).toEqual(DEFAULT_OPTIONS);
    expect(readOptions(table([["Option", "Value"]])).value).toEqual(DEFAULT_OPTIONS);
  });

  it("reads names and values without headings", () => {
    const { value, problems } = readOptions(
      table([
        ["simulations", "2,000"],
        ["Seed", 7],
        [null, null],
        ["RULES", "Witan"],
      ]),
    );

    expect(problems).toEqual([]);
    expect(value).toEqual({ ...DEFAULT_OPTIONS, simulations: 2000, seed: "7", rules: "witan", uncertainty: "yearly" });
  });

  it("treats uncertainty as is usual under the rules, unless told otherwise", () => {
    const read = (...rows: Cell[][]) => readOptions(table(rows)).value?.uncertainty;

    expect(read(["seed", 1])).toBe("calibrated");
    expect(read(["rules", "corrected"])).toBe("calibrated");
    expect(read(["rules", "witan"])).toBe("yearly");
    expect(read(["uncertainty", "persistent"], ["rules", "witan"])).toBe("persistent");
    const ofModel: Options = { ...DEFAULT_OPTIONS, rules: "witan", uncertainty: "calibrated" };
    expect(readOptions(table([["seed", 1]]), ofModel).value?.uncertainty).toBe("calibrated");
  });

  it("reads the constants of calibrated uncertainty, 0 as a number", () => {
    const cells: Cell[][] = [
      ["Joiner growth", 0],
      ["leaver-shock", "25%"],
      ["growth kept", null],
    ];

    const { value, problems } = readOptions(table(cells));

    expect(problems).toEqual([]);
    expect(value?.constants).toEqual({ ...DEFAULT_OPTIONS.constants, joinerGrowth: 0, leaverShock: 0.25 });
  });

  it("reads names and values by their headings", () => {
    const cells = [
      ["Note", "Value", "Option"],
      ["for the board", "EHCPs", "measure"],
      ["", true, "history"],
      ["", 5, "years"],
      ["", "Yearly", "uncertainty"],
    ];

    const { value } = readOptions(table(cells));

    expect(value).toEqual({ ...DEFAULT_OPTIONS, measure: "plans", history: true, years: 5, uncertainty: "yearly" });
  });

  it.each([
    [
      ["statistics", "P95, median, Mean"],
      ["mean", "p50", "p95"],
    ],
    [
      ["bands", "90%"],
      ["mean", "p5", "p50", "p95"],
    ],
    [
      ["bands", 0.9],
      ["mean", "p5", "p50", "p95"],
    ],
    [
      ["bands", "50, 95"],
      ["mean", "p2.5", "p25", "p50", "p75", "p97.5"],
    ],
  ])("reads %j as statistics", (row, statistics) => {
    expect(readOptions(table([row])).value?.statistics).toEqual(statistics);
  });
});

describe("readSource", () => {
  it("says which kind the table is and keeps the account of a census", () => {
    const cells = [
      ["Setting", "Need", "NCY", "Year", "UPN"],
      ["MsMdA", "ASD", 6, 2023, "P1"],
      ["SpMdA", "ASD", 7, 2024, "P1"],
    ];

    const { value, problems } = readSource(table(cells));

    expect(problems).toEqual([]);
    expect(value?.kind).toBe("census");
    expect(value?.transitions.length).toBe(1);
    expect(value?.report?.reconciliation).toEqual([
      {
        censusYear: 2023,
        start: 1,
        joiners: 0,
        leavers: 0,
        movers: 1,
        stayers: 0,
        end: 1,
        census: 1,
        transferredIn: 0,
        cameBack: 0,
        transferredOut: 0,
        filledIn: 0,
        leftOut: 0,
      },
    ]);
  });
});

describe("createModelInput", () => {
  const source = table([
    WITAN,
    ...Array.from({ length: 30 }, (_, i) => [2023, "MsMdA", "ASD", i % 6, "MsMdA", "ASD", (i % 6) + 1]),
    [2023, "NONSEND", "NONSEND", -1, "MsMdA", "ASD", 0],
    [2023, "MsMdA", "ASD", 6, "NONSEND", "NONSEND", 7],
  ]);
  const population = table([
    ["NCY", 2023, 2024, 2025, 2026, 2027],
    ...Array.from({ length: 25 }, (_, i) => [i - 4, 1000, 1000, 1000, 1000, 1000]),
  ]);

  it("reads every table, derives the settings and says what it found", () => {
    const { value, problems, options } = createModelInput({ source, population });

    expect(problems.map(({ code }) => code)).toEqual(["E205"]);
    expect(value?.settings.map((row) => row.setting)).toEqual(["MsMdA"]);
    expect(value?.rules).toBe("corrected");
    expect(options).toEqual(DEFAULT_OPTIONS);
  });

  it("projects only as many years as the options say", () => {
    const { value } = createModelInput({ source, population, options: table([["years", 2]]) });

    expect(Math.max(...value!.population.map((row) => row.censusYear))).toBe(2026);
  });

  it("gives no input and every problem where two tables are broken", () => {
    const { value, problems } = createModelInput({
      source,
      population: table([["NCY", "people"]]),
      costs: table([
        ["setting", "cost"],
        ["EHE", "lots"],
      ]),
      options: table([["rules", "mine"]]),
    });

    expect(value).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(["E301", "E101", "E113"]);
  });

  it("stops without a population", () => {
    const { value, problems } = createModelInput({ source, population: null });

    expect(value).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(["E283"]);
  });
});
