import { listBands } from "../../pictures/listBands";
import type { ScenarioDifference } from "../../scenarios/ScenarioComparison";
import { formatChange } from "../../words/formatChange";
import { formatCount, formatMillions } from "../../words/formatNumbers";
import { readDifference, wordDifference } from "../../words/wordDifference";
import type { PackFacts } from "../PackFacts";
import type { Slide } from "../Slide";
import { composeFoot } from "./composeFoot";
import { MILLIONS } from "./composeCostSlide";

const PLANS = {
  words: { name: "Plans", plural: true, format: formatCount },
  unit: "Pupils with a plan in January",
  excelFormat: "#,##0",
};
const COST = {
  words: { name: "Cost a year", plural: false, format: formatMillions },
  unit: "Pounds a year for the pupils of that January",
  excelFormat: MILLIONS,
};

/** The scenarios beside the baseline: cost where there are costs, plans otherwise. */
export function composeScenariosSlide(facts: PackFacts, comparison: NonNullable<PackFacts["comparison"]>): Slide {
  const { baseline, scenarios } = comparison;
  const isCost = baseline.cost !== null;
  const { words, unit, excelFormat } = isCost ? COST : PLANS;
  const { format } = words;
  const rowsOf = ({ costRows, plansRows }: ScenarioDifference) => (isCost && costRows) || plansRows;
  const last = (scenario: ScenarioDifference) => rowsOf(scenario)[rowsOf(scenario).length - 1];
  const size = (scenario: ScenarioDifference) => Math.abs(readDifference(last(scenario), "p50"));
  const largest = scenarios.reduce((best, each) => (size(each) > size(best) ? each : best));
  const to = `January ${last(largest).censusYear}`;
  const lines = [baseline, ...scenarios].map((each) => ({
    name: each.name,
    bands: listBands((isCost && each.cost) || each.plans),
  }));
  const title = wordDifference(largest.name, rowsOf(largest), words);
  const change = (scenario: ScenarioDifference, statistic: "p5" | "p50" | "p95") =>
    formatChange(readDifference(last(scenario), statistic), format);
  const ends = lines.map(({ bands }) => format(bands[bands.length - 1].p50));
  return {
    id: "scenarios",
    title,
    lead: `${unit}, the middle of the simulated futures; the same draws in all, so that differences are not blurred by chance. 9 of 10 futures of "${largest.name}" lie between the dotted lines.`,
    chart: {
      kind: "lines",
      lines,
      shown: largest.name,
      nameYear: String,
      hasZero: false,
      format,
      excelFormat,
      unit,
      axis: isCost ? "Pounds a year" : "Plans",
    },
    table: {
      isKey: true,
      headings: ["Scenario", to, "Change", "9 of 10 futures"],
      rows: [
        [baseline.name, ends[0], "", ""],
        ...scenarios.map((each, i) => [
          each.name,
          ends[i + 1],
          change(each, "p50"),
          `${change(each, "p5")} to ${change(each, "p95")}`,
        ]),
      ],
    },
    paragraphs: [],
    description: `Lines of ${scenarios.length} scenarios and the baseline to ${to}. ${title}`,
    notes: scenarios.map((each) => wordDifference(each.name, rowsOf(each), words)),
    foot: composeFoot(facts),
  };
}
