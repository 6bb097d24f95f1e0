import { getCheckLetter } from "../../model/upn/getCheckLetter";

/** No authority has this code, so no pupil has such a UPN. */
export const LA_CODE = "999";

const N_SCHOOLS = 97;
const FIRST_SCHOOL = 2000;

/**
 * Gives the unique pupil number of an invented pupil: valid by its check letter, of an authority that does not exist.
 *
 * @param number - 0 to 96,999; different numbers give different UPNs
 * @example inventUpn(123) // "H999202605001"
 */
export function inventUpn(number: number): string {
  const school = FIRST_SCHOOL + (number % N_SCHOOLS);
  const year = String((number * 13) % 21).padStart(2, "0");
  const serial = String(Math.floor(number / N_SCHOOLS)).padStart(3, "0");
  const rest = `${LA_CODE}${school}${year}${serial}`;
  return `${getCheckLetter(rest)}${rest}`;
}
