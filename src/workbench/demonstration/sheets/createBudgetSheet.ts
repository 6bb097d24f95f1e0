import type { SheetData } from "../../xlsx/WorkbookData";
import { CENSUS_YEARS, GROUPS, SETTINGS } from "../fernshire";
import type { Authority } from "../generateAuthority";
import { BUDGET_ROWS as ROWS, SHEETS } from "../layout";
import { HEADINGS, lookUpTotal, sumGroups, TABLES } from "../lookups";
import { SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";

/** Financial years shown; the first is typed outturn, the rest follow the projection. */
const FINANCIAL_YEARS = ["2025-26", "2026-27", "2027-28", "2028-29", "2029-30", "2030-31"] as const;
const COLUMNS = ["B", "C", "D", "E", "F", "G"] as const;
const PROJECTED = [1, 2, 3, 4, 5] as const;

/** Lines that do not follow plans: pounds in 2025-26, invented. */
const OTHER_LINES = [
  ["SEN support services", 1_780_000],
  ["Inclusion and outreach", 940_000],
  ["Hospital education and medical needs", 410_000],
  ["Therapies", 520_000],
  ["Early years inclusion fund", 460_000],
  ["Other high needs spending", 230_000],
] as const;
const ALLOCATION = 34_650_000;
const BLOCK_TRANSFER = 730_000;
const OPENING_BALANCE = -6_840_000;

/** A year of 12 months: 5 at the placements of one January's school year, 7 at those of the next. */
const inFinancialYear = (before: string, after: string) => `5/12*${before}+7/12*${after}`;

/** The high needs block as an officer keeps it: ordinary formulas on the spilled projection. */
export function createBudgetSheet(authority: Authority): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.budget,
    columnWidths: [390, 110, 110, 110, 110, 110, 110, 30, 520],
    frozenRows: ROWS.elapsed,
    frozenColumns: 1,
    tabColor: "#548235",
  });
  sheet.put("A1", "High needs block: a simple budget", STYLES.title);
  sheet.put(
    "A2",
    "Pounds. Ordinary formulas on the Projection sheet; every figure is invented. A financial year is 5 months of one school year and 7 of the next.",
    STYLES.note,
  );
  sheet.put(`A${ROWS.years}`, "Financial year", STYLES.heading);
  sheet.putRow(`B${ROWS.years}`, FINANCIAL_YEARS, STYLES.yearHeading);
  sheet.put(`A${ROWS.elapsed}`, "Years of inflation and growth", STYLES.note);
  sheet.putRow(`B${ROWS.elapsed}`, [0, 1, 2, 3, 4, 5], STYLES.note);
  sheet.put(`I${ROWS.years}`, "2025-26 is outturn as typed; later years are calculated.", STYLES.note);

  putPlacements(sheet, authority);
  putOtherLines(sheet);
  putIncome(sheet);
  putPosition(sheet);
  putWorkings(sheet);
  return sheet.build();
}

function putPlacements(sheet: SheetBuilder, authority: Authority): void {
  sheet.put(`A${ROWS.plans - 1}`, "Plans, average over the year", STYLES.section);
  sheet.put(`A${ROWS.averageCost - 1}`, "Average cost of a plan, with inflation", STYLES.section);
  sheet.put(`A${ROWS.placements - 1}`, "Spending on placements: plans x average cost", STYLES.section);
  GROUPS.forEach((group, index) => {
    const [plans, cost, spending] = [ROWS.plans + index, ROWS.averageCost + index, ROWS.placements + index];
    const outturn = getOutturn(authority, group);
    for (const row of [plans, cost, spending]) sheet.put(`A${row}`, group);
    sheet.put(`B${plans}`, outturn.plans, { ...STYLES.inputPounds, numberFormat: "#,##0.0" });
    sheet.put(`B${cost}`, `=IF(B${plans}>0,B${spending}/B${plans},0)`, STYLES.pounds);
    sheet.put(`B${spending}`, outturn.spending, STYLES.inputPounds);
    for (const iYear of PROJECTED) {
      const [before, after] = [COLUMNS[iYear - 1], COLUMNS[iYear]];
      const january = (row: number) => inFinancialYear(`${before}${row + index}`, `${after}${row + index}`);
      const pounds = `(${january(ROWS.januaryCost)})/${after}${plans}*(1+CostInflation)^${after}$${ROWS.elapsed}`;
      sheet.put(`${after}${plans}`, `=${january(ROWS.januaryPlans)}`, STYLES.oneDecimal);
      sheet.put(`${after}${cost}`, `=IF(${after}${plans}>0,${pounds},0)`, STYLES.pounds);
      sheet.put(`${after}${spending}`, `=${after}${plans}*${after}${cost}`, STYLES.pounds);
    }
  });
  sheet.put(`A${ROWS.plansTotal}`, "All plans", STYLES.totalLabel);
  sheet.put(`A${ROWS.placementsTotal}`, "All placements", STYLES.totalLabel);
  for (const column of COLUMNS) {
    const sum = (row: number) => `=SUM(${column}${row}:${column}${row + GROUPS.length - 1})`;
    sheet.put(`${column}${ROWS.plansTotal}`, sum(ROWS.plans), { ...STYLES.total, ...STYLES.oneDecimal });
    sheet.put(`${column}${ROWS.placementsTotal}`, sum(ROWS.placements), STYLES.total);
  }
}

