import type { ProjectionReferences } from "./ProjectionReferences";

/**
 * The formula of a live model.
 *
 * @param options - the cells of its options, with their headings
 */
export function composeModelFormula(
  { source, population, costs, settings }: ProjectionReferences,
  options: string,
): string {
  return `=SEND.MODEL(${[source, population, costs, settings, null, options].map((reference) => reference ?? "").join(",")})`;
}
