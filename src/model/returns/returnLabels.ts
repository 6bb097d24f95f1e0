/** The rows of primary need, in the order of both returns; the labels are spelled as they are there. */
export const NEED_ROWS: readonly (readonly [code: string, label: string])[] = [
  ["ASD", "Autistic Spectrum Disorder"],
  ["HI", "Hearing Impairment"],
  ["MLD", "Moderate Learning Difficulty"],
  ["MSI", "Multi- Sensory Impairment"],
  ["PD", "Physical Disability"],
  ["PMLD", "Profound & Multiple Learning Difficulty"],
  ["SEMH", "Social, Emotional and Mental Health"],
  ["SLCN", "Speech, Language and Communications needs"],
  ["SLD", "Severe Learning Difficulty"],
  ["SPLD", "Specific Learning Difficulty"],
  ["VI", "Visual Impairment"],
  ["OTH", "Other Difficulty/Disability"],
  ["", "SEN support but no specialist assessment of type of need"],
];

/** The row that nobody with a plan is in: a plan names a need. */
export const UNASSESSED_ROW = NEED_ROWS[NEED_ROWS.length - 1][1];
/** Where needs without a row of their own go unless another row is chosen. */
export const OTHER_NEED_ROW = "Other Difficulty/Disability";

/** The rows of age, youngest first. */
export const AGE_ROWS = ["Under 5", "Age 5 to 10", "Age 11 to 15", "Age 16 to 19", "Age 20 to 25"] as const;

export const AGE_BLOCK = "Number of EHCPs by age group";
export const AGE_TOTAL = "Total number by Age Group";
export const NEED_BLOCK = "Number of EHCPs by primary need";
export const NEED_TOTAL = "Total number of EHCPs by primary need";

/** The seven sheets of the DSG management plan, by the group of placements that each is of. */
export const DSG_SHEETS: readonly (readonly [group: string, sheet: string])[] = [
  ["Mainstream", "Mainstream schools or academies placements"],
  ["Resourced provision and SEN units", "Resourced provision or SEN Units placements"],
  ["Maintained special", "Maintained special schools or special academies placements"],
  ["NMSS or independent", "Non-maintained special schools or independent (NMSS or independent) placements"],
  ["Hospital schools and AP", "Hospital schools or alternative provision (AP) placements"],
  ["Post 16", "Post 16 and further education (FE) placements"],
  ["Other", "Other placements or direct payments"],
];

/** The sheet that has no rows for those under 16. */
export const POST_16_SHEET = DSG_SHEETS[5][1];

export const LSRP_AGES = {
  table: "5.1",
  block: "5.1 Total number of EHC plans by age group (with estimated future projections)",
};
export const LSRP_SETTINGS = {
  table: "6",
  block: "6. Current and projected number of all CYP with EHC plans by provision",
};
export const LSRP_NEEDS = {
  table: "7",
  block: "7. Current and projected number of all CYP with EHC plans by primary need",
};

/** The rows of table 6 of the local SEND reform plan. */
export const LSRP_ROWS = [
  "Early Years settings including PVIs",
  "Mainstream schools or academies",
  "Support bases in mainstream settings",
  "Specialist bases in mainstream settings",
  "Maintained special schools or special academies",
  "NMSS or independent schools - LA funded placements",
  "NMSS or independent schools - other suitable arrangements",
  "Alternative Provision",
  "Mainstream Post 16 provision",
  "Mainstream Post 16 specialist provision",
  "Specialist Post-16 institutions",
  "Elective Home Education (EHE)",
  "Other arrangements by LA (EOTAS)",
  "Other (including hospital schools where applicable)",
] as const;

/** Tables 7.1 to 7.7: what each is of. */
export const LSRP_NEED_TABLES: readonly (readonly [table: string, of: string])[] = [
  ["7.1", "Early Years Settings including PVIs"],
  ["7.2", "Mainstream Schools or Academies (including Support Bases)"],
  ["7.3", "Specialist Bases"],
  ["7.4", "Maintained Special Schools or Special Academies"],
  ["7.5", "Non-Maintained Special Schools or Independent Schools"],
  ["7.6", "Alternative Provision or Hospital Schools"],
  ["7.7", "Post-16 (Further Education or Specialist Further Education) Settings"],
];

/**
 * Heads one of the tables 7.1 to 7.7.
 *
 * @param table - its number
 * @param of - the settings that it is of
 * @example nameNeedTable("7.3", "Specialist Bases") // "7.3 Current and projected number of all CYP with EHC plans in Specialist Bases by primary need"
 */
export const nameNeedTable = (table: string, of: string): string =>
  `${table} Current and projected number of all CYP with EHC plans in ${of} by primary need`;

/** The tables of the way to a plan: requests, assessments, and plans that came of them. */
export const LSRP_REQUESTS = {
  table: "10",
  block: "10. Current and projected number of all EHCNA requests by CYP age",
};
export const LSRP_ASSESSMENTS = {
  table: "11",
  block: "11. Current and projected number of all EHC Needs Assessments by CYP age",
};
export const LSRP_NEW_PLANS = {
  table: "12",
  block: "12. Current and projected number of all EHCNAs that result in an EHCP",
};

/** The kinds of provision of the SCAP forecasts of demand, in their order. */
export const SCAP_PROVISIONS = [
  "SEN units and resourced provision in mainstream schools",
  "Independent schools (independent schools and independent special schools)",
  "State funded special schools (LA-maintained, special academies, non-maintained special schools)",
  "Alternative provision (PRUs, AP academies and independent AP)",
] as const;

/** The phases of the SCAP forecasts: number of the first area, NCYs, and years after the known January. */
export const SCAP_PHASES: readonly {
  readonly phase: string;
  readonly firstArea: number;
  readonly ncyFrom: number;
  readonly ncyTo: number;
  readonly nYears: number;
}[] = [
  { phase: "Primary", firstArea: 1803001, ncyFrom: 0, ncyTo: 6, nYears: 5 },
  { phase: "Secondary", firstArea: 1803011, ncyFrom: 7, ncyTo: 11, nYears: 7 },
];
