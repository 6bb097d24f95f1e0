import { listOrigins } from "../../src/model/backtest/listOrigins";
import { readWitanDemo } from "../../test/helpers/readReference";
import { projectAndScore } from "./projectAndScore";
import { createStudyCase, type StudyCase } from "./StudyCase";

/**
 * Projects the reference demonstration from every January that it allows.
 *
 * @param nSimulations - 1 or more
 * @returns no cases where the reference is not beside the repository
 */
export function studyDemonstration(nSimulations: number): StudyCase[] {
  const input = readWitanDemo("corrected");
  if (input === null) return [];
  return listOrigins(input, null).flatMap((origin) =>
    projectAndScore(input, origin, nSimulations, "demonstration").map(
      ({ by, key, method, horizon, actual, forecast }) =>
        createStudyCase(
          {
            part: "demonstration",
            world: String(origin.censusYear),
            size: 0,
            nYears: origin.nYears,
            method,
            by: by[0] ?? "total",
            group: key.join(),
            horizon,
            cluster: String(origin.censusYear),
          },
          actual,
          forecast,
        ),
    ),
  );
}
