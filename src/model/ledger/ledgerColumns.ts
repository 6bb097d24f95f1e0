import { NEED, PUPIL_TIERS, SETTING, type Vocabulary } from "../tables/vocabulary";

/** The columns of a finance ledger: one or more lines a pupil. Only who and how much are needed. */
export const LEDGER_COLUMNS = {
  pupil: { name: "UPN", headings: PUPIL_TIERS, required: true },
  amount: {
    name: "amount",
    headings: [
      [
        "amount",
        "netamount",
        "amountnet",
        "actual",
        "actualamount",
        "lineamount",
        "invoiceamount",
        "amountpaid",
        "paid",
        "spend",
        "expenditure",
        "netvalue",
      ],
      ["value", "cost", "total", "£", "payment", "price"],
    ],
    required: true,
  },
  provider: {
    name: "provider",
    headings: [
      ["provider", "providername", "supplier", "suppliername", "payee", "vendor", "vendorname", "payeename"],
      ["school", "schoolname", "institution", "establishment", "establishmentname", "college", "creditor"],
    ],
    required: false,
  },
  kind: {
    name: "kind",
    headings: [
      ["kind", "costtype", "linetype", "paymenttype", "kindofcost", "costkind", "spendtype", "expendituretype"],
      ["type", "category", "costcategory", "line", "element", "description", "subjective", "detail"],
    ],
    required: false,
  },
  financialYear: {
    name: "financial year",
    headings: [["financialyear", "fy", "finyear", "budgetyear", "fiscalyear", "accountingyear"], ["year"]],
    required: false,
  },
  month: {
    name: "month",
    headings: [
      ["month", "paymentmonth", "accountingmonth", "postingmonth"],
      ["period", "accountingperiod"],
    ],
    required: false,
  },
  from: {
    name: "from",
    headings: [
      ["from", "datefrom", "fromdate", "servicefrom", "periodfrom", "coversfrom", "chargefrom"],
      ["start", "startdate", "placementstart", "placementstartdate", "periodstart"],
    ],
    required: false,
  },
  to: {
    name: "to",
    headings: [
      ["to", "dateto", "todate", "serviceto", "periodto", "coversto", "chargeto", "until"],
      ["end", "enddate", "placementend", "placementenddate", "periodend"],
    ],
    required: false,
  },
  date: {
    name: "date",
    headings: [["date", "invoicedate", "postingdate", "paymentdate", "transactiondate", "postdate", "datepaid"]],
    required: false,
  },
  invoice: {
    name: "invoice",
    headings: [
      ["invoice", "invoiceno", "invoicenumber", "invoiceref", "documentnumber", "documentno", "transactionid"],
      ["document", "transaction", "voucher"],
    ],
    required: false,
  },
  need: { name: "need", headings: [NEED], required: false },
  setting: { name: "setting", headings: [SETTING], required: false },
} as const satisfies Vocabulary<string>;

export type LedgerField = keyof typeof LEDGER_COLUMNS;
