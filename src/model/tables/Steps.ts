/**
 * Work on many rows that pauses every few thousand of them, so that whoever runs it can let a page draw and answer in
 * between. Taken to its end at once it is ordinary work.
 */
export type Steps<T> = Generator<void, T, void>;

/** Rows between two pauses: a few milliseconds of work. */
export const ROWS_A_STEP = 2048;

/**
 * Takes work to its end at once.
 *
 * @param steps - not begun yet
 * @returns its result
 * @example finishSteps((function* () { yield; return 7; })()) // 7
 */
export function finishSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
