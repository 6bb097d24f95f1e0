import type { SheetData } from "../../xlsx/WorkbookData";
import type { Authority } from "../generateAuthority";
import { CELLS, RANGES, refer, SHEETS } from "../layout";
import type { LedgerRecord } from "../ledger/generateLedger";
import { formatAddress, parseAddress, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";
import { getCensusRange } from "./createDataSheets";
import { getLedgerRange, getLedgerTotal } from "./createLedgerSheet";

const TAB_COLOR = "#548235";
const AMOUNT = { numberFormat: "#,##0.00;[Red]-#,##0.00" } as const;

/** Financial year whose unit costs are shown: the last of the ledger. */
const YEAR = "2025-26";

interface Agreement {
  readonly what: string;
  readonly one: string;
  readonly other: string;
}

/** What became of every line of the ledger, and proof in ordinary formulas that nothing was lost. */
export function createJoinSheet(authority: Authority, ledger: readonly LedgerRecord[]): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.join,
    columnWidths: [110, 330, 90, 90, 130, 380, 30, 130, 150, 330, 150, 60, 100, 80, 260],
    tabColor: TAB_COLOR,
  });
  const arguments_ = nameTables(authority, ledger);
  sheet.put("A1", "The ledger joined to the pupils of the census", STYLES.title);
  sheet.put(
    "A2",
    "By UPN, cleaned and checked. A line that matches nobody is counted and named; nothing is left out.",
    STYLES.note,
  );
  sheet.putRow("A4", ["Result", "What must agree", null, null, "One", "The other"], STYLES.heading);
  listAgreements(ledger).forEach(({ what, one, other }, index) => {
    const row = index + 5;
    sheet.put(`A${row}`, `=IF(ABS(E${row}-F${row})<0.005,"OK","Look")`, STYLES.strong);
    sheet.put(`B${row}`, what);
    sheet.putRow(`E${row}`, [`=${one}`, `=${other}`], { ...AMOUNT, align: "left" });
  });
  sheet.put("A12", "Where every pound went", STYLES.section);
  sheet.put("H12", "References that match nobody, the dearest first", STYLES.section);
  sheet.put(CELLS.joinReport.address, `=SEND.JOIN(${arguments_})`);
  sheet.put(CELLS.unmatched.address, `=SEND.JOIN(${arguments_},,{"show","unmatched"})`);
  sheet.dress("A14:F14", STYLES.heading).dress("H14:O14", STYLES.heading);
  sheet.dress("C15:D70", STYLES.whole).dress("E15:E70", AMOUNT);
  sheet.dress("L15:L200", STYLES.whole).dress("M15:M200", AMOUNT).dress("O200:O200", {});
  return sheet.build();
}

/** What a pupil costs by need and setting, as the ledger shows it: a table that SEND.MODEL can read. */
export function createUnitCostsSheet(authority: Authority, ledger: readonly LedgerRecord[]): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.unitCosts,
    columnWidths: [70, 80, 90, 100, 70, 90, 90, 90, 90, 100, 100, 90, 110, 120, 100, 100, 460],
    frozenRows: 5,
    tabColor: TAB_COLOR,
  });
  sheet.put("A1", "Unit costs from the ledger", STYLES.title);
  sheet.put(
    "A2",
    "Pounds a pupil and year. Where few pupils speak for a need, its mean is drawn towards that of the setting, as the note says; cost times pupil years is still what was spent.",
    STYLES.note,
  );
  sheet.put(
    "A3",
    "To use them in a projection, choose this table as Costs in the pane, or give it to SEND.MODEL.",
    STYLES.note,
  );
  sheet.put(CELLS.unitCosts.address, `=SEND.UNITCOST(${nameTables(authority, ledger)},,{"financial year","${YEAR}"})`);
  sheet.dress("A5:Q5", STYLES.heading);
  sheet.dress("C6:C200", { ...STYLES.pounds, bold: true }).dress("F6:F200", { numberFormat: "#,##0.0" });
  sheet.dress("G6:K200", STYLES.pounds).dress("L6:L200", STYLES.percent).dress("M6:M200", STYLES.pounds);
  sheet.dress("N6:O200", AMOUNT).dress("Q200:Q200", {});
  return sheet.build();
}

