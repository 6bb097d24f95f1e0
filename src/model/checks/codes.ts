import type { Problem, Severity } from "../Problem";
import { FILES_CODES } from "./codeLists/files";
import { HOTSPOTS_CODES } from "./codeLists/hotspots";
import { LEDGER_CODES } from "./codeLists/ledger";
import { LEVERS_CODES } from "./codeLists/levers";
import { MONEY_CODES } from "./codeLists/money";
import { RETURNS_CODES } from "./codeLists/returns";
import { SCENARIOS_CODES } from "./codeLists/scenarios";
import { SEN2_CODES } from "./codeLists/sen2";
import type { ProblemMeaning } from "./ProblemMeaning";

export type { ProblemMeaning };

/**
 * Every code that the add-in uses, in one place. E1xx tables, E2xx checks before a run, E3xx functions and options
 * (E301 to E309 options), E4xx runners and the command line, E5xx the workbook, E6xx levers and scenarios, E7xx money and
 * returns, E8xx files and SEN2 returns, E9xx ledgers and hotspots. A code keeps its meaning for good;
 * `docs/errors.md` is made from this list and a test keeps both in step with the source.
 */
export const PROBLEM_CODES = {
  // Tables: headings and shape
  E101: {
    severity: "stops",
    meaning: "A column that the table needs is missing.",
    wanted: "",
    fix: "Add the column, or rename the one that holds it",
  },
  E102: {
    severity: "stops",
    meaning: "Two columns could both be the same one, so neither is used.",
    wanted: "Only one column may hold it",
    fix: "Rename or remove the other",
  },
  E103: {
    severity: "warns",
    meaning: "A transition does not move one NCY on. It is used as it is written.",
    wanted: "",
    fix: "Correct the row or remove it",
  },
  E104: {
    severity: "stops",
    meaning: "The table has no rows under its headings.",
    wanted: "At least one row is needed under the headings",
    fix: "Choose the range again, with the headings and all rows",
  },
  E105: {
    severity: "stops",
    meaning: "The headings are neither those of a census nor those of transitions.",
    wanted:
      "Give census rows (pupil, census year, NCY, need, setting) or transitions (calendar-year, setting-1, need-1, academic-year-1, setting-2, need-2, academic-year-2)",
    fix: "Choose the range again, with its heading row",
  },
  E106: {
    severity: "stops",
    meaning: "Only one of need and setting is NONSEND on a side of a transition.",
    wanted: "A pupil outside the system has NONSEND for both need and setting, a pupil inside has neither",
    fix: "Correct the row",
  },
  E107: {
    severity: "warns",
    meaning: "A transition is NONSEND on both sides. It is left out.",
    wanted: "A row that is outside the system in both Januaries says nothing, so it is left out",
    fix: "Remove the row",
  },
  E108: {
    severity: "warns",
    meaning: "A row or column of totals stands among the data. It is left out.",
    wanted: "Totals are left out, so that nobody is counted twice",
    fix: "Keep totals outside the table",
  },
  // Tables: cells
  E110: {
    severity: "stops",
    meaning: "A cell holds an Excel error.",
    wanted: "",
    fix: "Mend the formula in that cell",
  },
  E111: {
    severity: "stops",
    meaning: "A cell holds a formula as text, which Excel has not calculated.",
    wanted: "A value is wanted, not the text of a formula",
    fix: "Format the cell as General and enter it again",
  },
  E112: {
    severity: "stops",
    meaning: "A cell holds TRUE or FALSE where a number or code is wanted.",
    wanted: "",
    fix: "",
  },
  E113: { severity: "stops", meaning: "A cell holds text that is not a number.", wanted: "", fix: "" },
  E114: { severity: "stops", meaning: "A cell holds a fraction where a whole number is wanted.", wanted: "", fix: "" },
  E115: { severity: "stops", meaning: "A cell that is needed is blank.", wanted: "", fix: "" },
  E116: { severity: "stops", meaning: "An NCY is outside the range that a table may hold.", wanted: "", fix: "" },
  E117: {
    severity: "stops",
    meaning: "A year group's name could stand for more than one NCY.",
    wanted: "",
    fix: "Write the NCY as a number: Reception is 0, the nursery year before it -1",
  },
  E118: {
    severity: "stops",
    meaning: "A census year is not the calendar year of a January.",
    wanted: "",
    fix: "Write the calendar year of the January census, such as 2024",
  },
  E119: {
    severity: "stops",
    meaning: "A number that cannot be negative is negative.",
    wanted: "",
    fix: "Correct the cell",
  },
  E120: {
    severity: "warns",
    meaning: "A cost is 0 or blank. It is used as 0.",
    wanted: "Pupils there are counted at no cost",
    fix: "Enter the cost if there is one",
  },
  E122: {
    severity: "stops",
    meaning: "A table gives ages where NCY is wanted.",
    wanted: "NCY is wanted, because ages can be counted on two different days",
    fix: "Add a column headed NCY: age on 31 August before the school year, less 4",
  },
  E123: {
    severity: "warns",
    meaning: "The population of one NCY and census year stands on several rows. They are added together.",
    wanted: "Rows for the same NCY and year are added together, as if split by sex or district",
    fix: "Remove the row if it is there twice by mistake",
  },
  E124: {
    severity: "stops",
    meaning: "A need and setting have two different costs.",
    wanted: "One cost is wanted for each need and setting",
    fix: "Keep one of the rows",
  },
  E125: {
    severity: "notes",
    meaning: "A cost stands twice with the same amount. It is used once.",
    wanted: "It is used once",
    fix: "Remove the second row",
  },
  E126: {
    severity: "warns",
    meaning: "A setting stands on more than one row.",
    wanted: "What its rows allow is put together (under rules = witan, next settings are those of the last row)",
    fix: "Keep one row for each setting, unless its needs differ by NCY",
  },
  E127: {
    severity: "stops",
    meaning: "The first NCY of a setting is above its last.",
    wanted: "The first NCY may not be above the last",
    fix: "Exchange the two or correct them",
  },
  E128: {
    severity: "warns",
    meaning: "A setting leads to a setting that has no row of its own. Nobody moves there.",
    wanted: "Every setting that pupils can move to needs a row of its own",
    fix: "Add the row or correct the code",
  },
  E129: {
    severity: "stops",
    meaning: "A cell does not say TRUE or FALSE.",
    wanted: "Write TRUE or FALSE (blank and 0 look the same to Excel's functions)",
    fix: "Write TRUE if pupils there take up a place, otherwise FALSE",
  },
  E130: {
    severity: "stops",
    meaning: "The numbers of pupils in a table of transitions add to more than can be meant.",
    wanted: "No authority has so many",
    fix: "Check that the column holds pupils and nothing else",
  },
  E131: {
    severity: "notes",
    meaning: "The NCY of the January outside the system is blank. One NCY from the other January is used.",
    wanted: "Outside the system the NCY makes no difference to the rates",
    fix: "",
  },
  // Census rows to transitions
  E140: {
    severity: "stops",
    meaning: "There is no census followed by a census a year later, so there are no transitions.",
    wanted: "Censuses of at least two Januaries, one after the other, are needed",
    fix: "Add the rows of another census",
  },
  E141: {
    severity: "warns",
    meaning: "A census year is missing between others. Transitions into and out of it are not made.",
    wanted: "Transitions are made only between Januaries that follow one another",
    fix: "Add the rows of that census if you have them",
  },
  E142: {
    severity: "warns",
    meaning: "A pupil's row stands twice in one census, the same in every cell. One is used.",
    wanted: "A pupil is counted once in a census",
    fix: "Remove the second row",
  },
  E143: {
    severity: "warns",
    meaning:
      "A pupil has rows in one census that differ. The last one is used, its blank cells filled from the others.",
    wanted:
      "A pupil is counted once in a census, as the last of the rows says; its blank cells are filled from the others",
    fix: "Keep the row that is right",
  },
  E144: {
    severity: "warns",
    meaning:
      "A row has no pupil. It is counted as a pupil of its own, who joins before that census and leaves after it.",
    wanted:
      "Each such row is counted as one pupil who cannot be followed: a joiner before that census and a leaver after it",
    fix: "Fill in the pupil's UPN or another reference that stays the same every year",
  },
  E145: {
    severity: "warns",
    meaning: "A pupil's NCY is missing. It is worked out from another census of the pupil.",
    wanted: "It is worked out from another census of the same pupil, one NCY a year",
    fix: "Fill in the NCY",
  },
  E146: {
    severity: "warns",
    meaning: "A pupil's NCY is missing in every census. The rows are left out.",
    wanted: "Without an NCY in any census the pupil cannot be counted and is left out",
    fix: "Fill in the NCY",
  },
  E147: {
    severity: "warns",
    meaning:
      "A pupil is in the same NCY as in the census before (held back). The transition is counted, with the NCY before set one below.",
    wanted: "The pupil is kept, with the NCY before set one below the NCY after",
    fix: "Check the NCY; a repeated year is rare",
  },
  E148: {
    severity: "warns",
    meaning:
      "A pupil is more than one NCY above the census before. The transition is counted, with the NCY before set one below the NCY after.",
    wanted: "The pupil is kept, with the NCY before set one below the NCY after",
    fix: "Check the NCY and that the reference is one pupil's only",
  },
  E149: {
    severity: "warns",
    meaning:
      "A pupil is in a lower NCY than in the census before. The transition is counted, with the NCY before set one below the NCY after.",
    wanted: "The pupil is kept, with the NCY before set one below the NCY after",
    fix: "Check the NCY and that the reference is one pupil's only",
  },
  E150: {
    severity: "warns",
    meaning:
      "A pupil's need is missing. The need of the nearest other census of the pupil is used, or UKN where there is none.",
    wanted: "The need in the pupil's nearest other census is used, or UKN (unknown) where there is none",
    fix: "Fill in the need",
  },
  E151: {
    severity: "warns",
    meaning: "A pupil's setting is missing. UKN (no placement details) is used.",
    wanted: "UKN (plan without placement details) is used",
    fix: "Fill in the setting",
  },
  E152: {
    severity: "notes",
    meaning: "A pupil is missing from a census and back in a later one: counted as a leaver, then as a joiner.",
    wanted: "The pupil is counted as a leaver and, on coming back, as a joiner",
    fix: "",
  },
  E153: {
    severity: "warns",
    meaning: "A census row says NONSEND. It is left out.",
    wanted: "A census holds pupils with a plan only, so the row is left out",
    fix: "Remove the row",
  },
  E154: {
    severity: "notes",
    meaning: "A pupil has several placements in one census. The one of the best rank is used.",
    wanted: "A pupil is counted once in a census, at the placement of the best rank",
    fix: "",
  },
  E155: {
    severity: "notes",
    meaning: "A pupil missed one census and is filled in there, because the options ask for it.",
    wanted: "The pupil is counted in the census between, at the need and setting of the January before",
    fix: "",
  },
  E156: {
    severity: "warns",
    meaning: "A pupil's NCY and date of birth are two years or more apart.",
    wanted: "Both should be of the same school year, or one beside it",
    fix: "Check the date of birth and the NCY",
  },
  E157: {
    severity: "notes",
    meaning: "A plan began before an earlier census in which the pupil is not (a late record).",
    wanted:
      "The pupil counts as a joiner of the census in which the first row is, unless the option late records says add",
    fix: "",
  },
  E158: {
    severity: "warns",
    meaning: "A pupil was born after the census, or is 26 or older.",
    wanted: "A plan can be held from birth to the school year in which a person turns 25",
    fix: "Check the date of birth and the reference",
  },
  E159: {
    severity: "warns",
    meaning: "Rows of one pupil reference have different dates of birth: perhaps two pupils share it.",
    wanted: "One pupil has one date of birth; the rows are followed as one pupil",
    fix: "Check that the reference is one pupil's only",
  },
  E176: {
    severity: "stops",
    meaning: "A census date is not in January, so it belongs to no January census.",
    wanted: "",
    fix: "",
  },
  E177: {
    severity: "notes",
    meaning: "A transfer is flagged on a pupil who neither joined nor left there. The flag is not used.",
    wanted: "A transfer in is a joiner and a transfer out a leaver, so the flag makes no difference",
    fix: "",
  },
  E178: {
    severity: "notes",
    meaning: "A pupil with a plan from another authority has no setting yet. UKN (no placement details) is used.",
    wanted: "UKN (plan without placement details) is used until the placement is known",
    fix: "Fill in the setting, or remove the row where the pupil moved in after the census",
  },
  E179: {
    severity: "notes",
    meaning: "Rows are left out because the options ask for it.",
    wanted: "",
    fix: "",
  },
  E182: {
    severity: "warns",
    meaning: "A cell of a column that the table can do without cannot be read. It is taken as blank.",
    wanted: "It is taken as blank",
    fix: "Correct the cell if you need it",
  },
  E180: {
    severity: "notes",
    meaning: "A pupil of a mainstream school is in its resourced provision or SEN unit. RP or SENU is used.",
    wanted: "The setting is that of the unit",
    fix: "",
  },
  // Published tables
  E160: {
    severity: "stops",
    meaning: "None of the tables is a published table of the plans that authorities hold.",
    wanted:
      "The caseload table of the Department's release 'Education, health and care plans' is needed, with its columns time_period, la_name and ehcplans",
    fix: "Download the release's data and give the table or folder as it is",
  },
  E161: {
    severity: "warns",
    meaning: "A cell of a published table is neither a count nor one of the Department's markers. It is not used.",
    wanted: "It counts as not published",
    fix: "Correct the cell, or download the table again",
  },
  E162: {
    severity: "warns",
    meaning: "An authority's published total does not fit the Januaries around it. It is not used.",
    wanted: "It is taken for a slip and not used",
    fix: "If it is right, say so by giving the numbers of the next January too",
  },
  E163: {
    severity: "warns",
    meaning: "An authority's published new plans cannot be its own. The sum by age is used, or nothing.",
    wanted: "",
    fix: "Correct the cell if you know the number",
  },
  E164: {
    severity: "notes",
    meaning: "Two releases give different numbers for the same authority and year. The later release is used.",
    wanted: "The later release is used",
    fix: "",
  },
  E165: {
    severity: "stops",
    meaning: "A local authority is not in the published tables.",
    wanted: "",
    fix: "",
  },
  E166: {
    severity: "stops",
    meaning: "The published tables have no plans of the January to project from.",
    wanted: "",
    fix: "Choose one of them as origin",
  },
  E167: {
    severity: "warns",
    meaning: "An authority has no usable number for the January to project from. An earlier January is used.",
    wanted: "The projection starts from the last January that can be used, with a wider band",
    fix: "",
  },
  E168: {
    severity: "stops",
    meaning: "An authority cannot be projected from the published tables.",
    wanted: "",
    fix: "",
  },
  E169: {
    severity: "warns",
    meaning:
      "An authority's published total changes by more than half and stays there. Earlier Januaries are not used.",
    wanted: "What is before is another authority in all but name and is not used",
    fix: "",
  },
  E170: {
    severity: "warns",
    meaning: "A time period of a published table cannot be understood. The row is not used.",
    wanted: "",
    fix: "Correct the cell, or download the table again",
  },
  E171: {
    severity: "stops",
    meaning: "One published table has two different totals for the same authority and year.",
    wanted: "One total is wanted",
    fix: "Download the table again, or give one table at a time",
  },
  E172: {
    severity: "warns",
    meaning: "The placements of an authority add to more than its plans. They are not used.",
    wanted: "Placement groups of that January are not used",
    fix: "Download the table again",
  },
  E173: {
    severity: "stops",
    meaning: "A table given to the light model is not the published table that is wanted there.",
    wanted: "",
    fix: "Give the whole table of the release with its headings, or leave the argument empty",
  },
  E174: {
    severity: "stops",
    meaning: "A breakdown is asked for that is not published for the January to project from.",
    wanted: "",
    fix: "Ask for the total, or choose another origin",
  },
  // Checks of a whole input before a run
  E201: {
    severity: "warns",
    meaning: "Nobody joins in a year of the history.",
    wanted: "In every year some pupils get a plan, so their rows may be missing",
    fix: "Check that rows from NONSEND are there for every year",
  },
  E202: {
    severity: "warns",
    meaning: "Nobody leaves in a year of the history.",
    wanted: "In every year some plans end, so their rows may be missing",
    fix: "Check that rows to NONSEND are there for every year",
  },
  E203: {
    severity: "warns",
    meaning: "Nobody keeps a plan in a year of the history.",
    wanted: "Most pupils keep their plan from one January to the next",
    fix: "Check that both Januaries use the same reference for a pupil",
  },
  E204: {
    severity: "warns",
    meaning: "A year is missing inside the history. Rates are estimated from the other years.",
    wanted: "Rates are estimated from the years that are there",
    fix: "Add the missing rows if you have them",
  },
  E205: {
    severity: "notes",
    meaning:
      "The history is one year long, so rates rest on that year alone, and calibrated bands on what is usual for other authorities.",
    wanted: "One year can be unlike the next; three or more show how much rates vary",
    fix: "Add earlier years if you have them",
  },
  E206: {
    severity: "warns",
    meaning: "The pupils at the end of one year's transitions are not as many as at the start of the next year's.",
    wanted: "Both are the pupils of the same January, so they should be equal",
    fix: "Check that no rows are missing and that references do not change between years",
  },
  E207: {
    severity: "notes",
    meaning: "Nobody joined at an NCY of school age in any year.",
    wanted: "Plans begin at every NCY from Reception to 11; the rate is borrowed from the NCYs beside it",
    fix: "Check that the joiners of these NCYs are in the rows",
  },
  E208: {
    severity: "warns",
    meaning: "Nobody left at NCY 14 or later, though pupils are there.",
    wanted: "Most plans end between NCY 14 and NCY 20, so rows may be missing",
    fix: "Check that pupils who left are not carried on from census to census",
  },
  E209: {
    severity: "warns",
    meaning: "A setting has far fewer pupils in one January than in those beside it.",
    wanted:
      "The pupils of a setting change little by little, so rows may be missing or coded otherwise in that January",
    fix: "Check the rows of the setting in that January",
  },
  E214: {
    severity: "warns",
    meaning: "Pupils will reach an NCY at which no setting takes their need, so all of them leave.",
    wanted: "Pupils who reach an NCY that no setting takes leave the system",
    fix: "",
  },
  E217: {
    severity: "warns",
    meaning: "Pupils are in a setting that is not for their age, such as a college in primary years.",
    wanted: "",
    fix: "Check the NCY and the setting",
  },
  E223: {
    severity: "warns",
    meaning: "The number of pupils changes by more than 30% from one January to the next.",
    wanted: "Plans have grown by about a tenth a year, so rows of one of the two Januaries may be missing",
    fix: "Check that both censuses are whole",
  },
  E224: {
    severity: "warns",
    meaning: "Few pupils of one January are in the next, so references may have changed.",
    wanted: "About nine in ten pupils keep their plan from one January to the next",
    fix: "Check that both Januaries use the same reference for a pupil",
  },
  E210: {
    severity: "warns",
    meaning: "Pupils are in a setting that has no row in the settings table.",
    wanted: "Every setting with pupils needs a row in the settings table",
    fix: "Add the setting or correct the code",
  },
  E211: {
    severity: "warns",
    meaning: "Pupils are in a setting outside the NCYs or needs that the settings table gives it.",
    wanted: "",
    fix: "Correct the row, or widen the NCYs or needs of the setting",
  },
  E212: {
    severity: "warns",
    meaning: "Pupils moved from one setting to another that the settings table does not allow.",
    wanted: "The settings table does not have this move",
    fix: "Add it to the setting's next settings, or correct the row",
  },
  E213: {
    severity: "warns",
    meaning: "Pupils are outside NCY -4 to 20, in which plans can be held.",
    wanted: "A plan can be held from birth to the school year in which a person turns 25: NCY -4 to 20",
    fix: "Check the NCY",
  },
  E220: {
    severity: "warns",
    meaning: "A need code is neither the DfE's nor in the settings table.",
    wanted: "",
    fix: "",
  },
  E221: {
    severity: "warns",
    meaning: "A setting code is not one of the standard settings, though others are.",
    wanted: "",
    fix: "",
  },
  E222: {
    severity: "warns",
    meaning: "Two codes differ only in capitals, and count as two.",
    wanted: "They count as two different codes",
    fix: "Write the code in one way",
  },
  E230: {
    severity: "warns",
    meaning: "The population table has no row of an NCY in which pupils joined. Nobody is projected to join there.",
    wanted: "Joiners of an NCY come from its people, so nobody is projected to join there",
    fix: "Add a row for the NCY in every year",
  },
  E231: {
    severity: "warns",
    meaning: "The population of a past year is missing. Its joiners are left out of the rate of joining.",
    wanted: "Joiners of that year are left out of the rate of joining",
    fix: "Add the population of that January",
  },
  E232: {
    severity: "warns",
    meaning: "More pupils joined at an NCY in one year than the population table has people.",
    wanted: "There should be more people than joiners",
    fix: "Check that the population is of the whole authority and in people, not thousands",
  },
  E233: {
    severity: "warns",
    meaning: "The population has 0 people of an NCY in which pupils joined. A blank cell counts as 0.",
    wanted: "Nobody is projected to join there; a blank cell counts as 0",
    fix: "Fill in the people of that NCY",
  },
  E234: {
    severity: "warns",
    meaning: "The population changes by more than a tenth within one year.",
    wanted: "A change of more than a tenth within a year is rare, so rows may be missing or of another area",
    fix: "Check the population of both years",
  },
  E235: {
    severity: "notes",
    meaning:
      "The population of the January in which joiners are first counted is missing. The January before stands in.",
    wanted:
      "Joiners are divided by the people of the January in which they are first counted; the January before stands in",
    fix: "Add the population of that January",
  },
  E240: {
    severity: "warns",
    meaning: "Pupils are in a need and setting that has no cost.",
    wanted: "A cost is needed for every need and setting with pupils",
    fix: "Add the costs; a row without a need stands for every need",
  },
  E241: {
    severity: "notes",
    meaning: "A cost names a setting or need that is nowhere else in the data.",
    wanted: "",
    fix: "",
  },
  // Rates and plan
  E280: {
    severity: "stops",
    meaning: "There are no transitions to estimate rates from.",
    wanted: "Rates are estimated from at least one year of transitions",
    fix: "Give the range with its heading row",
  },
  E281: {
    severity: "stops",
    meaning: "The population of an NCY is missing in the past years, so its rate of joining cannot be estimated.",
    wanted: "The rate of joining needs the people of every NCY in the past years",
    fix: "Add the row, or end the settings that take this NCY",
  },
  E282: {
    severity: "stops",
    meaning: "More pupils of an NCY joined in the past years than people lived there.",
    wanted: "There must be more people than joiners",
    fix: "Check that the population is of the whole authority and in people, not thousands",
  },
  E283: {
    severity: "stops",
    meaning: "The population ends before the first year to project.",
    wanted: "",
    fix: "Add a row for every NCY and year to project",
  },
  E284: {
    severity: "stops",
    meaning: "The population lacks a year between others that are to be projected.",
    wanted: "A projection goes year by year, so every year up to the last is needed",
    fix: "",
  },
  E285: {
    severity: "stops",
    meaning: "The population of a projected year lacks an NCY that other years have.",
    wanted: "Joiners of an NCY come from its people, so each projected year needs a row",
    fix: "Add the row; 0 means that nobody of this NCY lives there",
  },
  E286: {
    severity: "stops",
    meaning: "There is no past projection that could be made again and compared with what happened.",
    wanted:
      "A backtest projects from an earlier January and needs two years of transitions or more, and the population of those years",
    fix: "Add earlier years; until then only later Januaries can show how good the projection is",
  },
  // Simulation
  E290: {
    severity: "stops",
    meaning: "One NCY may come to hold more pupils than the engine can count.",
    wanted: "At most 65,535 pupils with plans in one NCY can be simulated",
    fix: "Check the population and the joiners of this NCY, or project a smaller area",
  },
  E291: {
    severity: "stops",
    meaning: "A table is asked for by a grouping that there is not.",
    wanted: "One or two different groupings can be given, or all three of ncy, need and setting",
    fix: "Leave out a grouping",
  },
  E292: {
    severity: "stops",
    meaning: "Cost is asked for where no unit costs were given.",
    wanted: "Cost is pupils times their unit cost",
    fix: "Give a table of costs, or ask for plans",
  },
  E293: {
    severity: "stops",
    meaning: "Cost is asked for by a line that the costs do not have.",
    wanted: "",
    fix: "Ask for one of them, or for all together",
  },
  // Options
  E301: { severity: "stops", meaning: "An option has a value that cannot be used.", wanted: "", fix: "" },
  E302: { severity: "stops", meaning: "An option is not known.", wanted: "", fix: "" },
  E303: {
    severity: "stops",
    meaning: "An option stands twice.",
    wanted: "Each option may stand once",
    fix: "Remove one of the two",
  },
  // Runners and the command line
  E401: {
    severity: "stops",
    meaning: "The calculation broke off every time it was tried.",
    wanted: "",
    fix: "Run it again; if it happens again, ask for fewer simulations or close other programs to free memory",
  },
  E402: {
    severity: "stops",
    meaning: "An option of the command line is missing or has no value.",
    wanted: "",
    fix: "",
  },
  E403: {
    severity: "stops",
    meaning: "The command line was not given one folder that is there.",
    wanted: "Give the one folder that holds transitions.csv (or census.csv) and population.csv",
    fix: "",
  },
  E404: { severity: "stops", meaning: "A file that the command line needs is not in the folder.", wanted: "", fix: "" },
  E405: {
    severity: "stops",
    meaning: "A file cannot be read.",
    wanted: "A CSV file was wanted",
    fix: "Check that it is a file, that you may read it and that no other program holds it",
  },
  E406: {
    severity: "stops",
    meaning: "The quotation marks in a CSV file do not match.",
    wanted: "A cell in quotation marks ends with one, and a mark inside it is doubled",
    fix: "Correct the row, or save the file from Excel as CSV again",
  },
  E408: {
    severity: "stops",
    meaning: "The results cannot be written. What was there before is kept.",
    wanted: "",
    fix: "Give a folder that you may write to, and close its files in other programs",
  },
  E409: {
    severity: "warns",
    meaning: "A folder holds both transitions and a census. The transitions are used.",
    wanted: "The transitions are used and the census is not read",
    fix: "Remove the one that is not meant",
  },
  E410: {
    severity: "stops",
    meaning: "Something unforeseen stopped the command line. Nothing was written.",
    wanted: "",
    fix: "Report it with the command that was given",
  },
  E411: {
    severity: "warns",
    meaning: "Some projected plans are in a need and setting without a cost.",
    wanted: "They are counted at no cost, so the cost is too low",
    fix: "Add every need and setting that pupils can be in to costs.csv",
  },
  // Functions
  E310: {
    severity: "stops",
    meaning: "What to group by is not known, or there are too many groupings.",
    wanted: "",
    fix: "",
  },
  E311: {
    severity: "stops",
    meaning: "A model cell names a model that is not in memory, usually because the workbook was opened again.",
    wanted: "",
    fix: "Select the model's cell, press F2 and then Enter; or press Ctrl+Alt+F9 to calculate everything again",
  },
  E312: {
    severity: "stops",
    meaning: "A function is given a model together with tables or options that belong to the model.",
    wanted: "A model already holds its population, costs and settings",
    fix: "Leave the argument empty, or give it to SEND.MODEL",
  },
  E314: {
    severity: "stops",
    meaning: "The result has more cells than can be handed to Excel safely.",
    wanted: "",
    fix: "",
  },
  E315: { severity: "stops", meaning: "An argument that is needed is empty.", wanted: "", fix: "" },
  E316: { severity: "stops", meaning: "A process is not known.", wanted: "", fix: "" },
  E317: { severity: "stops", meaning: "The data has no transitions of the year asked for.", wanted: "", fix: "" },
  E318: {
    severity: "stops",
    meaning: "The data or model cell given as source cannot be read because the cell holds an error.",
    wanted: "",
    fix: "Mend that cell first",
  },
  E319: {
    severity: "stops",
    meaning: "Cost is asked for, but no costs are given.",
    wanted: "A cost table is needed: need, setting and cost in pounds a year",
    fix: "Give costs, or ask for plans",
  },
  E320: {
    severity: "stops",
    meaning: "A model is given where a table is wanted, or a table where a model is wanted.",
    wanted: "",
    fix: "",
  },
  E321: {
    severity: "stops",
    meaning: "The calculation was stopped before it was done.",
    wanted: "",
    fix: "Enter the formula again",
  },
  E322: {
    severity: "stops",
    meaning: "Excel shows a preview of part of a formula. The projection runs when the formula is entered.",
    wanted: "",
    fix: "Press Enter",
  },
  E323: {
    severity: "stops",
    meaning: "The explanation of a January is asked for that is not projected.",
    wanted: "",
    fix: "Choose one of them, or leave year empty for the last",
  },
  E329: {
    severity: "stops",
    meaning: "Something unforeseen went wrong inside the add-in.",
    wanted: "",
    fix: "Enter the formula again; if it happens again, save the workbook and tell whoever looks after the add-in",
  },
  // The workbook
  E500: {
    severity: "stops",
    meaning: "Excel refused something for a reason of its own, which the message gives.",
    wanted: "",
    fix: "Try again; if it stays, save the workbook, close it and open it again",
  },
  E501: {
    severity: "stops",
    meaning: "A sheet, table or range that was chosen is not in the workbook any more.",
    wanted: "",
    fix: "Look for tables again on the Data step, or undo the change",
  },
  E502: {
    severity: "stops",
    meaning: "A sheet or the workbook is protected or open for reading only.",
    wanted: "",
    fix: "Remove the protection or save a copy, then try again",
  },
  E503: {
    severity: "stops",
    meaning: "A cell is being edited, so Excel waits.",
    wanted: "",
    fix: "Press Enter or Escape in the cell, then try again",
  },
  E504: {
    severity: "stops",
    meaning: "A range or table is too large for Excel to hand over or to take.",
    wanted: "",
    fix: "Use fewer rows or columns",
  },
  E505: {
    severity: "stops",
    meaning: "A sheet of the name wanted came into being at the same moment.",
    wanted: "",
    fix: "Try again",
  },
  E506: {
    severity: "stops",
    meaning: "The selection holds no table.",
    wanted: "Headings and the rows below them are wanted, at least two columns wide",
    fix: "Select them in the grid, then press the button again",
  },
  E507: {
    severity: "stops",
    meaning: "A table that a projection needs is neither chosen nor found in the workbook.",
    wanted: "",
    fix: "Open the SEND pane and choose it on the Data step",
  },
  E508: {
    severity: "stops",
    meaning: "The tables hold something that stops a run.",
    wanted: "",
    fix: "Mend what the Check step lists, then run again",
  },
  E509: {
    severity: "stops",
    meaning: "A column of the sheet of levers is not there any more.",
    wanted: "The pane writes under the headings of its own sheet",
    fix: "Add the heading again, or delete the sheet and let the pane make a new one",
  },
  E510: {
    severity: "warns",
    meaning: "A chart, a picture or the page layout of a sheet could not be made. Everything else is on the sheet.",
    wanted: "",
    fix: "Make it by hand from the figures on this sheet, or write the sheet again in a newer Excel",
  },
  ...LEVERS_CODES,
  ...SCENARIOS_CODES,
  ...MONEY_CODES,
  ...RETURNS_CODES,
  ...FILES_CODES,
  ...SEN2_CODES,
  ...LEDGER_CODES,
  ...HOTSPOTS_CODES,
} as const satisfies Record<string, ProblemMeaning>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** What a problem says beyond its code; anything left out comes from `PROBLEM_CODES`. */
export interface ProblemParts {
  readonly where: string;
  readonly found: string;
  readonly wanted?: string;
  readonly fix?: string;
  readonly count?: number;
  readonly severity?: Severity;
  readonly share?: number;
}

/**
 * Makes a problem of a known code.
 *
 * @param code - a code of `PROBLEM_CODES`
 * @param parts - where it is and what was found; `wanted`, `fix` and `severity` only where they differ from the code's own
 * @returns the problem as data
 * @example createProblem("E104", { where: "Census", found: "it has no rows" }).severity // "stops"
 */
export function createProblem(code: ProblemCode, parts: ProblemParts): Problem {
  const meaning: ProblemMeaning = PROBLEM_CODES[code];
  return {
    code,
    severity: parts.severity ?? meaning.severity,
    where: parts.where,
    found: parts.found,
    wanted: parts.wanted ?? meaning.wanted,
    fix: parts.fix ?? meaning.fix,
    count: parts.count ?? 1,
    ...(parts.share !== undefined && { share: Math.min(1, Math.max(0, parts.share)) }),
  };
}
