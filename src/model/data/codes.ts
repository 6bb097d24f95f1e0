/** A primary need of the SEN2 return. */
export interface NeedCode {
  readonly code: string;
  readonly label: string;
  /** Broad area of need of the SEND code of practice. */
  readonly broadArea: string;
}

/** The primary needs, in the order of the DfE's returns; Down syndrome is new in 2025. */
export const NEEDS: readonly NeedCode[] = [
  { code: "ASD", label: "Autistic spectrum disorder", broadArea: "Communication and interaction" },
  { code: "HI", label: "Hearing impairment", broadArea: "Sensory and physical" },
  { code: "MLD", label: "Moderate learning difficulty", broadArea: "Cognition and learning" },
  { code: "MSI", label: "Multi-sensory impairment", broadArea: "Sensory and physical" },
  { code: "PD", label: "Physical disability", broadArea: "Sensory and physical" },
  { code: "PMLD", label: "Profound and multiple learning difficulty", broadArea: "Cognition and learning" },
  { code: "SEMH", label: "Social, emotional and mental health", broadArea: "Social, emotional and mental health" },
  { code: "SLCN", label: "Speech, language and communication needs", broadArea: "Communication and interaction" },
  { code: "SLD", label: "Severe learning difficulty", broadArea: "Cognition and learning" },
  { code: "SPLD", label: "Specific learning difficulty", broadArea: "Cognition and learning" },
  { code: "VI", label: "Vision impairment", broadArea: "Sensory and physical" },
  { code: "DS", label: "Down syndrome", broadArea: "Cognition and learning" },
  { code: "OTH", label: "Other difficulty", broadArea: "Other" },
];

/** A setting of the standard list, before it is split by designation or area. */
export interface SettingCode {
  readonly code: string;
  readonly label: string;
  /** Planner's name of the group it is shown in. */
  readonly group: string;
  /** Whether a pupil there takes up a place. */
  readonly holdsPlaces: boolean;
}

const setting = (code: string, label: string, group: string, holdsPlaces = true): SettingCode => ({
  code,
  label,
  group,
  holdsPlaces,
});

/** The standard settings, in the order of a pupil's life. */
export const SETTINGS: readonly SettingCode[] = [
  setting("EYP", "Early years provider", "Early years"),
  setting("EYS", "Nursery school", "Early years"),
  setting("MsMdA", "Mainstream school or academy", "Mainstream"),
  setting("MsIn", "Independent mainstream school", "Independent and non-maintained"),
  setting("RP", "Resourced provision", "Resourced provision and SEN units"),
  setting("SENU", "SEN unit", "Resourced provision and SEN units"),
  setting("SpMdA", "Maintained special school or special academy", "Maintained special"),
  setting("SpNm", "Non-maintained special school", "Independent and non-maintained"),
  setting("SpIn", "Independent special school", "Independent and non-maintained"),
  setting("APRU", "Alternative provision or pupil referral unit", "Alternative provision"),
  setting("6FC", "Sixth form centre or college", "Post-16"),
  setting("GFE", "General further education college", "Post-16"),
  setting("SP16", "Specialist post-16 institution", "Post-16"),
  setting("SECU", "Secure unit", "Other"),
  setting("OTHE", "Other establishment", "Other"),
  setting("OLA", "Arranged by the authority (EOTAS)", "Educated otherwise", false),
  setting("OPA", "Arranged by parents", "Educated otherwise", false),
  setting("EHE", "Elective home education", "Educated otherwise", false),
  setting("NEET", "Not in education, employment or training", "Not in education", false),
  setting("NIEC", "Not in education, notice to cease", "Not in education", false),
  setting("NIEO", "Not in education, other", "Not in education", false),
  setting("OTH", "Type named but no school", "Other", false),
  setting("UKN", "No placement details", "Other", false),
];

/** Words for the parts that a setting's code may carry after its first: designation and area. */
const DESIGNATIONS: ReadonlyMap<string, string> = new Map([
  ["GEN", "general"],
  ["SEMH", "social, emotional and mental health"],
  ["COIN", "communication and interaction"],
  ["HCOIN", "high communication and interaction"],
  ["HCOIN+SEMH", "high communication and interaction with mental health"],
  ["SPN", "sensory and physical"],
  ["C+L", "cognition and learning"],
  ["HC+L", "high cognition and learning"],
  ["CS+CN", "complex needs"],
]);
const AREAS: ReadonlyMap<string, string> = new Map([
  ["InA", "In area"],
  ["OoA", "Out of area"],
  ["XxX", ""],
]);

/** Codes of older data, as the standard code that they stand for. */
const OLDER_CODES: ReadonlyMap<string, string> = new Map([
  ["FEC", "GFE"],
  ["IMS", "MsIn"],
  ["ISS", "SpIn"],
  ["ISSR", "SpIn"],
  ["MMSIA", "MsMdA_InA"],
  ["MMSOA", "MsMdA_OoA"],
  ["MSSIA", "SpMdA_InA"],
  ["MSSOA", "SpMdA_OoA"],
  ["MSSR", "SpMdA"],
  ["MU", "RP"],
  ["MUOA", "RP_OoA"],
  ["NMSS", "SpNm"],
  ["NMSSR", "SpNm"],
]);

