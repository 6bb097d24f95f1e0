import type { ProblemMeaning } from "../ProblemMeaning";

/** Files as people have them. */
export const FILES_CODES = {
  E800: {
    severity: "stops",
    meaning: "A file is of a kind that cannot be read.",
    wanted: "A .csv, .xlsx or .xml file is wanted",
    fix: "Save it as one of these and bring it in again",
  },
  E801: {
    severity: "stops",
    meaning: "A file holds nothing.",
    wanted: "A table with headings is wanted",
    fix: "Look whether the right file was saved",
  },
  E802: {
    severity: "notes",
    meaning: "A text file is not in UTF-8. It was read with the older Windows alphabet.",
    wanted: "",
    fix: "Look whether names with accents are right; if not, save the file as CSV UTF-8",
  },
  E803: {
    severity: "stops",
    meaning: "A file is an old .xls workbook, or a workbook with a password.",
    wanted: "A .xlsx workbook without a password is wanted",
    fix: "Open it in Excel and save it as .xlsx without a password",
  },
  E804: {
    severity: "stops",
    meaning: "A workbook file is damaged.",
    wanted: "A whole .xlsx file is wanted",
    fix: "Copy or download the file again",
  },
  E805: {
    severity: "notes",
    meaning: "A sheet of a workbook file holds nothing, so it is left out.",
    wanted: "",
    fix: "",
  },
  E806: {
    severity: "stops",
    meaning: "An XML file is damaged or ends too early.",
    wanted: "A whole file is wanted",
    fix: "Export or copy the file again",
  },
  E807: {
    severity: "stops",
    meaning: "An XML file is no SEN2 return.",
    wanted: "A SEN2 return holds Person, Requests and ActivePlans",
    fix: "Choose the file that is loaded into COLLECT",
  },
  E808: {
    severity: "stops",
    meaning: "A quotation mark in a text file is never closed or stands inside a cell, so rows cannot be told apart.",
    wanted: "A cell with a quotation mark stands in quotation marks, and the mark is doubled",
    fix: "Open the file in Excel, look at that row and save it as CSV again",
  },
  E809: {
    severity: "warns",
    meaning:
      "Rows of a file have more cells than there are headings. What stands beyond them is brought in under Column and its number.",
    wanted: "A heading is wanted over every column",
    fix: "Look whether a comma stands in a cell without quotation marks, or add the heading",
  },
  E810: {
    severity: "stops",
    meaning: "A table is longer than a sheet of Excel.",
    wanted: "At most 1,048,576 rows with the headings fit on a sheet",
    fix: "Bring in fewer years, or let SEND make a census or a population of the file",
  },
  E811: {
    severity: "notes",
    meaning:
      "Cells begin with =, +, - or @ and could be taken for formulas. They are kept as text and never calculated.",
    wanted: "",
    fix: "",
  },
  E812: {
    severity: "notes",
    meaning: "Cells of a file hold errors of Excel. They are brought in as the text of the error.",
    wanted: "A value is wanted",
    fix: "Mend the cell where the file was made, or the copy on the sheet",
  },
  E813: {
    severity: "warns",
    meaning: "Two columns of a file have the same heading. A number is put behind the second.",
    wanted: "Each heading stands once",
    fix: "Look which of them is meant",
  },
  E814: {
    severity: "notes",
    meaning: "A column has cells but no heading, as under merged headings. It is headed Column and its number.",
    wanted: "A heading is wanted over every column",
    fix: "",
  },
  E815: {
    severity: "notes",
    meaning: "A text file has its cells between semicolons, tabs or bars instead of commas. It was read so.",
    wanted: "",
    fix: "",
  },
  E816: {
    severity: "stops",
    meaning: "A column that the mapping names is not there, or a field that the table needs is not mapped.",
    wanted: "",
    fix: "Choose the columns again",
  },
  E817: {
    severity: "stops",
    meaning: "Opening a file was stopped.",
    wanted: "",
    fix: "Bring it in again when you want it",
  },
  E818: {
    severity: "stops",
    meaning: "A file could not be read for a reason that was not foreseen.",
    wanted: "",
    fix: "Try again; if it stays so, save the file anew",
  },
  E819: {
    severity: "notes",
    meaning: "Rows of a file are blank and are left out.",
    wanted: "",
    fix: "",
  },
  E820: {
    severity: "stops",
    meaning: "Writing a table was stopped. Its new sheet was removed again, so that no half of a table is left.",
    wanted: "",
    fix: "Put it on a sheet again when you want it",
  },
} as const satisfies Record<string, ProblemMeaning>;
