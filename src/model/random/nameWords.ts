import { mixBits } from "./mixBits";

/**
 * Turns the name of a need and setting into two independent 32-bit words, so that two names share both
 * with a chance of 2^-64.
 *
 * @param need - code, any text
 * @param setting - code, any text
 * @returns the two words
 * @example nameWords("ASD", "SpMdA")[0] === nameWords("ASD", "SpMdA")[0] // true
 */
export function nameWords(need: string, setting: string): readonly [number, number] {
  // A unit separator, which no code holds, keeps ("AB", "C") apart from ("A", "BC").
  const name = `${need}\u001f${setting}`;
  let first = 0x243f6a88;
  let second = 0x85a308d3;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    first = mixBits(Math.imul(first ^ unit, 0x9e3779b1));
    second = mixBits(Math.imul(second, 0x5f356495) + unit);
  }
  return [first, second];
}
