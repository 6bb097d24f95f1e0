import { findSummary } from "../../journey/Baseline";
import { listBands } from "../../pictures/listBands";
import { formatCount } from "../../words/formatNumbers";
import { wordFinding } from "../../words/wordFinding";
import type { PackFacts } from "../PackFacts";
import type { Slide } from "../Slide";
import { composeFoot } from "./composeFoot";
import { wordFuture } from "./wordFuture";

/** All plans, known and projected. */
export function composePlansSlide(facts: PackFacts): Slide {
  const { baseline } = facts;
  const bands = listBands(findSummary(baseline, "plans", [])!);
  const known = baseline.history.filter(({ censusYear }) => censusYear <= bands[0].censusYear);
  const title = wordFinding(bands, { name: "Plans", plural: true, format: formatCount });
  const unit = "Pupils with a plan in January";
  const before = known.filter(({ censusYear }) => censusYear < bands[0].censusYear);
  const nameYear = (year: number) => `January ${year}`;
  return {
    id: "plans",
    title,
    lead: `${unit}, if nothing changes. The dark band holds half of the simulated futures, the light one 9 of 10.`,
    chart: {
      kind: "fan",
      known,
      bands,
      nameYear: String,
      format: formatCount,
      excelFormat: "#,##0",
      unit,
      axis: "Plans",
    },
    table: null,
    paragraphs: [],
    description: `Line of plans from January ${known[0]?.censusYear ?? bands[0].censusYear} with a band of futures to January ${bands[bands.length - 1].censusYear}. ${title}`,
    notes: [
      ...before.map(({ censusYear, value }) => `${nameYear(censusYear)}: ${formatCount(value)}, known.`),
      ...bands.map((point) => wordFuture(point, nameYear(point.censusYear), formatCount)),
    ],
    foot: composeFoot(facts),
  };
}
