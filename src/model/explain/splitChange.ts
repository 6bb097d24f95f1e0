import type { ChangePart } from "./Explanation";

/** Expected pupils from the start January to the chosen one, all years added up. */
export interface ExpectedFlows {
  /** Joiners, as one thing after another is switched on. */
  readonly joiners: {
    /** The population of the start January, and the mean of past rates. */
    readonly still: number;
    /** The population as it is given. */
    readonly withPopulation: number;
    /** Level and growth of joining too. */
    readonly withCourse: number;
    /** As projected, with the uncertainty of level and growth, and shocks. */
    readonly projected: number;
  };
  /** Leavers as projected: of the last NCY with a plan, and of all before. */
  readonly ageingOut: number;
  readonly leaving: number;
}

/** Mean at the start January and at the chosen one. */
export interface StartAndEnd {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a change into its parts. Plans are a flow identity: start + joiners - leavers = end, with joiners as they grow
 * while one thing after another is switched on. Each part's cost is its plans at the average cost of the start; what
 * that leaves at the prices of the start is mix: pupils in dearer or cheaper settings and needs than at the start. Price is what the same
 * pupils cost more or less than at those prices.
 *
 * @param flows - pupils
 * @param plans - pupils; only the start is used
 * @param cost - pounds a year; null where there are no costs
 * @param atStartPrices - mean cost of the chosen January at the unit costs of the start; ignored where there are no costs
 * @returns every part, in the order of `CHANGE_PARTS`
 */
export function splitChange(
  { joiners, ageingOut, leaving }: ExpectedFlows,
  plans: StartAndEnd,
  cost: StartAndEnd | null,
  atStartPrices = cost?.end ?? 0,
): ChangePart[] {
  const average = cost && plans.start > 0 ? cost.start / plans.start : 0;
  const createPart = (name: ChangePart["name"], pupils: number): ChangePart => ({
    name,
    plans: pupils,
    cost: cost && pupils * average,
  });
  const volume = [
    createPart("joining as before", joiners.still),
    createPart("population", joiners.withPopulation - joiners.still),
    createPart("joiner rate", joiners.withCourse - joiners.withPopulation),
    createPart("joiner shocks", joiners.projected - joiners.withCourse),
    createPart("leaving", 0 - leaving),
    createPart("ageing out", 0 - ageingOut),
  ];
  const mix = cost && atStartPrices - cost.start - volume.reduce((sum, part) => sum + part.cost!, 0);
  const price = cost && cost.end - atStartPrices;
  return [...volume, { name: "mix", plans: 0, cost: mix }, { name: "price", plans: 0, cost: price }];
}
