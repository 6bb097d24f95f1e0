import { readModelMapping } from "../../src/model/returns/readModelMapping";
import { listMappedCodes } from "../../src/model/returns/listMappedCodes";
import { NO_MAPPING } from "../../src/model/returns/readMapping";
import { isMapping } from "../../src/model/returns/mappingColumns";
import type { ReturnName } from "../../src/model/returns/ReturnTable";
import { USUAL_SUPPRESSION } from "../../src/model/suppression/CountTable";
import { readPopulation } from "../../src/model/tables/readPopulation";
import type { Cell } from "../../src/model/tables/Reading";
import { readSource } from "../../src/model/tables/readSource";
import type { CellContent } from "../../src/workbook/CellContent";
import { composeLiveProvenance } from "../../src/workbook/composeLiveProvenance";
import { composeLiveReturn } from "../../src/workbook/composeLiveReturn";
import { composeLiveSharing } from "../../src/workbook/composeLiveSharing";
import { composeMappingSheet, getMappingBlock } from "../../src/workbook/composeMappingSheet";
import { composeReturnSheet } from "../../src/workbook/composeReturnSheet";
import { composeSharedSheet } from "../../src/workbook/composeSharedSheet";
import type { ProjectionReferences } from "../../src/workbook/ProjectionReferences";
import { listCensus, listPopulation } from "../taskpane/createFakeWorkbook";

const REFERENCES: ProjectionReferences = {
  source: "Census!A1:G99",
  population: "Population!A1:C9",
  costs: null,
  settings: null,
  nSimulations: 500,
  seed: "42",
  rules: "corrected",
};
const SCENARIO = { levers: "'SEND levers'!A4:N80", name: 'Keep "in" borough' };

const listFormulas = (rows: readonly (readonly CellContent[])[]) =>
  rows.flatMap((row, i) =>
    row.flatMap((cell) => (typeof cell === "object" && cell !== null ? [`${i + 1} ${cell.formula}`] : [])),
  );

test("a live return reads its options and its mapping from cells", () => {
  const { rows } = composeLiveReturn(REFERENCES, {
    name: "LSRP",
    ageRule: "NCY+5",
    statistic: "median",
    nYears: 3,
    mapping: "'SEND mapping LSRP'!A4:D20",
    scenario: null,
  });

  expect(listFormulas(rows)).toEqual([
    "4 =SEND.MODEL(Census!A1:G99,Population!A1:C9,,,,$A$6:$B$9)",
    `16 =SEND.RETURN($B$4,"LSRP",$A$11:$B$14,'SEND mapping LSRP'!A4:D20)`,
  ]);
  expect(rows.slice(10, 14)).toEqual([
    ["Option", "Value"],
    ["statistic", "median"],
    ["age rule", "NCY+5"],
    ["years", 3],
  ]);
});

test("a live return of a scenario reads the scenario's cell; SCAP has no ages", () => {
  const choices = { name: "SCAP", ageRule: "NCY+4", statistic: "mean", nYears: null, mapping: null } as const;
  const { rows } = composeLiveReturn(REFERENCES, { ...choices, scenario: SCENARIO });

  expect(listFormulas(rows)).toEqual([
    "4 =SEND.MODEL(Census!A1:G99,Population!A1:C9,,,,$A$7:$B$10)",
    `5 =SEND.SCENARIO($B$4,'SEND levers'!A4:N80,"Keep ""in"" borough")`,
    '15 =SEND.RETURN($B$5,"SCAP",$A$12:$B$13)',
  ]);
});

test("provenance names the scenario and the day on which it was written", () => {
  const { rows } = composeLiveProvenance(REFERENCES, SCENARIO, "22 November 2026");

  expect(rows).toContainEqual(["Sheet written on", "22 November 2026"]);
  expect(listFormulas(rows).at(-1)).toBe("14 =SEND.PROVENANCE($B$5)");
});

