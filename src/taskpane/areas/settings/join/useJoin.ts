import { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";
import { WorkbookError } from "../../../../workbook/WorkbookError";
import type { Journey } from "../../../journey/useJourney";
import type { Joined } from "./Joined";
import { makeJoin, type JoinTables } from "./makeJoin";

/** The join of the pane: what it gave last, and whether one is being made. */
export interface JoinWork {
  /** Stays while a new one is made, and when the step is left. */
  readonly joined: Joined | null;
  readonly isJoining: boolean;
  join(tables: Omit<JoinTables, "readTable">): Promise<void>;
}

export const JoinContext = createContext<JoinWork | null>(null);

/** The join of the pane that a component stands in. */
export function useJoin(): JoinWork {
  const work = useContext(JoinContext);
  if (!work) throw new Error("useJoin is used outside of the pane");
  return work;
}

/** Holds the join as long as the pane is open. Used once, by the pane. */
export function useJoinState({ readTable, notice }: Pick<Journey, "readTable" | "notice">): JoinWork {
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
  return useMemo(() => ({ joined, isJoining, join }), [joined, isJoining, join]);
}
