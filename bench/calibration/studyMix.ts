import { createTestGenerator } from "../../test/helpers/createTestGenerator";
import { prepareProjection, simulateRange, summariseRanges } from "../../src/worker/projectionCore";
import { ORIGIN } from "./inventAuthority";
import { cutToKnown, REQUESTS, scoreSummaries } from "./projectAndScore";
import { projectWithMix } from "./projectWithMix";
import { createStudyCase, type StudyCase } from "./StudyCase";
import { INVENTED_ORIGIN, inventNumbered } from "./studyInvented";

/** One invented authority, projected with and without a course of the mix. */
export interface MixWork {
  readonly kind: "mix";
  readonly iWorld: number;
  readonly size: number;
  readonly iAuthority: number;
  readonly histories: readonly number[];
  /** Courses of the mix, and simulations that share one. */
  readonly nBatches: number;
  readonly batch: number;
}

/**
 * Projects an invented authority as it is and with the prototype of `projectWithMix`, with as many simulations.
 *
 * @param work - which authority
 */
export function studyMix({ iWorld, size, iAuthority, histories, nBatches, batch }: MixWork): StudyCase[] {
  const { world, cluster, input } = inventNumbered(iWorld, size, iAuthority);
  return histories.flatMap((nYears) => {
    const known = cutToKnown(input, INVENTED_ORIGIN, ORIGIN - nYears);
    const { plan } = prepareProjection(known);
    const plain = simulateRange(plan, cluster, { first: 0, count: nBatches * batch }, REQUESTS);
    const rng = createTestGenerator(`${cluster}, ${nYears}`);
    const summaries = {
      calibrated: summariseRanges(plan, [plain]),
      "with mix": projectWithMix(known, nBatches, batch, cluster, rng),
    };
    return Object.entries(summaries).flatMap(([method, each]) =>
      scoreSummaries(input, INVENTED_ORIGIN, "calibrated", each).map(({ by, key, horizon, actual, forecast }) =>
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
      ),
    );
  });
}
