import { countFlows } from "../../../model/flows/countFlows";
import { describeFlows } from "../../pictures/flows/describeFlows";
import { uniteFlows } from "../../pictures/flows/uniteFlows";
import { wordBand, wordEverybody, wordFlows, wordUnited } from "../../pictures/flows/wordFlows";
import type { PackFacts } from "../PackFacts";
import type { Slide } from "../Slide";
import { suppressFlows } from "../suppressFlows";
import { composeFoot } from "./composeFoot";

const WORD = "setting group";
/** Groups that a slide has room for. */
const MOST_GROUPS = 11;

/** Who moved between setting groups, a slide for each pair of Januaries that is known, the latest first. */
export function composeFlowsSlides(facts: PackFacts): Slide[] {
  const { transitions, settings } = facts.input;
  const years = [...new Set(transitions.censusYear)].sort((a, b) => b - a);
  return years.map((censusYear) => {
    const counted = uniteFlows(countFlows(transitions, censusYear, WORD, settings), censusYear, MOST_GROUPS);
    const flows = facts.isSuppressed ? suppressFlows(counted) : counted;
    const united = wordUnited(flows, WORD);
    const title = wordFlows(flows, WORD);
    return {
      id: `flows-${censusYear}`,
      title,
      lead: `Pupils with a plan by ${WORD}. ${wordEverybody(flows, WORD)}${united === null ? "" : ` ${united}`}`,
      chart: { kind: "flows", flows, word: WORD },
      table: null,
      paragraphs: [],
      description: `${title} ${describeFlows(flows)}`,
      notes: [...flows.bands].sort((a, b) => b.pupils - a.pupils).map((band) => wordBand(band, flows)),
      foot: composeFoot(facts),
    };
  });
}
