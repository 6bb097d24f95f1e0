import { judgeBalance } from "../../../model/money/judgeBalance";
import { nameFinancialYear } from "../../../model/money/nameFinancialYear";
import type { RecoveryPlan } from "../../../model/money/RecoveryPlan";
import type { FinancialYear } from "../../../model/years";
import { listBalancePoints } from "../../areas/money/listBalancePoints";
import { formatBalance, formatTick, wordCleared } from "../../areas/money/wordBalance";
import type { PackFacts } from "../PackFacts";
import type { Slide } from "../Slide";
import { composeFoot } from "./composeFoot";
import { MILLIONS } from "./composeCostSlide";

/** The cumulative balance of the high needs block, without and with the workstreams. */
export function composeBalanceSlide(facts: PackFacts, { unmitigated, mitigated, effects }: RecoveryPlan): Slide {
  const { years } = mitigated;
  const isPlanned = effects.length > 0;
  const before = listBalancePoints(unmitigated.closing, years);
  const after = listBalancePoints(mitigated.closing, years);
  const last = years.length - 1;
  const day = `31 March ${years[last] + 1}`;
  const cleared = wordCleared(judgeBalance(mitigated), years);
  const title = isPlanned
    ? `The plan brings the balance on ${day} from about ${formatBalance(before[last].p50)} to about ${formatBalance(after[last].p50)}. ${cleared}`
    : `The balance on ${day} is about ${formatBalance(after[last].p50)}. ${cleared}`;
  const nameYear = (year: number) => nameFinancialYear(year as FinancialYear);
  const lines = isPlanned
    ? [
        { name: "Unmitigated", bands: before },
        { name: "Mitigated", bands: after },
      ]
    : [{ name: "Balance", bands: after }];
  const shown = lines[lines.length - 1];
  const between = (p5: number, p95: number) => `${formatBalance(p5)} to ${formatBalance(p95)}`;
  return {
    id: "balance",
    title,
    lead: `Balance of the high needs block at the end of each financial year, in pounds; below 0 is a deficit. 9 of 10 simulated futures of the line "${shown.name}" lie between the dotted lines.`,
    chart: {
      kind: "lines",
      lines,
      shown: shown.name,
      nameYear,
      hasZero: true,
      format: formatTick,
      excelFormat: `${MILLIONS};-${MILLIONS}`,
      unit: "Balance of the high needs block at 31 March, in pounds; below 0 is a deficit",
      axis: "Balance at 31 March",
    },
    table: {
      headings: ["Year", ...lines.map(({ name }) => name), "9 of 10 futures"],
      rows: years.map((year, i) => [
        nameYear(year),
        ...lines.map(({ bands }) => formatBalance(bands[i].p50)),
        between(shown.bands[i].p5, shown.bands[i].p95),
      ]),
    },
    paragraphs: [],
    description: `Lines of the cumulative balance from ${nameYear(years[0])} to ${nameYear(years[last])}. ${title}`,
    notes: years.map((year, i) => {
      const told = lines.map(({ name, bands }) => `${name.toLowerCase()} about ${formatBalance(bands[i].p50)}`);
      return `${nameYear(year)}: ${told.join(", ")}; ${shown.name.toLowerCase()} in 9 of 10 futures ${between(shown.bands[i].p5, shown.bands[i].p95)}.`;
    }),
    foot: composeFoot(facts),
  };
}
