import type { CellTable } from "../tables/Reading";
import type { PublishedKind } from "./publishedColumns";
import { findPublishedKind } from "./readPublishedTable";

/** What a published table is for in a projection, and of which kinds it may be, of any release. */
export const PUBLISHED_ROLES = [
  { role: "caseload", name: "Caseload", kinds: ["caseload", "caseload by establishment"], column: "ehcplans" },
  {
    role: "newPlans",
    name: "New plans",
    kinds: ["new plans", "new plans by establishment", "management information"],
    column: "new_ehc_plans",
  },
  { role: "ceased", name: "Ceased plans", kinds: ["ceased plans"], column: "total_ceased" },
  {
    role: "requests",
    name: "Requests",
    kinds: ["requests", "management information"],
    column: "requests_received_in_year",
  },
] as const satisfies readonly {
  role: string;
  name: string;
  kinds: readonly PublishedKind[];
  column: string;
}[];

export type PublishedRole = (typeof PUBLISHED_ROLES)[number]["role"];

/**
 * Says what a table could be used for.
 *
 * @param table - of any kind
 * @returns none for a table that is not a published one
 * @example findPublishedRoles({ name: "Ceased", cells: [["time_period", "la_name", "total_ceased"]], firstRow: 1 }) // ["ceased"]
 */
export function findPublishedRoles(table: CellTable): PublishedRole[] {
  const kind = findPublishedKind(table);
  return PUBLISHED_ROLES.filter(({ kinds }) => kind !== null && (kinds as readonly PublishedKind[]).includes(kind)).map(
    ({ role }) => role,
  );
}
