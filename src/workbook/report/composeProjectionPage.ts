import type { CellContent } from "../CellContent";
import { addFan } from "./addFan";
import { calculate, quoteText, say, wordChange, wordCount, wordShare } from "./formulas";
import { FORMATS, PALETTE } from "./looks";
import { cellAt, hold, PageBuilder, rowOf, type TableLine } from "./PageBuilder";
import { REPORT_GROUPINGS, type ReportGrouping } from "./ReportPlan";
import type { ReportPage, ReportParts } from "./ReportParts";
import { checkSum, nameLargest } from "./tableFormulas";

const HEADINGS: Readonly<Record<ReportGrouping, string>> = {
  need: "Need",
  "setting group": "Setting group",
  phase: "Phase",
};
/** Groupings with a chart and a finding; phases have a table alone. */
const PICTURED: readonly ReportGrouping[] = ["need", "setting group"];

/** How many plans are expected: all of them with bands, then by need, setting group and phase. */
export function composeProjectionPage({ plan, figures, names }: ReportParts): ReportPage {
  const { knownYears, projectedYears, groups } = plan;
  const years = [...knownYears, ...projectedYears];
  const nYears = years.length;
  const nKnown = knownYears.length;
  const [startYear, endYear] = [years[nKnown - 1], years[nYears - 1]];
  const page = new PageBuilder({
    name: names.projection,
    title: "How many plans are expected",
    foot: `${plan.title}, ${plan.date}`,
    columnWidths: [220, ...years.map(() => 58), 64, 70, 64],
  });
  const groupings = REPORT_GROUPINGS.filter((grouping) => groups[grouping].length > 0);
  const pictured = groupings.filter((grouping) => PICTURED.includes(grouping));
  page.reserveFindings(2 + pictured.length);
  page.addNote(
    `Januaries up to ${startYear} are counted; later ones are the mean of all simulated futures. Change is that from ${startYear} to ${endYear}.`,
  );

  page.addHeading("All plans");
  const drawFan = page.reserveChart();
  const headings = [...years, "Change", `${endYear} from`, `${endYear} to`];
  const heading = page.nextRow;
  const totalRow = heading + 1;
  const at = (row: number, iYear: number) => cellAt(row, iYear + 1);
  const find = (block: string, statistic: string, iYear: number) =>
    calculate(figures.findText(block, statistic, hold(heading, iYear + 1)));
  const perYear = (make: (iYear: number) => CellContent) => years.map((_, iYear) => make(iYear));
  const band = (statistic: string) => perYear((i) => (i < nKnown ? null : find("total", statistic, i)));
  const last = nYears - 1;
  page.addTable({
    headings: ["January", ...headings],
    headingFormat: FORMATS.year,
    lines: [
      {
        label: "Plans",
        cells: [
          ...perYear((i) => find("total", "Mean", i)),
          calculate(`${at(totalRow, last)}-${at(totalRow, nKnown - 1)}`),
          calculate(at(totalRow + 1, last)),
          calculate(at(totalRow + 2, last)),
        ],
        format: FORMATS.count,
        weight: "total",
      },
      { label: "In 9 of 10 futures: from", cells: band("P5"), format: FORMATS.count, weight: "quiet" },
      { label: "to", cells: band("P95"), format: FORMATS.count, weight: "quiet" },
      {
        label: "Change on the January before",
        cells: perYear((i) => (i === 0 ? null : calculate(`${at(totalRow, i)}/${at(totalRow, i - 1)}-1`))),
        format: FORMATS.percent,
      },
      {
        label: "Joined since the January before",
        cells: perYear((i) => find("joiners", "Joiners mean", i)),
        format: FORMATS.count,
      },
      {
        label: "Left since the January before",
        cells: perYear((i) => find("leavers", "Leavers mean", i)),
        format: FORMATS.count,
      },
    ],
  });
  drawFan(
    addFan(page, heading, nYears + 5, {
      title: `All plans in January: counted to ${startYear}, then projected`,
      names: years,
      nameFormat: FORMATS.year,
      find: (statistic, name) => figures.findText("total", statistic, name),
      line: "Plans",
      categoryTitle: "January",
      valueTitle: "Plans",
      valueFormat: FORMATS.count,
    }),
  );

  const largest = new Map<ReportGrouping, CellContent>();
  for (const grouping of groupings) {
    const labels = groups[grouping];
    page.addHeading(`Plans by ${grouping}`);
    const draw = PICTURED.includes(grouping) ? page.reserveChart() : null;
    const top = page.nextRow;
    const lines = labels.map((label, i): TableLine => {
      const row = top + 1 + i;
      const look = (statistic: string, iYear: number) =>
        calculate(figures.findText(grouping, statistic, hold(top, iYear + 1), hold(row, 0)));
      const change = calculate(`${at(row, last)}-${at(row, nKnown - 1)}`);
      const cells = [...perYear((iYear) => look("Mean", iYear)), change, look("P5", last), look("P95", last)];
      return { label, cells, format: FORMATS.count };
    });
    const total: TableLine = {
      label: "All plans",
      cells: headings.map((_, i) => calculate(cellAt(totalRow, i + 1))),
      format: FORMATS.count,
      weight: "total",
    };
    const table = page.addTable({
      headings: [HEADINGS[grouping], ...headings],
      headingFormat: FORMATS.year,
      lines: [...lines, total],
    });
    page.addNote(checkSum(table.lines, nYears, 0.5));
    draw?.({
      title: `Plans in January by ${grouping}: counted to ${startYear}, then projected`,
      categories: rowOf(top, nYears),
      series: labels.map((name, i) => ({
        name,
        kind: "stacked column",
        values: rowOf(table.lines[i], nYears),
        color: PALETTE[i % PALETTE.length],
      })),
      categoryTitle: "January",
      valueTitle: "Plans",
      valueFormat: FORMATS.count,
    });
    const { name, value } = nameLargest(table.lines.slice(0, -1), nYears + 1);
    largest.set(
      grouping,
      say(
        names.figures,
        quoteText(`By ${grouping}, plans change most in `),
        name,
        quoteText(": "),
        wordChange(value),
        quoteText(` by January ${endYear}.`),
      ),
    );
  }

  page.setFindings([
    say(
      names.figures,
      quoteText("There were "),
      wordCount(at(totalRow, nKnown - 1)),
      quoteText(` plans in January ${startYear}. About `),
      wordCount(at(totalRow, last)),
      quoteText(` are expected in January ${endYear} (`),
      wordShare(`${at(totalRow, last)}/${at(totalRow, nKnown - 1)}-1`),
      quoteText(")."),
    ),
    say(
      names.figures,
      quoteText("In 9 of 10 simulated futures there are between "),
      wordCount(at(totalRow + 1, last)),
      quoteText(" and "),
      wordCount(at(totalRow + 2, last)),
      quoteText(` plans in January ${endYear}.`),
    ),
    ...pictured.map((grouping) => largest.get(grouping)!),
  ]);
  return { content: page.build(), findings: page.findings };
}
