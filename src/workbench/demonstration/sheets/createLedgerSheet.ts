import type { SheetData } from "../../xlsx/WorkbookData";
import { AUTHORITY } from "../fernshire";
import { SHEETS } from "../layout";
import type { LedgerRecord } from "../ledger/generateLedger";
import { SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";

const DATE = { numberFormat: "dd/mm/yyyy" } as const;
const AMOUNT = { numberFormat: "#,##0.00" } as const;
const HEADINGS = ["UPN", "Provider", "Kind", "Financial year", "From", "To", "Amount"] as const;

/** The finance ledger as a finance system exports it, faults and all, and the amounts that SUM leaves out because they are text. */
export function createLedgerSheet(ledger: readonly LedgerRecord[]): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.ledger,
    columnWidths: [130, 220, 130, 100, 90, 90, 100, 30, 420, 110, 110],
    frozenRows: 1,
    tables: [{ name: "LedgerLines", range: getLedgerRange(ledger) }],
    tabColor: "#7f7f7f",
  });
  sheet.putRow("A1", HEADINGS, STYLES.heading);
  ledger.forEach(({ upn, provider, kind, financialYear, from, to, amount }, index) => {
    const row = index + 2;
    sheet.putRow(`A${row}`, [upn === "" ? undefined : upn, provider, kind, financialYear]);
    sheet.putRow(`E${row}`, [from, to], DATE);
    sheet.put(`G${row}`, amount, AMOUNT);
  });
  sheet.put(
    "I1",
    `Invented data: no line stands for a real child, and ${AUTHORITY} is not a real authority.`,
    STYLES.warning,
  );
  sheet.put("I2", "The faults are those that ledgers have; sheet Join says what became of each.", STYLES.note);
  sheet.putRow("I4", ["Amounts written as text, which SUM leaves out", "As written", "In pounds"], STYLES.heading);
  const texts = listTexts(ledger);
  texts.forEach(({ row, formula }, index) => {
    sheet.putRow(`I${index + 5}`, [`Row ${row}`, `=G${row}`]);
    sheet.put(`K${index + 5}`, formula, AMOUNT);
  });
  const last = texts.length + 4;
  sheet.put(`I${last + 2}`, "Amounts that are numbers", STYLES.totalLabel);
  sheet.put(`K${last + 2}`, `=SUM(G2:G${ledger.length + 1})`, { ...STYLES.totalLabel, ...AMOUNT });
  sheet.put(`I${last + 3}`, "All amounts", STYLES.totalLabel);
  sheet.put(`K${last + 3}`, `=SUM(K5:K${last})+K${last + 2}`, { ...STYLES.totalLabel, ...AMOUNT });
  return sheet.build();
}

/** @returns the ledger with its headings, "A1:G6645" */
export function getLedgerRange(ledger: readonly LedgerRecord[]): string {
  return `A1:G${ledger.length + 1}`;
}

/** @returns the cell that adds up every amount, text too, in ordinary formulas */
export function getLedgerTotal(ledger: readonly LedgerRecord[]): string {
  return `K${listTexts(ledger).length + 7}`;
}

/** Amounts as text, and the ordinary formula that reads each. */
function listTexts(ledger: readonly LedgerRecord[]): { row: number; formula: string }[] {
  return ledger.flatMap(({ amount }, index) => {
    if (typeof amount !== "string") return [];
    const row = index + 2;
    const plain = ["£", ",", "(", ")"].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","")`, `G${row}`);
    return [{ row, formula: `=${amount.startsWith("(") ? "-" : ""}VALUE(${plain})` }];
  });
}
