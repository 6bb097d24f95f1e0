import { USUAL_CENSUS_OPTIONS } from "../../src/model/census/CensusOptions";
import { composeLiveHotspots, type HotspotsSheet } from "../../src/workbook/composeLiveHotspots";
import type { ProjectionReferences } from "../../src/workbook/ProjectionReferences";

const REFERENCES: ProjectionReferences = {
  source: "Census!A1:G99",
  population: "Population!A1:C9",
  costs: null,
  settings: null,
  nSimulations: 500,
  seed: "42",
  rules: "corrected",
};
const BY_NEED: HotspotsSheet = { by: ["need", "ncy"], readsCensus: false, isPerPerson: true };
const BY_SCHOOL: HotspotsSheet = { by: ["school"], readsCensus: true, isPerPerson: false };

const listFormulas = (references: ProjectionReferences, sheet: HotspotsSheet) =>
  composeLiveHotspots(references, sheet).rows.flatMap((row, iRow) =>
    row.flatMap((cell) => (typeof cell === "object" && cell !== null ? [`${iRow + 1} ${cell.formula}`] : [])),
  );

test("what a model knows is read from a model, so that growth can be per person", () => {
  const formulas = listFormulas(REFERENCES, BY_NEED);

  expect(formulas).toEqual([
    "4 =SEND.MODEL(Census!A1:G99,Population!A1:C9,,,,$A$6:$B$9)",
    '11 =SEND.HOTSPOTS($B$4,"need, ncy")',
  ]);
});

test("what only a census knows is read from the census, by the rules that were chosen", () => {
  const usual = listFormulas(REFERENCES, BY_SCHOOL);
  const census = { ...USUAL_CENSUS_OPTIONS, gaps: "fill in" as const };
  const own = composeLiveHotspots({ ...REFERENCES, census }, BY_SCHOOL);

  expect(usual).toEqual(['4 =SEND.HOTSPOTS(Census!A1:G99,"school")']);
  expect(own.rows.slice(3)).toEqual([
    ["Option", "Value"],
    ["gaps", "fill in"],
    [],
    [{ formula: '=SEND.HOTSPOTS(Census!A1:G99,"school",$A$4:$B$5)' }],
  ]);
});
