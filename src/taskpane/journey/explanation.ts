import type { Explanation } from "../../model/explain/Explanation";
import { getUsualSettings } from "../../model/uncertainty/UncertaintySettings";
import { runExplanation } from "../../worker/runExplanation";
import type { JourneyWork } from "./useJourneyWork";

/** Explains the last January. */
export const explanation: JourneyWork<Explanation> = {
  run(runner, input, { nSimulations, seed, rules }, controls) {
    const job = { input, nSimulations, seed, censusYear: null, uncertainty: getUsualSettings(rules) };
    return runExplanation(runner, job, controls);
  },
  progressed: (share) => ({ type: "explanation progressed", share }),
  done: (result, from) => ({ type: "explained", explained: { explanation: result, ...from } }),
  ended: { type: "explanation ended" },
};
