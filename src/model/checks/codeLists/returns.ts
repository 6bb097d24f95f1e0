import type { ProblemMeaning } from "../ProblemMeaning";

export const RETURNS_CODES = {
  // Returns
  E750: {
    severity: "stops",
    meaning: "The return asked for is not known.",
    wanted: "Give DSG, LSRP or SCAP",
    fix: "DSG is the management plan, LSRP the local SEND reform plan, SCAP the forecasts of the school capacity survey",
  },
  E751: {
    severity: "stops",
    meaning: "A mapping names a row that the return does not have.",
    wanted: "",
    fix: "",
  },
  E752: {
    severity: "stops",
    meaning: "A mapping gives one setting or need two rows.",
    wanted: "Each code is counted in one row",
    fix: "Remove one of the two",
  },
  E753: {
    severity: "warns",
    meaning: "A mapping names a setting or need that the model does not have. The row is not used.",
    wanted: "",
    fix: "Correct the code or remove the row",
  },
  E754: {
    severity: "stops",
    meaning: "A return has no table of the name asked for.",
    wanted: "",
    fix: "Leave the option table out for the whole return",
  },
  // Suppression
  E760: {
    severity: "stops",
    meaning: "A table has no columns of counts, so nothing can be suppressed.",
    wanted: "A table with a heading row, labels on the left and counts beside them is wanted",
    fix: "Give the whole table, headings included; the option labels says how many columns on the left are labels",
  },
  E761: {
    severity: "stops",
    meaning: "A count in a table holds an Excel error, so it cannot be told whether it is small.",
    wanted: "Counts are wanted",
    fix: "Mend the cell first",
  },
} as const satisfies Record<string, ProblemMeaning>;
