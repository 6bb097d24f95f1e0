import type { SheetData } from "../../xlsx/WorkbookData";
import { CENSUS_YEARS, FIRST_NCY, LAST_NCY, POPULATION_YEARS } from "../fernshire";
import type { Authority } from "../generateAuthority";
import { BUDGET_ROWS, CELLS, RANGES, refer, SHEETS } from "../layout";
import type { LedgerRecord } from "../ledger/generateLedger";
import { HEADINGS, lookUpTotal, sumGroups, TABLES } from "../lookups";
import { parseAddress, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";
import { getCensusRange, getCostsRange } from "./createDataSheets";
import { listAgreements } from "./createJoinSheets";

interface TieOut {
  readonly about: string;
  readonly what: string;
  readonly one: string;
  readonly other: string;
  /** Most that the two may differ. */
  readonly within: number;
}

/** Figures that must agree, and every problem that SEND.CHECK finds in the data. */
export function createChecksSheet(authority: Authority, ledger: readonly LedgerRecord[]): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.checks,
    columnWidths: [90, 210, 470, 430, 330, 90, 70, 100],
    frozenRows: 2,
    tabColor: "#c00000",
  });
  sheet.put("A1", "Checks", STYLES.title);
  sheet.put("A2", "OK where two figures agree, Look where they do not.", STYLES.note);
  sheet.putRow("A4", ["Result", "About", "What must agree", "One", "The other"], STYLES.heading);
  [...listTieOuts(authority), ...listLedgerTieOuts(ledger)].forEach(({ about, what, one, other, within }, index) => {
    const row = index + 5;
    const difference = `D${row}-E${row}`;
    const result = `=IF(ISNUMBER(${difference}),IF(ABS(${difference})<=${within},"OK","Look"),"Look")`;
    sheet.put(`A${row}`, result, STYLES.strong);
    sheet.putRow(`B${row}`, [about, what]);
    sheet.putRow(`D${row}`, [`=${one}`, `=${other}`], { ...STYLES.oneDecimal, align: "left" });
  });

  const room = parseAddress(CELLS.check.address).row;
  const census = refer({ sheet: SHEETS.census, address: getCensusRange(authority) });
  const costs = refer({ sheet: SHEETS.costs, address: getCostsRange(authority) });
  sheet.put(`A${room}`, "What SEND.CHECK says of the data", STYLES.section);
  sheet.put(
    CELLS.check.address,
    `=SEND.CHECK(${[census, refer(RANGES.population), costs, refer(RANGES.settings)].join(",")})`,
  );
  sheet.dress(`A${room + 1}:H${room + 1}`, STYLES.heading);
  return sheet.build();
}

/** The first two figures of sheet Join, which has more of them. */
function listLedgerTieOuts(ledger: readonly LedgerRecord[]): TieOut[] {
  return listAgreements(ledger)
    .slice(0, 2)
    .map((agreement) => ({ about: SHEETS.ledger, ...agreement, within: 0.005 }));
}

function listTieOuts(authority: Authority): TieOut[] {
  const lastCensus = CENSUS_YEARS[CENSUS_YEARS.length - 1];
  const year = "LookAheadYear";
  const total = lookUpTotal(year, HEADINGS.mean);
  const censusYears = refer({ sheet: SHEETS.census, address: `B2:B${authority.census.length + 1}` });
  const people = refer({ sheet: SHEETS.population, address: "B5:O29" });
  const budget = (column: string, row: number) => refer({ sheet: SHEETS.budget, address: `${column}${row}` });
  const inYears = refer({ sheet: SHEETS.budget, address: `B${BUDGET_ROWS.inYear}:G${BUDGET_ROWS.inYear}` });
  const nPeople = (LAST_NCY - FIRST_NCY + 1) * POPULATION_YEARS.length;
  return [
    {
      about: "Start",
      what: `Plans in the first January = census rows of January ${lastCensus}`,
      one: lookUpTotal(String(lastCensus), HEADINGS.mean),
      other: `COUNTIF(${censusYears},${lastCensus})`,
      within: 0,
    },
    {
      about: "Placement groups",
      what: "Sum of their means in the January looked ahead to = mean of the total",
      one: sumGroups(TABLES.byGroup, year, HEADINGS.mean),
      other: total,
      within: 0.05,
    },
    {
      about: "Primary needs",
      what: "Sum of their means = mean of the total",
      one: sumGroups(TABLES.byNeed, year, HEADINGS.mean),
      other: total,
      within: 0.05,
    },
    {
      about: "Key stages",
      what: "Sum of their means = mean of the total",
      one: sumGroups(TABLES.byKeyStage, year, HEADINGS.mean),
      other: total,
      within: 0.05,
    },
    {
      about: "Cost of placement groups",
      what: "Sum of their mean costs = mean cost of the total, pounds",
      one: sumGroups(TABLES.byGroup, year, HEADINGS.cost),
      other: lookUpTotal(year, HEADINGS.cost),
      within: 1,
    },
    {
      about: "Cost of primary needs",
      what: "Sum of their mean costs = mean cost of the total, pounds",
      one: sumGroups(TABLES.byNeed, year, HEADINGS.cost),
      other: lookUpTotal(year, HEADINGS.cost),
      within: 1,
    },
    {
      about: SHEETS.budget,
      what: "Last cumulative balance = first balance + every in-year position, pounds",
      one: budget("G", BUDGET_ROWS.closing),
      other: `${budget("B", BUDGET_ROWS.opening)}+SUM(${inYears})`,
      within: 1,
    },
    {
      about: SHEETS.population,
      what: "Cells that hold a number = NCYs x Januaries",
      one: `COUNT(${people})`,
      other: String(nPeople),
      within: 0,
    },
  ];
}
