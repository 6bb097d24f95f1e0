import type { CellStyle } from "../xlsx/WorkbookData";

/** How the demonstration workbook looks: few styles, each with one meaning. */
export const STYLES = {
  title: { size: 16, bold: true, color: "#1f3864" },
  warning: { bold: true, color: "#7f1d1d", fill: "#fde2e1" },
  note: { italic: true, color: "#595959" },
  section: { size: 12, bold: true, color: "#1f3864" },
  heading: { bold: true, color: "#ffffff", fill: "#1f3864" },
  yearHeading: { bold: true, color: "#ffffff", fill: "#1f3864", align: "right" },
  /** A cell for people to change. */
  input: { color: "#0000ff", fill: "#fff2cc", border: "box" },
  inputPercent: { color: "#0000ff", fill: "#fff2cc", border: "box", numberFormat: "0.0%" },
  inputPounds: { color: "#0000ff", fill: "#fff2cc", border: "box", numberFormat: "#,##0" },
  whole: { numberFormat: "#,##0" },
  oneDecimal: { numberFormat: "#,##0.0" },
  percent: { numberFormat: "0.0%" },
  pounds: { numberFormat: "#,##0;[Red]-#,##0" },
  total: { numberFormat: "#,##0;[Red]-#,##0", bold: true, border: "top" },
  totalLabel: { bold: true, border: "top" },
  result: { numberFormat: "#,##0;[Red]-#,##0", bold: true, fill: "#dbe5f1" },
  resultLabel: { bold: true, fill: "#dbe5f1" },
  sentence: { size: 12, fill: "#eaf1dd" },
  strong: { bold: true },
} as const satisfies Readonly<Record<string, CellStyle>>;
