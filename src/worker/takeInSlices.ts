import type { Steps } from "../model/tables/Steps";
import { nextTask } from "./nextTask";

/** A slice of work ends here, well before anybody could notice. */
const SLICE_MS = 12;

/**
 * Takes work to its end in slices, letting the page draw and answer in between.
 *
 * @param steps - not begun yet
 * @param pause - gives the page its turn
 */
export async function takeInSlices<T>(steps: Steps<T>, pause: () => Promise<void> = nextTask): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE_MS;
  }
}
