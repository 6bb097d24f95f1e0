import type { SheetData } from "../../xlsx/WorkbookData";
import { BUDGET_ROWS, CELLS, RANGES, refer, SHEETS } from "../layout";
import { formatAddress, parseAddress, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";
import { BUDGET_COLUMNS, FUNDING_ROWS, FUNDING_YEAR_COLUMNS, PLAN_YEARS } from "./createFundingSheet";
import { PLAN_COLOR } from "./planColor";

/** First rows of the ordinary formulas beside our own, on the sheet of the plan and on that of the balance. */
export const TIE_ROWS = { plan: 42, balance: 77 } as const;
/** By address and not by name, so that messages give the rows of the sheet. */
const FUNDING = refer(RANGES.funding);
const PENNIES = { numberFormat: "#,##0.00;[Red]-#,##0.00" } as const;

/** The recovery plan: without and with its workstreams, what each contributes, when it comes right, and ordinary formulas that tie out. */
export function createPlanSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.plan,
    columnWidths: [400, 200, ...Array<number>(15).fill(195)],
    frozenColumns: 1,
    tabColor: PLAN_COLOR,
  });
  sheet.put("A1", "Deficit recovery plan", STYLES.title);
  sheet.put(
    "A2",
    "Live: change a workstream, the funding or an assumption and everything follows. Below 0 is a deficit. Everything is invented.",
    STYLES.note,
  );
  sheet.put("A4", "How money is counted", STYLES.section);
  sheet.putRow("A5", ["Option", "Value"], STYLES.heading);
  sheet.putRow("A6", ["inflation", "=CostInflation"], STYLES.percent);
  sheet.put("A7", "carry rate");
  sheet.put("B7", 0.045, STYLES.inputPercent);
  sheet.putRow("A8", ["show", "workstreams"]);
  sheet.putRow("D5", ["Option", "Value"], STYLES.heading);
  sheet.putRow("D6", ["inflation", "=B6"], STYLES.percent);
  sheet.putRow("D7", ["show", "verdict"]);
  sheet.put("A9", "The carry rate is interest that the deficit costs the general fund a year.", STYLES.note);

  const plan = (options: string) =>
    `=SEND.PLAN(Model,${FUNDING},${refer(RANGES.workstreams)},${refer(RANGES.planLevers)},${options})`;
  spill(sheet, "plan", "Year by year: means of all futures, and the band that holds 9 of 10", plan("$A$5:$B$7"));
  spill(sheet, "contributions", "What each workstream comes to over the five years", plan("$A$5:$B$8"));
  spill(sheet, "verdict", "When it comes right", plan("$D$5:$E$7"));
  sheet.dress("N14:P18", STYLES.percent);
  sheet.dress("M23:M28", STYLES.percent);

  const first = TIE_ROWS.plan;
  sheet.put(`A${first - 2}`, "Ties out: the same by ordinary formulas", STYLES.section);
  sheet.putRow(
    `A${first - 1}`,
    [
      "Financial year",
      "Unmitigated in-year, by hand",
      "by SEND.PLAN",
      "Difference",
      "Mitigated closing, by hand",
      "by SEND.PLAN",
      "Difference",
    ],
    STYLES.heading,
  );
  PLAN_YEARS.forEach((year, i) => {
    const row = first + i;
    const find = (heading: string, at = row) => lookUp("plan", `$A${at}`, heading);
    const opening = i === 0 ? `${SHEETS.funding}!$C$${FUNDING_ROWS.opening}` : `E${row - 1}`;
    const delivered = `${find("Delivered by workstreams")}-${find("Investment")}`;
    sheet.put(`A${row}`, year);
    sheet.put(`B${row}`, `=${writeInYear(i)}`, PENNIES);
    sheet.put(`C${row}`, `=${find("Unmitigated in-year balance")}`, PENNIES);
    sheet.put(`D${row}`, `=ROUND(B${row}-C${row},2)`, PENNIES);
    sheet.put(`E${row}`, `=${opening}+B${row}+${delivered}`, PENNIES);
    sheet.put(`F${row}`, `=${find("Mitigated closing balance mean")}`, PENNIES);
    sheet.put(`G${row}`, `=ROUND(E${row}-F${row},2)`, PENNIES);
  });
  return sheet.build();
}