test("a live suppressed table carries its rules; a copy carries no formula, and its note alone in its row", () => {
  const live = composeLiveSharing("Plans!A1:C9", { ...USUAL_SUPPRESSION, isSecondary: false }, 1);
  const copy = composeSharedSheet("Plans", {
    cells: [
      ["Need", "Plans"],
      ["ASD", "c"],
      ["Total", 40],
      ["1 count is hidden.", ""],
    ],
    headingRow: 0,
    countColumns: [1],
  });

  expect(listFormulas(live.rows)).toEqual(["9 =SEND.SUPPRESS(Plans!A1:C9,$A$4:$B$7)"]);
  expect(live.rows.slice(4, 7)).toEqual([
    ["threshold", 5],
    ["secondary", false],
    ["zeros", true],
  ]);
  expect(listFormulas(copy.rows)).toEqual([]);
  expect(copy.rows.at(-1)).toEqual(["1 count is hidden."]);
});

test("a return as values has the function's cells and prints on a page across", () => {
  const cells = [
    ["Table", "Block", "Row", "2026 (actual)", 2027],
    ["5.1", "By age", "Total", 12, 14],
    ["Notes", "Years", "Each column is a January.", "", ""],
  ];
  const sheet = composeReturnSheet("DSG", cells, "Values.");

  expect(sheet.rows.slice(3, 5)).toEqual(cells.slice(0, 2));
  expect(sheet.rows[5]).toEqual(["Notes", "Years", "Each column is a January."]);
  expect(sheet.print!.area).toEqual({ row: 0, column: 0, nRows: 6, nColumns: 5 });
});

describe("a mapping", () => {
  const census = listCensus().map((row) => row.map((cell) => (cell === "SpMdA" ? "Own place" : cell)));
  const source = readSource({ name: "Census", cells: census, firstRow: 1 }).value!;
  const population = readPopulation({ name: "Population", cells: listPopulation(), firstRow: 1 }).value!;
  const { transitions } = source;
  const input = { transitions, population, costs: [], settings: [], rules: "corrected" as const };
  const write = (name: ReturnName): Cell[][] => {
    const codes = listMappedCodes(input, name, NO_MAPPING);
    const { row, nRows, nColumns } = getMappingBlock(codes.length);
    const { rows } = composeMappingSheet(name, codes);
    return rows.slice(row, row + nRows).map((cells) => cells.slice(0, nColumns) as Cell[]);
  };

  test("is written as everything is counted now, with a blank row for what has none, and read back to the same", () => {
    const cells = write("DSG");
    const { mapping, problems } = readModelMapping({ name: "Mapping", cells, firstRow: 4 }, "DSG", input);

    expect(isMapping(cells[0])).toBe(true);
    expect(cells.slice(1)).toEqual([
      ["MsMdA", "Mainstream schools or academies placements", "Mainstream school or academy", 20],
      ["Own place", "", "", 20],
      ["ASD", "Autistic Spectrum Disorder", "Autistic spectrum disorder", expect.any(Number)],
      ["SEMH", "Social, Emotional and Mental Health", "Social, emotional and mental health", expect.any(Number)],
    ]);
    expect(problems).toEqual([]);
    expect(listMappedCodes(input, "DSG", mapping)).toEqual(listMappedCodes(input, "DSG", NO_MAPPING));
  });

  test("counts a code where the blank row was filled in", () => {
    const cells = write("SCAP").map((row) => (row[0] === "Own place" ? ["Own place", "Not asked for"] : row));
    const { mapping } = readModelMapping({ name: "Mapping", cells, firstRow: 4 }, "SCAP", input);
    const before = listMappedCodes(input, "SCAP", NO_MAPPING).find(({ code }) => code === "Own place")!;
    const after = listMappedCodes(input, "SCAP", mapping).find(({ code }) => code === "Own place")!;

    expect([before.row, after.row]).toEqual([null, "Not asked for"]);
    expect(after.plans).toBe(20);
  });
});
