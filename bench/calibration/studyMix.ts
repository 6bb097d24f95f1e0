import { USUAL_CONSTANTS } from "../../src/model/uncertainty/UncertaintyConstants";
import { prepareProjection, simulateRange, summariseRanges } from "../../src/worker/projectionCore";
import { ORIGIN } from "./inventAuthority";
import { cutToKnown, REQUESTS, scoreSummaries } from "./projectAndScore";
import { createStudyCase, type StudyCase } from "./StudyCase";
import { INVENTED_ORIGIN, inventNumbered } from "./studyInvented";

/** One invented authority, projected with and without the course of the mix. */
export interface MixWork {
  readonly kind: "mix";
  readonly iWorld: number;
  readonly size: number;
  readonly iAuthority: number;
  readonly histories: readonly number[];
  readonly nSimulations: number;
}

const METHODS = {
  calibrated: USUAL_CONSTANTS,
  "mix held still": {
    ...USUAL_CONSTANTS,
    settingMixLasting: 0,
    settingMixOneOff: 0,
    needMixLasting: 0,
    needMixOneOff: 0,
  },
};

/**
 * Projects an invented authority as `calibrated` does, and with a mix that keeps to its mean.
 *
 * @param work - which authority
 */
export function studyMix({ iWorld, size, iAuthority, histories, nSimulations }: MixWork): StudyCase[] {
  const { world, cluster, input } = inventNumbered(iWorld, size, iAuthority);
  return histories.flatMap((nYears) => {
    const known = cutToKnown(input, INVENTED_ORIGIN, ORIGIN - nYears);
    return Object.entries(METHODS).flatMap(([method, constants]) => {
      const { plan } = prepareProjection(known, { uncertainty: "calibrated", constants });
      const tally = simulateRange(plan, cluster, { first: 0, count: nSimulations }, REQUESTS);
      const summaries = summariseRanges(plan, [tally]);
      return scoreSummaries(input, INVENTED_ORIGIN, "calibrated", summaries).map(
        ({ by, key, horizon, actual, forecast }) =>
          createStudyCase(
            {
              part: "mix",
              world: world.name,
              size,
              nYears,
              method,
              by: by[0] ?? "total",
              group: key.join(),
              horizon,
              cluster,
            },
            actual,
            forecast,
          ),
      );
    });
  });
}
