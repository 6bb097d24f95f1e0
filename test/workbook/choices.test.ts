import { USUAL_CENSUS_OPTIONS } from "../../src/model/census/CensusOptions";
import { USUAL_CHOICES, type Choices } from "../../src/workbook/Choices";
import { readChoices } from "../../src/workbook/readChoices";
import { writeChoices } from "../../src/workbook/writeChoices";
import { openAddIn, readSheet, sheetOf } from "./createTestWorkbook";

const CHOICES: Choices = {
  source: "Plans[#All]",
  population: "'My data'!A1:C9",
  costs: "none",
  settings: null,
  nSimulations: 250,
  seed: "spring 1",
  rules: "witan",
  census: { ...USUAL_CENSUS_OPTIONS, gaps: "fill in", ncyFrom: "date of birth" },
  columns: { census: { pupil: "Child ref; new", need: "SEN = type" } },
  authority: "Fernshire",
  ledger: "Ledger!A1:G40",
  ledgerKey: "upn",
  funding: "Funding!A4:G18",
  workstreams: "none",
  planLevers: null,
  inflation: 0.03,
  carryRate: 0.045,
  reportTitle: "Fernshire: high needs",
  reportAuthor: "A. Officer",
  reportYears: 4,
  packAuthority: "Fernshire County Council",
  hideBelow: 10,
  hidesOthers: false,
  showsZeros: false,
};

test("a workbook without choices has the usual ones", async () => {
  openAddIn({ sheets: [sheetOf("Data", [["x"]])] });

  expect(await readChoices()).toEqual(USUAL_CHOICES);
});

test("what is written is read again, from a sheet that a person can read", async () => {
  const office = openAddIn({ sheets: [sheetOf("Data", [["x"]])] });

  await writeChoices(CHOICES);

  expect(await readChoices()).toEqual(CHOICES);
  const rows = readSheet(office, "SEND choices");
  expect(rows[3]).toEqual(["Choice", "Value", "What it is"]);
  expect(rows.find(([name]) => name === "Population")?.[1]).toBe("'My data'!A1:C9");
  expect(rows.find(([name]) => name === "Rule: gaps")).toEqual([
    "Rule: gaps",
    "fill in",
    "A pupil who misses one census: leave and join, or fill in",
  ]);
  expect(office.grid.getActiveSheetId()).toBe(office.grid.getSheets()[0].id);
});

test("later choices change the value alone; notes and the order of rows stay as the person left them", async () => {
  const office = openAddIn({
    sheets: [
      sheetOf("SEND choices", [
        ["SEND choices"],
        ["our notes for the panel"],
        ["Choice", "Value", "What it is"],
        ["Seed", 7, "agreed in March"],
        ["Simulations", 1000, "as last year"],
      ]),
    ],
  });

  await writeChoices({ ...CHOICES, seed: "8" });

  const rows = readSheet(office, "SEND choices");
  expect(rows[1][0]).toBe("our notes for the panel");
  expect(rows[3]).toEqual(["Seed", 8, "agreed in March"]);
  expect(rows[4]).toEqual(["Simulations", 250, "as last year"]);
  expect(await readChoices()).toEqual({ ...CHOICES, seed: "8" });
});

test("a person's own sheet of that name is left alone", async () => {
  const office = openAddIn({ sheets: [sheetOf("SEND choices", [["Choices of the SEND board"]])] });

  await writeChoices(CHOICES);

  expect(readSheet(office, "SEND choices")).toEqual([["Choices of the SEND board"]]);
  expect(await readChoices()).toEqual(CHOICES);
});

test("a choice that cannot be used is as usual", async () => {
  openAddIn({
    sheets: [
      sheetOf("SEND choices", [
        ["SEND choices"],
        ["Choice", "Value"],
        ["Simulations", 0],
        ["Rules", "other"],
        ["Rule: gaps", "guess"],
        ["Hide below", 1],
        ["Hide others", "perhaps"],
      ]),
    ],
  });

  expect(await readChoices()).toEqual(USUAL_CHOICES);
});
