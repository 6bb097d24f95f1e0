/** Longest name that Excel gives a sheet. */
const LONGEST = 31;

/**
 * Gives a sheet name that is not taken: the wanted one, or with the first free number behind it.
 * Excel takes names that differ only in case for the same.
 */
export function findFreeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const base = wanted.replace(/[\\/?*[\]:]/g, " ").slice(0, LONGEST);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const name = base.slice(0, LONGEST - suffix.length) + suffix;
    if (!names.has(name.toLowerCase())) return name;
  }
}
