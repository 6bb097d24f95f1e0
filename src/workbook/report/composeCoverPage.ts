import { quoteSheet } from "../addresses";
import type { CellContent } from "../CellContent";
import type { SheetContent } from "../SheetContent";
import { calculate, quoteText } from "./formulas";
import { hold, PageBuilder } from "./PageBuilder";
import { QUIET } from "./looks";
import type { ReportSection, ReportSheet } from "./ReportPlan";
import type { ReportPage, ReportParts } from "./ReportParts";

const SECTION_WORDS: Readonly<Record<ReportSection | "figures", readonly [title: string, content: string]>> = {
  assumptions: ["Assumptions", "Options, statements, unit costs, and rates with how many pupils they rest on"],
  projection: ["Projection", "All plans with bands; by need, setting group and phase"],
  cost: ["Cost", "Cost of placements by financial year, why it changes, and by setting group"],
  balance: [
    "Balance",
    "Income, expenditure and balance of the high needs block, with the recovery plan where there is one",
  ],
  scenarios: ["Scenarios", "What each scenario changes, beside the baseline"],
  checks: ["Checks", "What the data gives cause to doubt"],
  figures: ["Figures", "Every table that the sheets above look their numbers up in, and the options"],
};
/** Items of SEND.PROVENANCE that the cover shows. */
const RUN_ITEMS = [
  "Model",
  "Fingerprint of everything",
  "Version of the add-in",
  "First known January",
  "Last known January",
  "Projected through January",
  "Simulations",
  "Seed",
  "Rules",
  "Uncertainty",
] as const;

/**
 * The cover: what the report is, its findings, how to read it, what it rests on, and what stands where.
 *
 * @param pages - the sections, by sheet
 * @param isLive - whether formulas stay, or values alone will stand here
 */
export function composeCoverPage(
  { plan, figures, names }: ReportParts,
  pages: ReadonlyMap<ReportSection, ReportPage>,
  isLive: boolean,
): SheetContent {
  const page = new PageBuilder({
    name: names.cover,
    title: plan.title,
    foot: plan.date,
    columnWidths: [150, 380, 90, 160],
  });
  const author = plan.author === "" ? "" : ` by ${plan.author}`;
  page.look({ row: page.add([`Prepared${author} on ${plan.date}`]), color: QUIET });
  page.addNote(
    isLive
      ? "Live: the numbers follow the tables of this workbook and the options on the sheet of figures."
      : "Values of the day on which it was written: they do not change when the tables do.",
  );

  page.addHeading("In short");
  for (const [section, { findings }] of pages) {
    findings.forEach((row, i) => {
      const label: CellContent = i === 0 ? SECTION_WORDS[section][0] : null;
      const at = page.add([label, calculate(`${quoteSheet(names[section])}!${hold(row, 0)}`)]);
      if (i === 0) page.look({ row: at, bold: true });
    });
  }

  page.addHeading("How to read it");
  page.add([
    "The future is drawn many times over. “In 9 of 10 simulated futures, between x and y” means: in 90 of 100 the number lies there,",
  ]);
  page.add([
    "in 5 it is lower and in 5 it is higher. A number without a band is the mean of all futures. What policy will change is not in the band.",
  ]);

  page.addHeading("What it rests on");
  const item = (name: string) => calculate(figures.findText("provenance", "Value", quoteText(name)));
  page.addTable({
    headings: ["Table", "Range", "Rows", "Fingerprint"],
    lines: plan.tables.map(({ role, reference, nRows, fingerprint }) => ({
      label: role,
      cells: [reference, nRows, fingerprint === "" ? null : item(fingerprint)],
      format: "#,##0",
    })),
  });
  page.look({ row: page.nextRow - plan.tables.length - 1, column: 1, align: "left" });
  page.look({ row: page.nextRow - plan.tables.length, column: 3, nRows: plan.tables.length, align: "right" });
  page.skip();
  const first = page.nextRow;
  for (const name of RUN_ITEMS) page.add([name, item(name)]);
  page.look({ row: first, column: 1, nRows: RUN_ITEMS.length, align: "left" });
  page.addNote("Equal fingerprints are equal tables, on every machine.");

  page.addHeading("What stands where");
  const sheets: readonly Exclude<ReportSheet, "cover">[] = [...pages.keys(), "figures"];
  page.addTable({
    headings: ["Sheet", "What it shows", "", ""],
    lines: sheets.map((sheet) => ({ label: names[sheet], cells: [SECTION_WORDS[sheet][1]], format: "General" })),
  });
  page.look({ row: page.nextRow - sheets.length - 1, column: 1, align: "left" });
  return page.build();
}
