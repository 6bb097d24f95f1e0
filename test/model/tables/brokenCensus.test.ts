import { wordProblem } from "../../../src/model/Problem";
import type { Cell } from "../../../src/model/tables/Reading";
import { readSettings } from "../../../src/model/tables/readSettings";
import { readSource } from "../../../src/model/tables/readSource";

type Case = readonly [name: string, kind: "census" | "settings", cells: Cell[][], sentences: string[], stops: boolean];

const CASES: readonly Case[] = [
  [
    "a date of birth that is no date",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "date of birth"],
      ["P1", 2023, 6, "ASD", "MsMdA", "31/02/2012"],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    [
      "Census, row 2: date of birth is the text '31/02/2012'. It is taken as blank. Correct the cell if you need it. (E182)",
    ],
    false,
  ],
  [
    "a date of birth that is an Excel error",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "date of birth"],
      ["P1", 2023, 6, "ASD", "MsMdA", { error: "#REF!" }],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    [
      "Census, row 2: date of birth is the Excel error #REF!. It is taken as blank. Correct the cell if you need it. (E182)",
    ],
    false,
  ],
  [
    "a year for a date of birth",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "date of birth"],
      ["P1", 2023, 6, "ASD", "MsMdA", 2012],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    ["Census, row 2: date of birth is 2012. It is taken as blank. Correct the cell if you need it. (E182)"],
    false,
  ],
  [
    "a date of birth after the census",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "date of birth"],
      ["P1", 2023, 6, "ASD", "MsMdA", "2024-05-01"],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    [
      "Census, row 2: the pupil was born on 2024-05-01, and the census is that of January 2023. A plan can be held from birth to the school year in which a person turns 25. Check the date of birth and the reference. (E158)",
    ],
    false,
  ],
  [
    "a date of birth of somebody too old",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "date of birth"],
      ["P1", 2023, 6, "ASD", "MsMdA", "1985-05-01"],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    [
      "Census, row 2: the pupil was born on 1985-05-01, and the census is that of January 2023. A plan can be held from birth to the school year in which a person turns 25. Check the date of birth and the reference. (E158)",
    ],
    false,
  ],
  [
    "an NCY far from the date of birth",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "date of birth"],
      ["P1", 2023, 6, "ASD", "MsMdA", "2015-05-01"],
      ["P1", 2024, 7, "ASD", "MsMdA", "2015-05-01"],
    ],
    [
      "Census, row 2: the NCY is 6, and a pupil born on 2015-05-01 is usually in NCY 3. Both should be of the same school year, or one beside it. Check the date of birth and the NCY. (and 1 more like it) (E156)",
    ],
    false,
  ],
  [
    "two dates of birth under one reference",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "date of birth"],
      ["P1", 2023, 6, "ASD", "MsMdA", "2012-05-01"],
      ["P1", 2024, 7, "ASD", "MsMdA", "2012-08-01"],
    ],
    [
      "Census, row 3: the pupil's dates of birth are 2012-05-01 and 2012-08-01. One pupil has one date of birth; the rows are followed as one pupil. Check that the reference is one pupil's only. (E159)",
    ],
    false,
  ],
  [
    "a blank NCY beside a date of birth",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "date of birth"],
      ["P1", 2023, "", "ASD", "MsMdA", "2012-05-01"],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    [
      "Census, row 2: the NCY is blank or 0, so NCY 6 from the date of birth is used. The pupil's date of birth says the NCY: the age on 31 August before, less 4. Fill in the NCY. (E145)",
    ],
    false,
  ],
  [
    "a census date outside January",
    "census",
    [
      ["pupil", "census date", "NCY", "need", "setting"],
      ["P1", "01/09/2023", 6, "ASD", "MsMdA"],
      ["P1", "18/01/2024", 7, "ASD", "MsMdA"],
    ],
    [
      "Census, row 2: census date is 2023-09-01. A date in January is wanted, because pupils are followed from one January census to the next. Keep the rows of the January censuses only. (E176)",
    ],
    true,
  ],
  [
    "a blank census date",
    "census",
    [
      ["pupil", "census date", "NCY", "need", "setting"],
      ["P1", "", 6, "ASD", "MsMdA"],
      ["P1", "18/01/2024", 7, "ASD", "MsMdA"],
    ],
    [
      "Census, row 2: census date is blank. A census date in January is wanted. Fill in the cell, or clear the whole row. (E115)",
    ],
    true,
  ],
  [
    "a census date that is text",
    "census",
    [
      ["pupil", "census date", "NCY", "need", "setting"],
      ["P1", "January census", 6, "ASD", "MsMdA"],
      ["P1", "18/01/2024", 7, "ASD", "MsMdA"],
    ],
    [
      "Census, row 2: census date is the text 'January census'. A date is wanted, such as 2024-01-18, 18/01/2024 or 18 January 2024. Correct the cell. (E840)",
    ],
    true,
  ],
  [
    "a census year in the column of census dates",
    "census",
    [
      ["pupil", "census date", "NCY", "need", "setting"],
      ["P1", 2023, 6, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
    ],
    [
      "Census, row 2: census date is 2023. A date is wanted, such as 2024-01-18, 18/01/2024 or 18 January 2024. Correct the cell. (and 1 more like it) (E840)",
    ],
    true,
  ],
  [
    "a plan start that is no date",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "plan start"],
      ["P1", 2023, 6, "ASD", "MsMdA", "soon"],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    ["Census, row 2: plan start is the text 'soon'. It is taken as blank. Correct the cell if you need it. (E182)"],
    false,
  ],
  [
    "a plan that began before an earlier census",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "plan start"],
      ["P2", 2023, 6, "ASD", "MsMdA", "01/10/2020"],
      ["P1", 2024, 7, "ASD", "MsMdA", "01/10/2020"],
    ],
    [
      "Census, row 3: the plan began on 2020-10-01 and the pupil is not in the census of 2023. The pupil counts as a joiner of the census in which the first row is, unless the option late records says add. (E157)",
    ],
    false,
  ],
  [
    "a transfer flag that is neither yes nor no",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "transferred in"],
      ["P1", 2023, 6, "ASD", "MsMdA", "perhaps"],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    [
      "Census, row 2: transferred in is the text 'perhaps'. It is taken as blank. Correct the cell if you need it. (E182)",
    ],
    false,
  ],
  [
    "a transfer in of a pupil who was there before",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "transferred in"],
      ["P1", 2023, 6, "ASD", "MsMdA", ""],
      ["P1", 2024, 7, "ASD", "MsMdA", "Yes"],
    ],
    [
      "Census, row 3: the pupil is flagged as transferred in and is in the census of 2023 too. A transfer in is a joiner and a transfer out a leaver, so the flag makes no difference. (E177)",
    ],
    false,
  ],
  [
    "a transfer out of a pupil who is there after",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "transferred out"],
      ["P1", 2023, 6, "ASD", "MsMdA", "Yes"],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    [
      "Census, row 2: the pupil is flagged as transferred out and is in the census of 2024 too. A transfer in is a joiner and a transfer out a leaver, so the flag makes no difference. (E177)",
    ],
    false,
  ],
  [
    "a transferred pupil without a setting",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "transferred in"],
      ["P1", 2023, 6, "ASD", "MsMdA", ""],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
      ["P2", 2024, 5, "MLD", "", 850],
    ],
    [
      "Census, row 4: the setting is blank, so UKN is used. UKN (plan without placement details) is used until the placement is known. Fill in the setting, or remove the row where the pupil moved in after the census. (E178)",
    ],
    false,
  ],
  [
    "a rank that is text",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "placement rank"],
      ["P1", 2023, 6, "ASD", "MsMdA", "first"],
      ["P1", 2024, 7, "ASD", "MsMdA", 1],
    ],
    [
      "Census, row 2: placement rank is the text 'first'. It is taken as blank. Correct the cell if you need it. (E182)",
    ],
    false,
  ],
  [
    "a rank that is far too high",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "placement rank"],
      ["P1", 2023, 6, "ASD", "MsMdA", 17],
      ["P1", 2024, 7, "ASD", "MsMdA", 1],
    ],
    [
      "Census, row 2: placement rank is 17, not a rank from 1 to 9. It is taken as blank. Correct the cell if you need it. (E182)",
    ],
    false,
  ],
  [
    "a negative rank",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "placement rank"],
      ["P1", 2023, 6, "ASD", "MsMdA", -1],
      ["P1", 2024, 7, "ASD", "MsMdA", 1],
    ],
    [
      "Census, row 2: placement rank is -1, not a rank from 1 to 9. It is taken as blank. Correct the cell if you need it. (E182)",
    ],
    false,
  ],
  [
    "placements of two ranks",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "placement rank"],
      ["P1", 2023, 6, "ASD", "MsMdA", 1],
      ["P1", 2023, 6, "ASD", "SpIn", 2],
      ["P1", 2024, 7, "ASD", "MsMdA", 1],
    ],
    [
      "Census, row 3: the pupil has placements of rank 1 and 2 in 2023. A pupil is counted once in a census, at the placement of the best rank. (E154)",
    ],
    false,
  ],
  [
    "a unit that is not known",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "unit"],
      ["P1", 2023, 6, "ASD", "MsMdA", "the annexe"],
      ["P1", 2024, 7, "ASD", "MsMdA", ""],
    ],
    ["Census, row 2: unit is the text 'the annexe'. It is taken as blank. Correct the cell if you need it. (E182)"],
    false,
  ],
  [
    "a pupil in a unit",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "unit"],
      ["P1", 2023, 6, "ASD", "MsMdA_InA", "SEN unit"],
      ["P1", 2024, 7, "ASD", "MsMdA_InA", "SEN unit"],
    ],
    [
      "Census, row 2: the setting is MsMdA_InA and the unit is SENU, so SENU_InA is used. The setting is that of the unit. (and 1 more like it) (E180)",
    ],
    false,
  ],
  [
    "an error in the area",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "area"],
      ["P1", 2023, 6, "ASD", "MsMdA", { error: "#N/A" }],
      ["P1", 2024, 7, "ASD", "MsMdA", "North"],
    ],
    ["Census, row 2: area is the Excel error #N/A. It is taken as blank. Correct the cell if you need it. (E182)"],
    false,
  ],
  [
    "a formula typed as a school",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting", "school"],
      ["P1", 2023, 6, "ASD", "MsMdA", "=Oak School"],
      ["P1", 2024, 7, "ASD", "MsMdA", "Elm"],
    ],
    ["Census, row 2: school is the text '=Oak School'. It is taken as blank. Correct the cell if you need it. (E182)"],
    false,
  ],
  [
    "a five-digit NCY",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting"],
      ["P1", 2023, 45306, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
    ],
    ["Census, row 2: NCY is 45306. NCY from -4 to 24 is wanted. Correct the cell or remove the row. (E116)"],
    true,
  ],
  [
    "a calendar year for an NCY",
    "census",
    [
      ["pupil", "census year", "NCY", "need", "setting"],
      ["P1", 2023, 2016, "ASD", "MsMdA"],
      ["P1", 2024, 7, "ASD", "MsMdA"],
    ],
    [
      "Census, row 2: NCY is 2016. NCY from -4 to 24 is wanted; this looks like a calendar year. Correct the cell or remove the row. (E116)",
    ],
    true,
  ],
  [
    "settings without NCYs",
    "settings",
    [
      ["setting", "needs"],
      ["MsMdA", "all"],
    ],
    [
      "Settings, row 1: no column is headed NCY from; the headings are 'setting', 'needs'. A column headed NCY from is needed. Add the column, or rename the one that holds it. (E101)",
      "Settings, row 1: no column is headed NCY to; the headings are 'setting', 'needs'. A column headed NCY to is needed. Add the column, or rename the one that holds it. (E101)",
    ],
    true,
  ],
  [
    "settings with a blank list of needs",
    "settings",
    [
      ["setting", "ncy from", "ncy to", "needs", "next settings", "holds places"],
      ["MsMdA", 0, 11, "", "all", true],
    ],
    [
      "Settings, row 2: needs is blank. The needs that the setting takes are wanted. List their codes with commas between them, or write all. (E115)",
    ],
    true,
  ],
  [
    "settings that end before they begin",
    "settings",
    [
      ["setting", "ncy from", "ncy to", "needs", "next settings", "holds places"],
      ["MsMdA", 11, 0, "all", "all", true],
    ],
    [
      "Settings, row 2: ncy from is 11 and the last NCY is 0. The first NCY may not be above the last. Exchange the two or correct them. (E127)",
    ],
    true,
  ],
  [
    "settings with places as a number",
    "settings",
    [
      ["setting", "ncy from", "ncy to", "needs", "next settings", "holds places"],
      ["MsMdA", 0, 11, "all", "all", 120],
    ],
    [],
    false,
  ],
  [
    "settings with an NCY beyond all plans",
    "settings",
    [
      ["setting", "ncy from", "ncy to", "needs", "next settings", "holds places"],
      ["MsMdA", 0, 99, "all", "all", true],
    ],
    ["Settings, row 2: ncy to is 99. NCY from -5 to 25 is wanted. Correct the cell or remove the row. (E116)"],
    true,
  ],
  [
    "settings that lead to a setting without a row",
    "settings",
    [
      ["setting", "ncy from", "ncy to", "needs", "next settings", "holds places"],
      ["MsMdA", 0, 11, "all", "GFE", true],
    ],
    [
      "Settings: MsMdA leads to GFE, which has no row. Every setting that pupils can move to needs a row of its own. Add the row or correct the code. (E128)",
    ],
    false,
  ],
];

describe("a broken census or table of settings", () => {
  it.each(CASES)("says so: %s", (_name, kind, cells, sentences, stops) => {
    const read = kind === "census" ? readSource : readSettings;

    const { value, problems } = read({ name: kind === "census" ? "Census" : "Settings", cells, firstRow: 1 });

    expect(problems.map(wordProblem)).toEqual(sentences);
    expect(value === null).toBe(stops);
  });
});
