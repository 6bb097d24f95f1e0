import { getBetaQuantile } from "../intervals/getBetaQuantile";
import { asCensusYear, type CensusYear } from "../years";
import { estimateLight, type LightMethod } from "./estimateLight";
import { DEFAULT_LIGHT_CONSTANTS, type LightConstants } from "./LightConstants";
import type { Published, PublishedSeries } from "./Published";

/** A band of one January from published tables alone. */
export interface PublishedBand {
  readonly censusYear: CensusYear;
  /** Half of the futures lie below. Plans. */
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Gives the plain band of an authority's total, exact and without simulation, as a check beside a projection from pupils:
 *
 *     centre: log S + h G + a (1 - phi^h) / (1 - phi)
 *     variance: sigma^2 sum psi_j^2 (j < h) + sigma_c^2 sum k^2 (k <= h), psi_j = 1 + lambda (1 - phi^j) / (1 - phi)
 *     band: exp(centre -+ t_nu sqrt(variance))
 *
 * @param published - without slips
 * @param series - one of its authorities
 * @param nYears - Januaries after the origin, 1 or more
 * @param share - of futures inside, above 0 and below 1
 * @param constants - of the light model
 * @param method - what the drift shall rest on; null for the best there is
 * @returns one band a January after the origin; none where the authority has no plans to start from
 */
export function bandFromPublished(
  published: Published,
  series: PublishedSeries,
  nYears: number,
  share: number,
  constants: LightConstants = DEFAULT_LIGHT_CONSTANTS,
  method: LightMethod | null = null,
): PublishedBand[] {
  const estimate = estimateLight(series, published, constants, method);
  if (estimate === null) return [];
  const { base, total } = estimate;
  const { damping, carryOver, nationalSpread, degreesOfFreedom } = constants;
  const edge = getStudentQuantile((1 + share) / 2, degreesOfFreedom);
  const bands: PublishedBand[] = [];
  let centre = Math.log(total.start);
  let own = 0;
  let national = 0;
  let psi = 1;
  for (let h = 1; base + h <= published.origin + nYears; h++) {
    centre += total.growth + total.drift * damping ** (h - 1);
    own += psi ** 2;
    national += h ** 2;
    psi += carryOver * damping ** (h - 1);
    if (base + h <= published.origin) continue;
    const half = edge * Math.sqrt(total.spread ** 2 * own + nationalSpread ** 2 * national);
    const censusYear = asCensusYear(base + h);
    bands.push({ censusYear, middle: Math.exp(centre), low: Math.exp(centre - half), high: Math.exp(centre + half) });
  }
  return bands;
}

/**
 * Gives the value below which Student's t distribution falls with a given chance.
 *
 * @param chance - 0.5 to 1, less than 1
 * @param degreesOfFreedom - above 0
 * @returns 0 or more
 * @example getStudentQuantile(0.975, 5) // 2.570581835636314
 */
export function getStudentQuantile(chance: number, degreesOfFreedom: number): number {
  const x = getBetaQuantile(2 * (1 - chance), degreesOfFreedom / 2, 0.5);
  return Math.sqrt((degreesOfFreedom * (1 - x)) / x);
}
