import type { CellContent } from "../CellContent";
import { calculate, quoteText, say, wordChange, wordRise } from "./formulas";
import { FORMATS, INK, PALETTE } from "./looks";
import { cellAt, hold, PageBuilder, rowOf, type TableLine } from "./PageBuilder";
import type { ReportScenarios } from "./ReportPlan";
import type { ReportPage, ReportParts } from "./ReportParts";

/** Scenarios that the cover names; the others stand on their sheet. */
const MOST_FINDINGS = 6;

/** Each scenario beside the baseline, future by future, and the levers that make it. */
export function composeScenariosPage(parts: ReportParts, scenarios: ReportScenarios): ReportPage {
  const { plan, figures, names, scale } = parts;
  const years = [plan.knownYears[plan.knownYears.length - 1], ...plan.projectedYears];
  const nYears = years.length;
  const last = nYears - 1;
  const { names: scenarioNames } = scenarios;
  const page = new PageBuilder({
    name: names.scenarios,
    title: "What if: scenarios beside the baseline",
    foot: `${plan.title}, ${plan.date}`,
    columnWidths: [290, ...Array<number>(Math.max(nYears, scenarios.headings.length - 1)).fill(74)],
  });
  const told = scenarioNames.slice(0, MOST_FINDINGS);
  page.reserveFindings(told.length);
  page.addNote(
    "The same simulated futures with and without the levers: the difference is what they do, so its band is narrow. Below 0 is fewer or cheaper.",
  );

  const at = (line: number, iYear: number) => cellAt(line, iYear + 1);
  const measures = [
    { id: "compare plans", measure: "plans", title: "Plans in January", format: FORMATS.count, change: FORMATS.change },
    ...(figures.has("compare cost")
      ? [
          {
            id: "compare cost",
            measure: "cost",
            title: `Cost a year at the January, ${scale.words}`,
            format: scale.format,
            change: scale.change,
          },
        ]
      : []),
  ];
  const differences = measures.map(({ id, measure, title, format, change }) => {
    page.addHeading(title);
    const draw = page.reserveChart();
    const top = page.nextRow;
    // A scenario's name stands in the table of figures only where there are several.
    const find = (heading: string, label: string) =>
      years.map((_, iYear) =>
        calculate(
          scenarioNames.length > 1
            ? figures.findText(id, heading, hold(top, iYear + 1), label)
            : figures.findText(id, heading, hold(top, iYear + 1)),
        ),
      );
    const first = quoteText(scenarioNames[0]);
    const levels = page.addTable({
      headings: ["January", ...years],
      headingFormat: FORMATS.year,
      lines: [
        { label: "Baseline", cells: find(`Baseline ${measure}`, first), format, weight: "total" },
        ...scenarioNames.map((label, i): TableLine => ({
          label,
          cells: find(`Scenario ${measure}`, hold(top + 2 + i, 0)),
          format,
        })),
      ],
    });
    draw({
      title: `${title}: baseline and scenarios`,
      categories: rowOf(top, nYears),
      // The baseline comes last, so that it lies over scenarios that hardly differ from it.
      series: [...["Baseline", ...scenarioNames].keys()].reverse().map((i) => ({
        name: i === 0 ? "Baseline" : scenarioNames[i - 1],
        kind: "line",
        values: rowOf(levels.lines[i], nYears),
        color: i === 0 ? INK : PALETTE[i % PALETTE.length],
      })),
      categoryTitle: "January",
      valueTitle: measure === "plans" ? "Plans" : scale.words,
      valueFormat: measure === "plans" ? FORMATS.count : scale.axis,
    });
    page.addHeading(`Difference from the baseline: ${title.charAt(0).toLowerCase()}${title.slice(1)}`);
    const table = page.addTable({
      headings: ["January", ...years],
      headingFormat: FORMATS.year,
      lines: scenarioNames.flatMap((label, i): TableLine[] => {
        const named = quoteText(label);
        const line = (name: string, statistic: string, weight: TableLine["weight"]): TableLine => ({
          label: name,
          cells: find(`Difference ${statistic}`, named),
          format: change,
          ...(weight && { weight }),
        });
        return [
          line(scenarioNames[i], "mean", "total"),
          line("In 9 of 10 futures: from", "P5", "quiet"),
          line("to", "P95", "quiet"),
        ];
      }),
    });
    return table.lines;
  });

  const word = [wordChange, wordRise];
  page.setFindings(
    told.map((name, i): CellContent => {
      const [plans, cost] = differences.map((rows, k) => word[k](at(rows[3 * i], last)));
      const [low, high] = [1, 2].map((k) => wordChange(at(differences[0][3 * i + k], last)));
      return say(
        names.figures,
        quoteText(`${name}: `),
        plans,
        quoteText(` plans in January ${years[last]} (9 of 10 futures: `),
        low,
        quoteText(" to "),
        high,
        quoteText(")"),
        ...(cost ? [quoteText(", "), cost, quoteText(" a year")] : []),
        quoteText("."),
      );
    }),
  );
  addLevers(page, scenarios);
  return { content: page.build(), findings: page.findings };
}

/** The levers of the scenarios, as they stand on their sheet. */
function addLevers(page: PageBuilder, { headings, rows }: ReportScenarios): void {
  if (rows.length === 0) return;
  page.addHeading("The levers of the scenarios");
  page.addTable({
    headings,
    lines: rows.map((cells): TableLine => {
      const [label, ...others] = cells.map((cell) => calculate(`IF(${cell}="","",${cell})`));
      return { label, cells: others, format: "General" };
    }),
  });
  page.addNote("Blank means any. A change is a factor (x1.2), a share or a number; years are Januaries.");
}
