import type { Day } from "../tables/days";

/** A child or young person of one return. */
export interface Sen2Person {
  /** Id within the return; another return may use it for someone else. */
  readonly id: string;
  /** UPN, else ULN; "" where neither is given. It links returns. */
  readonly upn: string;
  readonly birth: Day | null;
  /** First half of the postcode, such as "DH1"; "" where it is not given. */
  readonly postcodeDistrict: string;
}

/** A plan from its beginning to its end. */
export interface Sen2Plan {
  readonly start: Day;
  /** null while it is open. */
  readonly cease: Day | null;
  /** 1 to 9 as the return codes it, 5 for a move to another authority; "" where it is not given. */
  readonly ceaseReason: string;
}

/** Where a pupil was placed, from when to when. */
export interface Sen2Placement {
  readonly urn: string;
  readonly ukprn: string;
  /** Code of a setting without a school; "" where there is one. */
  readonly senSetting: string;
  /** 1 for the main placement. */
  readonly rank: number;
  readonly entry: Day;
  readonly leaving: Day | null;
  /** null where the return does not say. */
  readonly isUnit: boolean | null;
  readonly isResourced: boolean | null;
  /** The row as the person sees it, with its table, for messages. */
  readonly where: string;
}

/** A request for an assessment, and what came of it. */
export interface Sen2Request {
  readonly id: string;
  readonly person: Sen2Person;
  readonly plans: readonly Sen2Plan[];
  readonly placements: readonly Sen2Placement[];
  /** Primary need; "" where none is given. */
  readonly need: string;
  /** Authority that the plan came from during the year; "" where it did not come from another. */
  readonly transferLa: string;
  readonly where: string;
}

/** A return as linked records. */
export interface Sen2Return {
  /** "SEN2 2024". */
  readonly name: string;
  /** Year in which it was collected; it covers the calendar year before. */
  readonly collectionYear: number;
  /** Three figures of the authority; "" where they are not known. */
  readonly laCode: string;
  readonly people: readonly Sen2Person[];
  readonly requests: readonly Sen2Request[];
}
