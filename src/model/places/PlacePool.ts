/** Places that some settings offer together to pupils of some NCYs. */
export interface PlacePool {
  /** As the table says it, for people: "SpMdA", or "Maintained special, Secondary". */
  readonly label: string;
  readonly settings: readonly string[];
  /** First and last NCY, both included. */
  readonly ncyFrom: number;
  readonly ncyTo: number;
  /** Whether only some NCYs can have the places. */
  readonly isByNcy: boolean;
  /** Schools or rows that make it up: each has its places from a census year on until its next row. */
  readonly providers: readonly { readonly places: ReadonlyMap<number, number> }[];
}

/**
 * Gives the places of a pool in a January: of each provider those of the latest year at or before it.
 *
 * @param pool - any
 * @param censusYear - calendar year of the January
 * @returns null before the first year of every provider
 */
export function countPlaces({ providers }: PlacePool, censusYear: number): number | null {
  const known = providers.flatMap(({ places }) => {
    const years = [...places.keys()].filter((year) => year <= censusYear);
    return years.length === 0 ? [] : [places.get(Math.max(...years))!];
  });
  return known.length === 0 ? null : known.reduce((sum, places) => sum + places, 0);
}
