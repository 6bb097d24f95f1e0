import type { Backtest } from "../../model/backtest/Backtest";
import { USUAL_CONSTANTS } from "../../model/uncertainty/UncertaintyConstants";
import { UNCERTAINTIES } from "../../model/uncertainty/Uncertainty";
import { runBacktest } from "../../worker/runBacktest";
import type { JourneyWork } from "./useJourneyWork";

/** Makes past projections again, with every treatment of uncertainty. */
export const pastTest: JourneyWork<Backtest> = {
  run(runner, input, { nSimulations, seed }, controls) {
    const about = { treatments: UNCERTAINTIES, constants: USUAL_CONSTANTS, by: [], mostYears: null };
    return runBacktest(runner, { input, nSimulations, seed, ...about }, controls);
  },
  progressed: (share) => ({ type: "past progressed", share }),
  done: (backtest, from) => ({ type: "past tested", past: { backtest, ...from } }),
  ended: { type: "past ended" },
};
