import { useCallback, useEffect, useState } from "react";
import type { ModelInput } from "../../../../model/data/ModelInput";
import { NO_MAPPING } from "../../../../model/returns/readMapping";
import { readModelMapping, type ModelMapping } from "../../../../model/returns/readModelMapping";
import type { ReturnName } from "../../../../model/returns/ReturnTable";
import type { FoundTable } from "../../../../workbook/FoundTable";
import { useJourney } from "../../../journey/useJourney";

const NOTHING: ModelMapping = { mapping: NO_MAPPING, problems: [] };

/** The mapping as it was last read, and how it is read again. */
export interface ReadMapping {
  readonly read: ModelMapping;
  /** A sentence for each thing that stops its use; "" where nothing does. */
  readonly fault: string;
  /** Reads the sheet as it is now; throws what stops its use. */
  readAgain(): Promise<ModelMapping>;
}

/** Reads the chosen table of mapping whenever another is chosen, and when it is asked to. */
export function useMapping(table: FoundTable | null, name: ReturnName, input: ModelInput): ReadMapping {
  const { readTable } = useJourney();
  const [read, setRead] = useState(NOTHING);
  const [fault, setFault] = useState("");
  const reference = table?.reference ?? "";
  const readAgain = useCallback(async () => {
    try {
      const cells = table && { ...(await readTable(table)), name: "Mapping" };
      const found = readModelMapping(cells, name, input);
      setRead(found);
      setFault("");
      return found;
    } catch (error) {
      setRead(NOTHING);
      setFault(error instanceof Error ? error.message : String(error));
      throw error;
    }
    // The same place is the same table, whatever object names it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reference, name, input]);
  useEffect(() => {
    readAgain().catch(() => {});
  }, [readAgain]);
  return { read, fault, readAgain };
}