/** Providers beside what the same mix of pupils costs elsewhere. */
export function createProvidersSheet(authority: Authority, ledger: readonly LedgerRecord[]): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.providers,
    columnWidths: [110, 230, 60, 120, 60, 90, 110, 140, 90, 90, 90, 250, 100, 80, 90, 100],
    frozenRows: 5,
    tabColor: TAB_COLOR,
  });
  sheet.put("A1", "Who is dear, and where costs rise", STYLES.title);
  sheet.put(
    "A2",
    "Each provider beside the same mix of needs, settings and phases elsewhere. From and to hold 95 in 100 of the differences that chance alone would make.",
    STYLES.note,
  );
  sheet.put(
    "A3",
    "Fewer than five pupils are no verdict. Of forty providers that are all alike, two seem dear or cheap by chance.",
    STYLES.note,
  );
  sheet.put(CELLS.providers.address, `=SEND.JOIN(${nameTables(authority, ledger)},,{"show","providers"})`);
  sheet.dress("A5:P5", STYLES.heading);
  sheet.dress("D6:D220", AMOUNT).dress("F6:F220", { numberFormat: "#,##0.0" }).dress("G6:K220", STYLES.pounds);
  sheet.dress("M6:M220", STYLES.pounds).dress("N6:N220", STYLES.percent).dress("P6:P220", STYLES.percent);
  return sheet.build();
}

function nameTables(authority: Authority, ledger: readonly LedgerRecord[]): string {
  const census = refer({ sheet: SHEETS.census, address: getCensusRange(authority) });
  return `${census},${refer({ sheet: SHEETS.ledger, address: getLedgerRange(ledger) })}`;
}

/**
 * Figures of the join that must agree with figures that ordinary formulas make.
 *
 * @param ledger - of the demonstration
 */
export function listAgreements(ledger: readonly LedgerRecord[]): Agreement[] {
  const report = (column: string) =>
    refer({ ...RANGES.joinReport, address: cutColumn(RANGES.joinReport.address, column) });
  const sumOf = (what: string) => `SUMIFS(${report("E")},${report("B")},"${what}")`;
  const sumOfYear = (what: string) => `SUMIFS(${report("E")},${report("B")},"${what}",${report("A")},"${YEAR}")`;
  const matched = MATCHED.map(sumOf).join("+");
  const unmatched = UNMATCHED.map(sumOf).join("+");
  const column = (place: (typeof RANGES)[keyof typeof RANGES], letter: string) =>
    refer({ ...place, address: cutColumn(place.address, letter) });
  const spent = column(RANGES.unitCosts, "N");
  const costed = `SUMPRODUCT(${column(RANGES.unitCosts, "C")},${column(RANGES.unitCosts, "F")})`;
  const total = refer({ sheet: SHEETS.ledger, address: getLedgerTotal(ledger) });
  const asItStands = sumOf("Ledger as it stands");
  return [
    { what: "Ledger added up by Excel = ledger as SEND.JOIN reads it", one: total, other: asItStands },
    { what: "Totals of the years = ledger", one: sumOf("Total of the year"), other: asItStands },
    { what: "What matches + what does not = ledger", one: `${matched}+${unmatched}`, other: asItStands },
    {
      what: `Unit costs x pupil years = used in unit costs of ${YEAR}`,
      one: costed,
      other: sumOfYear("Used in unit costs"),
    },
    { what: "What unit costs say was spent = the same", one: `SUM(${spent})`, other: sumOfYear("Used in unit costs") },
    { what: "Every provider's lines = ledger", one: `SUM(${column(RANGES.providers, "D")})`, other: asItStands },
  ];
}

const MATCHED = [
  "Matched to the January of its school year",
  "Matched to the January beside it",
  "Matched to another January",
];
const UNMATCHED = [
  "Not matched: not in the census",
  "Not matched: not a valid UPN",
  "Not matched: could be several pupils",
  "Not matched: no reference",
];

/** One column of a room, below its headings. */
function cutColumn(address: string, letter: string): string {
  const [first, last] = address.split(":").map(parseAddress);
  const column = parseAddress(`${letter}1`).column;
  return `${formatAddress(first.row + 1, column)}:${formatAddress(last.row, column)}`;
}