/** What 2025-26 cost: the Januaries of 2025 and 2026, 5 months and 7. */
function getOutturn(authority: Authority, group: string): { plans: number; spending: number } {
  const groupOf = new Map(SETTINGS.map((setting) => [setting.setting, setting.group]));
  const costOf = new Map(authority.costs.map(({ need, setting, cost }) => [`${need}/${setting}`, cost]));
  const after = CENSUS_YEARS[CENSUS_YEARS.length - 1];
  let plans = 0;
  let spending = 0;
  for (const { censusYear, need, setting } of authority.census) {
    if (censusYear < after - 1 || groupOf.get(setting) !== group) continue;
    const months = censusYear === after ? 7 : 5;
    plans += months;
    spending += months * (costOf.get(`${need}/${setting}`) ?? costOf.get(`/${setting}`) ?? 0);
  }
  return { plans: Math.round((plans / 12) * 10) / 10, spending: Math.round(spending / 12) };
}

function putOtherLines(sheet: SheetBuilder): void {
  OTHER_LINES.forEach(([line, pounds], index) => {
    const row = ROWS.otherLines + index;
    sheet.put(`A${row}`, line);
    sheet.put(`B${row}`, pounds, STYLES.inputPounds);
    grow(sheet, row, "OtherGrowth");
  });
  sheet.put(`A${ROWS.spending}`, "Spending", STYLES.resultLabel);
  for (const column of COLUMNS)
    sheet.put(
      `${column}${ROWS.spending}`,
      `=SUM(${column}${ROWS.placementsTotal}:${column}${ROWS.spending - 1})`,
      STYLES.result,
    );
}

function putIncome(sheet: SheetBuilder): void {
  sheet.put(`A${ROWS.allocation - 1}`, "Income", STYLES.section);
  sheet.put(`A${ROWS.allocation}`, "High needs block allocation");
  sheet.put(`B${ROWS.allocation}`, ALLOCATION, STYLES.inputPounds);
  grow(sheet, ROWS.allocation, "AllocationGrowth");
  sheet.put(`A${ROWS.transfer}`, "Transfer from the schools block (0.5%)");
  sheet.putRow(
    `B${ROWS.transfer}`,
    COLUMNS.map(() => BLOCK_TRANSFER),
    STYLES.inputPounds,
  );
  sheet.put(`I${ROWS.transfer}`, "Needs the schools forum's consent every year.", STYLES.note);
  sheet.put(`A${ROWS.income}`, "Income", STYLES.resultLabel);
  for (const column of COLUMNS)
    sheet.put(`${column}${ROWS.income}`, `=${column}${ROWS.allocation}+${column}${ROWS.transfer}`, STYLES.result);
}

function grow(sheet: SheetBuilder, row: number, rate: string): void {
  for (const iYear of PROJECTED)
    sheet.put(`${COLUMNS[iYear]}${row}`, `=${COLUMNS[iYear - 1]}${row}*(1+${rate})`, STYLES.pounds);
}

