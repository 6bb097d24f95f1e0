import type { Problem } from "../../../src/model/Problem";
import { wordProblem } from "../../../src/model/Problem";
import { readCosts } from "../../../src/model/tables/readCosts";
import type { Cell, CellTable, Reading } from "../../../src/model/tables/Reading";
import { readOptions } from "../../../src/model/tables/readOptions";
import { readPopulation } from "../../../src/model/tables/readPopulation";
import { readSettings } from "../../../src/model/tables/readSettings";
import { readSource } from "../../../src/model/tables/readSource";

type Cells = readonly (readonly Cell[])[];

const TRANSITIONS = [
  "calendar-year",
  "setting-1",
  "need-1",
  "academic-year-1",
  "setting-2",
  "need-2",
  "academic-year-2",
];
const MOVE: Cell[] = [2023, "MsMdA", "ASD", 6, "SpMdA", "ASD", 7];
const CENSUS = ["pupil", "census year", "NCY", "need", "setting"];
const BEFORE: Cell[] = ["P1", 2023, 6, "ASD", "MsMdA"];
const AFTER: Cell[] = ["P1", 2024, 7, "ASD", "MsMdA"];
const SETTINGS = ["setting", "ncy from", "ncy to", "needs", "next settings", "holds places"];

/** A row with one cell exchanged. */
function put(row: readonly Cell[], index: number, cell: Cell): Cell[] {
  return row.map((other, i) => (i === index ? cell : other));
}

function readAs(name: string, reader: (table: CellTable) => Reading<unknown>, firstRow = 1) {
  return (cells: Cells): Reading<unknown> => reader({ name, cells, firstRow });
}

const READERS = {
  transitions: readAs("Transitions", readSource, 3),
  census: readAs("Census", readSource),
  population: readAs("Population", readPopulation),
  costs: readAs("Costs", readCosts),
  settings: readAs("Settings", readSettings),
  options: readAs("Options", readOptions),
};

type Case = readonly [name: string, kind: keyof typeof READERS, cells: Cells, sentence: string];

