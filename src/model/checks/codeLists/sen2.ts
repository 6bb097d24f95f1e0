import type { ProblemMeaning } from "../ProblemMeaning";

/** Returns and published tables as they come: dates, SEN2, population projections, establishments. */
export const SEN2_CODES = {
  E840: {
    severity: "stops",
    meaning: "A cell holds no date that can be read.",
    wanted: "A date is wanted, such as 2024-01-18, 18/01/2024 or 18 January 2024",
    fix: "Correct the cell",
  },
  E841: {
    severity: "stops",
    meaning: "None of the tables given belongs to a SEN2 return.",
    wanted: "Give the tables of a SEN2 return with their headings, or the sheet of its template",
    fix: "Choose the ranges again, each with its heading row",
  },
  E842: {
    severity: "stops",
    meaning: "A table that a SEN2 return needs is missing.",
    wanted:
      "The tables person, requests, active plans, placement detail and SEN need are needed, and assessment and named plan to know when plans began and ended",
    fix: "Give the table too",
  },
  E843: {
    severity: "stops",
    meaning: "The collection year of a SEN2 return is not known or cannot be right.",
    wanted: "A return from 2023 on says its year in the table sen2; it covers the calendar year before",
    fix: "Give the table sen2, or the option collection year",
  },
  E844: {
    severity: "warns",
    meaning: "The collection year of a SEN2 return does not fit its dates.",
    wanted: "The plans of a return begin before its reference date, and its reference date lies in its year",
    fix: "Look whether tables of different returns were mixed",
  },
  E845: {
    severity: "warns",
    meaning: "Rows of a SEN2 return share an id that should be unique. The first is used.",
    wanted: "Each id stands once",
    fix: "Correct the ids in the return",
  },
  E846: {
    severity: "warns",
    meaning: "Rows of a SEN2 return have no id, so they belong to nobody and are left out.",
    wanted: "Each row has its own id and that of the row that it belongs to",
    fix: "Fill in the ids",
  },
  E847: {
    severity: "warns",
    meaning: "Rows of a SEN2 return belong to a row that is not there, so they are left out.",
    wanted: "The id is wanted in the table above",
    fix: "Give all tables of the same return",
  },
  E848: {
    severity: "notes",
    meaning:
      "Pupils without UPN and without ULN, with a reason given. They cannot be linked from one return to the next.",
    wanted: "An id that stays the same from return to return links them",
    fix: "Give them an id of your own in the UPN column",
  },
  E849: {
    severity: "warns",
    meaning:
      "Pupils without UPN and without ULN, and no reason given. They cannot be linked from one return to the next.",
    wanted: "A UPN or ULN links a pupil's plans from return to return",
    fix: "Fill in the UPN",
  },
  E850: {
    severity: "notes",
    meaning:
      "Pupils with plans or placements from several requests in one January. One row is used: that of the plan that began last.",
    wanted: "A pupil has one plan",
    fix: "End the others in the return",
  },
  E851: {
    severity: "warns",
    meaning: "Pupils whose age is not known, because the date of birth is blank. Their NCY is left blank.",
    wanted: "A date of birth gives the NCY",
    fix: "Fill in the date of birth",
  },
  E852: {
    severity: "warns",
    meaning: "Pupils who are too young or too old for a plan. They are left out.",
    wanted: "NCY from -4 to 20 is wanted: 0 to 24 years old on 31 August before the school year",
    fix: "Correct the date of birth, or the date on which the plan ceased",
  },
  E853: {
    severity: "notes",
    meaning: "A placement is open in a January, and the request has no named plan at all. The placement is used.",
    wanted: "",
    fix: "Nothing is needed for a projection; the return is incomplete",
  },
  E854: {
    severity: "warns",
    meaning: "A plan is open in a January, but no placement is. The setting is UKN.",
    wanted: "A placement with its entry date is wanted",
    fix: "Add the placement to the return",
  },
  E855: {
    severity: "notes",
    meaning:
      "Plans that came from another authority during the year are not counted in the January at its beginning, because the other authority held them then.",
    wanted: "",
    fix: "Set the option transferred in to keep to count them",
  },
  E856: {
    severity: "warns",
    meaning: "A placement names no establishment: no URN, UKPRN or SENsetting. The setting is UKN.",
    wanted: "A URN, a UKPRN or a SENsetting is wanted",
    fix: "Fill in one of them",
  },
  E857: {
    severity: "notes",
    meaning:
      "A placement in a school does not say whether it is in a SEN unit or resourced provision. It is taken as neither.",
    wanted: "TRUE or FALSE is wanted in both indicators",
    fix: "Fill in the indicators",
  },
  E858: {
    severity: "warns",
    meaning: "A placement is at a type of establishment where a plan is unexpected.",
    wanted: "",
    fix: "Look whether the URN is right",
  },
  E859: {
    severity: "warns",
    meaning:
      "A placement is in a SEN unit or resourced provision that the register of establishments does not have. The placement is believed.",
    wanted: "",
    fix: "Look whether the indicator is right",
  },
  E860: {
    severity: "notes",
    meaning: "An establishment has fewer than half of the pupils that it had in the January before.",
    wanted: "",
    fix: "Look whether placements or indicators are missing",
  },
  E861: {
    severity: "warns",
    meaning: "A SENsetting is not in the code list. It is used as it is written.",
    wanted: "SENsetting is one of OLA, OPA, EHE, EYP, OTH, NEET, NIEC, NIEO",
    fix: "Correct the code",
  },
  E862: {
    severity: "warns",
    meaning: "A plan has no primary need. The need is left blank.",
    wanted: "A SEN need of rank 1 is wanted",
    fix: "Fill in the need",
  },
  E863: {
    severity: "warns",
    meaning: "A need is not in the code list. It is used as it is written.",
    wanted: "",
    fix: "Correct the code",
  },
  E864: {
    severity: "notes",
    meaning: "No placement of rank 1 is open in a January, so that of rank 2 is used.",
    wanted: "",
    fix: "Look whether the placement of rank 1 should go on",
  },
  E865: {
    severity: "notes",
    meaning:
      "The same January is in two returns: at the end of one and at the beginning of the next. One of them is used.",
    wanted: "",
    fix: "Set the option same january to end or start to choose",
  },
  E866: {
    severity: "warns",
    meaning: "A plan or placement ends before it begins. It counts in no January.",
    wanted: "The end is on the day of the beginning or later",
    fix: "Correct the dates",
  },
  E867: {
    severity: "warns",
    meaning: "A date in a SEN2 return cannot be read, so the row is left out.",
    wanted: "A date such as 2022-09-28 is wanted",
    fix: "Correct the cell",
  },
  E868: {
    severity: "stops",
    meaning: "Placements name schools by number, and nothing says what kind of school they are.",
    wanted:
      "Give the rows of these schools from the register of establishments (GIAS), or a table with URN and setting",
    fix: "Or set the option setting to urn to keep each school as a setting of its own",
  },
  E869: {
    severity: "warns",
    meaning: "A placement names an establishment that is not in the rows of establishments. The setting is UKN.",
    wanted: "The register of establishments (GIAS) lists every URN",
    fix: "Add the row, or a table with URN and setting",
  },
  E870: {
    severity: "stops",
    meaning: "A table of establishments has no number, or nothing that tells the setting.",
    wanted: "A column headed URN or UKPRN is needed, and one headed TypeOfEstablishment (name) or setting",
    fix: "Add the column, or rename the one that holds it",
  },
  E871: {
    severity: "stops",
    meaning: "A table of population projections holds no years or no single ages.",
    wanted: "Columns headed with mid-years such as 2024 are needed, and rows for single ages",
    fix: "Give the table as it is downloaded from the ONS",
  },
  E872: {
    severity: "stops",
    meaning: "The authority is not in a table of population projections.",
    wanted: "A name or code of an area of the table is wanted, or of a county that a look-up makes of its areas",
    fix: "Choose the authority; for a county give the look-up from lower-tier to upper-tier authorities too",
  },
  E873: {
    severity: "notes",
    meaning: "A population was made from published projections: whose it is, and how ages became NCYs.",
    wanted: "",
    fix: "",
  },
  E874: {
    severity: "warns",
    meaning: "An area, sex and age stand twice in a table of population projections. The first is used.",
    wanted: "Each stands once",
    fix: "Remove the second",
  },
  E875: {
    severity: "notes",
    meaning: "Several placements of the same rank are open in one January. The one that began last is used.",
    wanted: "",
    fix: "End the earlier one in the return",
  },
  E876: {
    severity: "stops",
    meaning: "A SEN2 return leads to no census row.",
    wanted: "Plans that are open on the census day are wanted",
    fix: "Look whether the collection year and the dates are right",
  },
  E877: {
    severity: "notes",
    meaning:
      "A placement is open in a January in which the plan has not begun or has ceased. It is not counted: pupils are often in a school before they have a plan there.",
    wanted: "",
    fix: "Nothing is needed, unless the dates of the plan are wrong",
  },
} as const satisfies Record<string, ProblemMeaning>;
