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

export const NEED = [
  "need",
  "primaryneed",
  "senneed",
  "sentype",
  "needcode",
  "primaryneedcode",
  "primarysenneed",
  "needtype",
];
export const SETTING = [
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

export const PUPIL_TIERS = [
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
  birthDate: {
    name: "date of birth",
    headings: inTurn("dateofbirth", "dob", "birthdate", "personbirthdate", "pupilbirthdate", "born"),
    required: false,
  },
  censusDate: {
    name: "census date",
    headings: inTurn("censusdate", "dateofcensus", "referencedate", "snapshotdate", "extractdate"),
    required: false,
  },
  planStart: {
    name: "plan start",
    headings: inTurn("planstart", "planstartdate", "plandate", "ehcpstartdate", "ehcpstart", "dateofplan", "startdate"),
    required: false,
  },
  area: {
    name: "area",
    headings: inTurn("area", "planningarea", "schoolcluster", "cluster", "locality", "district", "ward", "region"),
    required: false,
  },
  school: {
    name: "school",
    headings: inTurn(
      "school",
      "schoolname",
      "establishment",
      "establishmentname",
      "provider",
      "providername",
      "institution",
      "urn",
      "schoolurn",
      "ukprn",
    ),
    required: false,
  },
  transferIn: {
    name: "transferred in",
    headings: inTurn("transferredin", "transferin", "movedin", "transferla"),
    required: false,
  },
  transferOut: {
    name: "transferred out",
    headings: inTurn("transferredout", "transferout", "movedout"),
    required: false,
  },
  placementRank: { name: "placement rank", headings: inTurn("placementrank", "rank"), required: false },
  unit: {
    name: "unit",
    headings: inTurn("unit", "unitorprovision", "senunit", "resourcedprovision"),
    required: false,
  },
} as const satisfies Vocabulary<string>;

/** Ranks of one heading each, so that several of them in one table are never taken for a doubt. */
function inTurn(...headings: readonly string[]): string[][] {
  return headings.map((heading) => [heading]);
}

const { censusYear: CENSUS_YEAR_COLUMN, ncy: NCY_COLUMN } = CENSUS_COLUMNS;
const { birthDate: BIRTH_DATE_COLUMN, censusDate: CENSUS_DATE_COLUMN } = CENSUS_COLUMNS;

/**
 * The same columns for censuses that give dates: a census date can stand for the census year, and a date of birth for
 * the NCY. The first whose required columns are all there holds.
 */
export const CENSUS_LAYOUTS: readonly Vocabulary<keyof typeof CENSUS_COLUMNS>[] = [
  CENSUS_COLUMNS,
  {
    ...CENSUS_COLUMNS,
    censusYear: { ...CENSUS_YEAR_COLUMN, required: false },
    censusDate: { ...CENSUS_DATE_COLUMN, required: true },
  },
  {
    ...CENSUS_COLUMNS,
    ncy: { ...NCY_COLUMN, required: false },
    birthDate: { ...BIRTH_DATE_COLUMN, required: true },
  },
  {
    ...CENSUS_COLUMNS,
    censusYear: { ...CENSUS_YEAR_COLUMN, required: false },
    censusDate: { ...CENSUS_DATE_COLUMN, required: true },
    ncy: { ...NCY_COLUMN, required: false },
    birthDate: { ...BIRTH_DATE_COLUMN, required: true },
  },
];

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

/** First and last NCY of a band of costs; in a table of costs a bare "NCY" is none of them. */
const COST_NCY_FROM = ["ncyfrom", "minncy", "ncymin", "fromncy", "firstncy", "yeargroupfrom"];
const COST_NCY_TO = ["ncyto", "maxncy", "ncymax", "toncy", "lastncy", "yeargroupto"];

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
  ncyFrom: { name: "NCY from", headings: [COST_NCY_FROM], required: false },
  ncyTo: { name: "NCY to", headings: [COST_NCY_TO], required: false },
  financialYear: {
    name: "financial year",
    headings: [["financialyear", "fy", "priceyear", "pricebase", "pricesof"]],
    required: false,
  },
  line: {
    name: "line",
    headings: [["line", "costline", "element", "costelement", "component", "fundingelement"]],
    required: false,
  },
} as const satisfies Vocabulary<string>;

