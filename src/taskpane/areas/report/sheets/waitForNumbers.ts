import type { ErrorCell } from "../../../../workbook/report/surveySheets";
import type { Workbook } from "../../../../workbook/Workbook";

/** Between two looks at what is still calculated. */
const LOOK_MS = 700;

/**
 * Waits until no cell of some sheets is busy, twice in a row with the same errors: a formula that waits for another shows #N/A
 * for a moment.
 *
 * @param onBusy - told how many cells are not there yet
 * @returns cells that ended in an error
 */
export async function waitForNumbers(
  workbook: Pick<Workbook, "surveySheets">,
  names: readonly string[],
  signal: AbortSignal,
  onBusy: (nBusy: number) => void,
): Promise<readonly ErrorCell[]> {
  for (let last: string | null = null; ;) {
    const { nBusy, errors } = await workbook.surveySheets(names);
    signal.throwIfAborted();
    const now = nBusy === 0 ? JSON.stringify(errors) : null;
    if (now !== null && now === last) return errors;
    last = now;
    onBusy(nBusy);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    signal.throwIfAborted();
  }
}
