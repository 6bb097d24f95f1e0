import type { ProblemMeaning } from "../ProblemMeaning";

export const SCENARIOS_CODES = {
  // Comparing
  E640: {
    severity: "stops",
    meaning: "Two models that are to be compared are not run alike, so their simulations do not pair up.",
    wanted: "Simulations are compared one by one, which needs the same seed, simulations, rules and uncertainty",
    fix: "Make the scenario with SEND.SCENARIO from the baseline, or give both models the same options",
  },
  E641: {
    severity: "stops",
    meaning: "A scenario starts from another January than its baseline.",
    wanted: "Both must start from the same census",
    fix: "Make the scenario with SEND.SCENARIO from the baseline",
  },
  E642: {
    severity: "stops",
    meaning: "A scenario or a baseline is not the cell of a model.",
    wanted: "Give the cell of a SEND.SCENARIO or SEND.MODEL, or a range of them",
    fix: "Choose the range again, without headings",
  },
  E643: {
    severity: "stops",
    meaning: "A comparison was asked for by every state, which is too many numbers in every simulation.",
    wanted: "Compare in total, by one grouping, or by two",
    fix: "Group by less",
  },

  // Seeking
  E650: {
    severity: "stops",
    meaning: "The lever to seek is not one row under its headings.",
    wanted: "Give the headings and one row of a table of levers",
    fix: "Choose the range again",
  },
  E651: {
    severity: "stops",
    meaning: "The change of the lever to seek is not left open, or not in a form that the lever takes.",
    wanted: "",
    fix: "Leave the cell empty, or write x?, ?%, set ? or add ?",
  },
  E652: {
    severity: "stops",
    meaning: "A target does not say all that is wanted.",
    wanted: "Give measure, year and value, in two columns, name and value",
    fix: "Add the row",
  },
  E653: {
    severity: "stops",
    meaning: "A row of a target cannot be read.",
    wanted: "",
    fix: "Correct the cell",
  },
  E654: {
    severity: "stops",
    meaning: "The January of a target is not projected.",
    wanted: "",
    fix: "Choose one of them, or give a longer population table",
  },
  E655: {
    severity: "stops",
    meaning: "The group of a target is not in the projection.",
    wanted: "",
    fix: "Correct the name of the group",
  },
  E656: {
    severity: "stops",
    meaning: "A lever has no size that could be sought.",
    wanted: "",
    fix: "Choose another lever",
  },

  // Stress tests
  E660: {
    severity: "stops",
    meaning: "The January of a stress test is not projected.",
    wanted: "",
    fix: "Choose one of them, or give a longer population table",
  },
  E661: {
    severity: "stops",
    meaning: "There is no shock to test.",
    wanted: "Give rows of levers that are switched on, or leave shocks empty for the standard ones",
    fix: "Switch a row on",
  },

  // Places
  E670: {
    severity: "stops",
    meaning: "A table of places is missing or empty.",
    wanted: "Give settings, census years and the places there are",
    fix: "Choose the range again, with its headings",
  },
  E671: {
    severity: "stops",
    meaning: "A table of places names a setting or setting group that the model does not have.",
    wanted: "",
    fix: "",
  },
  E672: {
    severity: "stops",
    meaning: "A table of places names a setting where a pupil takes up no place.",
    wanted: "Settings such as education at home have no places",
    fix: "Remove the row, or say in Settings that it holds places",
  },
  E673: {
    severity: "stops",
    meaning: "The places of one setting and January stand twice.",
    wanted: "Places of several schools are told apart by a column headed school",
    fix: "Remove one of the rows, or add the column",
  },
  E674: {
    severity: "stops",
    meaning: "A table of places names a phase that is not known.",
    wanted: "",
    fix: "Correct the cell, or give NCYs in columns of their own",
  },
} as const satisfies Record<string, ProblemMeaning>;
