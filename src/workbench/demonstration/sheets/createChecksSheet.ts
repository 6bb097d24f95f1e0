import type { SheetData } from "../../xlsx/WorkbookData";
import { CENSUS_YEARS, FIRST_NCY, LAST_NCY, POPULATION_YEARS } from "../fernshire";
import type { Authority } from "../generateAuthority";
import { BUDGET_ROWS, CELLS, RANGES, refer, SHEETS } from "../layout";
import { HEADINGS, lookUpTotal, sumGroups, TABLES } from "../lookups";
import { parseAddress, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";
import { getCensusRange, getCostsRange } from "./createDataSheets";

interface TieOut {
  readonly what: string;
  readonly one: string;
  readonly other: string;
  /** Most that the two may differ. */
  readonly within: number;
}

/** Figures that must agree, and every problem that SEND.CHECK finds in the data. */
export function createChecksSheet(authority: Authority): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.checks,
    columnWidths: [470, 200, 260, 330, 330, 90],
    frozenRows: 2,
    tabColor: "#c00000",
  });
  sheet.put("A1", "Checks", STYLES.title);
  sheet.put("A2", "OK where two figures agree, Look where they do not.", STYLES.note);
  sheet.putRow("A4", ["Figures that must agree", "One", "The other", "Result"], STYLES.heading);
  listTieOuts(authority).forEach(({ what, one, other, within }, index) => {
    const row = index + 5;
    sheet.put(`A${row}`, what);
    sheet.put(`B${row}`, `=${one}`, STYLES.oneDecimal);
    sheet.put(`C${row}`, `=${other}`, STYLES.oneDecimal);
    sheet.put(
      `D${row}`,
      `=IF(ISNUMBER(B${row}-C${row}),IF(ABS(B${row}-C${row})<=${within},"OK","Look"),"Look")`,
      STYLES.strong,
    );
  });

  const room = parseAddress(CELLS.check.address).row;
  const census = refer({ sheet: SHEETS.census, address: getCensusRange(authority) });
  const costs = refer({ sheet: SHEETS.costs, address: getCostsRange(authority) });
  sheet.put(`A${room}`, "What SEND.CHECK says of the data", STYLES.section);
  sheet.put(
    CELLS.check.address,
    `=SEND.CHECK(${[census, refer(RANGES.population), costs, refer(RANGES.settings)].join(",")})`,
  );
  sheet.dress(`A${room + 1}:F${room + 1}`, STYLES.heading);
  return sheet.build();
}

function listTieOuts(authority: Authority): TieOut[] {
  const lastCensus = CENSUS_YEARS[CENSUS_YEARS.length - 1];
  const year = "LookAheadYear";
  const total = lookUpTotal(year, HEADINGS.mean);
  const censusYears = refer({ sheet: SHEETS.census, address: `B2:B${authority.census.length + 1}` });
  const people = refer({ sheet: SHEETS.population, address: "B5:O29" });
  const budget = (column: string, row: number) => refer({ sheet: SHEETS.budget, address: `${column}${row}` });
  const nPeople = (LAST_NCY - FIRST_NCY + 1) * POPULATION_YEARS.length;
  return [
    {
      what: `Plans at the start of the projection = census rows of January ${lastCensus}`,
      one: lookUpTotal(String(lastCensus), HEADINGS.mean),
      other: `COUNTIF(${censusYears},${lastCensus})`,
      within: 0,
    },
    {
      what: "Mean of placement groups in the January looked ahead to = mean of the total",
      one: sumGroups(TABLES.byGroup, year, HEADINGS.mean),
      other: total,
      within: 0.05,
    },
    {
      what: "Mean of primary needs = mean of the total",
      one: sumGroups(TABLES.byNeed, year, HEADINGS.mean),
      other: total,
      within: 0.05,
    },
    {
      what: "Mean of key stages = mean of the total",
      one: sumGroups(TABLES.byKeyStage, year, HEADINGS.mean),
      other: total,
      within: 0.05,
    },
    {
      what: "Cost of placement groups = cost of the total, pounds",
      one: sumGroups(TABLES.byGroup, year, HEADINGS.cost),
      other: lookUpTotal(year, HEADINGS.cost),
      within: 1,
    },
    {
      what: "Cost of primary needs = cost of the total, pounds",
      one: sumGroups(TABLES.byNeed, year, HEADINGS.cost),
      other: lookUpTotal(year, HEADINGS.cost),
      within: 1,
    },
    {
      what: "Budget: cumulative balance = first balance + every in-year position",
      one: budget("G", BUDGET_ROWS.closing),
      other: `${budget("B", BUDGET_ROWS.opening)}+SUM(${refer({ sheet: SHEETS.budget, address: `B${BUDGET_ROWS.inYear}:G${BUDGET_ROWS.inYear}` })})`,
      within: 1,
    },
    { what: "Population cells filled = NCYs x Januaries", one: `COUNT(${people})`, other: String(nPeople), within: 0 },
  ];
}
