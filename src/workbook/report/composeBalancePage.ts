import type { CellContent } from "../CellContent";
import type { SeriesContent } from "../ChartContent";
import { calculate, quoteText, say, wordBalance, wordChance } from "./formulas";
import { FORMATS } from "./looks";
import { cellAt, hold, PageBuilder, rowOf, type TableLine } from "./PageBuilder";
import type { ReportMoney } from "./ReportPlan";
import type { ReportPage, ReportParts } from "./ReportParts";

const VERDICT_LINES = 4;
/** Rows kept free below the statement for lines that the funding table gets later. */
const SLACK = 3;
/** Columns of the table of workstreams beside the names, and which of the figures they show. */
const WORKSTREAM_COLUMNS = [
  ["Confidence", 3],
  ["Planned", 4],
  ["Delivered", 5],
  ["P10", 6],
  ["P90", 7],
  ["Revenue invested", 8],
  ["Capital invested", 9],
  ["Net for the block", 10],
  ["Paid back by", 11],
] as const;
const COLORS = { unmitigated: "#d1602b", unmitigatedBand: "#f0c7b1", mitigated: "#1f5a96", mitigatedBand: "#a9c4e2" };

/** The balance of the high needs block by financial year, without and with the workstreams of a recovery plan. */
export function composeBalancePage(parts: ReportParts, money: ReportMoney): ReportPage {
  const { plan, figures, names, scale } = parts;
  const { years } = money;
  const nYears = years.length;
  const last = nYears - 1;
  const hasPlan = money.references.workstreams !== null;
  const nColumns = Math.max(nYears, hasPlan ? WORKSTREAM_COLUMNS.length : 0);
  const page = new PageBuilder({
    name: names.balance,
    title: "The balance of the high needs block",
    foot: `${plan.title}, ${plan.date}`,
    columnWidths: [370, ...Array<number>(nColumns).fill(78)],
  });
  page.reserveFindings(hasPlan ? 4 : 3);
  page.addNote(
    `Financial years; below 0 is a deficit. Means of all simulated futures, and ${hasPlan ? "what the workstreams deliver is drawn from their confidence" : "no workstreams are counted"}.`,
  );

  const at = (line: number, iYear: number) => cellAt(line, iYear + 1);
  const perYear = (make: (iYear: number) => CellContent) => years.map((_, iYear) => make(iYear));
  const line = (
    block: string,
    heading: number,
    label: string,
    column: string,
    weight?: TableLine["weight"],
    format = scale.format,
  ): TableLine => ({
    label,
    cells: perYear((i) => calculate(figures.findText(block, column, hold(heading, i + 1)))),
    format,
    ...(weight && { weight }),
  });
  const amount = (block: string, heading: number, label: string, column: string): TableLine[] => [
    line(block, heading, label, `${column} mean`, "total"),
    line(block, heading, "In 9 of 10 futures: from", `${column} P5`, "quiet"),
    line(block, heading, "to", `${column} P95`, "quiet"),
  ];
  const chances = (block: string, heading: number): TableLine[] =>
    ["Chance of in-year balance", "Chance of no deficit", "Chance that the deficit is cleared for good"].map((name) =>
      line(block, heading, name, name, undefined, FORMATS.chance),
    );
  const addYears = (title: string, make: (heading: number) => readonly TableLine[]) => {
    page.addHeading(`${title}, ${scale.words}`);
    const heading = page.nextRow;
    return { heading, rows: page.addTable({ headings: ["Financial year", ...years], lines: make(heading) }).lines };
  };

  const draw = page.reserveChart();
  const without = addYears(hasPlan ? "Unmitigated: without workstreams" : "Balance", (heading) => [
    line("balance", heading, "Opening balance", "Opening balance"),
    line("balance", heading, "Income", "Income"),
    line("balance", heading, "Expenditure", "Expenditure"),
    ...amount("balance", heading, "In-year balance", "In-year balance"),
    ...amount("balance", heading, "Closing balance", "Closing balance"),
    ...chances("balance", heading),
  ]);
  const [inYear, closing] = [without.rows[3], without.rows[6]];
  const closes = (rows: number) => ({ mean: at(rows, last), low: at(rows + 1, last), high: at(rows + 2, last) });
  const series = (name: string, row: number, color: string): SeriesContent => ({
    name,
    kind: "line",
    values: rowOf(row, nYears),
    color,
  });
  const bands = (name: string, row: number, color: string, light: string): SeriesContent[] => [
    series(`${name}, 9 of 10 futures from`, row + 1, light),
    series(`${name}, to`, row + 2, light),
    series(name, row, color),
  ];
  const asItStands = `${hasPlan ? "Without workstreams" : "As things stand"}, the block is expected to close ${years[last]}`;
  const findings = wordClosing(names.figures, asItStands, closes(closing));
  if (hasPlan) {
    const withPlan = addYears("Mitigated: with workstreams", (heading) => [
      line("plan", heading, "Unmitigated in-year balance", "Unmitigated in-year balance"),
      line("plan", heading, "Delivered by workstreams", "Delivered by workstreams"),
      line("plan", heading, "Revenue investment", "Investment"),
      ...amount("plan", heading, "Mitigated in-year balance", "Mitigated in-year balance"),
      ...amount("plan", heading, "Mitigated closing balance", "Mitigated closing balance"),
      ...chances("plan", heading),
    ]);
    const mitigated = withPlan.rows[6];
    draw({
      title: "Closing balance without and with workstreams",
      categories: rowOf(without.heading, nYears),
      series: [
        ...bands("Unmitigated", closing, COLORS.unmitigated, COLORS.unmitigatedBand),
        ...bands("Mitigated", mitigated, COLORS.mitigated, COLORS.mitigatedBand),
      ],
      categoryTitle: "Financial year",
      valueTitle: scale.words,
      valueFormat: scale.axis,
    });
    findings.splice(
      1,
      1,
      ...wordClosing(names.figures, `With them, it is expected to close ${years[last]}`, closes(mitigated)),
      wordChances(names.figures, years[last], at(withPlan.rows[9], last), at(withPlan.rows[11], last)),
    );
    addWorkstreams(page, parts, money);
  } else {
    draw({
      title: "In-year and closing balance",
      categories: rowOf(without.heading, nYears),
      series: [
        { name: "In-year balance", kind: "column", values: rowOf(inYear, nYears), color: COLORS.unmitigated },
        ...bands("Closing balance", closing, COLORS.mitigated, COLORS.mitigatedBand),
      ],
      categoryTitle: "Financial year",
      valueTitle: scale.words,
      valueFormat: scale.axis,
    });
    findings.push(wordChances(names.figures, years[last], at(without.rows[9], last), at(without.rows[11], last)));
  }
  page.setFindings(findings);

  page.addHeading("When it comes right");
  page.addTable({
    headings: ["", ...(hasPlan ? ["Unmitigated", "Mitigated"] : ["Year"])],
    lines: Array.from({ length: VERDICT_LINES }, (_, i): TableLine => {
      const show = (column: number) => calculate(figures.cell("verdict", 1 + i, column));
      return { label: show(0), cells: hasPlan ? [show(1), show(2)] : [show(1)], format: "General" };
    }),
  });
  page.look({ row: page.nextRow - VERDICT_LINES, column: 1, nRows: VERDICT_LINES, nColumns: 2, align: "right" });

  addStatement(page, parts, money);
  return { content: page.build(), findings: page.findings };
}

