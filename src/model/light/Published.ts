import type { CensusYear } from "../years";

/** What is published about one authority, or about England. A number that is not published is not in the map. */
export interface PublishedSeries {
  /** Stays the same over the years and releases: the old code (353) where there is one. */
  readonly key: string;
  /** ONS code of the last January (E08000004), or the old code where there is none. */
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Every code and name under which rows were found. */
  readonly aliases: readonly string[];
  /** Januaries that have a row, be it with a number or with a marker. */
  readonly januaries: ReadonlySet<number>;
  /** Plans by January. */
  readonly plans: ReadonlyMap<number, number>;
  /** Plans by January and placement group, in the order of `PLACEMENT_GROUPS`; only Januaries in which all are known. */
  readonly groups: ReadonlyMap<number, readonly number[]>;
  /** Plans by January and age on 31 August; 2 stands for under 3. Only Januaries in which every cell is known. */
  readonly ages: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** New plans by calendar year. */
  readonly newPlans: ReadonlyMap<number, number>;
  /** The same added up over the age when the plan started, where every cell is known. */
  readonly newPlansByAge: ReadonlyMap<number, number>;
  /** Plans that ceased, by calendar year. */
  readonly ceased: ReadonlyMap<number, number>;
  /** Requests for an assessment by calendar year. */
  readonly requests: ReadonlyMap<number, number>;
}

/** What published tables say up to one January. */
export interface Published {
  /** The last January that is used. Flows are those of the calendar years before it. */
  readonly origin: CensusYear;
  readonly england: PublishedSeries | null;
  /** By name. */
  readonly authorities: readonly PublishedSeries[];
}
