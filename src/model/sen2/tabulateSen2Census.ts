import type { Sen2Census, Sen2CensusRow } from "./Sen2Census";

type Value = string | number | boolean;

/** The columns of a census made from returns, in the words of the tables that SEND reads. */
export const SEN2_CENSUS_HEADINGS: readonly string[] = [
  "pupil",
  "census year",
  "NCY",
  "need",
  "setting",
  "area",
  "school",
  "transfer in",
  "transfer out",
  "placement rank",
  "unit",
];

/**
 * Lays census rows out as a table that SEND reads as a census.
 *
 * @param rows - in the order of the table
 * @returns a row of cells for each, without headings; what is not known is ""
 * @example tabulateSen2Rows([]) // []
 */
export function tabulateSen2Rows(rows: readonly Sen2CensusRow[]): Value[][] {
  return rows.map((row) => [
    row.pupil,
    row.censusYear,
    row.ncy ?? "",
    row.need,
    row.setting,
    row.area,
    row.school,
    row.transferIn,
    row.transferOut,
    row.placementRank ?? "",
    row.unit,
  ]);
}

/**
 * Lays out the plans of each January of each return, and what was left out of them.
 *
 * @param januaries - as counted
 * @returns the heading row and one row a January and return; open - left out = rows
 * @example tabulateJanuaries([]).length // 1
 */
export function tabulateJanuaries(januaries: Sen2Census["januaries"]): Value[][] {
  return [
    [
      "Census year",
      "Return",
      "At its",
      "Used",
      "Open",
      "Plan and placement",
      "Plan only",
      "Placement only",
      "Placement outside plan",
      "Came later",
      "Several requests",
      "Outside the ages",
      "Rows",
    ],
    ...januaries.map((january) => [
      january.censusYear,
      january.returnName,
      january.side === "end" ? "end" : "beginning",
      january.isUsed,
      january.open,
      january.planAndPlacement,
      january.planOnly,
      january.placementOnly,
      january.outsidePlan,
      january.transferredLater,
      january.severalRequests,
      january.outsideAges,
      january.rows,
    ]),
  ];
}

/**
 * Lays out how often each rule and check was used.
 *
 * @param census - with its rules and problems
 * @returns the heading row and one row a rule, those that were not used too; "First" says where it was used first
 * @example tabulateSen2Rules({ rules: [], problems: [] }).length // 1
 */
export function tabulateSen2Rules({ rules, problems }: Pick<Sen2Census, "rules" | "problems">): Value[][] {
  return [
    ["Rule", "What it does", "How many", "First", "Code"],
    ...rules.map(({ rule, sentence, count, code }) => {
      const first = problems.find((problem) => problem.code === code)?.where ?? "";
      return [rule, sentence, count, first, code];
    }),
  ];
}
