import { useCallback, useRef, useState } from "react";
import { WorkbookError } from "../../../../workbook/WorkbookError";
import { useJourney } from "../../../journey/useJourney";
import type { Joined } from "./Joined";
import { makeJoin, type JoinTables } from "./makeJoin";

/** The join of the pane: what it gave last, and whether one is being made. The last result stays while a new one is made. */
export function useJoin() {
  const { readTable, notice } = useJourney();
  const [joined, setJoined] = useState<Joined | null>(null);
  const [isJoining, setIsJoining] = useState(false);
  const latest = useRef(0);

  const join = useCallback(
    async (tables: Omit<JoinTables, "readTable">) => {
      const turn = ++latest.current;
      setIsJoining(true);
      try {
        const made = await makeJoin({ ...tables, readTable });
        if (turn === latest.current) setJoined(made);
      } catch (error) {
        const text =
          error instanceof WorkbookError ? error.message : `The ledger could not be joined: ${String(error)}`;
        if (turn === latest.current) notice({ intent: "error", text });
      } finally {
        if (turn === latest.current) setIsJoining(false);
      }
    },
    [readTable, notice],
  );
  return { joined, isJoining, join };
}
