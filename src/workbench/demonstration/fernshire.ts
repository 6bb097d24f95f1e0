/**
 * Everything that was assumed to invent Fernshire, a local authority that does not exist. Levels
 * are of the size that published national figures show; no row of anybody's data is in here.
 * docs/demonstration.md tells the story; generateAuthority.ts turns it into pupils.
 */

/** Name of the invented authority. No English authority is called this. */
export const AUTHORITY = "Fernshire";

/** Seed of the generator. Another seed gives another authority of the same kind. */
export const SEED = "Fernshire 68";

/** January censuses that the workbook holds. */
export const CENSUS_YEARS = [2023, 2024, 2025, 2026] as const;

/** Januaries of the population sheet: the censuses and ten years ahead. */
export const POPULATION_YEARS = [
  2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036,
] as const;

/** The generator begins with nobody in this January, so that 2023 is a product of the same rules. */
export const FIRST_YEAR = 2002;

export const FIRST_NCY = -4;
export const LAST_NCY = 20;

/** Children born from September to August, by the year of that September; straight lines between. */
export const BIRTHS: readonly (readonly [september: number, born: number])[] = [
  [1975, 2050],
  [1990, 2150],
  [2001, 1960],
  [2007, 2270],
  [2011, 2420],
  [2015, 2330],
  [2019, 2120],
  [2022, 2060],
  [2025, 2080],
  [2035, 2170],
];

/** People living in Fernshire as a share of those born there, by NCY: families move in, students move out. */
export const STAYING: readonly (readonly [ncy: number, share: number])[] = [
  [-4, 1],
  [0, 1.02],
  [6, 1.06],
  [11, 1.08],
  [13, 1.07],
  [14, 0.98],
  [15, 0.93],
  [17, 0.95],
  [20, 1.04],
];

/** Plans begun or moved in, in a thousand people of the NCY in which the January census finds them, January 2026. */
export const JOINERS_PER_THOUSAND: Readonly<Record<number, number>> = {
  [-2]: 1.2,
  [-1]: 7,
  0: 25.5,
  1: 13.2,
  2: 9.9,
  3: 9.2,
  4: 8.9,
  5: 9.3,
  6: 10.7,
  7: 11,
  8: 6.3,
  9: 7.2,
  10: 7.6,
  11: 6.3,
  12: 4.7,
  13: 2.1,
  14: 0.9,
  15: 0.4,
  16: 0.1,
};

/** How fast joiner rates rise, every year: the engine of growth in plans. */
export const JOINER_GROWTH = 0.085;

/** Share of plans that cease before the next January, by the NCY they cease from. */
export const LEAVING: Readonly<Record<number, number>> = {
  [-2]: 0.015,
  [-1]: 0.02,
  0: 0.02,
  1: 0.022,
  2: 0.022,
  3: 0.022,
  4: 0.022,
  5: 0.024,
  6: 0.025,
  7: 0.024,
  8: 0.025,
  9: 0.027,
  10: 0.03,
  11: 0.045,
  12: 0.07,
  13: 0.17,
  14: 0.24,
  15: 0.28,
  16: 0.31,
  17: 0.35,
  18: 0.38,
  19: 0.45,
  20: 1,
};

/** How much more or less often a plan ceases, by setting. */
export const LEAVING_BY_SETTING: Readonly<Record<string, number>> = { NEET: 1.5, EHE: 1.4, SpMdA: 0.8, SP16: 0.7 };

/** Broad stages at which joiners differ in need and in setting. */
export type Stage = "early" | "primary" | "secondary" | "post16";

/**
 * Stage of an NCY.
 *
 * @example getStage(7) // "secondary"
 */
export function getStage(ncy: number): Stage {
  if (ncy < 0) return "early";
  if (ncy < 7) return "primary";
  return ncy < 12 ? "secondary" : "post16";
}

