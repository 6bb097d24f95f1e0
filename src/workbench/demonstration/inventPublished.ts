import { AUTHORITY, CENSUS_YEARS } from "./fernshire";
import type { Authority, CensusRecord } from "./generateAuthority";

/** An authority that does not exist, as published tables name it. Codes are of no real authority. */
export interface PublishedAuthority {
  readonly name: string;
  readonly newCode: string;
  readonly oldCode: string;
}

/** Region of all three. There is no such region. */
export const REGION = { name: "The Marches", code: "E12000099" } as const;

/** The columns of placements that are filled, and the settings of the demonstration that are counted there. */
// prettier-ignore
export const PLACEMENTS: readonly (readonly [column: string, settings: readonly string[]])[] = [
  ["mainstream_la_maintained", ["MsMdA"]],
  ["mainstream_la_maintained_resourced_provision", ["RP"]],
  ["mainstream_la_maintained_senunit", ["SENU"]],
  ["mainstream_independent", ["MsIn"]],
  ["special_la_maintained", ["SpMdA"]],
  ["special_independent", ["SpIn"]],
  ["special_non_maintained", ["SpNm"]],
  ["ap_pru_la_maintained", ["APRU"]],
  ["general_fe_tertiary_colleges", ["GFE", "6FC"]],
  ["specialist_post_16_institutions", ["SP16"]],
  ["elective_home_education", ["EHE"]],
  ["other_arrangements_la", ["OLA"]],
  ["neet", ["NEET"]],
  ["nm_early_years", ["EYP"]],
];

/** Ages on 31 August that have a row, and their labels. */
export const AGES: readonly (readonly [age: number, label: string])[] = [
  [2, "under age 3"],
  ...Array.from({ length: 22 }, (_, i): [number, string] => [i + 3, `age ${i + 3}`]),
];

/** One authority's plans in one January. */
export interface PublishedJanuary {
  readonly january: number;
  readonly plans: number;
  /** By `PLACEMENTS`. */
  readonly placements: readonly number[];
  /** By `AGES`. */
  readonly ages: readonly number[];
}

/** One authority's flows in one calendar year. */
export interface PublishedYear {
  readonly year: number;
  readonly newPlans: number;
  readonly ceased: number;
  readonly requests: number;
}

export interface PublishedHistory {
  readonly authority: PublishedAuthority;
  readonly januaries: readonly PublishedJanuary[];
  readonly years: readonly PublishedYear[];
}

const FERNSHIRE: PublishedAuthority = { name: AUTHORITY, newCode: "E06000999", oldCode: "999" };

/** The neighbours: how large they are beside Fernshire in its first census, and how much faster they grow. */
const NEIGHBOURS: readonly (readonly [authority: PublishedAuthority, size: number, faster: number])[] = [
  [{ name: "Alderton and Mere", newCode: "E06000998", oldCode: "998" }, 0.62, 0.02],
  [{ name: "Wendlebury Vale", newCode: "E10000997", oldCode: "997" }, 1.85, -0.015],
];

/** New plans for each request. */
const AGREED = 0.63;

/**
 * Invents what would be published of Fernshire and two neighbours: Fernshire's numbers are those of its own census, those of the
 * neighbours follow them at another size and growth.
 *
 * @param authority - the demonstration's
 * @returns Fernshire first
 */
export function inventPublished({ census }: Pick<Authority, "census">): PublishedHistory[] {
  const byYear = CENSUS_YEARS.map((year) => census.filter(({ censusYear }) => censusYear === year));
  const januaries = byYear.map((pupils, i) => countJanuary(CENSUS_YEARS[i], pupils));
  const years = CENSUS_YEARS.slice(0, -1).map((year, i): PublishedYear => {
    const before = new Set(byYear[i].map(({ pupil }) => pupil));
    const after = new Set(byYear[i + 1].map(({ pupil }) => pupil));
    const newPlans = byYear[i + 1].filter(({ pupil }) => !before.has(pupil)).length;
    const ceased = byYear[i].filter(({ pupil }) => !after.has(pupil)).length;
    return { year, newPlans, ceased, requests: Math.round(newPlans / AGREED) };
  });
  const own: PublishedHistory = { authority: FERNSHIRE, januaries, years };
  return [own, ...NEIGHBOURS.map(([neighbour, size, faster]) => resize(own, neighbour, size, faster))];
}

function countJanuary(january: number, pupils: readonly CensusRecord[]): PublishedJanuary {
  return {
    january,
    plans: pupils.length,
    placements: PLACEMENTS.map(([, settings]) => pupils.filter(({ setting }) => settings.includes(setting)).length),
    ages: AGES.map(([age]) => pupils.filter(({ ncy }) => Math.max(2, ncy + 4) === age).length),
  };
}

/** The same history at another size, growing faster or slower; the parts of every number add up. */
function resize(
  { januaries, years }: PublishedHistory,
  authority: PublishedAuthority,
  size: number,
  faster: number,
): PublishedHistory {
  const scales = januaries.map((_, i) => size * (1 + faster * i));
  const resized = januaries.map(({ january, placements, ages }, i): PublishedJanuary => {
    const parts = placements.map((count) => Math.round(count * scales[i]));
    const plans = parts.reduce((sum, count) => sum + count, 0);
    return { january, plans, placements: parts, ages: shareOut(plans, ages) };
  });
  return {
    authority,
    januaries: resized,
    years: years.map(({ year, newPlans, requests }, i) => {
      const started = Math.round(newPlans * scales[i]);
      const ceased = Math.max(0, resized[i].plans + started - resized[i + 1].plans);
      return { year, newPlans: started, ceased, requests: Math.round(requests * scales[i]) };
    }),
  };
}

/** Shares plans out as others are, in whole numbers. */
function shareOut(plans: number, others: readonly number[]): number[] {
  const total = others.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return others.map((count) => {
    const from = Math.round((plans * before) / total);
    before += count;
    return Math.round((plans * before) / total) - from;
  });
}
