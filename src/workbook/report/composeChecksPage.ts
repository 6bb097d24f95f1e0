import { composeCheckFormula, followsRules } from "../composeLiveCheck";
import { formatAddress } from "../addresses";
import { calculate, quoteText, say } from "./formulas";
import { HEADING_FILL } from "../layOutModel";
import { FORMATS } from "./looks";
import { PageBuilder } from "./PageBuilder";
import type { ReportPage, ReportParts } from "./ReportParts";

const COLUMN_WIDTHS = [60, 130, 230, 230, 230, 62, 48, 62];
/** Rows that are printed below the problems known now, for those that come up later. */
const SLACK = 15;
/** Rows that have a look, and that problems are counted in. */
const ROWS_FORMATTED = 300;
const SHARE_COLUMN = 7;

/** What the data gives cause to doubt, row by row: where, found, wanted, what to do, how many. */
export function composeChecksPage({ plan, names }: ReportParts): ReportPage {
  const page = new PageBuilder({
    name: names.checks,
    title: "Checks of the data",
    foot: `${plan.title}, ${plan.date}`,
    columnWidths: COLUMN_WIDTHS,
  });
  page.reserveFindings(1);
  page.addNote("Stops: no projection can be made. Warns: it can mislead. Notes: worth knowing.");
  if (!followsRules(plan.references))
    page.addNote(
      "This list takes the usual rules for doubtful rows; the Check step of the pane follows those that were chosen.",
    );
  page.skip();
  const row = page.add([calculate(composeCheckFormula(plan.references))]);
  const below = { row: row + 1, nRows: ROWS_FORMATTED };
  page.look({ row, nColumns: COLUMN_WIDTHS.length, bold: true, fill: HEADING_FILL });
  page.look({ ...below, nColumns: COLUMN_WIDTHS.length, wrap: true });
  page.look({ ...below, column: SHARE_COLUMN, numberFormat: FORMATS.percent });
  const severities = formatAddress({ ...below, column: 0, nColumns: 1 });
  const count = (severity: string) => `COUNTIF(${severities},${quoteText(severity)})`;
  const heading = formatAddress({ row, column: 0, nRows: 1, nColumns: 1 });
  page.setFindings([
    say(
      names.checks,
      // Where the list itself could not be made, nothing was counted.
      `IF(${heading}="Severity","",NA())`,
      quoteText("In the data, problems that stop a projection: "),
      count("Stops"),
      quoteText("; that can mislead: "),
      count("Warns"),
      quoteText("; worth knowing: "),
      count("Notes"),
      quoteText("."),
    ),
  ]);
  return { content: page.build(row + 1 + plan.nProblems + SLACK), findings: page.findings };
}
