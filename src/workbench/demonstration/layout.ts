/**
 * Where things are in the demonstration workbook. Sheets, tests and the page take every address
 * from here, so a cell moves in one place.
 */

/** Sheet names, in the order of the tabs. */
export const SHEETS = {
  start: "Start here",
  assumptions: "Assumptions",
  projection: "Projection",
  budget: "HNB budget",
  plan: "Recovery plan",
  balance: "Balance",
  funding: "Funding",
  workstreams: "Workstreams",
  whatIf: "What if",
  levers: "Levers",
  returns: "Returns",
  share: "To share",
  provenance: "Provenance",
  checks: "Checks",
  flows: "Flows",
  rates: "Rates",
  census: "Census",
  population: "Population",
  costs: "Costs",
  settings: "Settings",
  ledger: "Ledger",
  join: "Join",
  unitCosts: "Unit costs",
  providers: "Providers",
  sen2: "SEN2 return",
  schools: "Schools",
  sen2Census: "SEN2 census",
  published: "Published",
  caseload: "DfE caseload",
  newPlans: "DfE new plans",
  ceased: "DfE ceased plans",
  requests: "DfE requests",
} as const;

export type SheetName = (typeof SHEETS)[keyof typeof SHEETS];

/** A cell or a range of one sheet: { sheet: "Census", address: "A1:E9" }. */
export interface Place {
  readonly sheet: SheetName;
  readonly address: string;
}

/** Single cells that people change or that tests watch. */
export const CELLS = {
  simulations: { sheet: SHEETS.assumptions, address: "B6" },
  seed: { sheet: SHEETS.assumptions, address: "B7" },
  rules: { sheet: SHEETS.assumptions, address: "B8" },
  years: { sheet: SHEETS.assumptions, address: "B9" },
  populationGrowth: { sheet: SHEETS.assumptions, address: "B13" },
  costInflation: { sheet: SHEETS.assumptions, address: "B14" },
  allocationGrowth: { sheet: SHEETS.assumptions, address: "B15" },
  otherGrowth: { sheet: SHEETS.assumptions, address: "B16" },
  lookAhead: { sheet: SHEETS.assumptions, address: "B17" },
  /** Sentence with the number of plans expected. */
  expectation: { sheet: SHEETS.start, address: "A5" },
  /** Sentence with the band of plans. */
  band: { sheet: SHEETS.start, address: "A6" },
  model: { sheet: SHEETS.projection, address: "B4" },
  /** First cells of the spilled projections; their headings are there. */
  total: { sheet: SHEETS.projection, address: "A8" },
  byGroup: { sheet: SHEETS.projection, address: "Q8" },
  byNeed: { sheet: SHEETS.projection, address: "AF8" },
  byKeyStage: { sheet: SHEETS.projection, address: "AU8" },
  check: { sheet: SHEETS.checks, address: "A17" },
  flowYear: { sheet: SHEETS.flows, address: "B4" },
  flows: { sheet: SHEETS.flows, address: "A7" },
  rateProcess: { sheet: SHEETS.rates, address: "B4" },
  rates: { sheet: SHEETS.rates, address: "A7" },
  /** First cells of what a join of ledger and census spills. */
  joinReport: { sheet: SHEETS.join, address: "A14" },
  unmatched: { sheet: SHEETS.join, address: "H14" },
  unitCosts: { sheet: SHEETS.unitCosts, address: "A5" },
  providers: { sheet: SHEETS.providers, address: "A5" },
  /** First cells of what a SEN2 return spills: its Januaries, its census. */
  sen2Januaries: { sheet: SHEETS.sen2Census, address: "A9" },
  sen2Census: { sheet: SHEETS.sen2Census, address: "A14" },
  /** Name of the first scenario; its model stands beside it. */
  firstScenario: { sheet: SHEETS.whatIf, address: "A5" },
  /** First cell of the spilled comparison. */
  comparison: { sheet: SHEETS.whatIf, address: "A14" },
  /** Authority whose published numbers are shown, and the first cells of what they say. */
  publishedAuthority: { sheet: SHEETS.published, address: "B4" },
  publishedTotal: { sheet: SHEETS.published, address: "A7" },
  publishedGroups: { sheet: SHEETS.published, address: "A15" },
  publishedNotes: { sheet: SHEETS.published, address: "A47" },
  /** First cells of what the recovery plan and the balance spill. */
  plan: { sheet: SHEETS.plan, address: "A13" },
  contributions: { sheet: SHEETS.plan, address: "A22" },
  verdict: { sheet: SHEETS.plan, address: "A33" },
  cost: { sheet: SHEETS.balance, address: "A10" },
  effects: { sheet: SHEETS.balance, address: "A24" },
  balance: { sheet: SHEETS.balance, address: "A37" },
  statement: { sheet: SHEETS.balance, address: "A46" },
  /** First cells of the returns and of what they are tied to, of the table that may be shared, and of what all rests on. */
  dsg: { sheet: SHEETS.returns, address: "A19" },
  lsrp: { sheet: SHEETS.returns, address: "Q19" },
  newPlans: { sheet: SHEETS.returns, address: "AG19" },
  shared: { sheet: SHEETS.share, address: "A24" },
  provenance: { sheet: SHEETS.provenance, address: "A4" },
} as const satisfies Readonly<Record<string, Place>>;

