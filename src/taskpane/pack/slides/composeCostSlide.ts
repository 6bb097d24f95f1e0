import { nameFinancialYear } from "../../../model/money/nameFinancialYear";
import type { FinancialCost } from "../../../model/money/FinancialCost";
import type { FinancialYear } from "../../../model/years";
import { listBalancePoints } from "../../areas/money/listBalancePoints";
import { formatMillions } from "../../words/formatNumbers";
import { wordFinding } from "../../words/wordFinding";
import type { PackFacts } from "../PackFacts";
import type { Slide } from "../Slide";
import { composeFoot } from "./composeFoot";
import { wordFuture } from "./wordFuture";

/** Excel's way of writing £63.4m. */
export const MILLIONS = '"£"#,##0.0,,"m"';

/** What placements cost, by financial year. */
export function composeCostSlide(facts: PackFacts, cost: FinancialCost): Slide {
  const bands = listBalancePoints(cost.cost, cost.years);
  const nameYear = (year: number) => nameFinancialYear(year as FinancialYear);
  const title = wordFinding(bands, { name: "Cost", plural: false, format: formatMillions }, nameYear);
  const uncosted = Math.max(...cost.uncosted);
  const missing =
    uncosted > 0
      ? ` Not whole: up to ${uncosted.toFixed(1)} plans a year, on average, have no unit cost and are left out.`
      : "";
  return {
    id: "cost",
    title,
    lead: `Pounds by financial year for all placements, if nothing changes. The dark band holds half of the simulated futures, the light one 9 of 10.${missing}`,
    chart: {
      kind: "fan",
      known: [],
      bands,
      nameYear,
      format: formatMillions,
      excelFormat: MILLIONS,
      unit: "Pounds by financial year",
      axis: "Pounds a year",
    },
    table: null,
    paragraphs: [],
    description: `Band of cost from ${nameYear(bands[0].censusYear)} to ${nameYear(bands[bands.length - 1].censusYear)}. ${title}`,
    notes: bands.map((point) => wordFuture(point, nameYear(point.censusYear), formatMillions)),
    foot: composeFoot(facts),
  };
}
