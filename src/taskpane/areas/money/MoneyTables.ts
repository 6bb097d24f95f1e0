import { NO_TABLE, type Choices } from "../../../workbook/Choices";
import type { FoundTable } from "../../../workbook/FoundTable";
import type { TableKind } from "../../../model/tables/recogniseTable";

/** The tables of a recovery plan, as choices name them. */
export type MoneyRole = "funding" | "workstreams" | "planLevers";

const KINDS: Readonly<Record<MoneyRole, TableKind>> = {
  funding: "funding",
  workstreams: "workstreams",
  planLevers: "levers",
};

/** The chosen table of each role; null for none. */
export type MoneyTables = Readonly<Record<MoneyRole, FoundTable | null>>;

/** The tables that can be offered for a role. */
export function listMoneyCandidates(found: readonly FoundTable[], choices: Choices, role: MoneyRole): FoundTable[] {
  return found.filter(({ kind, reference }) => kind === KINDS[role] || reference === choices[role]);
}

/**
 * The chosen tables; where nothing was chosen, the first that fits. Levers are taken unasked only where they stand on the
 * sheet of the workstreams, because a workbook may hold others.
 */
export function findMoneyTables(found: readonly FoundTable[], choices: Choices): MoneyTables {
  const find = (role: MoneyRole, isTaken: (table: FoundTable) => boolean = () => true) => {
    if (choices[role] === NO_TABLE) return null;
    const candidates = listMoneyCandidates(found, choices, role);
    return candidates.find(({ reference }) => reference === choices[role]) ?? candidates.find(isTaken) ?? null;
  };
  const workstreams = find("workstreams");
  return {
    funding: find("funding"),
    workstreams,
    planLevers: find("planLevers", ({ sheet }) => sheet === workstreams?.sheet),
  };
}
