import { listUnusualRules, USUAL_CENSUS_OPTIONS } from "../model/census/CensusOptions";
import type { CellContent } from "./CellContent";
import { composeSeed } from "./composeSeed";
import type { ProjectionReferences } from "./ProjectionReferences";

/** The options of a live model as rows of name and value; rules for doubtful rows stand there where they are not as usual. */
export function composeModelOptions({
  nSimulations,
  seed,
  rules,
  census,
}: Pick<ProjectionReferences, "nSimulations" | "seed" | "rules" | "census">): CellContent[][] {
  return [["simulations", nSimulations], ["seed", composeSeed(seed)], ["rules", rules], ...composeCensusRules(census)];
}

/** The rules for doubtful rows that are not as usual, as rows of name and value. */
export function composeCensusRules(census = USUAL_CENSUS_OPTIONS): CellContent[][] {
  return listUnusualRules(census).map((row) => [...row]);
}
