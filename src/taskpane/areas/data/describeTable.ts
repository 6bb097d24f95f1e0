import type { FoundTable } from "../../../workbook/FoundTable";
import { formatAddress } from "../../../workbook/addresses";
import { countOf } from "../../words/formatNumbers";

const KIND_NAMES = {
  census: "Census",
  transitions: "Transitions",
  population: "Population",
  ledger: "Ledger",
  costs: "Costs",
  settings: "Settings",
  options: "Options",
  levers: "Levers",
  published: "Published plans",
  funding: "Funding",
  workstreams: "Workstreams",
  mapping: "Mapping",
} as const;

/** A table in a few words: what it holds, where it is and how many rows it has below its headings. */
export function describeTable(table: FoundTable): string {
  const kind = table.kind ? KIND_NAMES[table.kind] : "Selection";
  const place = table.tableName ? `table ${table.tableName}` : `${table.sheet} ${formatAddress(table.block)}`;
  return `${kind}: ${place}, ${countOf(table.block.nRows - 1, "row")}`;
}
