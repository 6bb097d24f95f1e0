import { bandFromPublished } from "./bandFromPublished";
import type { Published, PublishedSeries } from "./Published";

/** What a projection from pupils says of one January: its middle and the band of 9 in 10 futures. */
export interface ProjectedJanuary {
  readonly censusYear: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** One January of both projections. */
export interface PublishedCheck extends ProjectedJanuary {
  /** Of the projection from published tables: 9 in 10 futures lie between them. */
  readonly low: number;
  readonly high: number;
  /** Where the middle of the projection from pupils lies. */
  readonly side: "below" | "inside" | "above";
}

/** As far ahead as bands from published tables were compared with what happened. */
const MOST_AHEAD = 3;

/**
 * Puts the plain band from published tables beside a projection from pupils, January by January, as far as both go.
 *
 * @param published - without slips
 * @param series - the authority
 * @param projected - Januaries of the projection from pupils, known ones among them or not
 * @returns the Januaries that both project, up to three after the last published one
 */
export function compareWithPublished(
  published: Published,
  series: PublishedSeries,
  projected: readonly ProjectedJanuary[],
): PublishedCheck[] {
  const bands = new Map<number, { low: number; high: number }>(
    bandFromPublished(published, series, MOST_AHEAD, 0.9).map((band) => [band.censusYear, band]),
  );
  return projected.flatMap((january): PublishedCheck[] => {
    const band = bands.get(january.censusYear);
    // A January with no spread is known to the projection from pupils.
    if (!band || january.p5 === january.p95) return [];
    const { low, high } = band;
    const side = january.p50 < low ? "below" : january.p50 > high ? "above" : "inside";
    return [{ ...january, low, high, side }];
  });
}
