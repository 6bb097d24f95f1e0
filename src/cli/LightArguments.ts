/** What a person asked the light command to do. */
export interface LightArguments {
  readonly folder: string;
  readonly out: string;
  /** Name or code of an authority, or "all". */
  readonly authority: string;
  /** Calendar year of the January to project from. */
  readonly origin: number;
  readonly nYears: number;
  readonly nSimulations: number;
  readonly seed: string;
}