/** Primary needs of joiners, as weights. A primary need never changes afterwards, so that the demonstration stays plain. */
// prettier-ignore
export const NEED_OF_JOINERS: Readonly<Record<Stage, Readonly<Record<string, number>>>> = {
  early: { ASD: 27, SLCN: 42, PD: 9, SLD: 7, PMLD: 6, MLD: 4, DS: 2.5, HI: 1.6, VI: 1.2, MSI: 0.8, SEMH: 1, OTH: 1.2 },
  primary: { ASD: 31.5, SLCN: 25, SEMH: 18, MLD: 10, SLD: 5, PMLD: 1.1, SPLD: 1.8, PD: 4, HI: 1.2, VI: 0.7, MSI: 0.3, DS: 0.8, OTH: 1.2 },
  secondary: { ASD: 29, SLCN: 8, SEMH: 38, MLD: 14, SLD: 1.4, PMLD: 0.3, SPLD: 4.2, PD: 3.2, HI: 0.9, VI: 0.5, MSI: 0.1, DS: 0.1, OTH: 1.2 },
  post16: { ASD: 32, SLCN: 8, SEMH: 33, MLD: 15, SLD: 2, SPLD: 4, PD: 3.5, HI: 1.2, VI: 0.8, OTH: 1 },
};

/** First setting of joiners, as weights before a need leans them. */
// prettier-ignore
export const SETTING_OF_JOINERS: Readonly<Record<Stage, Readonly<Record<string, number>>>> = {
  early: { EYP: 72, MsMdA: 16, SpMdA: 12 },
  primary: { MsMdA: 78, RP: 2.8, SENU: 1.6, SpMdA: 11, SpIn: 1, SpNm: 0.2, MsIn: 0.8, APRU: 0.6, EHE: 1.2, OLA: 0.9 },
  secondary: { MsMdA: 72, RP: 1.8, SENU: 1.2, SpMdA: 10, SpIn: 3, SpNm: 0.5, MsIn: 1.6, APRU: 2.6, EHE: 2.6, OLA: 2.2 },
  post16: { GFE: 60, MsMdA: 12, "6FC": 8, SP16: 4, SpMdA: 3, NEET: 9, OLA: 3 },
};

/** What may happen in a year to somebody who keeps the plan, in the setting they were in. */
export interface Moves {
  /** Setting before the move. */
  readonly from: string;
  /** NCY before and after a transfer point, such as 6 for 6 to 7; without it, any other year of the stage given. */
  readonly atNcy?: number;
  readonly stage?: Stage;
  /** Where they are next January, as shares before a need leans them; the rest stay. */
  readonly to: Readonly<Record<string, number>>;
}

