import { listUnusualRules, USUAL_CENSUS_OPTIONS } from "../model/census/CensusOptions";
import type { ProjectionReferences } from "./ProjectionReferences";
import type { SheetContent } from "./SheetContent";

/** A sheet with the live list of every problem in the tables that a projection reads. */
export function composeLiveCheck(references: ProjectionReferences): SheetContent {
  const follows = "Live formula: the list follows the tables of this workbook";
  return {
    name: "SEND check",
    rows: [
      ["SEND check of the data"],
      [
        followsRules(references)
          ? `${follows}.`
          : `${follows}, by the usual rules for doubtful rows; the Check step follows those you chose.`,
      ],
      [],
      [{ formula: `=${composeCheckFormula(references)}` }],
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: 3, column: 0, nRows: 1, nColumns: 8, bold: true, fill: "#e8eef4" },
    ],
    columnWidths: [80, 140, 220, 320, 320, 60, 60, 80],
  };
}

/** The formula of that list, without its "=". */
export function composeCheckFormula({ source, population, costs, settings }: ProjectionReferences): string {
  return `SEND.CHECK(${[source, population, costs ?? "", settings ?? ""].join(",").replace(/,+$/, "")})`;
}

/** SEND.CHECK takes no options, so a sheet must not seem to follow rules that it does not. */
export function followsRules({ census }: ProjectionReferences): boolean {
  return listUnusualRules(census ?? USUAL_CENSUS_OPTIONS).length === 0;
}
