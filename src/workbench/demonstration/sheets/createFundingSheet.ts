import type { SheetData } from "../../xlsx/WorkbookData";
import { BUDGET_ROWS, SHEETS } from "../layout";
import { SheetBuilder, type Entry } from "../SheetBuilder";
import { STYLES } from "../styles";
import { PLAN_COLOR } from "./planColor";

/** Financial years of the recovery plan, and the columns of the HNB budget that hold them. */
export const PLAN_YEARS = ["2026-27", "2027-28", "2028-29", "2029-30", "2030-31"] as const;
export const BUDGET_COLUMNS = ["C", "D", "E", "F", "G"] as const;
/** Columns of the funding sheet that hold them. */
export const FUNDING_YEAR_COLUMNS = ["C", "D", "E", "F", "G"] as const;

/** Rows of the funding sheet that ordinary formulas refer to. */
export const FUNDING_ROWS = {
  block: 5,
  lastIncome: 8,
  schools: 9,
  spending: 10,
  lastSpending: 15,
  opening: 16,
  deficit: 17,
  share: 18,
} as const;

const OTHER_LINES = 6;

/** What the high needs block has to spend, and what it spends beside placements. Most of it is taken from the HNB budget. */
export function createFundingSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.funding,
    columnWidths: [330, 130, ...PLAN_YEARS.map(() => 105), 520],
    frozenRows: 4,
    frozenColumns: 1,
    tabColor: PLAN_COLOR,
  });
  sheet.put("A1", "Funding of the high needs block", STYLES.title);
  sheet.put(
    "A2",
    "Pounds, invented. SEND.BALANCE and SEND.PLAN read this table; lines may be added, renamed or removed. White cells follow the HNB budget.",
    STYLES.note,
  );
  sheet.putRow("A4", ["Line", "Kind"], STYLES.heading);
  sheet.putRow("C4", PLAN_YEARS, STYLES.yearHeading);
  sheet.put("H4", "What it is", STYLES.heading);

  const budget = (row: number) => BUDGET_COLUMNS.map((column) => `='${SHEETS.budget}'!${column}${row}`);
  const put = (row: number, line: string, kind: string, entries: readonly Entry[], note: string) => {
    sheet.putRow(`A${row}`, [line, kind]);
    entries.forEach((entry, i) => {
      const style = typeof entry === "number" ? STYLES.inputPounds : STYLES.pounds;
      sheet.put(`${FUNDING_YEAR_COLUMNS[i]}${row}`, entry, style);
    });
    sheet.put(`H${row}`, note, STYLES.note);
  };
  const { block, schools, spending, opening, deficit, share } = FUNDING_ROWS;
  put(
    block,
    "High needs block before deductions",
    "block",
    budget(BUDGET_ROWS.allocation),
    "Allocation, from the HNB budget.",
  );
  put(
    block + 1,
    "Import/export adjustment",
    "adjustment",
    [-312_000, -312_000, -312_000, -312_000, -312_000],
    "More pupils live here and go elsewhere than the other way round.",
  );
  put(
    block + 2,
    "Transfer from the schools block",
    "transfer",
    budget(BUDGET_ROWS.transfer),
    "Needs the schools forum's consent every year; above 0.5% the Secretary of State's.",
  );
  put(
    block + 3,
    "Health and social care contributions",
    "income",
    [240_000, 246_000, 252_000, 258_000, 264_000],
    "To jointly funded placements, as agreed now.",
  );
  put(
    schools,
    "Schools block",
    "schools block",
    [149_500_000, 152_500_000, 155_500_000, 158_600_000, 161_800_000],
    "Counts for nothing but the check of the transfer.",
  );
  for (let i = 0; i < OTHER_LINES; i++) {
    const row = BUDGET_ROWS.otherLines + i;
    put(
      spending + i,
      `='${SHEETS.budget}'!A${row}`,
      "spending",
      budget(row),
      i === 0 ? "These lines do not follow pupils." : "",
    );
  }
  const closing = `'${SHEETS.budget}'!B${BUDGET_ROWS.closing}`;
  put(
    opening,
    "Opening balance",
    "opening balance",
    [`=${closing}`],
    "How 2025-26 closed, from the HNB budget; below 0 is a deficit.",
  );
  put(
    deficit,
    "Eligible deficit at 31 March 2026",
    "eligible deficit",
    [`=MAX(0,-${closing})`],
    "For the High Needs Stability Grant, in the year in which it is paid.",
  );
  sheet.putRow(`A${share}`, ["Share that the grant pays", "stability share"]);
  sheet.put(`C${share}`, 0.9, STYLES.inputPercent);
  sheet.put(
    `H${share}`,
    "Policy of 9 February 2026: 90%, subject to an approved local reform plan. Change it as policy moves.",
    STYLES.note,
  );
  return sheet.build();
}
