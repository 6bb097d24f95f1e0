import { mendSlips } from "../../src/model/light/mendSlips";
import type { Published, PublishedSeries } from "../../src/model/light/Published";
import { readPublished } from "../../src/model/light/readPublished";
import type { CellTable } from "../../src/model/tables/Reading";

/** The Januaries from which published tables are projected, and the last one that is known. */
export const PUBLISHED_ORIGINS = [2022, 2023, 2024] as const;
export const LAST_PUBLISHED = 2025;

/**
 * Reads published tables as they were known in one January, without slips.
 *
 * @param tables - as downloaded
 * @param origin - nothing later is read
 */
export function readKnown(tables: readonly CellTable[], origin: number): Published {
  const known = readings.get(tables) ?? new Map<number, Published>();
  readings.set(tables, known);
  let published = known.get(origin);
  if (!published) {
    const read = readPublished(tables, origin).value;
    const mended = read && mendSlips(read).value;
    if (!mended) throw new RangeError(`The published tables cannot be read up to January ${origin}.`);
    known.set(origin, (published = mended));
  }
  return published;
}

/** Reading takes a second, and each January is wanted twice. */
const readings = new WeakMap<readonly CellTable[], Map<number, Published>>();

/** Finds the same authority in another reading. */
export function findSame(published: Published, { key }: PublishedSeries): PublishedSeries | undefined {
  return published.authorities.find((series) => series.key === key);
}
