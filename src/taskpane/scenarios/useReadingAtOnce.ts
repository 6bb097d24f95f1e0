import { useEffect, useRef } from "react";
import type { TouchedSheet } from "../../workbook/watchChanges";
import type { Workbook } from "../../workbook/Workbook";

/** Changes of other sheets that come together lead to one reading. */
const QUIET_MS = 250;

/**
 * Reads the sheet of levers when the step is opened and whenever cells change: at once where they are its own, so that the
 * effect of a lever is seen while it is typed; a little later where they are those of other sheets, one of which may have
 * become the sheet of levers. A reading under way is followed by one more, not joined by others.
 *
 * @param sheetId - of the sheet of levers as it was read last; null for none
 */
export function useReadingAtOnce(
  isOpen: boolean,
  workbook: Workbook,
  sheetId: string | null,
  read: () => Promise<void>,
): void {
  const latest = useRef({ sheetId, read });
  useEffect(() => {
    latest.current = { sheetId, read };
  });
  useEffect(() => {
    if (!isOpen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopWatching: (() => void) | null = null;
    let gone = false;
    let isReading = false;
    let isOutdated = false;
    const readNow = async () => {
      isOutdated = true;
      if (isReading) return;
      isReading = true;
      while (isOutdated && !gone) {
        isOutdated = false;
        await latest.current.read();
      }
      isReading = false;
    };
    const onTouch = ({ id }: TouchedSheet) => {
      clearTimeout(timer);
      if (id === latest.current.sheetId) void readNow();
      else timer = setTimeout(() => void readNow(), QUIET_MS);
    };
    void readNow();
    workbook.watchChanges(onTouch).then(
      (stop) => {
        if (gone) stop();
        else stopWatching = stop;
      },
      () => {},
    );
    return () => {
      gone = true;
      clearTimeout(timer);
      stopWatching?.();
    };
  }, [isOpen, workbook]);
}
