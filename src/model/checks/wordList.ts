/**
 * Puts the first few of many things into one clause.
 *
 * @param things - in order of importance
 * @param nShown - how many to name
 * @returns "a, b and 3 more"; the things with commas between them where they are few
 * @example wordList(["a", "b", "c"], 2) // "a, b and 1 more"
 */
export function wordList(things: readonly (string | number)[], nShown = 4): string {
  const shown = things.slice(0, nShown).join(", ");
  return things.length > nShown ? `${shown} and ${things.length - nShown} more` : shown;
}
