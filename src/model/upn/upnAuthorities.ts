/**
 * Three-figure codes of local authorities that may stand in a UPN, first and last of each run: authorities of today,
 * those that were merged or parted since UPNs began in 1998, and Wales. Sources: the DfE's list of authorities (2025) and,
 * for those before, the code lists of earlier returns.
 */
const RUNS: readonly (readonly [first: number, last: number])[] = [
  [201, 213],
  [301, 320],
  [330, 336],
  [340, 344],
  [350, 359],
  [370, 373],
  [380, 384],
  [390, 394],
  [420, 420],
  [660, 681],
  [800, 803],
  [805, 808],
  [810, 813],
  [815, 816],
  [820, 823],
  [825, 826],
  [830, 831],
  [835, 841],
  [845, 846],
  [850, 852],
  [855, 857],
  [860, 861],
  [865, 896],
  [908, 909],
  [916, 916],
  [919, 919],
  [921, 921],
  [925, 926],
  [928, 929],
  [931, 931],
  [933, 933],
  [935, 938],
  [940, 943],
];

/**
 * Tells whether an authority has, or had since 1998, this code.
 *
 * @param code - three figures, such as "886"
 * @returns true for Kent's 886
 * @example isAuthorityCode("999") // false
 */
export function isAuthorityCode(code: string): boolean {
  const number = Number(code);
  return RUNS.some(([first, last]) => number >= first && number <= last);
}