/** The first entry that fits is used. Whoever has outgrown a setting and is not moved by these goes to `OUTGROWN`. */
// prettier-ignore
export const MOVES: readonly Moves[] = [
  { from: "EYP", atNcy: -1, to: { MsMdA: 0.8, SpMdA: 0.15, RP: 0.03, SENU: 0.02 } },
  { from: "EYP", to: { SpMdA: 0.03 } },
  { from: "MsMdA", atNcy: 6, to: { SpMdA: 0.21, RP: 0.025, SENU: 0.015, SpIn: 0.022, SpNm: 0.006, MsIn: 0.01, EHE: 0.015, OLA: 0.008, APRU: 0.004 } },
  { from: "MsMdA", atNcy: 11, to: { GFE: 0.62, "6FC": 0.06, SP16: 0.03, NEET: 0.05, SpMdA: 0.012, OLA: 0.012 } },
  { from: "MsMdA", atNcy: 12, to: { GFE: 0.16, "6FC": 0.02, NEET: 0.03 } },
  { from: "MsMdA", atNcy: 13, to: { GFE: 0.5, NEET: 0.14, SP16: 0.03 } },
  { from: "MsMdA", stage: "primary", to: { SpMdA: 0.05, RP: 0.008, SENU: 0.005, SpIn: 0.004, SpNm: 0.0008, MsIn: 0.001, EHE: 0.006, OLA: 0.004, APRU: 0.004 } },
  { from: "MsMdA", stage: "secondary", to: { SpMdA: 0.028, RP: 0.004, SENU: 0.002, SpIn: 0.016, SpNm: 0.0015, MsIn: 0.003, EHE: 0.011, OLA: 0.011, APRU: 0.013 } },
  { from: "RP", atNcy: 6, to: { MsMdA: 0.3, SpMdA: 0.22, SENU: 0.04, SpIn: 0.02 } },
  { from: "RP", atNcy: 11, to: { GFE: 0.55, MsMdA: 0.22, "6FC": 0.06, SP16: 0.08, NEET: 0.03 } },
  { from: "RP", to: { MsMdA: 0.03, SpMdA: 0.04, SpIn: 0.006, EHE: 0.004, OLA: 0.004 } },
  { from: "SENU", atNcy: 6, to: { MsMdA: 0.25, SpMdA: 0.28, RP: 0.05, SpIn: 0.02 } },
  { from: "SENU", atNcy: 11, to: { GFE: 0.58, MsMdA: 0.18, "6FC": 0.05, SP16: 0.1, NEET: 0.04 } },
  { from: "SENU", to: { MsMdA: 0.03, SpMdA: 0.05, SpIn: 0.006, EHE: 0.004, OLA: 0.004 } },
  { from: "SpMdA", atNcy: 6, to: { SpIn: 0.02, SpNm: 0.004, MsMdA: 0.015 } },
  { from: "SpMdA", atNcy: 11, to: { GFE: 0.36, SP16: 0.07, NEET: 0.02, SpIn: 0.01, OLA: 0.01 } },
  { from: "SpMdA", stage: "post16", to: { GFE: 0.1, SP16: 0.04, NEET: 0.015, OLA: 0.01 } },
  { from: "SpMdA", to: { SpIn: 0.01, SpNm: 0.002, MsMdA: 0.004, EHE: 0.003, OLA: 0.005, APRU: 0.001 } },
  { from: "SpNm", atNcy: 11, to: { GFE: 0.3, SP16: 0.12, NEET: 0.02 } },
  { from: "SpNm", stage: "post16", to: { GFE: 0.1, SP16: 0.06, NEET: 0.02 } },
  { from: "SpNm", to: { SpIn: 0.02, SpMdA: 0.02, OLA: 0.01 } },
  { from: "SpIn", atNcy: 11, to: { GFE: 0.36, SP16: 0.16, NEET: 0.07, OLA: 0.03 } },
  { from: "SpIn", stage: "post16", to: { GFE: 0.14, SP16: 0.1, NEET: 0.05, OLA: 0.02 } },
  { from: "SpIn", to: { SpMdA: 0.02, OLA: 0.025, EHE: 0.006, MsMdA: 0.004, MsIn: 0.004 } },
  { from: "MsIn", atNcy: 11, to: { GFE: 0.35, "6FC": 0.15, MsMdA: 0.12, NEET: 0.04 } },
  { from: "MsIn", to: { MsMdA: 0.05, SpIn: 0.02, EHE: 0.01 } },
  { from: "APRU", atNcy: 11, to: { GFE: 0.55, NEET: 0.33, SP16: 0.05, OLA: 0.07 } },
  { from: "APRU", to: { MsMdA: 0.14, SpMdA: 0.16, SpIn: 0.1, OLA: 0.06 } },
  { from: "EHE", atNcy: 11, to: { GFE: 0.5, NEET: 0.3, OLA: 0.1, "6FC": 0.1 } },
  { from: "EHE", to: { MsMdA: 0.08, SpMdA: 0.05, OLA: 0.04, SpIn: 0.02 } },
  { from: "OLA", atNcy: 11, to: { GFE: 0.42, SP16: 0.1, NEET: 0.2 } },
  { from: "OLA", stage: "post16", to: { GFE: 0.14, NEET: 0.14, SP16: 0.05 } },
  { from: "OLA", to: { SpIn: 0.09, SpMdA: 0.07, MsMdA: 0.06, EHE: 0.03, APRU: 0.02 } },
  { from: "6FC", to: { GFE: 0.22, NEET: 0.07 } },
  { from: "GFE", to: { NEET: 0.075, SP16: 0.008, OLA: 0.006 } },
  { from: "SP16", to: { GFE: 0.08, NEET: 0.04, OLA: 0.01 } },
  { from: "NEET", to: { GFE: 0.17, SP16: 0.02, OLA: 0.02 } },
];

