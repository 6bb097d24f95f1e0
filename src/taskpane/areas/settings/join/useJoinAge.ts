import { useEffect, useRef, useState } from "react";
import { useJourney } from "../../../journey/useJourney";
import type { Joined } from "./Joined";
import { readJoinCells, type JoinTables } from "./makeJoin";

/**
 * Says why the last join no longer belongs to what is chosen; null where it is up to date, or there is none.
 *
 * @param tables - what would be joined now; null where that is not chosen
 */
export function useJoinAge(joined: Joined | null, tables: Omit<JoinTables, "readTable"> | null): string | null {
  const { state, readTable } = useJourney();
  const [changed, setChanged] = useState<Joined | null>(null);
  const { census, ledger, key } = tables ?? {};
  const isOther =
    joined !== null &&
    (joined.references.census !== census?.reference ||
      joined.references.ledger !== ledger?.reference ||
      joined.references.key !== key);
  const latest = useRef(readTable);
  useEffect(() => {
    latest.current = readTable;
  });
  useEffect(() => {
    if (!joined || isOther || !census || !ledger || key === undefined) return;
    let isGone = false;
    const look = async () => {
      const { fingerprint } = await readJoinCells({ census, ledger, key, readTable: latest.current });
      if (!isGone) setChanged(fingerprint === joined.fingerprint ? null : joined);
    };
    // A table that cannot be read says so when it is joined.
    look().catch(() => {});
    return () => {
      isGone = true;
    };
  }, [joined, isOther, census, ledger, key, state.nTouches]);
  if (isOther) return "Out of date: other tables are chosen since these were joined.";
  return joined !== null && changed === joined ? "Out of date: a table was changed since these were joined." : null;
}
