import { createHeadingKey } from "../tables/findColumns";
import type { Cell } from "../tables/Reading";
import type { Column, Vocabulary } from "../tables/vocabulary";

/** The tables of the Department's release that the light model reads. */
export type PublishedKind =
  | "caseload"
  | "new plans"
  | "ceased plans"
  | "requests"
  /** Plans by establishment, 2022 and earlier: one row a type of placement. */
  | "caseload by establishment"
  | "new plans by establishment"
  /** Requests and new plans, 2022 and earlier. */
  | "management information";

const optional = (name: string, ...headings: string[]): Column => ({ name, headings: [headings], required: false });
const required = (name: string, ...headings: string[]): Column => ({ name, headings: [headings], required: true });

/** The columns that say whose row it is, of when and about whom. */
const WHOSE = {
  period: required("time_period", "timeperiod"),
  level: optional("geographic_level", "geographiclevel"),
  region: optional("region_name", "regionname"),
  newCode: optional("new_la_code", "newlacode"),
  oldCode: optional("old_la_code", "oldlacode"),
  authority: required("la_name", "laname", "localauthority"),
} as const;

const BREAKDOWN = {
  topic: optional("breakdown_topic", "breakdowntopic"),
  breakdown: optional("breakdown", "breakdown"),
} as const;

export type PublishedField = keyof typeof WHOSE | keyof typeof BREAKDOWN | "type" | "count" | "otherCount";

/** The columns of each table; placement columns are found beside them by `PLACEMENT_GROUPS`. */
export const PUBLISHED_COLUMNS: Readonly<Record<PublishedKind, Partial<Vocabulary<PublishedField>>>> = {
  caseload: { ...WHOSE, ...BREAKDOWN, count: required("ehcplans", "ehcplans") },
  "new plans": { ...WHOSE, ...BREAKDOWN, count: required("new_ehc_plans", "newehcplans") },
  "ceased plans": { ...WHOSE, ...BREAKDOWN, count: required("total_ceased", "totalceased") },
  requests: { ...WHOSE, ...BREAKDOWN, count: required("requests_received_in_year", "requestsreceivedinyear") },
  "caseload by establishment": {
    ...WHOSE,
    type: required("establishment_type", "establishmenttype"),
    breakdown: required("establishment_group", "establishmentgroup"),
    count: required("Total_all", "totalall"),
    otherCount: optional("Total_ehc", "totalehc"),
  },
  "new plans by establishment": {
    ...WHOSE,
    type: required("establishment_type", "establishmenttype"),
    breakdown: required("establishment_group", "establishmentgroup"),
    count: required("Total_new_all", "totalnewall"),
    otherCount: optional("Total_new_ehc", "totalnewehc"),
  },
  "management information": {
    ...WHOSE,
    count: required("InreqEHC", "inreqehc"),
    otherCount: optional("NewallEHC", "newallehc"),
  },
};

/** Headings by which each table is known, and one that only another table with them has. */
const SIGNS: readonly (readonly [PublishedKind, readonly string[], string | null])[] = [
  ["caseload by establishment", ["establishmenttype", "totalall"], null],
  ["new plans by establishment", ["establishmenttype", "totalnewall"], null],
  ["management information", ["inreqehc"], null],
  ["new plans", ["newehcplans"], null],
  ["ceased plans", ["totalceased"], null],
  ["requests", ["requestsreceivedinyear"], null],
  // The tables of needs are headed ehc_plans too.
  ["caseload", ["ehcplans"], "numberasd"],
];

/**
 * Recognises a published table by its headings; its name and the order of its columns do not matter.
 *
 * @param headings - the cells of the heading row
 * @returns null for a table that the light model does not read
 * @example recognisePublished(["time_period", "la_name", "new_ehc_plans"]) // "new plans"
 */
export function recognisePublished(headings: readonly Cell[]): PublishedKind | null {
  const keys = new Set(headings.map(createHeadingKey));
  if (!keys.has("timeperiod") || !(keys.has("laname") || keys.has("localauthority"))) return null;
  const found = SIGNS.find(
    ([, signs, other]) => signs.every((sign) => keys.has(sign)) && !(other !== null && keys.has(other)),
  );
  return found?.[0] ?? null;
}