const STOPS: readonly Case[] = [
  [
    "an empty range",
    "transitions",
    [],
    "Transitions: it is empty. Give census rows (pupil, census year, NCY, need, setting) or transitions (calendar-year, setting-1, need-1, academic-year-1, setting-2, need-2, academic-year-2). Choose the range again, with its heading row. (E105)",
  ],
  [
    "headings of something else",
    "transitions",
    [
      ["Cost centre", "Amount"],
      [1, 2],
    ],
    "Transitions, row 3: the headings 'Cost centre', 'Amount' are neither those of a census nor those of transitions. Give census rows (pupil, census year, NCY, need, setting) or transitions (calendar-year, setting-1, need-1, academic-year-1, setting-2, need-2, academic-year-2). Choose the range again, with its heading row. (E105)",
  ],
  [
    "headings without rows",
    "transitions",
    [TRANSITIONS],
    "Transitions: there are no rows under the headings. At least one row is needed under the headings. Choose the range again, with the headings and all rows. (E104)",
  ],
  [
    "a missing column of transitions",
    "transitions",
    [TRANSITIONS.slice(0, 6), MOVE],
    "Transitions, row 3: no column is headed academic-year-2; the headings are 'calendar-year', 'setting-1', 'need-1', 'academic-year-1', 'setting-2', 'need-2'. A column headed academic-year-2 is needed. Add the column, or rename the one that holds it. (E101)",
  ],
  [
    "a missing column of a census",
    "census",
    [CENSUS.slice(1), BEFORE.slice(1)],
    "Census, row 1: no column is headed pupil; the headings are 'census year', 'NCY', 'need', 'setting'. A column headed pupil is needed. Add the column, or rename the one that holds it. (E101)",
  ],
  [
    "a heading there twice",
    "transitions",
    [
      [...TRANSITIONS, "Need 1"],
      [...MOVE, "MLD"],
    ],
    "Transitions, row 3: the columns headed 'need-1' and 'Need 1' could both be the need-1. Only one column may hold it. Rename or remove the other. (E102)",
  ],
  [
    "two headings that mean the same",
    "costs",
    [
      ["Setting", "Unit cost", "Annual cost"],
      ["EHE", 3, 4],
    ],
    "Costs, row 1: the columns headed 'Unit cost' and 'Annual cost' could both be the cost. Only one column may hold it. Rename or remove the other. (E102)",
  ],
  [
    "an Excel error",
    "transitions",
    [TRANSITIONS, put(MOVE, 0, { error: "#N/A" })],
    "Transitions, row 4: calendar-year is the Excel error #N/A. A value is wanted. Mend the formula in that cell. (E110)",
  ],
  [
    "an Excel error as text",
    "transitions",
    [TRANSITIONS, put(MOVE, 2, "#REF!")],
    "Transitions, row 4: need-1 is the Excel error #REF!. A value is wanted. Mend the formula in that cell. (E110)",
  ],
  [
    "a formula as text",
    "transitions",
    [TRANSITIONS, put(MOVE, 3, "=B2+1")],
    "Transitions, row 4: academic-year-1 is the text '=B2+1'. A value is wanted, not the text of a formula. Format the cell as General and enter it again. (E111)",
  ],
  [
    "TRUE for a number",
    "transitions",
    [TRANSITIONS, put(MOVE, 3, true)],
    "Transitions, row 4: academic-year-1 is TRUE. A number is wanted. Correct the cell. (E112)",
  ],
  [
    "FALSE for a code",
    "transitions",
    [TRANSITIONS, put(MOVE, 1, false)],
    "Transitions, row 4: setting-1 is FALSE. A code is wanted. Correct the cell. (E112)",
  ],
  [
    "a number that is not finite",
    "transitions",
    [TRANSITIONS, put(MOVE, 3, Infinity)],
    "Transitions, row 4: academic-year-1 is not a finite number. A number is wanted. Write digits only. (E113)",
  ],
  [
    "text for a population",
    "population",
    [
      ["year", "ncy", "population"],
      [2024, 4, "n/a"],
    ],
    "Population, row 2: population is the text 'n/a'. A number is wanted. Write digits only. (E113)",
  ],
  [
    "thousands for a cost",
    "costs",
    [
      ["setting", "cost"],
      ["EHE", "£6k"],
    ],
    "Costs, row 2: cost is the text '£6k'. A number is wanted. Write digits only. (E113)",
  ],
  [
    "a comma in the wrong place",
    "costs",
    [
      ["setting", "cost"],
      ["EHE", "1,23"],
    ],
    "Costs, row 2: cost is the text '1,23'. A number is wanted. Write digits only. (E113)",
  ],
  [
    "a fraction of an NCY",
    "transitions",
    [TRANSITIONS, put(MOVE, 3, 6.5)],
    "Transitions, row 4: academic-year-1 is 6.5. A whole number is wanted. Correct the cell. (E114)",
  ],
  [
    "a fraction of a pupil",
    "transitions",
    [
      [...TRANSITIONS, "count"],
      [...MOVE, 1.5],
    ],
    "Transitions, row 4: count is 1.5. A whole number is wanted. Correct the cell. (E114)",
  ],
  [
    "a negative number of pupils",
    "transitions",
    [
      [...TRANSITIONS, "count"],
      [...MOVE, -1],
    ],
    "Transitions, row 4: count is -1. A number of pupils, 0 or more, is wanted. Correct the cell. (E119)",
  ],
  [
    "more pupils than there are",
    "transitions",
    [
      [...TRANSITIONS, "count"],
      [...MOVE, 1e9],
    ],
    "Transitions, row 4: the numbers of pupils add to 1,000,000,000 so far. No authority has so many. Check that the column holds pupils and nothing else. (E130)",
  ],
  [
    "a blank code",
    "transitions",
    [TRANSITIONS, put(MOVE, 1, "\u00a0 ")],
    "Transitions, row 4: setting-1 is blank. A code is wanted. Fill in the cell, or clear the whole row. (E115)",
  ],
  [
    "a code of 0, which is a blank cell on a desktop",
    "transitions",
    [TRANSITIONS, put(MOVE, 1, 0)],
    "Transitions, row 4: setting-1 is blank. A code is wanted. Fill in the cell, or clear the whole row. (E115)",
  ],
  [
    "a blank NCY of a pupil inside",
    "transitions",
    [TRANSITIONS, put(MOVE, 3, null)],
    "Transitions, row 4: academic-year-1 is blank. An NCY is wanted. Fill in the cell, or clear the whole row. (E115)",
  ],
  [
    "a short row",
    "transitions",
    [TRANSITIONS, MOVE.slice(0, 6)],
    "Transitions, row 4: academic-year-2 is blank. An NCY is wanted. Fill in the cell, or clear the whole row. (E115)",
  ],
  [
    "a blank census year",
    "census",
    [CENSUS, BEFORE, put(AFTER, 1, "")],
    "Census, row 3: census year is blank. A census year is wanted. Fill in the cell, or clear the whole row. (E115)",
  ],
  [
    "a blank setting of a cost",
    "costs",
    [
      ["setting", "cost"],
      ["", 100],
    ],
    "Costs, row 2: setting is blank. A code is wanted. Fill in the cell, or clear the whole row. (E115)",
  ],
  [
    "blank needs of a setting",
    "settings",
    [SETTINGS, ["EHE", 0, 14, "", "all", true]],
    "Settings, row 2: needs is blank. The needs that the setting takes are wanted. List their codes with commas between them, or write all. (E115)",
  ],
  [
    "blank holds places",
    "settings",
    [SETTINGS, ["EHE", 0, 14, "all", "all", 0]],
    "Settings, row 2: holds places is blank. TRUE or FALSE is wanted, because blank and 0 look the same to functions. Fill in the cell, or clear the whole row. (E115)",
  ],
  [
    "an NCY out of range",
    "transitions",
    [TRANSITIONS, put(MOVE, 3, 31)],
    "Transitions, row 4: academic-year-1 is 31. NCY from -5 to 25 is wanted. Correct the cell or remove the row. (E116)",
  ],
  [
    "a year for an NCY",
    "transitions",
    [TRANSITIONS, put(MOVE, 3, 2023)],
    "Transitions, row 4: academic-year-1 is 2023. NCY from -5 to 25 is wanted; this looks like a calendar year. Correct the cell or remove the row. (E116)",
  ],
  [
    "an NCY too high for a pupil",
    "census",
    [CENSUS, BEFORE, put(AFTER, 2, 25)],
    "Census, row 3: NCY is 25. NCY from -4 to 24 is wanted. Correct the cell or remove the row. (E116)",
  ],
  [
    "a year group's name that could be two",
    "transitions",
    [TRANSITIONS, put(MOVE, 3, "Nursery")],
    "Transitions, row 4: academic-year-1 is the text 'Nursery'. An NCY is wanted. Write the NCY as a number: Reception is 0, the nursery year before it -1. (E117)",
  ],
  [
    "a year out of range",
    "transitions",
    [TRANSITIONS, put(MOVE, 0, 23)],
    "Transitions, row 4: calendar-year is 23. A census year from 1990 to 2100 is wanted. Write the calendar year of the January census, such as 2024. (E118)",
  ],
  [
    "a date for a year",
    "transitions",
    [TRANSITIONS, put(MOVE, 0, 45309)],
    "Transitions, row 4: calendar-year is 45309. A census year from 1990 to 2100 is wanted; this looks like a date in 2024. Write the calendar year of the January census, such as 2024. (E118)",
  ],
  [
    "a school year for a census year",
    "transitions",
    [TRANSITIONS, put(MOVE, 0, "2022/23")],
    "Transitions, row 4: calendar-year is the text '2022/23'. A census year is wanted; the census of school year 2022/23 is that of January 2023. Write the calendar year of the January census, such as 2024. (E118)",
  ],
  [
    "school years across a population",
    "population",
    [
      ["NCY", "2023/24", "2024/25"],
      [0, 1, 2],
    ],
    "Population, row 1: the heading '2023/24' is a school year. A census year is wanted; the census of school year 2023/24 is that of January 2024. Write the calendar year of the January census, such as 2024. (E118)",
  ],
  [
    "words for a year",
    "transitions",
    [TRANSITIONS, put(MOVE, 0, "last year")],
    "Transitions, row 4: calendar-year is the text 'last year'. A census year is wanted. Write the calendar year of the January census, such as 2024. (E118)",
  ],
  [
    "negative people",
    "population",
    [
      ["year", "ncy", "population"],
      [2024, 4, -5],
    ],
    "Population, row 2: population is -5. A number of 0 or more is wanted. Correct the cell. (E119)",
  ],
  [
    "negative people in a wide table",
    "population",
    [
      ["NCY", 2024, 2025],
      ["R", 3, -1],
    ],
    "Population, row 2: the population of 2025 is -1. A number of 0 or more is wanted. Correct the cell. (E119)",
  ],
  [
    "a negative cost",
    "costs",
    [
      ["setting", "cost"],
      ["EHE", -3],
    ],
    "Costs, row 2: cost is -3. A number of 0 or more is wanted. Correct the cell. (E119)",
  ],
  [
    "an Excel error in a wide table",
    "population",
    [
      ["NCY", 2024, 2025],
      ["Reception", { error: "#DIV/0!" }, 3],
    ],
    "Population, row 2: the population of 2024 is the Excel error #DIV/0!. A value is wanted. Mend the formula in that cell. (E110)",
  ],
  [
    "a wide row without its NCY",
    "population",
    [
      ["NCY", 2024, 2025],
      ["", 1, 3],
    ],
    "Population, row 2: NCY is blank. An NCY is wanted. Fill in the cell. (E115)",
  ],
  [
    "ages for NCY",
    "population",
    [
      ["year", "age", "population"],
      [2024, 4, 100],
    ],
    "Population, row 1: the table gives ages, not NCY. NCY is wanted, because ages can be counted on two different days. Add a column headed NCY: age on 31 August before the school year, less 4. (E122)",
  ],
  [
    "two costs of one state",
    "costs",
    [
      ["setting", "need", "cost"],
      ["SpIn", "ASD", 60000],
      ["spin", " asd ", "£61,000"],
    ],
    "Costs, row 3: the cost of ASD in SpIn is £61000 here and £60000 above. One cost is wanted for each need and setting. Keep one of the rows. (E124)",
  ],
  [
    "only one side of NONSEND",
    "transitions",
    [TRANSITIONS, put(MOVE, 1, "NonSEND")],
    "Transitions, row 4: setting-1 is NONSEND but need-1 is not. A pupil outside the system has NONSEND for both need and setting, a pupil inside has neither. Correct the row. (E106)",
  ],
  [
    "NCYs of a setting the wrong way round",
    "settings",
    [SETTINGS, ["EHE", 14, 0, "all", "all", true]],
    "Settings, row 2: ncy from is 14 and the last NCY is 0. The first NCY may not be above the last. Exchange the two or correct them. (E127)",
  ],
  [
    "perhaps for holds places",
    "settings",
    [SETTINGS, ["EHE", 0, 14, "all", "all", "perhaps"]],
    "Settings, row 2: holds places is the text 'perhaps'. Write TRUE or FALSE (blank and 0 look the same to Excel's functions). Write TRUE if pupils there take up a place, otherwise FALSE. (E129)",
  ],
  [
    "one census only",
    "census",
    [CENSUS, BEFORE],
    "Census: it holds the census of 2023 only. Censuses of at least two Januaries, one after the other, are needed. Add the rows of another census. (E140)",
  ],
  [
    "no simulations",
    "options",
    [["simulations", 0]],
    "Options, row 1: simulations is 0 or blank. Give a whole number from 1 to 10,000; 1,000 is usual. (E301)",
  ],
  [
    "too many simulations",
    "options",
    [["Simulations", 20000]],
    "Options, row 1: simulations is 20000. Give a whole number from 1 to 10,000; 1,000 is usual. (E301)",
  ],
  [
    "a statistic that is not made",
    "options",
    [["statistics", "mean, p51"]],
    "Options, row 1: statistics is 'p51'. Give statistics with commas between them, from mean, std-dev, min, p2.5, p5, p10, p25, p50, p75, p90, p95, p97.5, max, or all. (E301)",
  ],
  [
    "a band that is not made",
    "options",
    [["bands", "50%, 85%"]],
    "Options, row 1: bands is '50%, 85%'. Give the shares of futures inside, from 50, 80, 90 and 95 percent, with commas between them. (E301)",
  ],
  [
    "an option misspelt",
    "options",
    [["simulatons", 500]],
    "Options, row 1: 'simulatons' is not an option. The options are simulations, seed, rules, uncertainty, statistics, bands, measure, history, answer, years, joiner growth, joiner growth spread, growth kept, joiner shock, shock weight, lasting share, largest swing, leaver shock, setting mix lasting, setting mix one-off, need mix lasting, need mix one-off, held back, gaps, duplicates, no pupil, ncy from, outside ncys, late records. Perhaps simulations was meant. (E302)",
  ],
  [
    "an option twice",
    "options",
    [
      ["seed", 5],
      ["Seed", 6],
    ],
    "Options, row 2: seed stands twice. Each option may stand once. Remove one of the two. (E303)",
  ],
  [
    "a treatment of uncertainty that there is not",
    "options",
    [["uncertainty", "wide"]],
    "Options, row 1: uncertainty is 'wide'. Give calibrated, persistent or yearly. (E301)",
  ],
  [
    "a constant beyond its bounds",
    "options",
    [["joiner growth", 10]],
    "Options, row 1: joiner growth is 10. Give a number from -0.5 to 0.5. 0.1 is usual. (E301)",
  ],
];

