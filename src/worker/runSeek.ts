import type { ModelInput } from "../model/data/ModelInput";
import { addLevers } from "../model/levers/addLevers";
import type { Lever } from "../model/levers/Lever";
import { createLeverContext } from "../model/levers/LeverContext";
import { InputProblems } from "../model/Problem";
import { createTargetRequest, measureExpected, measureTarget } from "../model/seek/measureTarget";
import { searchChange, type SearchResult, type Trial } from "../model/seek/searchChange";
import type { SoughtChange } from "../model/seek/SoughtChange";
import type { Target } from "../model/seek/Target";
import type { Projector } from "./Projector";

export interface SeekJob {
  readonly input: ModelInput;
  /** Its change is the one to be found, whatever it says. */
  readonly lever: Lever;
  readonly sought: SoughtChange;
  readonly target: Target;
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
export async function runSeek(projector: Projector, { input, lever, sought, target }: SeekJob): Promise<SeekResult> {
  const requests = [createTargetRequest(target)];
  const context = createLeverContext(input);
  const reached = new Map<number | null, Float64Array>();
  const refused: InputProblems[] = [];

  const answer = async ({ size, by }: Trial): Promise<number> => {
    const tried =
      size === null ? input : addLevers(input, [{ ...lever, change: sought.write(size) }], context, "Lever");
    if (by === "expected") return measureExpected(target, (await projector.expect(tried, requests))[0]);
    const { statistics, value } = measureTarget(target, (await projector.simulate(tried, requests))[0]);
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

/** As near as anybody would look. A percentile of pupils is a whole number and moves in steps, so it is met less closely. */
function chooseTolerance({ measure, statistic, value }: Target): number {
  if (measure === "share") return 1e-4;
  const relative = Math.abs(value) * (statistic === "mean" ? 1e-4 : 5e-4);
  if (measure === "cost") return Math.max(relative, 1);
  return Math.max(relative, statistic === "mean" ? 0.05 : 0.5);
}
