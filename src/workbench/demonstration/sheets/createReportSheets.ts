import { DSG_SHEETS, NEED_ROWS } from "../../../model/returns/returnLabels";
import type { SheetData } from "../../xlsx/WorkbookData";
import { CELLS, RANGES, refer, SHEETS } from "../layout";
import { HEADINGS, lookUpTotal } from "../lookups";
import { formatAddress, formatColumn, parseAddress, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";

const REPORT_COLOR = "#7030a0";
const [TABLE, BLOCK, ROW] = [1, 2, 3];
const ADDED_TOTAL = "Total (not a row of the return)";
/** Where the ties of the returns begin. */
export const RETURN_TIES = 6;

/** The management plan and the reform plan's tables, and ordinary formulas that tie them to the projection. */
export function createReturnsSheet(): SheetData {
  const labels = [310, 250, 440];
  const years = Array<number>(12).fill(100);
  const sheet = new SheetBuilder({
    name: SHEETS.returns,
    columnWidths: [...labels, ...years, 24, ...labels, ...years, 24, 100, 84],
    tabColor: REPORT_COLOR,
  });
  sheet.put("A1", "Returns to the Department for Education", STYLES.title);
  sheet.put(
    "A2",
    "The rows of two returns by their own labels, in whole pupils that add up. Laid out as understood: not the forms themselves.",
    STYLES.note,
  );
  sheet.put("A4", "Ties out in the January looked ahead to", STYLES.section);
  sheet.putRow("A5", ["Result", "About", "What must agree", "The return", "Otherwise"], STYLES.heading);
  listReturnTies().forEach(({ about, what, one, other }, i) => {
    const row = RETURN_TIES + i;
    const isEqual = `IF(ISNUMBER(D${row}-E${row}),IF(D${row}=E${row},"OK","Look"),"Look")`;
    sheet.put(`A${row}`, `=${isEqual}`, STYLES.strong);
    sheet.putRow(`B${row}`, [about, what]);
    sheet.putRow(`D${row}`, [`=${one}`, `=${other}`], STYLES.whole);
  });
  spill(sheet, "dsg", "DSG management plan: means", `=SEND.RETURN(Model,"DSG")`, 3);
  spill(
    sheet,
    "lsrp",
    "Local SEND reform plan: means here, so that tables add up; the return asks for medians",
    `=SEND.RETURN(Model,"LSRP",{"statistic","mean";"years",10})`,
    3,
  );
  spill(
    sheet,
    "newPlans",
    "New plans",
    `=SEND.PROJECT(Model,"total",,,,,{"measure","joiners";"statistics","mean"})`,
    1,
  );
  return sheet.build();
}

interface ReturnTie {
  readonly about: string;
  readonly what: string;
  readonly one: string;
  readonly other: string;
}

function listReturnTies(): ReturnTie[] {
  const all = `ROUND(${lookUpTotal("LookAheadYear", HEADINGS.mean)},0)`;
  const dsg = (block: string, row: string) => add("dsg", "LookAheadYear", [BLOCK, block], [ROW, row]);
  // Calendar year Y of the reform plan is the January of Y + 1.
  const lsrp = (...criteria: (readonly [column: number, wanted: string])[]) =>
    add("lsrp", "LookAheadYear-1", ...criteria, [ROW, `<>${ADDED_TOTAL}`]);
  const [ages, needs] = ["Number of EHCPs by age group", "Number of EHCPs by primary need"];
  const [byAge, byNeed] = ["Total number by Age Group", "Total number of EHCPs by primary need"];
  const own = lsrp([BLOCK, "7. *"]);
  const newPlans = refer(RANGES.newPlans);
  const joiners = `INDEX(${newPlans},MATCH(LookAheadYear,INDEX(${newPlans},0,1),0),2)`;
  return [
    {
      about: "DSG",
      what: "All plans = mean of SEND.PROJECT, to a whole pupil",
      one: dsg("Number of EHCPs by sheet", "Total number of EHCPs"),
      other: all,
    },
    {
      about: "DSG",
      what: "The seven sheets add up to all plans",
      one: dsg("Number of EHCPs by sheet", "<>Total number of EHCPs"),
      other: all,
    },
    { about: "DSG", what: "Ages of all sheets add up to all plans", one: dsg(ages, `<>${byAge}`), other: all },
    { about: "DSG", what: "Needs of all sheets add up to all plans", one: dsg(needs, `<>${byNeed}`), other: all },
    { about: "DSG", what: "Totals by age = totals by need", one: dsg(ages, byAge), other: dsg(needs, byNeed) },
    { about: "LSRP", what: "5.1, ages, adds up to all plans", one: lsrp([BLOCK, "5.1 *"]), other: all },
    { about: "LSRP", what: "6, provision, adds up to all plans", one: lsrp([BLOCK, "6. *"]), other: all },
    { about: "LSRP", what: "7, needs, adds up to all plans", one: own, other: all },
    {
      about: "LSRP",
      what: "7.1 to 7.7 and what is in none of them = 7",
      one: `${lsrp([BLOCK, "7.? *"])}+${lsrp([TABLE, "In none of 7.1 to 7.7"])}`,
      other: own,
    },
    {
      about: "LSRP",
      what: "12, new plans by age, adds up to the joiners of SEND.PROJECT",
      one: lsrp([BLOCK, "12. *"]),
      other: `ROUND(${joiners},0)`,
    },
  ];
}

/** Formula text of the sum of a return's rows in one January, by their labels. */
function add(
  name: "dsg" | "lsrp",
  year: string,
  ...criteria: readonly (readonly [column: number, wanted: string])[]
): string {
  const range = refer(RANGES[name]);
  const figures = `INDEX(${range},0,MATCH(${year},INDEX(${range},1,0),0))`;
  return `SUMIFS(${[figures, ...criteria.flatMap(([column, wanted]) => [`INDEX(${range},0,${column})`, `"${wanted}"`])].join(",")})`;
}

/** First and last row of the needs of the table that is shared, and the row of its totals. */
export const SHARE_ROWS = { heading: 7, first: 8, last: 7 + NEED_ROWS.length, total: 8 + NEED_ROWS.length } as const;

/** A table of needs by placements, by ordinary formulas on the return, and the same as it may be shared. */
export function createShareSheet(): SheetData {
  const groups = DSG_SHEETS.map(([group]) => group);
  const sheet = new SheetBuilder({
    name: SHEETS.share,
    columnWidths: [400, ...groups.map((group) => Math.max(90, group.length * 9)), 80],
    tabColor: REPORT_COLOR,
  });
  const dsg = refer(RANGES.dsg);
  const lastColumn = formatColumn(groups.length);
  const totalColumn = formatColumn(groups.length + 1);
  const { heading, first, last, total } = SHARE_ROWS;
  sheet.put("A1", "A table that may be shared", STYLES.title);
  sheet.put(
    "A2",
    "Counts of 1 to 4 could point to a child. SEND.SUPPRESS hides them, and as many others as keep them from being worked out.",
    STYLES.note,
  );
  sheet.put("A4", "As it is in the known January: not to be shared", STYLES.section);
  sheet.put("A5", `=INDEX(${dsg},1,4)`, STYLES.strong);
  sheet.putRow(`B${heading}`, [...groups, "Total"], STYLES.yearHeading);
  sheet.put(`A${heading}`, "Need", STYLES.heading);
  NEED_ROWS.forEach(([, need], i) => {
    const row = first + i;
    sheet.put(`A${row}`, need);
    DSG_SHEETS.forEach(([, placements], j) => {
      const column = formatColumn(j + 1);
      const wanted = `INDEX(${dsg},0,1),"${placements}",INDEX(${dsg},0,2),"Number of EHCPs by primary need",INDEX(${dsg},0,3),$A${row}`;
      sheet.put(`${column}${row}`, `=SUMIFS(INDEX(${dsg},0,4),${wanted})`, STYLES.whole);
    });
    sheet.put(`${totalColumn}${row}`, `=SUM(B${row}:${lastColumn}${row})`, STYLES.whole);
  });
  sheet.put(`A${total}`, "Total", STYLES.totalLabel);
  for (let j = 1; j <= groups.length + 1; j++) {
    const column = formatColumn(j);
    sheet.put(`${column}${total}`, `=SUM(${column}${first}:${column}${last})`, STYLES.total);
  }
  const { row } = parseAddress(CELLS.shared.address);
  sheet.put(`A${row}`, "The same, to be shared: copy it as values into a workbook of its own", STYLES.section);
  sheet.put(CELLS.shared.address, `=SEND.SUPPRESS($A$${heading}:$${totalColumn}$${total})`);
  sheet
    .dress(`A${row + 1}:A${row + 1}`, STYLES.heading)
    .dress(`B${row + 1}:${totalColumn}${row + 1}`, STYLES.yearHeading);
  sheet.dress(`B${row + 2}:${totalColumn}${row + 1 + NEED_ROWS.length + 1}`, { ...STYLES.whole, align: "right" });
  return sheet.build();
}

/** What the model and every figure rest on. */
export function createProvenanceSheet(): SheetData {
  const sheet = new SheetBuilder({ name: SHEETS.provenance, columnWidths: [240, 760], tabColor: REPORT_COLOR });
  sheet.put("A1", "What the figures rest on", STYLES.title);
  sheet.put(
    "A2",
    "The same data and options give the same fingerprints on every machine and every day; a fingerprint that changed says which table did.",
    STYLES.note,
  );
  sheet.put(CELLS.provenance.address, "=SEND.PROVENANCE(Model)");
  sheet.dress("A4:B4", STYLES.heading);
  sheet.dress("B5:B60", { align: "left" });
  return sheet.build();
}

/** Puts a spilling formula under a title and dresses the room that it may take. */
function spill(
  sheet: SheetBuilder,
  name: "dsg" | "lsrp" | "newPlans",
  title: string,
  formula: string,
  nLabels: number,
): void {
  const [first, last] = RANGES[name].address.split(":").map(parseAddress);
  const room = (fromRow: number, toRow: number, fromColumn: number, toColumn: number) =>
    `${formatAddress(fromRow, fromColumn)}:${formatAddress(toRow, toColumn)}`;
  sheet.put(formatAddress(first.row - 1, first.column), title, STYLES.section);
  sheet.put(CELLS[name].address, formula);
  sheet.dress(room(first.row, first.row, first.column, first.column + nLabels - 1), STYLES.heading);
  sheet.dress(room(first.row, first.row, first.column + nLabels, last.column), STYLES.yearHeading);
  sheet.dress(room(first.row + 1, last.row, first.column + nLabels, last.column), STYLES.whole);
}
