import { USUAL_CENSUS_OPTIONS } from "../../../src/model/census/CensusOptions";
import { REPORT_SECTIONS, type ReportPlan } from "../../../src/workbook/report/ReportPlan";

/** A report with every section, over three known Januaries and two projected ones. */
export const REPORT_PLAN: ReportPlan = {
  title: "Fernshire: high needs",
  author: "A. Officer",
  date: "22 November 2026",
  references: {
    source: "Census[#All]",
    population: "Population!A4:O29",
    costs: "Costs!A4:F41",
    settings: null,
    nSimulations: 500,
    seed: "42",
    rules: "corrected",
    census: USUAL_CENSUS_OPTIONS,
  },
  sections: REPORT_SECTIONS,
  knownYears: [2024, 2025, 2026],
  projectedYears: [2027, 2028],
  groups: { need: ["ASD", "SEMH"], "setting group": ["Mainstream", "Special"], phase: ["primary", "secondary"] },
  ncys: [0, 1, 2],
  financialYears: ["2026-27", "2027-28"],
  largestCost: 50e6,
  inflation: 0.03,
  tables: [
    { role: "Census or transitions", reference: "Census[#All]", nRows: 900, fingerprint: "Fingerprint of transitions" },
    { role: "Funding", reference: "Funding!A4:H18", nRows: 14, fingerprint: "" },
  ],
  money: {
    references: {
      funding: "Funding!A4:H18",
      workstreams: "Workstreams!A4:K10",
      levers: "Workstreams!A15:I17",
      inflation: 0.03,
      carryRate: 0.045,
    },
    years: ["2026-27", "2027-28"],
    nStatementLines: 12,
    nWorkstreams: 2,
  },
  scenarios: {
    levers: "'SEND levers'!A4:N80",
    names: ["Requests spike", 'The "late" school'],
    headings: ["Scenario", "Lever", "Change"],
    rows: [["'SEND levers'!A5", "'SEND levers'!C5", "'SEND levers'!L5"]],
  },
  nProblems: 3,
};
