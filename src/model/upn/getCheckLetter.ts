/** Letters of a UPN by their value from 0 to 22: I, O and S are left out because they look like 1, 0 and 5. */
export const UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

/**
 * Gives the letter that a UPN begins with, which checks the twelve characters after it: each times its place from 2 to
 * 13, added up, and the rest after dividing by 23.
 *
 * @param rest - twelve characters in capitals: figures, the last perhaps a letter of `UPN_LETTERS`
 * @returns the letter, or null where a character is none that a UPN may have there
 * @example getCheckLetter("801200001001") // "H"
 * @example getCheckLetter("80120000100") // null
 */
export function getCheckLetter(rest: string): string | null {
  if (!/^\d{11}[\dA-HJ-NP-RT-Z]$/.test(rest)) return null;
  let sum = 0;
  for (let i = 0; i < rest.length; i++) {
    const letter = UPN_LETTERS.indexOf(rest[i]);
    sum += (i + 2) * (letter < 0 ? Number(rest[i]) : letter);
  }
  return UPN_LETTERS[sum % UPN_LETTERS.length];
}
