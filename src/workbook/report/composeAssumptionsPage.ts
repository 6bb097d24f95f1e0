import { formatAddress, quoteSheet } from "../addresses";
import { calculate, quoteText, say } from "./formulas";
import type { OptionsLayout } from "./layOutOptions";
import { FORMATS } from "./looks";
import { cellAt, hold, PageBuilder, type TableLine } from "./PageBuilder";
import type { ReportPage, ReportParts } from "./ReportParts";

/** Columns of SEND.RATES that are added up, from 0. */
const RATE_COLUMNS = { ncy: 4, observed: 10, outOf: 11 };

/** What holds for every projection, in words that are true whatever the numbers. */
const STATEMENTS = [
  "Rates are estimated from the known Januaries: of joining by NCY, of leaving and moving by NCY, need and setting.",
  "The baseline assumes no new measures. Places are not limited unless a lever limits them: it shows what is needed.",
  "Sums are taken inside each simulated future. So means add up; the edges of bands of groups do not add up to those of the total.",
] as const;
/** What depends on the rules: under the corrected ones, and under those of Witan SEND. */
const RULED = [
  [
    "Joining starts from its latest level, and its growth fades over the years.",
    "Rules of Witan SEND: joining stays at its mean of the past years.",
  ],
  [
    "Bands hold chance, doubt about the rates and how joining, leaving and the mix have varied; not changes of law or policy.",
    "Rules of Witan SEND: rates are drawn anew every year, so bands are too narrow; changes of law or policy are not in them.",
  ],
  [
    "Pupils are conserved: plans of one January, with those who joined and less those who left, are the plans of the next.",
    "Rules of Witan SEND: pupils whom no setting takes any more drop out without being counted as leavers.",
  ],
] as const;

/** What the report assumes: options, statements, unit costs, and the rates with how many pupils they rest on. */
export function composeAssumptionsPage({ plan, figures, names }: ReportParts, layout: OptionsLayout): ReportPage {
  const page = new PageBuilder({
    name: names.assumptions,
    title: "What the report assumes",
    foot: `${plan.title}, ${plan.date}`,
    columnWidths: [230, ...Array<number>(11).fill(70)],
  });
  page.reserveFindings(1);
  const sheet = quoteSheet(names.figures);
  const option = (row: number, column: number) =>
    `${sheet}!${formatAddress({ row, column, nRows: 1, nColumns: 1 }).replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`;
  const [simulations, seed, rules] = layout.options.map((row) => option(row, 1));

  page.addHeading("Options");
  const options = page.addTable({
    headings: ["Option", "Value"],
    lines: layout.options.map((row) => ({
      label: calculate(option(row, 0)),
      cells: [calculate(option(row, 1))],
      format: layout.percents.includes(row) ? FORMATS.percent : "General",
    })),
  });
  page.look({ row: options.lines[0], column: 1, nRows: options.lines.length, align: "right" });
  page.addNote(
    `They are set on the sheet ${names.figures}; inflation is the rise of all prices a year, the carry rate the interest on a deficit.`,
  );

  page.addHeading("Statements");
  for (const statement of STATEMENTS) page.add([statement]);
  for (const [corrected, witan] of RULED)
    page.add([calculate(`IF(${rules}="witan",${quoteText(witan)},${quoteText(corrected)})`)]);

  addUnitCosts(page, { plan, figures });
  addRates(page, { plan, figures });
  page.setFindings([
    say(
      names.figures,
      `TEXT(${simulations},"#,##0")`,
      quoteText(" simulated futures, seed "),
      seed,
      quoteText(", rules: "),
      rules,
      ...(plan.financialYears.length > 0
        ? [quoteText("; prices rise by "), `TEXT(${option(layout.percents[0], 1)},"0.0%")`, quoteText(" a year")]
        : []),
      quoteText("."),
    ),
  ]);
  return { content: page.build(), findings: page.findings };
}

/** What a plan costs in the first year, by setting group. */
function addUnitCosts(page: PageBuilder, { plan, figures }: Pick<ReportParts, "plan" | "figures">): void {
  const [year] = plan.financialYears;
  if (year === undefined) return;
  page.addHeading(`Unit costs: what a plan costs on average in ${year}`);
  const top = page.nextRow;
  page.addTable({
    headings: ["Setting group", "Plans", "£ a year"],
    lines: plan.groups["setting group"].map((label, i): TableLine => {
      const row = top + 1 + i;
      const find = (heading: string) => figures.findText("cost by group", heading, quoteText(year), hold(row, 0));
      const plans = cellAt(row, 1);
      const average = calculate(`IF(${plans}>0,${find("Cost mean")}/${plans},0)`);
      return { label, cells: [calculate(find("Plans")), average], format: FORMATS.count };
    }),
  });
  const costs = plan.tables.find(({ role }) => role === "Costs");
  if (costs) page.addNote(`From the table ${costs.reference}, which has a cost for each need and setting.`);
}

/** Rates by NCY, with how many pupils were seen; joining with its interval. */
function addRates(page: PageBuilder, { plan: { ncys }, figures }: Pick<ReportParts, "plan" | "figures">): void {
  page.addHeading("Rates by NCY, and how many pupils they rest on");
  const headings = [
    "NCY",
    "Join",
    "95%: from",
    "to",
    "Joined",
    "of people",
    "Leave",
    "Left",
    "of pupils",
    "Move",
    "Moved",
    "of pupils",
  ];
  const top = page.nextRow;
  const { ncy, observed, outOf } = RATE_COLUMNS;
  page.addTable({
    headings,
    lines: ncys.map((label, i): TableLine => {
      const row = top + 1 + i;
      const key = hold(row, 0);
      // An NCY without people has no row.
      const joining = (heading: string) => {
        const block = "rates of joiners";
        const at = `MATCH(${key},${figures.column(block, ncy)},0)`;
        const column = ["Rate", "P2.5", "P97.5", "Observed", "Out of"].indexOf(heading) + 7;
        const found = `IFERROR(INDEX(${figures.column(block, column)},${at}),"")`;
        return calculate(`IF(${figures.cell(block, 0, 0)}="Lever",${found},NA())`);
      };
      const sum = (block: string, column: number) =>
        calculate(
          `IF(${figures.cell(block, 0, 0)}="Lever",SUMIFS(${figures.column(block, column)},${figures.column(block, ncy)},${key}),NA())`,
        );
      const share = (part: string, whole: string) => calculate(`IF(${whole}>0,${part}/${whole},"")`);
      return {
        label,
        cells: [
          ...["Rate", "P2.5", "P97.5", "Observed", "Out of"].map(joining),
          share(cellAt(row, 7), cellAt(row, 8)),
          sum("rates of leavers", observed),
          sum("rates of leavers", outOf),
          share(cellAt(row, 10), cellAt(row, 11)),
          sum("rates of movers", observed),
          sum("rates of movers", outOf),
        ],
        format: FORMATS.count,
      };
    }),
  });
  for (const [column, nColumns] of [
    [1, 3],
    [6, 1],
    [9, 1],
  ]) {
    page.look({ row: top + 1, column, nRows: ncys.length, nColumns, numberFormat: FORMATS.rate });
  }
  page.look({ row: top + 1, nRows: ncys.length, align: "left" });
  page.addNote(
    "All known years together. Joining is by NCY of arrival; leaving and moving by NCY in the January before, all needs and settings together.",
  );
}
