import { VERSION } from "../../../model/version";
import { countOf } from "../../words/formatNumbers";
import type { PackFacts } from "../PackFacts";

/** Source, simulations, seed, version and date, below every slide. */
export function composeFoot({ baseline: { choices }, madeOn }: PackFacts): string {
  const { nSimulations, seed, rules } = choices;
  const futures = countOf(nSimulations, "simulated future");
  return `Source: the authority's own tables; ${futures}, seed ${seed}, ${rules} rules. SEND projections ${VERSION}, ${madeOn}.`;
}
