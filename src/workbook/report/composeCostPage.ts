import type { CellContent } from "../CellContent";
import { calculate, quoteText, say, wordPounds, wordRise } from "./formulas";
import { FORMATS, PALETTE } from "./looks";
import { cellAt, hold, PageBuilder, rowOf, type TableLine } from "./PageBuilder";
import type { ReportPage, ReportParts } from "./ReportParts";
import { checkSum } from "./tableFormulas";

/** Less than this is rounding, in pounds. */
const POUND = 1;
const EFFECTS = [
  ["Volume: more or fewer plans", "Volume mean", "more plans"],
  ["Mix: dearer or cheaper settings, needs and ages", "Mix mean", "the mix"],
  ["Price: unit costs", "Price mean", "prices"],
] as const;

/** What placements cost by financial year: with bands, why it changes, by setting group, and what a plan costs on average. */
export function composeCostPage({ plan, figures, names, scale }: ReportParts): ReportPage {
  const { financialYears: years, groups } = plan;
  const nYears = years.length;
  const last = nYears - 1;
  const page = new PageBuilder({
    name: names.cost,
    title: "What placements cost",
    foot: `${plan.title}, ${plan.date}`,
    columnWidths: [290, ...years.map(() => 76), 76],
  });
  page.reserveFindings(nYears > 1 ? 3 : 2);
  page.addNote(
    "Financial years, April to March: five months of one January's pupils and seven of the next. Means of all simulated futures.",
  );

  page.addHeading(`Cost of placements, ${scale.words}`);
  const heading = page.nextRow;
  const row = heading + 1;
  const at = (line: number, iYear: number) => cellAt(line, iYear + 1);
  const perYear = (make: (iYear: number) => CellContent) => years.map((_, iYear) => make(iYear));
  const find = (block: string, head: string, top: number) => (iYear: number) =>
    calculate(figures.findText(block, head, hold(top, iYear + 1)));
  const change = (line: number) => calculate(`${at(line, last)}-${at(line, 0)}`);
  page.addTable({
    headings: ["Financial year", ...years, "Change"],
    lines: [
      {
        label: "Cost",
        cells: [...perYear(find("cost", "Cost mean", heading)), change(row)],
        format: scale.format,
        weight: "total",
      },
      {
        label: "In 9 of 10 futures: from",
        cells: perYear(find("cost", "Cost P5", heading)),
        format: scale.format,
        weight: "quiet",
      },
      { label: "to", cells: perYear(find("cost", "Cost P95", heading)), format: scale.format, weight: "quiet" },
      {
        label: "Change on the year before",
        cells: perYear((i) => (i === 0 ? null : calculate(`${at(row, i)}/${at(row, i - 1)}-1`))),
        format: FORMATS.percent,
      },
      {
        label: "Plans, average over the year",
        cells: [...perYear(find("cost", "Plans", heading)), change(row + 4)],
        format: FORMATS.count,
      },
    ],
  });

  const effectRows: number[] = [];
  if (nYears > 1) {
    page.addHeading(`Why it changes, ${scale.words}`);
    const draw = page.reserveChart();
    const top = page.nextRow;
    const since = (head: string) => perYear((i) => (i === 0 ? null : find("effects", head, top)(i)));
    const sum = (line: number) => calculate(`SUM(${at(line, 1)}:${at(line, last)})`);
    const table = page.addTable({
      headings: ["Financial year", ...years, "All years"],
      lines: [
        { label: "Cost of the year before", cells: since("Cost of the year before"), format: scale.format },
        ...EFFECTS.map(([label, head], i): TableLine => ({
          label,
          cells: [...since(head), sum(top + 2 + i)],
          format: scale.change,
        })),
        { label: "Cost", cells: since("Cost"), format: scale.format, weight: "total" },
      ],
    });
    effectRows.push(...table.lines.slice(1, 4));
    draw({
      title: "Why the cost of placements changes, each year on the year before",
      categories: rowOf(top, last, 2),
      series: EFFECTS.map(([label], i) => ({
        name: label.split(":")[0],
        kind: "stacked column",
        values: rowOf(effectRows[i], last, 2),
        color: PALETTE[i],
      })),
      categoryTitle: "Financial year",
      valueTitle: scale.words,
      valueFormat: scale.axis,
    });
  }

  const labels = groups["setting group"];
  page.addHeading(`Cost by setting group, ${scale.words}`);
  const drawGroups = page.reserveChart();
  const top = page.nextRow;
  const byGroup = (head: string, headings: number, label: string) => (iYear: number) =>
    figures.findText("cost by group", head, hold(headings, iYear + 1), label);
  const table = page.addTable({
    headings: ["Setting group", ...years, "Change"],
    lines: [
      ...labels.map((label, i): TableLine => {
        const line = top + 1 + i;
        const look = byGroup("Cost mean", top, hold(line, 0));
        return { label, cells: [...perYear((iYear) => calculate(look(iYear))), change(line)], format: scale.format };
      }),
      {
        label: "All placements",
        cells: [...perYear((i) => calculate(at(row, i))), calculate(at(row, nYears))],
        format: scale.format,
        weight: "total",
      },
    ],
  });
  page.addNote(checkSum(table.lines, nYears, POUND));
  drawGroups({
    title: "Cost of placements by setting group",
    categories: rowOf(top, nYears),
    series: labels.map((name, i) => ({
      name,
      kind: "stacked column",
      values: rowOf(table.lines[i], nYears),
      color: PALETTE[i % PALETTE.length],
    })),
    categoryTitle: "Financial year",
    valueTitle: scale.words,
    valueFormat: scale.axis,
  });

  page.addHeading("What a plan costs on average, £ a year");
  const average = (cost: string, plans: string) => calculate(`IF(${plans}>0,${cost}/${plans},0)`);
  const head = page.nextRow;
  page.addTable({
    headings: ["Setting group", ...years, "Change"],
    lines: [
      ...labels.map((label, i): TableLine => {
        const line = head + 1 + i;
        const plans = byGroup("Plans", head, hold(line, 0));
        const cells = perYear((iYear) => average(at(table.lines[i], iYear), plans(iYear)));
        return { label, cells: [...cells, change(line)], format: FORMATS.pounds };
      }),
      {
        label: "All placements",
        cells: [...perYear((i) => average(at(row, i), at(row + 4, i))), change(head + 1 + labels.length)],
        format: FORMATS.pounds,
        weight: "total",
      },
    ],
  });

  const findings = [
    say(
      names.figures,
      quoteText("Placements are expected to cost "),
      wordPounds(at(row, 0)),
      quoteText(` in ${years[0]}`),
      ...(nYears > 1 ? [quoteText(" and "), wordPounds(at(row, last)), quoteText(` in ${years[last]}`)] : []),
      quoteText("."),
    ),
    say(
      names.figures,
      quoteText(`In 9 of 10 simulated futures the cost of ${years[last]} is between `),
      wordPounds(at(row + 1, last)),
      quoteText(" and "),
      wordPounds(at(row + 2, last)),
      quoteText("."),
    ),
  ];
  if (nYears > 1) {
    const pieces = EFFECTS.flatMap(([, , words], i) => [
      quoteText(`${["Of the change, ", "; ", "; "][i]}${words}: `),
      wordRise(at(effectRows[i], nYears)),
    ]);
    findings.push(say(names.figures, ...pieces, quoteText(".")));
  }
  page.setFindings(findings);
  return { content: page.build(), findings: page.findings };
}
