import type { Explanation } from "../model/explain/Explanation";
import type { Runner } from "../worker/ProjectionJob";
import { runExplanation } from "../worker/runExplanation";
import type { Model } from "./Model";
import { SharedWork } from "./SharedWork";

/** Explanations that are kept; each is small. */
const ROOM = 200;

/** The explanations of all cells: equal ones are run once. */
export class Explanations {
  private readonly results = new SharedWork<Explanation>(ROOM);

  constructor(private readonly runner: Runner) {}

  /**
   * Explains a model's projection.
   *
   * @param model - with its own treatment of uncertainty
   * @param censusYear - the January to explain; null for the last
   * @param signal - aborts when the cell no longer needs it
   */
  run(model: Model, censusYear: number | null, signal: AbortSignal): Promise<Explanation> {
    const { simulations, seed, uncertainty, constants } = model.options;
    const data = { input: model.input, nSimulations: simulations, seed, censusYear };
    const job = { ...data, uncertainty: { uncertainty, constants } };
    const key = [model.fingerprint, censusYear].join("|");
    return this.results.get(key, (abandoned) => runExplanation(this.runner, job, { signal: abandoned }), signal);
  }
}