/** Cost and balance without workstreams, as a table and as a statement, with ordinary formulas that tie out. */
export function createBalanceSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.balance,
    columnWidths: [190, 270, ...Array<number>(14).fill(165)],
    frozenColumns: 1,
    tabColor: PLAN_COLOR,
  });
  sheet.put("A1", "Cost and balance by financial year, without workstreams", STYLES.title);
  sheet.put(
    "A2",
    "Live, in pounds. Each financial year is five months of one January's pupils and seven of the next, added up inside every simulated future.",
    STYLES.note,
  );
  sheet.putRow("A4", ["Option", "Value"], STYLES.heading);
  sheet.putRow("A5", ["inflation", "=CostInflation"], STYLES.percent);
  sheet.putRow("A6", ["show", "lines"]);
  sheet.putRow("D4", ["Option", "Value"], STYLES.heading);
  sheet.putRow("D5", ["inflation", "=B5"], STYLES.percent);
  sheet.putRow("D6", ["show", "effects"]);
  spill(sheet, "cost", "What placements cost", `=SEND.COST(Model,,$A$4:$B$5)`);
  spill(sheet, "effects", "Why it changes: volume, mix and price", `=SEND.COST(Model,,$D$4:$E$6)`);
  spill(sheet, "balance", "The balance of the high needs block", `=SEND.BALANCE(Model,${FUNDING},$A$4:$B$5)`);
  spill(sheet, "statement", "As a statement: means of all futures", `=SEND.BALANCE(Model,${FUNDING},$A$4:$B$6)`);
  sheet.dress("K38:M42", STYLES.percent);

  const first = TIE_ROWS.balance;
  sheet.put(
    `A${first - 2}`,
    "Ties out: the same by ordinary formulas on the HNB budget and the funding",
    STYLES.section,
  );
  sheet.putRow(
    `A${first - 1}`,
    [
      "Financial year",
      "Placements in the HNB budget",
      "by SEND.COST",
      "Difference",
      "In-year by hand",
      "by SEND.BALANCE",
      "Difference",
      "Closing by hand",
      "by SEND.BALANCE",
      "Difference",
    ],
    STYLES.heading,
  );
  PLAN_YEARS.forEach((year, i) => {
    const row = first + i;
    const key = `$A${row}`;
    const opening = i === 0 ? `${SHEETS.funding}!$C$${FUNDING_ROWS.opening}` : `H${row - 1}`;
    sheet.put(`A${row}`, year);
    sheet.put(`B${row}`, `='${SHEETS.budget}'!${BUDGET_COLUMNS[i]}${BUDGET_ROWS.placementsTotal}`, PENNIES);
    sheet.put(`C${row}`, `=${lookUp("cost", key, "Cost mean")}`, PENNIES);
    sheet.put(`D${row}`, `=ROUND(B${row}-C${row},2)`, PENNIES);
    sheet.put(`E${row}`, `=${writeInYear(i)}`, PENNIES);
    sheet.put(`F${row}`, `=${lookUp("balance", key, "In-year balance mean")}`, PENNIES);
    sheet.put(`G${row}`, `=ROUND(E${row}-F${row},2)`, PENNIES);
    sheet.put(`H${row}`, `=${opening}+E${row}`, PENNIES);
    sheet.put(`I${row}`, `=${lookUp("balance", key, "Closing balance mean")}`, PENNIES);
    sheet.put(`J${row}`, `=ROUND(H${row}-I${row},2)`, PENNIES);
  });
  return sheet.build();
}

type Spilled = "plan" | "contributions" | "verdict" | "cost" | "effects" | "balance" | "statement";

/** Puts a spilling formula under a title and dresses the room that it may take. */
function spill(sheet: SheetBuilder, name: Spilled, title: string, formula: string): void {
  const [first, last] = RANGES[name].address.split(":").map(parseAddress);
  sheet.put(formatAddress(first.row - 1, first.column), title, STYLES.section);
  sheet.put(CELLS[name].address, formula);
  sheet.dress(`${formatAddress(first.row, first.column)}:${formatAddress(first.row, last.column)}`, STYLES.heading);
  sheet.dress(
    `${formatAddress(first.row + 1, first.column + 1)}:${formatAddress(last.row, last.column)}`,
    STYLES.pounds,
  );
}

/** Formula text of one figure that a function has spilled, by financial year and heading. */
function lookUp(name: Spilled, year: string, heading: string): string {
  const table = refer(RANGES[name]);
  return `INDEX(${table},MATCH(${year},INDEX(${table},0,1),0),MATCH("${heading}",INDEX(${table},1,0),0))`;
}

/** Formula text of the in-year balance of a year by ordinary formulas: the funding less placements of the HNB budget and other lines. */
function writeInYear(i: number): string {
  const column = FUNDING_YEAR_COLUMNS[i];
  const sheet = SHEETS.funding;
  const { block, lastIncome, spending, lastSpending, deficit, share } = FUNDING_ROWS;
  const grant = i === 0 ? `+${sheet}!${column}${deficit}*${sheet}!${column}${share}` : "";
  const placements = `'${SHEETS.budget}'!${BUDGET_COLUMNS[i]}${BUDGET_ROWS.placementsTotal}`;
  return `SUM(${sheet}!${column}${block}:${column}${lastIncome})${grant}-${placements}-SUM(${sheet}!${column}${spending}:${column}${lastSpending})`;
}
