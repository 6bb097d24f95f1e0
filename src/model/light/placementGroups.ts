/** A placement group of the Department for Education, as its benchmarking tool makes it from the published types. */
export interface PlacementGroup {
  readonly name: string;
  /**
   * The types of placement in it, as `createHeadingKey` gives the heading of a column (2025 and later releases) or the
   * establishment type of a row (2022 and earlier).
   */
  readonly types: readonly string[];
  /** Share of the group's own past growth, above or below England's for the group, that lasts into the next year. */
  readonly ownGrowthWeight: number;
  /** Yearly spread of a large group (scale of a t distribution of logarithms). */
  readonly spread: number;
  /** Variance of the logarithm of a group of one plan, shared out over its plans: the chance in a small group. */
  readonly chance: number;
  /** England's yearly growth of the group (logarithm) by the January it ends in, for tables without rows of England. */
  readonly englandGrowth: readonly (readonly [censusYear: number, growth: number])[];
}

const RESOURCED = ["mainstreamlamaintained", "mainstreamacademy", "mainstreamfreeschool"].flatMap((type) =>
  ["resourcedprovision", "senunit"].map((kind) => type + kind),
);

const growthFrom2020 = (...growth: number[]): [number, number][] => growth.map((each, i) => [2020 + i, each]);

/**
 * The groups in the order in which they are shown; what is in none of them is `OTHER_GROUP`, so that the groups add up to
 * the total. Providers of the UK register (published from 2023) are in none, as in the Department's tool.
 *
 * `englandGrowth` is worked out from England's published rows, January 2019 to 2025. `ownGrowthWeight` of mainstream
 * and special comes from the study of 146 authorities. **The spreads and the chance are provisional**: fitted to one-year
 * errors of 29 authorities, January 2019 to 2025, and made a tenth to a third wider; the same rows were used to choose them
 * and to test them.
 */
export const PLACEMENT_GROUPS: readonly PlacementGroup[] = [
  {
    name: "Mainstream",
    types: ["mainstreamlamaintained", "mainstreamacademy", "mainstreamfreeschool"],
    ownGrowthWeight: 0.34,
    spread: 0.072,
    chance: 1.2,
    englandGrowth: growthFrom2020(0.102, 0.123, 0.116, 0.124, 0.159, 0.118),
  },
  {
    name: "Resourced provision and SEN units",
    types: RESOURCED,
    ownGrowthWeight: 0,
    spread: 0.12,
    chance: 7,
    englandGrowth: growthFrom2020(0.032, 0.115, 0.039, -0.056, 0.1, 0.098),
  },
  {
    name: "Special",
    types: ["speciallamaintained", "specialacademyfree", "specialacademy", "specialfreeschool"],
    ownGrowthWeight: 0.1,
    spread: 0.0275,
    chance: 0.67,
    englandGrowth: growthFrom2020(0.053, 0.052, 0.058, 0.04, 0.061, 0.031),
  },
  {
    name: "NMSS or independent",
    types: ["mainstreamindependent", "specialindependent", "specialnonmaintained"],
    ownGrowthWeight: 0,
    spread: 0.088,
    chance: 1.2,
    englandGrowth: growthFrom2020(0.11, 0.108, 0.113, 0.093, 0.124, 0.119),
  },
  {
    name: "Hospital schools and AP",
    types: ["appruacademy", "apprufreeschool", "apprulamaintained", "hospitalschool"],
    ownGrowthWeight: 0,
    spread: 0.275,
    chance: 1.15,
    englandGrowth: growthFrom2020(0.153, 0.018, 0.105, 0.087, 0.131, 0.083),
  },
  {
    name: "Post 16",
    types: [
      "generalfetertiarycolleges",
      "generalfeandtertiarycollegeshe",
      "otherfe",
      "sixthformcollege",
      "specialistpost16institutions",
      "independentspecialistproviders",
    ],
    ownGrowthWeight: 0,
    spread: 0.115,
    chance: 5.5,
    englandGrowth: growthFrom2020(0.119, 0.107, 0.089, -0.087, 0.051, 0.065),
  },
  {
    name: "Other",
    types: [],
    ownGrowthWeight: 0,
    spread: 0.36,
    chance: 0.3,
    englandGrowth: growthFrom2020(0.29, 0.167, 0.172, 0.466, 0.123, 0.244),
  },
];

/** The last group: the total less all others. */
export const OTHER_GROUP = PLACEMENT_GROUPS.length - 1;

/** England's yearly growth of all plans, worked out from the same rows. */
export const ENGLAND_GROWTH: ReadonlyMap<number, number> = new Map(
  growthFrom2020(0.097, 0.099, 0.094, 0.088, 0.109, 0.103),
);
