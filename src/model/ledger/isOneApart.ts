/**
 * Tells whether two texts differ in one character: another, one too many or too few, or two neighbours that changed places.
 *
 * @param a - one text
 * @param b - another
 * @returns false for equal texts
 * @example isOneApart("H8012", "H8021") // true
 */
export function isOneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  if (a.length < b.length) return a.slice(first) === b.slice(first + 1);
  if (a.length > b.length) return a.slice(first + 1) === b.slice(first);
  if (a.slice(first + 1) === b.slice(first + 1)) return true;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