/** What a setting's code says. */
export interface SettingDescription {
  /** For people: "Maintained special school or special academy, high cognition and learning, in area". */
  readonly label: string;
  readonly group: string;
  /** "In area", "Out of area", or "" where the code does not say. */
  readonly area: string;
  readonly holdsPlaces: boolean;
  /** Whether the first part of the code is in the standard list or is an older code of it. */
  readonly isStandard: boolean;
}

/**
 * Describes a setting by its code: a standard code, with a designation and an area after underscores where it has them.
 *
 * @param code - any case; a code that is not in the list is its own label and group, and holds places
 * @returns label, group, area and whether it holds places
 * @example describeSetting("MsMdA_OoA").area // "Out of area"
 */
export function describeSetting(code: string): SettingDescription {
  const [first, ...parts] = (findIn(OLDER_CODES, code) ?? code).split("_");
  const standard = SETTINGS.find((candidate) => sameCode(candidate.code, first));
  const areas = parts.map((part) => findIn(AREAS, part)).filter((area) => area !== undefined);
  const area = areas.find((name) => name !== "") ?? "";
  if (!standard) return { label: code, group: code, area, holdsPlaces: true, isStandard: false };
  const designations = parts.filter((part) => findIn(AREAS, part) === undefined);
  const words = [
    standard.label,
    ...designations.map((part) => findIn(DESIGNATIONS, part) ?? part),
    ...(area ? [area.toLowerCase()] : []),
  ];
  return {
    label: words.join(", "),
    group: standard.group,
    area,
    holdsPlaces: standard.holdsPlaces,
    isStandard: true,
  };
}

/**
 * Describes a need by its code.
 *
 * @param code - any case
 * @returns the label, or the code itself where it is not in the list
 * @example describeNeed("SpLD") // "Specific learning difficulty"
 */
export function describeNeed(code: string): string {
  return NEEDS.find((need) => sameCode(need.code, code))?.label ?? code;
}

function sameCode(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

function findIn(words: ReadonlyMap<string, string>, code: string): string | undefined {
  for (const [key, word] of words) if (sameCode(key, code)) return word;
  return undefined;
}

/** The youngest NCY with plans: not yet 1 on 31 August. */
export const NCY_FIRST_WITH_PLAN = -4;
/** The oldest NCY with plans: 24 on 31 August, 25 within the year. */
export const NCY_LAST_WITH_PLAN = 20;

/** A band of NCYs and what it is called. */
export interface NcyBand {
  readonly label: string;
  /** Last NCY of the band; the first follows the band before. */
  readonly ncyTo: number;
}

/** Key stages, youngest first. */
export const KEY_STAGES: readonly NcyBand[] = [
  { label: "Early years", ncyTo: 0 },
  { label: "Key stage 1", ncyTo: 2 },
  { label: "Key stage 2", ncyTo: 6 },
  { label: "Key stage 3", ncyTo: 9 },
  { label: "Key stage 4", ncyTo: 11 },
  { label: "Key stage 5", ncyTo: 14 },
  { label: "Post-19", ncyTo: Infinity },
];

/** Phases, youngest first; Reception is primary. */
export const PHASES: readonly NcyBand[] = [
  { label: "Early years", ncyTo: -1 },
  { label: "Primary", ncyTo: 6 },
  { label: "Secondary", ncyTo: 11 },
  { label: "16 to 19", ncyTo: 14 },
  { label: "19 to 25", ncyTo: Infinity },
];

const AGE_LABELS = ["Under 5", "5 to 10", "11 to 15", "16 to 19", "20 to 25", "Over 25"];

/** Ages on 31 August before the school year, NCY + 4: the rule of the published caseload and of the DSG plan. */
export const AGE_GROUPS: readonly NcyBand[] = bandAges(4);

/** Ages turned in the school year, NCY + 5: the rule of the LSRP. */
export const AGE_GROUPS_LSRP: readonly NcyBand[] = bandAges(5);

function bandAges(yearsAboveNcy: number): NcyBand[] {
  const lastAges = [4, 10, 15, 19, 25, Infinity];
  return AGE_LABELS.map((label, i) => ({ label, ncyTo: lastAges[i] - yearsAboveNcy }));
}

/**
 * Gives the key stage of an NCY.
 *
 * @param ncy - NCY, -5 to 25
 * @example getKeyStage(7) // "Key stage 3"
 */
export function getKeyStage(ncy: number): string {
  return getBand(KEY_STAGES, ncy);
}

/**
 * Gives the phase of an NCY.
 *
 * @param ncy - NCY, -5 to 25
 * @example getPhase(0) // "Primary"
 */
export function getPhase(ncy: number): string {
  return getBand(PHASES, ncy);
}

/**
 * Gives the age group of an NCY by the age on 31 August before the school year, NCY + 4.
 *
 * @param ncy - NCY, -5 to 25
 * @example getAgeGroup(0) // "Under 5"
 */
export function getAgeGroup(ncy: number): string {
  return getBand(AGE_GROUPS, ncy);
}

/**
 * Gives the age group of an NCY by the age turned in the school year, NCY + 5.
 *
 * @param ncy - NCY, -5 to 25
 * @example getAgeGroupLsrp(0) // "5 to 10"
 */
export function getAgeGroupLsrp(ncy: number): string {
  return getBand(AGE_GROUPS_LSRP, ncy);
}

function getBand(bands: readonly NcyBand[], ncy: number): string {
  return bands.find((band) => ncy <= band.ncyTo)!.label;
}
