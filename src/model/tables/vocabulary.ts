/** How a column of a table may be headed. Headings are compared as `createHeadingKey` gives them. */
export interface Column {
  /** Its name in messages, which is also the heading we suggest. */
  readonly name: string;
  /** Headings in ranks: a heading of a later rank counts only where no earlier rank is there. */
  readonly headings: readonly (readonly string[])[];
  readonly required: boolean;
}

/** The columns of one kind of table. */
export type Vocabulary<Field extends string> = Readonly<Record<Field, Column>>;

const NEED = ["need", "primaryneed", "senneed", "sentype", "needcode", "primaryneedcode", "primarysenneed", "needtype"];
const SETTING = [
  "setting",
  "settingcode",
  "settingtype",
  "sensetting",
  "placement",
  "placementtype",
  "placementsetting",
  "provision",
  "provisiontype",
];
const NCY = [
  "ncy",
  "nationalcurriculumyear",
  "ncyear",
  "curriculumyear",
  "yeargroup",
  "ncynominal",
  "nominalncy",
  "ncyactual",
  "ncyeargroup",
];
/** Witan's word for NCY; officers use the same words for 2023/24, so it counts only where no clearer heading is there. */
const NCY_WEAK = ["academicyear", "schoolyear"];
const CENSUS_YEAR = ["censusyear", "calendaryear", "january", "januarycensus", "censusjanuary", "yearofcensus"];
const CENSUS_YEAR_WEAK = ["year", "census", "sen2year", "sen2"];

const PUPIL_TIERS = [
  ["upn", "uniquepupilnumber", "anonref", "anonymousref", "anonymisedref", "anonymousreference", "pseudonymisedref"],
  ["pupil", "pupilid", "pupilref", "pupilreference", "pupilnumber", "pupilkey", "pupilupn"],
  ["person", "personid", "personref", "child", "childid", "childref", "cyp", "cypid", "student", "studentid", "ehcpid"],
  ["id", "ref", "reference", "key", "uniqueid", "uniqueref"],
];

function side(words: readonly string[], after: boolean): string[] {
  const suffixes = after ? ["2", "after", "to", "new", "end"] : ["1", "before", "from", "old", "start"];
  return words.flatMap((word) => suffixes.flatMap((suffix) => [word + suffix, suffix + word]).filter(notDigitFirst));
}

function notDigitFirst(heading: string): boolean {
  return !/^\d/.test(heading);
}

export const TRANSITION_COLUMNS = {
  censusYear: {
    name: "calendar-year",
    headings: [[...CENSUS_YEAR, ...side(["calendaryear", "censusyear"], false)], CENSUS_YEAR_WEAK],
    required: true,
  },
  settingBefore: { name: "setting-1", headings: [side(SETTING, false)], required: true },
  needBefore: { name: "need-1", headings: [side(NEED, false)], required: true },
  ncyBefore: { name: "academic-year-1", headings: [side(NCY, false), side(NCY_WEAK, false)], required: true },
  settingAfter: { name: "setting-2", headings: [side(SETTING, true)], required: true },
  needAfter: { name: "need-2", headings: [side(NEED, true)], required: true },
  ncyAfter: { name: "academic-year-2", headings: [side(NCY, true), side(NCY_WEAK, true)], required: true },
  pupils: {
    name: "pupils",
    headings: [
      ["pupils", "numberofpupils", "npupils", "count", "transitioncount", "numberoftransitions", "avgnumberof"],
    ],
    required: false,
  },
} as const satisfies Vocabulary<string>;

export const CENSUS_COLUMNS = {
  pupil: { name: "pupil", headings: PUPIL_TIERS, required: true },
  censusYear: { name: "census year", headings: [CENSUS_YEAR, CENSUS_YEAR_WEAK], required: true },
  ncy: { name: "NCY", headings: [NCY, NCY_WEAK], required: true },
  need: { name: "need", headings: [NEED], required: true },
  setting: { name: "setting", headings: [SETTING], required: true },
} as const satisfies Vocabulary<string>;

export const POPULATION_COLUMNS = {
  censusYear: { name: "census year", headings: [CENSUS_YEAR, CENSUS_YEAR_WEAK], required: true },
  ncy: { name: "NCY", headings: [NCY, NCY_WEAK], required: true },
  people: {
    name: "population",
    headings: [
      ["population", "people", "persons", "pop", "residents", "numberofpeople"],
      ["children", "number", "count"],
    ],
    required: true,
  },
} as const satisfies Vocabulary<string>;

/** The columns that a wide population table may have beside one column a year or a NCY. */
export const WIDE_POPULATION_COLUMNS = {
  censusYear: { ...POPULATION_COLUMNS.censusYear, required: false },
  ncy: { ...POPULATION_COLUMNS.ncy, required: false },
} as const satisfies Vocabulary<string>;

export const COST_COLUMNS = {
  need: { name: "need", headings: [NEED], required: false },
  setting: { name: "setting", headings: [SETTING], required: true },
  cost: {
    name: "cost",
    headings: [
      [
        "cost",
        "unitcost",
        "annualcost",
        "annualunitcost",
        "unitcostperyear",
        "costperyear",
        "costperpupil",
        "costperpupilperyear",
        "costperplan",
        "costperehcp",
        "costperplace",
        "costpa",
        "averagecost",
        "averageunitcost",
        "averageannualcost",
        "meancost",
      ],
      ["£", "amount", "price"],
    ],
    required: true,
  },
} as const satisfies Vocabulary<string>;

export const SETTING_COLUMNS = {
  setting: { name: "setting", headings: [SETTING], required: true },
  group: { name: "group", headings: [["settinggroup", "group", "groupname", "settinggroupname"]], required: false },
  area: { name: "area", headings: [["area", "inorout", "inareaoroutofarea", "location"]], required: false },
  ncyFrom: {
    name: "NCY from",
    headings: [
      [
        "ncyfrom",
        "minncy",
        "ncymin",
        "fromncy",
        "firstncy",
        "lowestncy",
        "youngestncy",
        "minimumncy",
        "minyeargroup",
        "yeargroupfrom",
      ],
      ["minacademicyear", "academicyearmin", "academicyearfrom"],
    ],
    required: true,
  },
  ncyTo: {
    name: "NCY to",
    headings: [
      [
        "ncyto",
        "maxncy",
        "ncymax",
        "toncy",
        "lastncy",
        "highestncy",
        "oldestncy",
        "maximumncy",
        "maxyeargroup",
        "yeargroupto",
      ],
      ["maxacademicyear", "academicyearmax", "academicyearto"],
    ],
    required: true,
  },
  needs: {
    name: "needs",
    headings: [
      ["needs", "validneeds", "needstaken"],
      ["need", "needcodes"],
    ],
    required: false,
  },
  next: {
    name: "next settings",
    headings: [
      [
        "nextsettings",
        "nextsetting",
        "settingsetting",
        "settingtosetting",
        "settingtosettings",
        "movesto",
        "canmoveto",
        "next",
        "destinations",
      ],
    ],
    required: false,
  },
  holdsPlaces: {
    name: "holds places",
    headings: [["holdsplaces", "holdsplace", "places", "takesplace", "takesplaces"]],
    required: false,
  },
} as const satisfies Vocabulary<string>;

export const OPTION_COLUMNS = {
  name: {
    name: "option",
    headings: [
      ["option", "options", "optionname"],
      ["name", "setting"],
    ],
    required: true,
  },
  value: { name: "value", headings: [["value", "values"]], required: true },
} as const satisfies Vocabulary<string>;
