import type { ModelInput } from "../model/data/ModelInput";
import type { Projector } from "../worker/Projector";
import type { Desk } from "./cells/Desk";
import { createModel, type Model } from "./Model";

/**
 * Makes a projector of cells: what other cells have projected already is used again, and what it projects is there for
 * them.
 *
 * @param desk - of the workbook
 * @param models - those that it will be asked for; any other input is run as the first of them is
 * @param signal - of the cell that asks
 */
export function createCellProjector(desk: Desk, models: readonly Model[], signal: AbortSignal): Projector {
  const known = new Map(models.map((model) => [model.input, model]));
  const getModel = (input: ModelInput) => {
    const model = known.get(input) ?? createModel(input, models[0].options, []);
    known.set(input, model);
    return model;
  };
  return {
    simulate: (input, requests) =>
      Promise.all(requests.map((request) => desk.projections.summarise(getModel(input), request, signal))),
    expect: (input, requests) =>
      Promise.all(requests.map((request) => desk.projections.expect(getModel(input), request, signal))),
  };
}