const WARNS: readonly Case[] = [
  [
    "NONSEND on both sides",
    "transitions",
    [TRANSITIONS, MOVE, [2023, "NONSEND", "non-send", 6, "NONSEND", "NONSEND", 7]],
    "Transitions, row 5: the pupil is NONSEND in both Januaries. A row that is outside the system in both Januaries says nothing, so it is left out. Remove the row. (E107)",
  ],
  [
    "a row of totals",
    "transitions",
    [TRANSITIONS, MOVE, ["Grand total", "", "", null, "", "", 12]],
    "Transitions, row 5: 'Grand total' is a row of totals. Totals are left out, so that nobody is counted twice. Keep totals outside the table. (E108)",
  ],
  [
    "a total that could be a setting",
    "costs",
    [
      ["setting", "cost"],
      ["EHE", 3],
      ["Total", 100],
    ],
    "Costs, row 3: 'Total' is a row of totals. Totals are left out, so that nobody is counted twice. Keep totals outside the table. (E108)",
  ],
  [
    "a column of totals",
    "population",
    [
      ["NCY", 2024, 2025, "Total"],
      ["R", 1, 2, 3],
    ],
    "Population, row 1: 'Total' is a column of totals. Totals are left out, so that nobody is counted twice. Keep totals outside the table. (E108)",
  ],
  [
    "a joiner without the NCY before",
    "transitions",
    [TRANSITIONS, [2023, "NONSEND", "NONSEND", "", "SpMdA", "ASD", 7]],
    "Transitions, row 4: academic-year-1 is blank beside NONSEND, so NCY 6 is used. Outside the system the NCY makes no difference to the rates. (E131)",
  ],
  [
    "a cost of 0",
    "costs",
    [
      ["setting", "cost"],
      ["EHE", 0],
    ],
    "Costs, row 2: the cost of EHE is 0 or blank. Pupils there are counted at no cost. Enter the cost if there is one. (E120)",
  ],
  [
    "the same cost twice",
    "costs",
    [
      ["setting", "cost"],
      ["EHE", 1],
      ["EHE", 1],
    ],
    "Costs, row 3: the cost of EHE stands twice, £1 both times. It is used once. Remove the second row. (E125)",
  ],
  [
    "a setting on two rows",
    "settings",
    [SETTINGS, ["EHE", 0, 6, "all", "", true], ["EHE", 7, 14, "all", "", true]],
    "Settings, row 3: EHE has a row above. What its rows allow is put together (under rules = witan, next settings are those of the last row). Keep one row for each setting, unless its needs differ by NCY. (E126)",
  ],
  [
    "a next setting without a row",
    "settings",
    [SETTINGS, ["EHE", 0, 14, "all", "ZZZ", true]],
    "Settings: EHE leads to ZZZ, which has no row. Every setting that pupils can move to needs a row of its own. Add the row or correct the code. (E128)",
  ],
  [
    "a census year left out",
    "census",
    [CENSUS, BEFORE, AFTER, ["P1", 2026, 9, "ASD", "MsMdA"], ["P1", 2027, 10, "ASD", "MsMdA"]],
    "Census: there is no census of 2025. Transitions are made only between Januaries that follow one another. Add the rows of that census if you have them. (E141)",
  ],
  [
    "a row repeated",
    "census",
    [CENSUS, BEFORE, BEFORE, AFTER],
    "Census, row 3: the pupil has a row for 2023 above (row 2), the same in NCY, need and setting. A pupil is counted once in a census. Remove the second row. (E142)",
  ],
  [
    "rows that differ",
    "census",
    [CENSUS, BEFORE, put(BEFORE, 4, "SpMdA"), AFTER],
    "Census, row 3: the pupil has a row for 2023 above (row 2), different in NCY, need and setting. A pupil is counted once in a census, as the last of the rows says; its blank cells are filled from the others. Keep the row that is right. (E143)",
  ],
  [
    "a row without a pupil",
    "census",
    [CENSUS, BEFORE, put(AFTER, 0, 0)],
    "Census, row 3: the row has no pupil reference. Each such row is counted as one pupil who cannot be followed: a joiner before that census and a leaver after it. Fill in the pupil's UPN or another reference that stays the same every year. (E144)",
  ],
  [
    "a blank NCY of a pupil known from another census",
    "census",
    [CENSUS, BEFORE, put(AFTER, 2, "")],
    "Census, row 3: the NCY is blank or 0, so NCY 7 is used. It is worked out from another census of the same pupil, one NCY a year. Fill in the NCY. (E145)",
  ],
  [
    "an NCY of 0 that was a blank cell",
    "census",
    [CENSUS, BEFORE, put(AFTER, 2, 0)],
    "Census, row 3: the NCY is blank or 0, so NCY 7 is used. It is worked out from another census of the same pupil, one NCY a year. Fill in the NCY. (E145)",
  ],
  [
    "a pupil whose NCY nobody knows",
    "census",
    [CENSUS, BEFORE, AFTER, ["P2", 2024, "", "ASD", "MsMdA"]],
    "Census, row 4: the pupil's NCY is not known in any census. Without an NCY in any census the pupil cannot be counted and is left out. Fill in the NCY. (E146)",
  ],
  [
    "a pupil held back",
    "census",
    [CENSUS, BEFORE, put(AFTER, 2, 6)],
    "Census, row 3: NCY 6 in 2023 and NCY 6 in 2024. The pupil is kept, with the NCY before set one below the NCY after. Check the NCY; a repeated year is rare. (E147)",
  ],
  [
    "a pupil two NCYs up",
    "census",
    [CENSUS, BEFORE, put(AFTER, 2, 8)],
    "Census, row 3: NCY 6 in 2023 and NCY 8 in 2024. The pupil is kept, with the NCY before set one below the NCY after. Check the NCY and that the reference is one pupil's only. (E148)",
  ],
  [
    "a pupil in a lower NCY",
    "census",
    [CENSUS, BEFORE, put(AFTER, 2, 4)],
    "Census, row 3: NCY 6 in 2023 and NCY 4 in 2024. The pupil is kept, with the NCY before set one below the NCY after. Check the NCY and that the reference is one pupil's only. (E149)",
  ],
  [
    "a blank need",
    "census",
    [CENSUS, BEFORE, put(AFTER, 3, null)],
    "Census, row 3: the need is blank, so ASD is used. The need in the pupil's nearest other census is used, or UKN (unknown) where there is none. Fill in the need. (E150)",
  ],
  [
    "a blank setting",
    "census",
    [CENSUS, BEFORE, put(AFTER, 4, " ")],
    "Census, row 3: the setting is blank, so UKN is used. UKN (plan without placement details) is used. Fill in the setting. (E151)",
  ],
  [
    "a pupil who comes back",
    "census",
    [CENSUS, BEFORE, ["P2", 2024, 3, "ASD", "MsMdA"], ["P1", 2025, 8, "ASD", "MsMdA"]],
    "Census, row 4: the pupil was last in the census of 2023. The pupil is counted as a leaver and, on coming back, as a joiner. (E152)",
  ],
  [
    "a census row outside the system",
    "census",
    [CENSUS, BEFORE, AFTER, ["P2", 2024, 3, "NONSEND", "NONSEND"]],
    "Census, row 4: the need is NONSEND. A census holds pupils with a plan only, so the row is left out. Remove the row. (E153)",
  ],
];