function putPosition(sheet: SheetBuilder): void {
  sheet.put(`A${ROWS.inYear - 1}`, "Position", STYLES.section);
  sheet.put(`A${ROWS.inYear}`, "In-year surplus or deficit");
  sheet.put(`A${ROWS.opening}`, "Balance brought forward");
  sheet.put(`A${ROWS.closing}`, "Cumulative balance at the end of the year", STYLES.resultLabel);
  sheet.put(`B${ROWS.opening}`, OPENING_BALANCE, STYLES.inputPounds);
  COLUMNS.forEach((column, index) => {
    sheet.put(`${column}${ROWS.inYear}`, `=${column}${ROWS.income}-${column}${ROWS.spending}`, STYLES.pounds);
    if (index > 0) sheet.put(`${column}${ROWS.opening}`, `=${COLUMNS[index - 1]}${ROWS.closing}`, STYLES.pounds);
    sheet.put(`${column}${ROWS.closing}`, `=${column}${ROWS.opening}+${column}${ROWS.inYear}`, STYLES.result);
  });

  sheet.put(`A${ROWS.low - 1}`, "If placements cost as little or as much as in the band of the total", STYLES.section);
  sheet.put(`A${ROWS.low}`, "All placements, low (P5)");
  sheet.put(`A${ROWS.high}`, "All placements, high (P95)");
  sheet.put(`A${ROWS.inYearLow}`, "In-year position with low placements");
  sheet.put(`A${ROWS.inYearHigh}`, "In-year position with high placements");
  sheet.put(
    `I${ROWS.low}`,
    "Percentiles of parts do not add up, so these use the band of the total, not sums over groups.",
    STYLES.note,
  );
  sheet.put(`I${ROWS.high}`, "Each year by itself: they say nothing about all years being high together.", STYLES.note);
  for (const iYear of PROJECTED) {
    const [before, after] = [COLUMNS[iYear - 1], COLUMNS[iYear]];
    const band = (row: number) =>
      `=(${inFinancialYear(`${before}${row}`, `${after}${row}`)})*(1+CostInflation)^${after}$${ROWS.elapsed}`;
    const inYear = (row: number) => `=${after}${ROWS.inYear}+${after}${ROWS.placementsTotal}-${after}${row}`;
    sheet.put(`${after}${ROWS.low}`, band(ROWS.januaryLow), STYLES.pounds);
    sheet.put(`${after}${ROWS.high}`, band(ROWS.januaryHigh), STYLES.pounds);
    sheet.put(`${after}${ROWS.inYearLow}`, inYear(ROWS.low), STYLES.pounds);
    sheet.put(`${after}${ROWS.inYearHigh}`, inYear(ROWS.high), STYLES.pounds);
  }
}

/** The Januaries, looked up on the Projection sheet by year, group and heading. */
function putWorkings(sheet: SheetBuilder): void {
  const lastCensus = CENSUS_YEARS[CENSUS_YEARS.length - 1];
  sheet.put(`A${ROWS.january - 1}`, "Workings: Januaries from the Projection sheet, at today's prices", STYLES.section);
  sheet.put(`A${ROWS.january}`, "Mean number of plans in January", STYLES.heading);
  sheet.putRow(
    `B${ROWS.january}`,
    COLUMNS.map((_, index) => lastCensus + index),
    STYLES.yearHeading,
  );
  sheet.put(`A${ROWS.januaryCost - 1}`, "Mean cost in January's year", STYLES.strong);
  GROUPS.forEach((group, index) => {
    sheet.put(`A${ROWS.januaryPlans + index}`, group);
    sheet.put(`A${ROWS.januaryCost + index}`, group);
  });
  sheet.put(`A${ROWS.januaryLow}`, "Cost of all plans, P5");
  sheet.put(`A${ROWS.januaryHigh}`, "Cost of all plans, P95");
  for (const column of COLUMNS) {
    const year = `${column}$${ROWS.january}`;
    GROUPS.forEach((_, index) => {
      const [plans, cost] = [ROWS.januaryPlans + index, ROWS.januaryCost + index];
      sheet.put(
        `${column}${plans}`,
        `=${sumGroups(TABLES.byGroup, year, HEADINGS.mean, `$A${plans}`)}`,
        STYLES.oneDecimal,
      );
      sheet.put(`${column}${cost}`, `=${sumGroups(TABLES.byGroup, year, HEADINGS.cost, `$A${cost}`)}`, STYLES.pounds);
    });
    sheet.put(`${column}${ROWS.januaryLow}`, `=${lookUpTotal(year, HEADINGS.costLow)}`, STYLES.pounds);
    sheet.put(`${column}${ROWS.januaryHigh}`, `=${lookUpTotal(year, HEADINGS.costHigh)}`, STYLES.pounds);
  }
}
