import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { formatReference } from "../../../../workbook/addresses";
import { useJourney } from "../../../journey/useJourney";
import { usePartStyles } from "../../../looks/usePartStyles";
import { countOf } from "../../../words/formatNumbers";
import type { WrittenReport } from "./useReport";

/** Cells with an error that are named; the others are counted. */
const MOST_NAMED = 4;

/** The sheets of a written report, each with a way to it, and what is not right on them. */
export function WrittenSheets({ report, isWorking }: { readonly report: WrittenReport; readonly isWorking: boolean }) {
  const styles = usePartStyles();
  const { goToCell } = useJourney();
  const { names, errors, isFrozen, isStopped } = report;
  const named = errors.slice(0, MOST_NAMED);
  return (
    <div>
      <p className={styles.quiet}>{isFrozen ? "Written as values:" : "Written as live formulas:"}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Link as="button" onClick={() => void goToCell(name, 0, 0)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {isStopped && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              Stopped. The sheets above are there as live formulas, and Excel goes on calculating them; they were not
              {" all "}turned into values. Delete them, or write the report again.
            </MessageBarBody>
          </MessageBar>
        )}
        {!isWorking && errors.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {countOf(errors.length, "cell")} could not be calculated
              {isFrozen ? "; their formulas were left, so that they can say why" : ""}. Select the cell to read why:{" "}
              {named.map(({ sheet, row, column, value }, i) => (
                <span key={`${sheet} ${row} ${column}`}>
                  {i > 0 && ", "}
                  <Link as="button" inline onClick={() => void goToCell(sheet, row, column)}>
                    {formatReference(sheet, { row, column, nRows: 1, nColumns: 1 })}
                  </Link>{" "}
                  ({value})
                </span>
              ))}
              {errors.length > named.length && `, and ${errors.length - named.length} more`}.
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}
