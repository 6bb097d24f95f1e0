import type { CensusReport } from "../../../model/tables/readSource";
import type { SheetContent } from "../../../workbook/SheetContent";

const YEARS = [
  "January",
  "Start",
  "Joined",
  "of them new",
  "transferred in",
  "came back",
  "Left",
  "of them ceased",
  "transferred out",
  "Moved setting",
  "Stayed",
  "End",
  "Next census",
  "Filled in",
  "Left out",
];
const RULES = ["Rule", "What it does", "Rows", "First row", "Code"];
const BAR = "#e8eef4";

/** The account of a census as a sheet: every year's sum, then every rule. */
export function composeAccountSheet({ reconciliation, rules }: CensusReport): SheetContent {
  const rulesAt = reconciliation.length + 6;
  return {
    name: "SEND census account",
    rows: [
      ["How the census became transitions"],
      ["Start + joined - left = end; end = next census + filled in - left out."],
      [],
      YEARS,
      ...reconciliation.map((row) => [
        row.censusYear,
        row.start,
        row.joiners,
        row.joiners - row.transferredIn - row.cameBack,
        row.transferredIn,
        row.cameBack,
        row.leavers,
        row.leavers - row.transferredOut,
        row.transferredOut,
        row.movers,
        row.stayers,
        row.end,
        row.census,
        row.filledIn,
        row.leftOut,
      ]),
      [],
      ["What the rules did to doubtful rows"],
      RULES,
      ...rules.map(({ rule, sentence, count, firstRow, code }) => [
        rule,
        sentence,
        count,
        count > 0 ? firstRow : null,
        code,
      ]),
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: 3, column: 0, nRows: 1, nColumns: YEARS.length, bold: true, fill: BAR },
      { row: rulesAt - 1, column: 0, nRows: 1, nColumns: 1, bold: true },
      { row: rulesAt, column: 0, nRows: 1, nColumns: RULES.length, bold: true, fill: BAR },
    ],
    columnWidths: [170, ...YEARS.slice(1).map(() => 90)],
  };
}
