import { splitEffects, type EffectsRow } from "../model/compare/splitEffects";
import type { ModelInput } from "../model/data/ModelInput";
import { holdPopulation } from "../model/explain/holdPopulation";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import { nextTask } from "./nextTask";
import type { Projector } from "./Projector";
import { reducePair } from "./runComparison";

/**
 * Splits the change of each projection since its start into what the population does and what the rates do: each is
 * projected once more with the population of its start and without its levers on the population.
 *
 * @returns for each input its rows, by group and then January
 */
export async function runEffects(
  projector: Projector,
  inputs: readonly ModelInput[],
  request: SummaryRequest,
): Promise<EffectsRow[][]> {
  const paired = { ...request, simulations: true };
  const effects: EffectsRow[][] = [];
  for (const input of inputs) {
    const [projected] = await projector.simulate(input, [paired]);
    await nextTask();
    const held = holdPopulation(input, projected.years[0]);
    const levers = input.levers?.filter(({ kind }) => kind !== "population");
    const [still] = await projector.simulate(levers ? { ...held, levers } : held, [paired]);
    effects.push(await reducePair(still, projected, splitEffects));
  }
  return effects;
}
