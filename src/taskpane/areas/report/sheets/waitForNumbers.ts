import type { CellPlace, ErrorCell } from "../../../../workbook/report/surveySheets";
import type { Workbook } from "../../../../workbook/Workbook";

/** Between two looks at what is still calculated. */
const LOOK_MS = 700;

/**
 * Waits until every function has answered, and then for the formulas that follow: two looks at everything in a row have to
 * find nothing busy and the same errors, because a formula that waits for another shows #N/A for a moment.
 *
 * @param onBusy - told how many are not there yet
 * @param functions - cells that take time; everything is looked at once they have answered
 * @returns cells that ended in an error
 */
export async function waitForNumbers(
  workbook: Pick<Workbook, "countBusy" | "surveySheets">,
  names: readonly string[],
  signal: AbortSignal,
  onBusy: (nBusy: number) => void,
  functions: readonly CellPlace[] = [],
): Promise<readonly ErrorCell[]> {
  for (let last: string | null = null; ;) {
    const nWaiting = functions.length === 0 ? 0 : await workbook.countBusy(functions);
    signal.throwIfAborted();
    if (nWaiting > 0) {
      last = null;
      onBusy(nWaiting);
    } else {
      const { nBusy, errors } = await workbook.surveySheets(names);
      signal.throwIfAborted();
      const now = nBusy === 0 ? JSON.stringify(errors) : null;
      if (now !== null && now === last) return errors;
      last = now;
      onBusy(nBusy);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    signal.throwIfAborted();
  }
}
