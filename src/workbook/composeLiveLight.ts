import type { PublishedRole } from "../model/light/publishedRoles";
import { DEFAULT_OPTIONS } from "../model/tables/Options";
import { composeSeed } from "./composeSeed";
import type { Look, SheetContent } from "./SheetContent";

/** What the formulas of a projection from published tables read. */
export interface LightReferences {
  /** References of the tables; the caseload has to be there. */
  readonly tables: Readonly<Partial<Record<PublishedRole, string>>>;
  /** Name of the authority. */
  readonly authority: string;
  readonly nSimulations: number;
  readonly seed: string;
}

const HEADING_FILL = "#e8eef4";

/** Rows of the sheet, from 0, and how many Januaries are projected: as far as such bands were compared with what happened. */
const AUTHORITY_ROW = 3;
const OPTIONS_ROW = 4;
const TOTAL_ROW = 12;
const N_YEARS = 3;
const GROUPS_ROW = TOTAL_ROW + N_YEARS + 4;
const N_GROUPS = 7;
const NOTES_ROW = GROUPS_ROW + (N_YEARS + 1) * N_GROUPS + 3;
/** Columns that SEND.LIGHT gives when nothing else is asked for. */
const N_STATISTICS = DEFAULT_OPTIONS.statistics.length;

/** A sheet with the live projection of one authority from published tables: its total, its placement groups and what they rest on. */
export function composeLiveLight({ tables, authority, nSimulations, seed }: LightReferences): SheetContent {
  // The first options hold for all three formulas; one more says what the second shows, and one more the third.
  const compose = (nOptions: number) => {
    const options = `$A$${OPTIONS_ROW + 1}:$B$${OPTIONS_ROW + nOptions + 1}`;
    const { caseload = "", newPlans = "", ceased = "", requests = "" } = tables;
    const ranges = [caseload, newPlans, ceased, `$B$${AUTHORITY_ROW + 1}`, options, requests];
    return { formula: `=SEND.LIGHT(${ranges.join(",")})` };
  };
  const space = (from: number, to: number) => Array.from({ length: to - from - 1 }, () => []);
  const format = (row: number, nRows: number, column: number): Look => ({
    row: row + 1,
    column,
    nRows,
    nColumns: N_STATISTICS,
    numberFormat: "#,##0",
  });
  const head = (row: number, nColumns: number): Look => ({
    row,
    column: 0,
    nRows: 1,
    nColumns,
    bold: true,
    fill: HEADING_FILL,
  });
  return {
    name: "SEND published",
    rows: [
      ["SEND projection from published tables alone"],
      ["Live formulas: the numbers follow the tables of this workbook, the authority and the options below."],
      [],
      ["Authority", authority],
      ["Option", "Value"],
      ["years", N_YEARS],
      ["simulations", nSimulations],
      ["seed", composeSeed(seed)],
      ["by", "placement group"],
      ["show", "notes"],
      [],
      ["All plans"],
      [compose(3)],
      ...space(TOTAL_ROW, GROUPS_ROW - 1),
      ["By placement group (bands provisional)"],
      [compose(4)],
      ...space(GROUPS_ROW, NOTES_ROW - 1),
      ["What it rests on"],
      [compose(5)],
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      head(OPTIONS_ROW, 2),
      ...[TOTAL_ROW, GROUPS_ROW, NOTES_ROW].map((row): Look => ({
        row: row - 1,
        column: 0,
        nRows: 1,
        nColumns: 1,
        bold: true,
      })),
      head(TOTAL_ROW, N_STATISTICS + 1),
      head(GROUPS_ROW, N_STATISTICS + 2),
      head(NOTES_ROW, 2),
      format(TOTAL_ROW, N_YEARS + 1, 1),
      format(GROUPS_ROW, (N_YEARS + 1) * N_GROUPS, 2),
    ],
    columnWidths: [110, 180, ...Array<number>(N_STATISTICS).fill(64)],
  };
}
