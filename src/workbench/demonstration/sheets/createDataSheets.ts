import { describeSetting } from "../../../model/data/codes";
import type { SheetData } from "../../xlsx/WorkbookData";
import { AUTHORITY, CENSUS_YEARS, FIRST_NCY, LAST_NCY, POPULATION_YEARS, SETTINGS } from "../fernshire";
import type { Authority } from "../generateAuthority";
import { RANGES, SHEETS } from "../layout";
import { formatAddress, formatColumn, parseAddress, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";

const DATA_COLOR = "#7f7f7f";

/** The pupil-level census: one row a pupil and January, headings in row 1. */
export function createCensusSheet(authority: Authority): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.census,
    columnWidths: [90, 100, 60, 80, 90, 30, 420],
    frozenRows: 1,
    tables: [{ name: "CensusRows", range: getCensusRange(authority) }],
    tabColor: DATA_COLOR,
  });
  sheet.putRow("A1", ["Pupil", "Census year", "NCY", "Need", "Setting"], STYLES.heading);
  authority.census.forEach((row, index) =>
    sheet.putRow(`A${index + 2}`, [row.pupil, row.censusYear, row.ncy, row.need, row.setting]),
  );
  sheet.put(
    "G1",
    `Invented data: no row stands for a real child, and ${AUTHORITY} is not a real authority.`,
    STYLES.warning,
  );
  sheet.put("G2", "NCY is the national curriculum year: Reception is 0, Year 1 is 1, and 20 is the last.", STYLES.note);
  return sheet.build();
}

/** @returns the census with its headings, "A1:E7992" */
export function getCensusRange(authority: Authority): string {
  return `A1:E${authority.census.length + 1}`;
}

/** @returns the costs with their headings, without the columns that explain them, "A4:C41" */
export function getCostsRange(authority: Authority): string {
  return `A4:C${authority.costs.length + 4}`;
}

/** People by NCY and January: what the model reads above, the base that the growth assumption scales below. */
export function createPopulationSheet(authority: Authority): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.population,
    columnWidths: [150, ...POPULATION_YEARS.map(() => 66)],
    frozenRows: 4,
    frozenColumns: 1,
    tabColor: DATA_COLOR,
  });
  const nNcy = LAST_NCY - FIRST_NCY + 1;
  const nKnown = CENSUS_YEARS.length;
  const headingRow = parseAddress(RANGES.population.address.split(":")[0]).row;
  const totalRow = headingRow + nNcy + 2;
  const baseRow = totalRow + 5;
  const lastKnown = formatColumn(nKnown);
  const people = new Map(authority.population.map((row) => [`${row.ncy}/${row.censusYear}`, row.people]));

  sheet.put("A1", "People living in Fernshire, by NCY", STYLES.title);
  sheet.put(
    "A2",
    "Invented. To January 2026 as estimated; later Januaries are the base below, scaled by the population growth on Assumptions.",
    STYLES.note,
  );
  sheet.putRow(formatAddress(headingRow, 0), ["NCY", ...POPULATION_YEARS], STYLES.yearHeading);
  sheet.put(formatAddress(totalRow, 0), "All NCYs", STYLES.totalLabel);
  sheet.put(formatAddress(totalRow + 1, 0), "Change", STYLES.note);
  sheet.put(formatAddress(baseRow - 2, 0), "Base projection, before the growth assumption", STYLES.section);
  sheet.put(formatAddress(baseRow - 1, 0), "NCY", STYLES.yearHeading);

  for (let index = 0; index < nNcy; index++) {
    sheet.put(formatAddress(headingRow + 1 + index, 0), FIRST_NCY + index, { align: "right" });
    sheet.put(formatAddress(baseRow + index, 0), FIRST_NCY + index, { align: "right" });
  }
  POPULATION_YEARS.forEach((year, iYear) => {
    const column = formatColumn(iYear + 1);
    const isKnown = iYear < nKnown;
    if (!isKnown) sheet.put(`${column}${baseRow}`, year, STYLES.yearHeading);
    for (let index = 0; index < nNcy; index++) {
      const base = people.get(`${FIRST_NCY + index}/${year}`) ?? 0;
      const years = `(${column}$${headingRow + 1}-$${lastKnown}$${headingRow + 1})`;
      const grown = `=ROUND(${column}${baseRow + index + 1}*(1+PopulationGrowth)^${years},0)`;
      sheet.put(`${column}${headingRow + index + 2}`, isKnown ? base : grown, STYLES.whole);
      if (!isKnown) sheet.put(`${column}${baseRow + index + 1}`, base, STYLES.whole);
    }
    const before = formatColumn(iYear);
    sheet.put(
      `${column}${totalRow + 1}`,
      `=SUM(${column}${headingRow + 2}:${column}${headingRow + nNcy + 1})`,
      STYLES.total,
    );
    if (iYear > 0) {
      const change = `=${column}${totalRow + 1}/${before}${totalRow + 1}-1`;
      sheet.put(`${column}${totalRow + 2}`, change, { ...STYLES.note, ...STYLES.percent });
    }
  });
  return sheet.build();
}

/** Unit costs: what the model reads in columns A to C, what made them beside it. */
export function createCostsSheet(authority: Authority): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.costs,
    columnWidths: [80, 90, 90, 150, 290, 320],
    frozenRows: 4,
    tabColor: DATA_COLOR,
  });
  const groupOf = new Map(SETTINGS.map(({ setting, group }) => [setting, group]));
  sheet.put("A1", "What a placement costs the high needs block", STYLES.title);
  sheet.put(
    "A2",
    "Invented. Pounds a pupil and year at 2025-26 prices: place and top-up together. Need All is every need without a row of its own.",
    STYLES.note,
  );
  sheet.putRow("A4", ["Need", "Setting", "Cost", "Before the change", "Placement group", "What it is"], STYLES.heading);
  authority.costs.forEach(({ need, setting, cost }, index) => {
    const row = index + 5;
    sheet.putRow(`A${row}`, [need === "" ? "All" : need, setting]);
    sheet.put(`C${row}`, `=ROUND(D${row}*(1+VLOOKUP(E${row},GroupChanges,2,FALSE)),0)`, STYLES.pounds);
    sheet.put(`D${row}`, cost, STYLES.inputPounds);
    sheet.putRow(`E${row}`, [groupOf.get(setting), describeSetting(setting).label]);
  });
  return sheet.build();
}

/** Settings: who can be in each and where they can go next. */
export function createSettingsSheet(authority: Authority): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.settings,
    columnWidths: [80, 250, 100, 80, 70, 490, 490, 100, 320],
    frozenRows: 4,
    frozenColumns: 1,
    tabColor: DATA_COLOR,
  });
  sheet.put("A1", "Settings and who can be in them", STYLES.title);
  sheet.put(
    "A2",
    "Codes as in the SEN2 return. NCY from and to are both included; next settings are those that a pupil can move to.",
    STYLES.note,
  );
  sheet.putRow(
    "A4",
    ["Setting", "Setting group", "Area", "NCY from", "NCY to", "Needs", "Next settings", "Holds places", "What it is"],
    STYLES.heading,
  );
  authority.settings.forEach((setting, index) =>
    sheet.putRow(`A${index + 5}`, [
      setting.setting,
      setting.group,
      setting.area,
      setting.ncyFrom,
      setting.ncyTo,
      setting.needs.join(", "),
      setting.next.join(", "),
      setting.holdsPlaces,
      describeSetting(setting.setting).label,
    ]),
  );
  return sheet.build();
}
