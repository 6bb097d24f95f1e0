import type { TableRole } from "../../workbook/Choices";
import type { FoundTable } from "../../workbook/FoundTable";

/** Names of the tables in messages and on buttons, as planners say them. */
const ROLE_NAMES: Readonly<Record<TableRole, string>> = {
  source: "Census",
  population: "Population",
  costs: "Costs",
  settings: "Settings",
};

/** What a chosen table is called in messages: "Census", "Transitions", "Population", "Costs" or "Settings". */
export function nameTable(role: TableRole, table: FoundTable): string {
  return role === "source" && table.kind === "transitions" ? "Transitions" : ROLE_NAMES[role];
}
