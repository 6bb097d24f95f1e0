import type { ProblemMeaning } from "../ProblemMeaning";

/** Looking for the cohorts that grow fastest. */
export const HOTSPOTS_CODES = {
  E950: {
    severity: "stops",
    meaning: "Hotspots are asked for by a cut that there is not.",
    wanted:
      "Choose need, setting, setting group, area, school, transfer, ncy, key stage, phase or age group, or up to three of these with commas between them",
    fix: "",
  },
  E951: {
    severity: "stops",
    meaning: "Hotspots are asked for by area or school, and the data does not say them.",
    wanted: "Areas and schools are columns of census rows",
    fix: "Give the census rows themselves, with a column headed area or school",
  },
  E952: {
    severity: "stops",
    meaning: "Hotspots are asked for between Januaries that the data does not have.",
    wanted: "",
    fix: "Choose two of them, the earlier one first",
  },
} as const satisfies Record<string, ProblemMeaning>;
