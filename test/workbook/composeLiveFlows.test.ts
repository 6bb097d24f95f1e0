import { composeLiveFlows } from "../../src/workbook/composeLiveFlows";
import { USUAL_CENSUS_OPTIONS } from "../../src/model/census/CensusOptions";
import type { CellContent } from "../../src/workbook/CellContent";

const REFERENCES = {
  source: "Census[#All]",
  population: "Population!A1:C9",
  costs: null,
  settings: "Settings[#All]",
  nSimulations: 1000,
  seed: "42",
  rules: "corrected" as const,
  census: USUAL_CENSUS_OPTIONS,
};
const SHOWN = { censusYear: 2025, by: "setting group" as const, title: "62 pupils moved.", picture: null };
const listFormulas = (rows: readonly (readonly CellContent[])[]) =>
  rows.flat().flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : []));

test("the table is a live formula of a model that knows the groups of the settings table", () => {
  const { rows } = composeLiveFlows(REFERENCES, SHOWN);

  expect(listFormulas(rows)).toEqual([
    "=SEND.MODEL(Census[#All],Population!A1:C9,,Settings[#All],,$A$6:$B$9)",
    '=SEND.FLOWS($B$4,2025,"setting group")',
  ]);
  expect(rows.slice(5, 9).map(([name]) => name)).toEqual(["Option", "simulations", "seed", "rules"]);
});

test("the picture stands beside the table, in its own proportions", () => {
  const picture = { description: "Flows", png: "AAAA", width: 760, height: 600 };

  const { pictures, columnWidths } = composeLiveFlows(REFERENCES, { ...SHOWN, picture });

  const [{ place, description }] = pictures!;
  const width = columnWidths.slice(place.column, place.column + place.nColumns).reduce((sum, each) => sum + each, 0);
  expect(description).toBe("Flows");
  expect(place.column).toBeGreaterThan(5);
  expect(width / (place.nRows * 15)).toBeCloseTo(760 / 600, 1);
});
