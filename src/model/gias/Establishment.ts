/** A school, college or other provider, as far as a setting is told by it. */
export interface Establishment {
  /** Unique reference number; "" where it is only known by its UKPRN. */
  readonly urn: string;
  readonly ukprn: string;
  readonly name: string;
  /** Three figures of the authority that it lies in; "" where it is not known. */
  readonly laCode: string;
  /** Name of the type of establishment, as the register writes it. */
  readonly type: string;
  /** Name of the further education type; "" where there is none. */
  readonly furtherType: string;
  /** Types of special educational need it is approved for or specialises in: codes in upper case. */
  readonly needs: readonly string[];
  readonly hasUnit: boolean;
  readonly hasResourcedProvision: boolean;
  /** A setting that a person gave; "" where it is to be told from the type. */
  readonly setting: string;
}

/** Establishments by the numbers that placements name them by. */
export interface EstablishmentIndex {
  readonly byUrn: ReadonlyMap<string, Establishment>;
  readonly byUkprn: ReadonlyMap<string, Establishment>;
}
