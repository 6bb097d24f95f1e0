import { NO_TABLE, type Choices } from "./Choices";
import type { ProjectionReferences } from "./ProjectionReferences";

/** What live formulas read, from the choices; null while the census or the population is missing. */
export function getProjectionReferences(choices: Choices): ProjectionReferences | null {
  const { source, population, costs, settings } = choices;
  if (!source || !population) return null;
  const drop = (reference: string | null) => (reference === NO_TABLE ? null : reference);
  return { ...choices, source, population, costs: drop(costs), settings: drop(settings) };
}