/** Ranges whose place does not depend on the data. */
export const RANGES = {
  options: { sheet: SHEETS.assumptions, address: "A5:B9" },
  groupChanges: { sheet: SHEETS.assumptions, address: "A21:B27" },
  population: { sheet: SHEETS.population, address: "A4:O29" },
  settings: { sheet: SHEETS.settings, address: "A4:H19" },
  /** Levers with their headings, and room for more of them. */
  levers: { sheet: SHEETS.levers, address: "A4:N80" },
  scenarioModels: { sheet: SHEETS.whatIf, address: "B5:B10" },
  /** Rooms kept free for the spilled projections, headings included: four more Januaries than the years shown. */
  total: { sheet: SHEETS.projection, address: "A8:M23" },
  byGroup: { sheet: SHEETS.projection, address: "Q8:AD113" },
  byNeed: { sheet: SHEETS.projection, address: "AF8:AS203" },
  byKeyStage: { sheet: SHEETS.projection, address: "AU8:BH113" },
  /** Rooms for what a join spills. */
  joinReport: { sheet: SHEETS.join, address: "A14:F70" },
  unmatched: { sheet: SHEETS.join, address: "H14:O200" },
  unitCosts: { sheet: SHEETS.unitCosts, address: "A5:Q200" },
  providers: { sheet: SHEETS.providers, address: "A5:P220" },
  sen2Census: { sheet: SHEETS.sen2Census, address: "A14:K800" },
  funding: { sheet: SHEETS.funding, address: "A4:G18" },
  /** Workstreams and levers with their headings; rows may be added. */
  workstreams: { sheet: SHEETS.workstreams, address: "A4:J12" },
  planLevers: { sheet: SHEETS.workstreams, address: "A15:I24" },
  /** Rooms for what the recovery plan and the balance spill. */
  plan: { sheet: SHEETS.plan, address: "A13:Q18" },
  contributions: { sheet: SHEETS.plan, address: "A22:M30" },
  verdict: { sheet: SHEETS.plan, address: "A33:C37" },
  cost: { sheet: SHEETS.balance, address: "A10:H20" },
  effects: { sheet: SHEETS.balance, address: "A24:L33" },
  balance: { sheet: SHEETS.balance, address: "A37:N42" },
  statement: { sheet: SHEETS.balance, address: "A46:G72" },
  /** Rooms for the returns: every January that the population reaches, and rows for settings that are not mapped. */
  dsg: { sheet: SHEETS.returns, address: "A19:O240" },
  lsrp: { sheet: SHEETS.returns, address: "Q19:AE260" },
  newPlans: { sheet: SHEETS.returns, address: "AG19:AH35" },
} as const satisfies Readonly<Record<string, Place>>;

/** First and last row of the HNB budget's seven placement groups, in each of its blocks. */
export const BUDGET_ROWS = {
  years: 4,
  elapsed: 5,
  plans: 8,
  plansTotal: 15,
  averageCost: 18,
  placements: 28,
  placementsTotal: 35,
  otherLines: 36,
  spending: 42,
  allocation: 45,
  transfer: 46,
  income: 47,
  inYear: 50,
  opening: 51,
  closing: 52,
  low: 55,
  high: 56,
  inYearLow: 57,
  inYearHigh: 58,
  january: 62,
  januaryPlans: 63,
  januaryCost: 71,
  januaryLow: 78,
  januaryHigh: 79,
} as const;

/**
 * Gives a place as a formula writes it, with fixed rows and columns.
 *
 * @param place - a cell or range
 * @returns the reference, its sheet in quotes where the name has a space
 * @example refer(CELLS.model) // "Projection!$B$4"
 */
export function refer({ sheet, address }: Place): string {
  const fixed = address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${/\W/.test(sheet) ? `'${sheet}'` : sheet}!${fixed}`;
}