/** Lines of costs that may stand side by side instead of in a column of cost. */
export const COST_LINES = {
  place: ["place", "placefunding", "placecost", "placevalue", "corefunding", "element2", "elements1and2"],
  "top-up": ["topup", "topupfunding", "topupcost", "element3", "banding"],
  fee: ["fee", "fees", "placementfee", "independentfee"],
  therapy: ["therapy", "therapies"],
  transport: ["transport", "sentransport", "transportcost", "hometoschooltransport"],
  other: ["othercost", "othercosts", "otherlines"],
} as const;
export type CostLine = keyof typeof COST_LINES;

const { need: NEED_OF_COST, setting: SETTING_OF_COST, ncyFrom, ncyTo, financialYear } = COST_COLUMNS;

/** The columns of a cost table with its lines side by side. */
export const WIDE_COST_COLUMNS: Vocabulary<string> = {
  need: NEED_OF_COST,
  setting: SETTING_OF_COST,
  ncyFrom,
  ncyTo,
  financialYear,
  ...Object.fromEntries(
    Object.entries(COST_LINES).map(([line, headings]) => [line, { name: line, headings: [headings], required: false }]),
  ),
};

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
    headings: [
      ["holdsplaces", "holdsplace", "takesplace", "takesplaces"],
      ["places"],
      ["numberofplaces"],
      ["capacity"],
    ],
    required: false,
  },
  label: {
    name: "label",
    headings: [["label"], ["settingname"], ["settinglabel"], ["name"], ["description"]],
    required: false,
  },
  costKind: {
    name: "unit cost",
    headings: [["unitcost"], ["unitcostkind"], ["costkind"], ["kindofcost"]],
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

export const LEVER_COLUMNS = {
  lever: {
    name: "lever",
    headings: [
      ["lever", "levers", "leverkind", "whatif"],
      ["kind", "what"],
    ],
    required: true,
  },
  of: { name: "of", headings: [["of", "ofwhat", "part", "process"]], required: false },
  need: { name: "need", headings: [[...NEED, "needs"]], required: false },
  setting: {
    name: "setting",
    headings: [[...SETTING, "settings", "fromsetting", "settingfrom"], ["from"]],
    required: false,
  },
  to: {
    name: "to",
    headings: [["to", "tosetting", "settingto", "tosettings", "goesto", "instead", "destination", "destinations"]],
    required: false,
  },
  ncyFrom: { ...SETTING_COLUMNS.ncyFrom, name: "ncy-from", required: false },
  ncyTo: { ...SETTING_COLUMNS.ncyTo, name: "ncy-to", required: false },
  yearFrom: {
    name: "year-from",
    headings: [
      ["yearfrom", "fromyear", "firstyear", "startyear", "censusyearfrom", "januaryfrom", "fromjanuary", "start"],
    ],
    required: false,
  },
  yearTo: {
    name: "year-to",
    headings: [
      [
        "yearto",
        "toyear",
        "lastyear",
        "endyear",
        "censusyearto",
        "januaryto",
        "tojanuary",
        "untilyear",
        "until",
        "end",
      ],
    ],
    required: false,
  },
  applyFrom: { name: "apply-from", headings: [["applyfrom", "appliesfrom", "effectivefrom"]], required: false },
  applyTo: { name: "apply-to", headings: [["applyto", "appliesto", "effectiveto", "applyuntil"]], required: false },
  change: {
    name: "change",
    headings: [
      ["change", "size", "by", "changeby"],
      ["amount", "value"],
    ],
    required: false,
  },
  rampYears: {
    name: "ramp-years",
    headings: [["rampyears", "ramp", "rampup", "yearstoramp", "phasein", "phaseinyears"]],
    required: false,
  },
  note: { name: "note", headings: [["note", "notes", "comment", "comments", "reason", "why"]], required: false },
  on: {
    name: "on",
    headings: [["on", "onoff", "switch", "switchedon", "ison", "active", "enabled", "use"]],
    required: false,
  },
  scenario: { name: "scenario", headings: [["scenario", "scenarios", "scenarioname"], ["name"]], required: false },
} as const satisfies Vocabulary<string>;