/** Where somebody goes who is past the last NCY of the setting they were in, as weights. */
export const OUTGROWN: Readonly<Record<Stage, Readonly<Record<string, number>>>> = {
  early: { MsMdA: 1 },
  primary: { MsMdA: 1 },
  secondary: { MsMdA: 1 },
  post16: { GFE: 70, SP16: 12, NEET: 12, OLA: 6 },
};

/** How a need leans the choice of a setting: weights above are multiplied by these; 1 where not named. */
export const LEANING: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ASD: { RP: 1.5, SENU: 1.5, SpMdA: 1.35, SpIn: 1.3, APRU: 0.4, OLA: 1.3, EHE: 1.2 },
  SLCN: { RP: 1.2, SENU: 1.4, SpMdA: 0.8, SpIn: 0.5, APRU: 0.3, OLA: 0.4 },
  SEMH: { RP: 0.4, SENU: 0.5, SpMdA: 0.6, SpIn: 1.8, APRU: 3.5, OLA: 1.8, NEET: 1.7, EHE: 1.2, SP16: 0.6 },
  MLD: { RP: 0.5, SENU: 0.7, SpMdA: 1.1, SpIn: 0.5, APRU: 0.3, OLA: 0.4, EHE: 0.8 },
  SLD: { MsMdA: 0.12, SpMdA: 7, SpIn: 1.5, GFE: 0.5, SP16: 4, EHE: 0.5 },
  PMLD: { MsMdA: 0.03, SpMdA: 10, SpNm: 3, GFE: 0.1, SP16: 5, OLA: 2, NEET: 0.2 },
  DS: { MsMdA: 0.8, SpMdA: 2.5, SP16: 2 },
  SPLD: { SpMdA: 0.15, SpIn: 1, MsIn: 2.5, SP16: 0.2 },
  PD: { SpMdA: 1, SpNm: 3, SpIn: 0.3, SP16: 1.6, NEET: 0.7 },
  HI: { RP: 5, SpMdA: 0.5, SpNm: 8, SpIn: 0.3 },
  VI: { RP: 2.5, SpMdA: 0.6, SpNm: 6, SpIn: 0.3, SP16: 2 },
  MSI: { RP: 1.5, SpMdA: 2, SpNm: 8 },
  OTH: { SpMdA: 0.9, SpIn: 0.7 },
};

/** Every primary need used, in the order of the returns. */
export const NEEDS = [
  "ASD",
  "DS",
  "HI",
  "MLD",
  "MSI",
  "OTH",
  "PD",
  "PMLD",
  "SEMH",
  "SLCN",
  "SLD",
  "SPLD",
  "VI",
] as const;

/** A setting of the demonstration: a row of its Settings sheet. */
export interface FernshireSetting {
  readonly setting: string;
  /** Placement group of the high needs budget. */
  readonly group: string;
  readonly area: string;
  readonly ncyFrom: number;
  readonly ncyTo: number;
  /** Needs that are never placed there. */
  readonly without: readonly string[];
  /** Pounds a pupil and year to the high needs block. */
  readonly cost: number;
  /** Pounds where a need costs otherwise. */
  readonly costOfNeed?: Readonly<Record<string, number>>;
}