/** Where the block closes, and between what it does so in 9 of 10 futures. */
function wordClosing(
  figures: string,
  begin: string,
  { mean, low, high }: { readonly mean: string; readonly low: string; readonly high: string },
): CellContent[] {
  return [
    say(figures, quoteText(`${begin} with `), wordBalance(mean), quoteText(".")),
    say(
      figures,
      quoteText("In 9 of 10 simulated futures that lies between "),
      wordBalance(low),
      quoteText(" and "),
      wordBalance(high),
      quoteText("."),
    ),
  ];
}

function wordChances(figures: string, year: string, inYear: string, cleared: string): CellContent {
  return say(
    figures,
    quoteText(`The chance that ${year} itself is in balance is `),
    wordChance(inYear),
    quoteText("; that the deficit is then cleared for good, "),
    wordChance(cleared),
    quoteText("."),
  );
}

/** What each workstream comes to over all years. */
function addWorkstreams(
  page: PageBuilder,
  { figures, scale }: ReportParts,
  { nWorkstreams, years }: ReportMoney,
): void {
  page.addHeading(`Workstreams, ${years[0]} to ${years[years.length - 1]} together, ${scale.words}`);
  const top = page.nextRow;
  page.addTable({
    headings: ["Workstream", ...WORKSTREAM_COLUMNS.map(([name]) => name)],
    lines: Array.from({ length: nWorkstreams }, (_, i): TableLine => {
      const show = (column: number) => calculate(figures.cell("workstreams", 1 + i, column));
      return { label: show(0), cells: WORKSTREAM_COLUMNS.map(([, column]) => show(column)), format: scale.format };
    }),
  });
  // Words among the numbers.
  page.look({ row: top + 1, column: 1, nRows: nWorkstreams, nColumns: 1, align: "right" });
  page.look({ row: top + 1, column: WORKSTREAM_COLUMNS.length, nRows: nWorkstreams, nColumns: 1, align: "right" });
  page.addNote(
    "Delivered is the mean; in 8 of 10 futures it lies between P10 and P90. Investment is spent whatever is delivered.",
  );
}

/** Income and expenditure line by line, as far as the figures have lines. */
function addStatement(page: PageBuilder, { figures, scale, names }: ReportParts, money: ReportMoney): void {
  const { years, nStatementLines, references } = money;
  page.addHeading(`Statement${references.workstreams === null ? "" : " with workstreams"}, ${scale.words}`);
  const nLines = nStatementLines + SLACK;
  page.addTable({
    headings: ["Line", ...years],
    lines: Array.from({ length: nLines }, (_, i): TableLine => {
      const [part, name, ...amounts] = [0, 1, ...years.map((_year, iYear) => 2 + iYear)].map((column) =>
        figures.cell("statement", 1 + i, column),
      );
      const blank = (cell: string, otherwise: string) => calculate(`IF(${cell}="","",${otherwise})`);
      return {
        label: blank(name, `IF(${part}="Total","Total "&LOWER(${name}),${name})`),
        cells: amounts.map((cell) => blank(cell, cell)),
        format: scale.format,
      };
    }),
  });
  const lines = figures.column("statement", 1);
  page.addNote(
    calculate(
      `IF(COUNTA(${lines})>${nLines},${quoteText(`More lines stand on the sheet ${names.figures}: write the report again.`)},"")`,
    ),
  );
}
