import { USUAL_CENSUS_OPTIONS } from "../../src/model/census/CensusOptions";
import { composeLiveBacktest } from "../../src/workbook/composeLiveBacktest";
import { composeLiveCheck } from "../../src/workbook/composeLiveCheck";
import { composeLivePlan } from "../../src/workbook/composeLivePlan";
import { composeLiveProjection } from "../../src/workbook/composeLiveProjection";
import { composeModelOptions } from "../../src/workbook/composeModelOptions";
import { composeLiveScenarios } from "../../src/workbook/levers/composeLiveScenarios";
import type { ProjectionReferences } from "../../src/workbook/ProjectionReferences";
import type { SheetContent } from "../../src/workbook/SheetContent";

const REFERENCES: ProjectionReferences = {
  source: "Census!A1:E9",
  population: "Population!A1:C9",
  costs: null,
  settings: null,
  nSimulations: 500,
  seed: "42",
  rules: "corrected",
  census: { ...USUAL_CENSUS_OPTIONS, heldBack: "keep", gaps: "fill in" },
};
const MONEY = { funding: "Funding!A1:G9", workstreams: null, levers: null, inflation: 0, carryRate: 0 };

/** The rows that the options of a formula's last argument cover, on its own sheet. */
function readOptionRows({ rows }: SheetContent, functionName: string) {
  const [formula] = rows.flat().flatMap((cell) => (typeof cell === "object" && cell ? [cell.formula] : []));
  expect(formula).toContain(functionName);
  const [, from, to] = formula.match(/\$A\$(\d+):\$B\$(\d+)\)$/)!;
  return rows.slice(Number(from) - 1, Number(to));
}

test("rules for doubtful rows stand among the options only where they are not as usual", () => {
  const usual = composeModelOptions({ ...REFERENCES, census: USUAL_CENSUS_OPTIONS });
  const unusual = composeModelOptions(REFERENCES);

  expect(usual.map(([name]) => name)).toEqual(["simulations", "seed", "rules"]);
  expect(unusual.slice(3)).toEqual([
    ["held back", "keep"],
    ["gaps", "fill in"],
  ]);
});

test.each<[string, string, SheetContent]>([
  ["a projection", "SEND.MODEL", composeLiveProjection(REFERENCES, [])[0]([])],
  ["a balance", "SEND.MODEL", composeLivePlan(REFERENCES, MONEY)],
  ["scenarios", "SEND.MODEL", composeLiveScenarios(REFERENCES, "Levers!A1:L9", ["Keep"])],
  ["a backtest", "SEND.BACKTEST", composeLiveBacktest(REFERENCES)],
])("the formulas of %s read the rules, and nothing stands over them", (_, functionName, sheet) => {
  const options = readOptionRows(sheet, functionName);

  expect(options).toEqual([["Option", "Value"], ...composeModelOptions(REFERENCES)]);
});

test("a live check says that it does not follow rules of one's own", () => {
  const usual = composeLiveCheck({ ...REFERENCES, census: undefined }).rows[1];
  const own = composeLiveCheck(REFERENCES).rows[1];

  expect(usual).toEqual(["Live formula: the list follows the tables of this workbook."]);
  expect(own).toEqual([
    "Live formula: the list follows the tables of this workbook, by the usual rules for doubtful rows; the Check step follows those you chose.",
  ]);
});
