import type { TableKind } from "../model/tables/recogniseTable";
import { parseReference } from "./addresses";
import { TABLE_ROLES, type Choices, type TableRole } from "./Choices";
import type { FoundTable } from "./FoundTable";

/** Kinds of tables that fit each role, the best first. */
export const ROLE_KINDS: Readonly<Record<TableRole, readonly TableKind[]>> = {
  source: ["census", "transitions"],
  population: ["population"],
  costs: ["costs"],
  settings: ["settings"],
};

/**
 * Chooses the first table that fits in each role where nothing was chosen; nothing that a person chose is changed,
 * except that a block of cells that has grown since is followed.
 */
export function fillChoices(choices: Choices, found: readonly FoundTable[]): Choices {
  const filled = TABLE_ROLES.map((role) => {
    const chosen = choices[role];
    if (chosen !== null) return [role, findGrown(chosen, found)?.reference ?? chosen] as const;
    const first = ROLE_KINDS[role].flatMap((kind) => found.filter((table) => table.kind === kind))[0];
    return [role, first?.reference ?? null] as const;
  });
  return { ...choices, ...Object.fromEntries(filled) };
}

/** The block of cells that begins in the same cell as a reference. */
export function findGrown(reference: string, found: readonly FoundTable[]): FoundTable | undefined {
  const place = parseReference(reference);
  if (!place) return undefined;
  return found.find(
    ({ sheet, block, tableName }) =>
      !tableName && sheet === place.sheet && block.row === place.block.row && block.column === place.block.column,
  );
}
