import { useEffect, useState } from "react";
import { InputProblems } from "../../../../model/Problem";
import type { SuppressionRules } from "../../../../model/suppression/CountTable";
import { suppressTableInSteps, type SuppressedTable } from "../../../../model/suppression/suppressTable";
import { tabulateSuppressed, USUAL_SYMBOL } from "../../../../model/suppression/tabulateSuppressed";
import { takeInSlices } from "../../../../worker/takeInSlices";
import type { ShareSource } from "./ShareSource";

/** A table with its small counts hidden, as it may be shown. */
export interface ShownTable {
  readonly source: ShareSource;
  readonly suppressed: SuppressedTable;
  /** A note stands in the last row. */
  readonly cells: readonly (readonly (string | number | boolean)[])[];
}

/** Hides the small counts of a table, in slices; null until it is done, a sentence where it cannot be done. */
export function useSuppressed(source: ShareSource | null, rules: SuppressionRules | null): ShownTable | string | null {
  const [shown, setShown] = useState<ShownTable | string | null>(null);
  useEffect(() => {
    let isLeft = false;
    setShown(null);
    if (!source || !rules) return;
    const table = { name: "Table", cells: source.cells, firstRow: 1 };
    takeInSlices(suppressTableInSteps(table, rules, { nLabels: source.nLabels })).then(
      ({ value: suppressed, problems }) => {
        if (isLeft) return;
        if (!suppressed) return setShown(new InputProblems(problems).message);
        const layout = { symbol: USUAL_SYMBOL, hasNote: true };
        return setShown({ source, suppressed, cells: tabulateSuppressed(source.cells, suppressed, rules, layout) });
      },
    );
    return () => {
      isLeft = true;
    };
  }, [source, rules]);
  return shown;
}