/** Placement groups in the order of the budget. */
export const GROUPS = [
  "Mainstream and early years",
  "Resourced provision and SEN units",
  "Maintained special",
  "Independent and non-maintained",
  "Alternative provision",
  "Post-16 and further education",
  "Other arrangements",
] as const;

const [MAINSTREAM, BASES, SPECIAL, INDEPENDENT, ALTERNATIVE, POST_16, OTHER] = GROUPS;
const ALL: readonly string[] = [];

/** Who can be where, and what it costs. Where they can go next follows from MOVES. */
// prettier-ignore
export const SETTINGS: readonly FernshireSetting[] = [
  { setting: "EYP", group: MAINSTREAM, area: "In area", ncyFrom: -2, ncyTo: -1, without: ["SPLD"], cost: 6200 },
  { setting: "MsMdA", group: MAINSTREAM, area: "In area", ncyFrom: -1, ncyTo: 13, without: ALL, cost: 7800, costOfNeed: { SLD: 11400, PMLD: 13900, PD: 9300, MSI: 12600 } },
  { setting: "MsIn", group: INDEPENDENT, area: "Out of area", ncyFrom: 0, ncyTo: 13, without: ["SLD", "PMLD", "MSI", "DS"], cost: 21500 },
  { setting: "RP", group: BASES, area: "In area", ncyFrom: 0, ncyTo: 11, without: ["SLD", "PMLD"], cost: 14800, costOfNeed: { HI: 17200, VI: 17600, ASD: 15900 } },
  { setting: "SENU", group: BASES, area: "In area", ncyFrom: 0, ncyTo: 11, without: ["SLD", "PMLD", "MSI"], cost: 15300, costOfNeed: { ASD: 16400 } },
  { setting: "SpMdA", group: SPECIAL, area: "In area", ncyFrom: -1, ncyTo: 14, without: ["SPLD"], cost: 24300, costOfNeed: { ASD: 25800, SEMH: 27400, SLD: 26200, PMLD: 34900, MSI: 31800, MLD: 21900 } },
  { setting: "SpNm", group: INDEPENDENT, area: "Out of area", ncyFrom: 1, ncyTo: 14, without: ["SPLD", "DS", "OTH"], cost: 44500 },
  { setting: "SpIn", group: INDEPENDENT, area: "Out of area", ncyFrom: 1, ncyTo: 14, without: ["DS", "MSI"], cost: 58200, costOfNeed: { ASD: 63400, SEMH: 59700, SLD: 71500, PMLD: 82600 } },
  { setting: "APRU", group: ALTERNATIVE, area: "In area", ncyFrom: 2, ncyTo: 11, without: ["SLD", "PMLD", "DS", "HI", "VI", "MSI", "PD"], cost: 22400 },
  { setting: "6FC", group: POST_16, area: "In area", ncyFrom: 12, ncyTo: 14, without: ["SLD", "PMLD", "DS", "MSI"], cost: 6900 },
  { setting: "GFE", group: POST_16, area: "In area", ncyFrom: 12, ncyTo: 20, without: ALL, cost: 7900, costOfNeed: { SLD: 14200, PMLD: 21300 } },
  { setting: "SP16", group: POST_16, area: "Out of area", ncyFrom: 12, ncyTo: 20, without: ALL, cost: 34600, costOfNeed: { SLD: 41200, PMLD: 52800 } },
  { setting: "EHE", group: OTHER, area: "In area", ncyFrom: 0, ncyTo: 11, without: ["MSI"], cost: 500 },
  { setting: "OLA", group: OTHER, area: "In area", ncyFrom: 0, ncyTo: 19, without: ["DS", "MSI"], cost: 22600 },
  { setting: "NEET", group: OTHER, area: "In area", ncyFrom: 12, ncyTo: 20, without: ["MSI", "PMLD"], cost: 600 },
];
