import type { ModelInput } from "../model/data/ModelInput";
import { addLevers } from "../model/levers/addLevers";
import type { Lever } from "../model/levers/Lever";
import { createLeverContext } from "../model/levers/LeverContext";
import { InputProblems } from "../model/Problem";
import { createTargetRequest, measureExpected, measureTarget } from "../model/seek/measureTarget";
import { searchChange, type SearchResult, type Trial } from "../model/seek/searchChange";
import type { SoughtChange } from "../model/seek/SoughtChange";
import { isOfBalance, type Target } from "../model/seek/Target";
import { expectBalance, measureBalance, type BalanceBasis } from "./measureBalance";
import type { Projector } from "./Projector";

export interface SeekJob {
  readonly input: ModelInput;
  /** Its change is the one to be found, whatever it says. */
  readonly lever: Lever;
  readonly sought: SoughtChange;
  readonly target: Target;
  /** What the balance rests on; for targets on it. */
  readonly basis?: BalanceBasis;
}

export interface SeekResult extends SearchResult {
  /** What simulations reach with the lever and without it, in the order of `STATISTICS`. */
  readonly with: Float64Array;
  readonly without: Float64Array;
}

/**
 * Seeks the size of a lever that reaches a target. Every simulation of every size has the same random numbers, so that two
 * sizes differ by the lever alone.
 *
 * @throws InputProblems where the target is not there, or the lever cannot be pulled at any size
 */
export async function runSeek(projector: Projector, job: SeekJob): Promise<SeekResult> {
  const { input, lever, sought, target } = job;
  const { expect, measure } = chooseMeasures(projector, job);
  const context = createLeverContext(input);
  const reached = new Map<number | null, Float64Array>();
  const refused: InputProblems[] = [];

  const answer = async ({ size, by }: Trial): Promise<number> => {
    const tried =
      size === null ? input : addLevers(input, [{ ...lever, change: sought.write(size) }], context, "Lever");
    if (by === "expected") return expect(tried);
    const { statistics, value } = await measure(tried);
    reached.set(size, statistics);
    return value;
  };
  const tryAnswer = (trial: Trial) =>
    answer(trial).catch((error: unknown) => {
      if (trial.size === null || !(error instanceof InputProblems)) throw error;
      refused.push(error);
      return NaN;
    });

  const search = searchChange(sought.space, target.value, chooseTolerance(target));
  let step = search.next();
  while (!step.done) step = search.next(await tryAnswer(step.value));
  const found = step.value;
  if (found.end === "no effect" && refused.length > 0) throw refused[0];
  const without = reached.get(null)!;
  return { ...found, without, with: reached.get(found.size) ?? without };
}

/** How a target is measured: from summaries of the projection, or from the balance that rests on it. */
function chooseMeasures(projector: Projector, { target, basis }: SeekJob) {
  if (isOfBalance(target)) {
    if (!basis) throw new RangeError("A balance cannot be measured without its funding.");
    return {
      expect: (input: ModelInput) => expectBalance(projector, input, target, basis),
      measure: (input: ModelInput) => measureBalance(projector, input, target, basis),
    };
  }
  const requests = [createTargetRequest(target)];
  return {
    expect: async (input: ModelInput) => measureExpected(target, (await projector.expect(input, requests))[0]),
    measure: async (input: ModelInput) => measureTarget(target, (await projector.simulate(input, requests))[0]),
  };
}

/** As near as anybody would look. A percentile of pupils is a whole number and moves in steps, so it is met less closely. */
function chooseTolerance(target: Target): number {
  const { measure, statistic, value } = target;
  if (measure === "share") return 1e-4;
  const relative = Math.abs(value) * (statistic === "mean" ? 1e-4 : 5e-4);
  if (measure === "cost") return Math.max(relative, 1);
  // A balance of 0 is wanted as often as not, so it has no size of its own to be near to.
  if (isOfBalance(target)) return Math.max(relative, 1000);
  return Math.max(relative, statistic === "mean" ? 0.05 : 0.5);
}
