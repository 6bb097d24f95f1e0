import { composeLivePlan, type PlanReferences } from "../../src/workbook/composeLivePlan";
import type { ProjectionReferences } from "../../src/workbook/ProjectionReferences";

const REFERENCES: ProjectionReferences = {
  source: "Census[#All]",
  population: "Population!A4:O29",
  costs: "Costs!A4:F41",
  settings: null,
  nSimulations: 500,
  seed: "42",
  rules: "corrected",
};
const MONEY: PlanReferences = {
  funding: "Funding!A4:H18",
  workstreams: "Workstreams!A4:K10",
  levers: null,
  inflation: 0.03,
  carryRate: 0,
};

const listFormulas = (money: PlanReferences) =>
  composeLivePlan(REFERENCES, money).rows.flatMap((row, iRow) =>
    row.flatMap((cell) =>
      typeof cell === "object" && cell !== null && cell.formula.startsWith("=SEND.")
        ? [`${iRow + 1} ${cell.formula}`]
        : [],
    ),
  );

test("one model, cost, balance, plan and statement, each with its own options", () => {
  expect(listFormulas(MONEY)).toEqual([
    "4 =SEND.MODEL(Census[#All],Population!A4:O29,Costs!A4:F41,,,$A$6:$B$9)",
    "18 =SEND.COST($B$4,,$A$11:$B$12)",
    "34 =SEND.BALANCE($B$4,Funding!A4:H18,$A$11:$B$13)",
    "50 =SEND.PLAN($B$4,Funding!A4:H18,Workstreams!A4:K10,,$A$11:$B$13)",
    "66 =SEND.PLAN($B$4,Funding!A4:H18,Workstreams!A4:K10,,$D$11:$E$14)",
    "82 =SEND.BALANCE($B$4,Funding!A4:H18,$G$11:$H$14)",
  ]);
});

test("no plan without workstreams", () => {
  expect(listFormulas({ ...MONEY, workstreams: null }).map((formula) => formula.split("(")[0])).toEqual([
    "4 =SEND.MODEL",
    "18 =SEND.COST",
    "34 =SEND.BALANCE",
    "50 =SEND.BALANCE",
  ]);
});
