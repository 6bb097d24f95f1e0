/**
 * Finds the word that a misspelt one was probably meant to be.
 *
 * @param word - as it was written
 * @param known - the words it could be
 * @returns the one known word that is nearest, or null where none is near or two are equally near
 * @example findNearest("AUT", ["ASD", "SEMH"]) // null
 */
export function findNearest(word: string, known: readonly string[]): string | null {
  const limit = word.length <= 3 ? 1 : 2;
  const distances = known.map((candidate) => measureDistance(word.toLowerCase(), candidate.toLowerCase()));
  const least = Math.min(...distances);
  if (known.length === 0 || least > limit) return null;
  return distances.indexOf(least) === distances.lastIndexOf(least) ? known[distances.indexOf(least)] : null;
}

/** Counts the letters to add, take away, change or exchange with a neighbour (optimal string alignment). */
function measureDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      current[j] = Math.min(last[j] + 1, current[j - 1] + 1, last[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length];
}