describe("a broken table", () => {
  it.each(STOPS)("stops and says so: %s", (_name, kind, cells, sentence) => {
    const { value, problems } = READERS[kind](cells);

    expect(problems.map(wordProblem)).toEqual([sentence]);
    expect(problems[0].severity).toBe("stops");
    expect(value).toBeNull();
  });

  it.each(WARNS)("is used and says so: %s", (_name, kind, cells, sentence) => {
    const { value, problems } = READERS[kind](cells);

    expect(problems.map(wordProblem)).toEqual([sentence]);
    expect(problems[0].severity).not.toBe("stops");
    expect(value).not.toBeNull();
  });

  it("gives one problem for 5,000 rows with the same fault, and says how many there are", () => {
    const rows = Array.from({ length: 5000 }, (_, i) => put(MOVE, 3, i % 2 === 0 ? "x" : "y"));

    const { problems } = READERS.transitions([TRANSITIONS, MOVE, ...rows]);

    expect(problems.map(wordProblem)).toEqual([
      "Transitions, row 5: academic-year-1 is the text 'x'. An NCY is wanted. Write the NCY as a number: Reception is 0, the nursery year before it -1. (and 4,999 more like it) (E117)",
    ]);
  });

  it("reports every fault of a row, and the faults of two columns apart", () => {
    const row = put(put(put(MOVE, 0, { error: "#N/A" }), 3, { error: "#N/A" }), 6, 7.5);

    const { problems } = READERS.transitions([TRANSITIONS, row]);

    expect(problems.map(({ found }: Problem) => found)).toEqual([
      "calendar-year is the Excel error #N/A",
      "academic-year-1 is the Excel error #N/A",
      "academic-year-2 is 7.5",
    ]);
  });
});
