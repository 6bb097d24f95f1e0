import type { Vocabulary } from "./vocabulary";

const LINE = ["line", "fundingline", "budgetline", "item", "fundingitem", "funding", "incomeorspending", "heading"];
const KIND = ["kind", "kindofline", "linetype", "type", "category"];
const YEAR = ["financialyear", "fy", "year", "budgetyear"];
const AMOUNT = ["amount", "pounds", "£", "value", "budget"];

/** The columns of a funding table beside those of its years. */
export const FUNDING_COLUMNS = {
  line: { name: "line", headings: [LINE, ["description", "name"]], required: true },
  kind: { name: "kind", headings: [KIND], required: false },
} as const satisfies Vocabulary<string>;

export const LONG_FUNDING_COLUMNS = {
  ...FUNDING_COLUMNS,
  financialYear: { name: "financial year", headings: [YEAR], required: true },
  amount: { name: "amount", headings: [AMOUNT], required: true },
} as const satisfies Vocabulary<string>;

/** The columns of a table of workstreams beside those of years, in which savings may be profiled. */
export const WORKSTREAM_COLUMNS = {
  workstream: {
    name: "workstream",
    headings: [["workstream", "workstreams", "mitigation", "mitigations", "initiative", "savingsproposal"]],
    required: true,
  },
  owner: { name: "owner", headings: [["owner", "leadofficer", "lead", "responsible", "accountable"]], required: false },
  kind: { name: "kind", headings: [["kind", "type", "kindofsaving", "savingtype", "class"]], required: true },
  start: {
    name: "start",
    headings: [["start", "startdate", "starts", "from", "begins", "startyear"]],
    required: false,
  },
  end: { name: "end", headings: [["end", "enddate", "ends", "until", "endyear", "lastyear"]], required: false },
  ramp: {
    name: "ramp years",
    headings: [["rampyears", "ramp", "yearstofulleffect", "rampup", "rampupyears"]],
    required: false,
  },
  confidence: { name: "confidence", headings: [["confidence", "rag", "ragrating", "delivery"]], required: false },
  saving: {
    name: "gross saving",
    headings: [["grosssaving", "saving", "savings", "fullyearsaving", "grosssavingayear", "annualsaving", "benefit"]],
    required: false,
  },
  scenario: { name: "scenario", headings: [["scenario", "levers", "lever", "scenarioname"]], required: false },
  revenue: {
    name: "revenue investment",
    headings: [["revenueinvestment", "revenue", "revenuecost", "investmentrevenue", "investment"]],
    required: false,
  },
  capital: {
    name: "capital investment",
    headings: [["capitalinvestment", "capital", "capitalcost", "investmentcapital"]],
    required: false,
  },
  investmentFrom: {
    name: "investment from",
    headings: [["investmentfrom", "investmentstart", "investmentyear"]],
    required: false,
  },
  investmentYears: {
    name: "investment years",
    headings: [["investmentyears", "yearsofinvestment"]],
    required: false,
  },
} as const satisfies Vocabulary<string>;
