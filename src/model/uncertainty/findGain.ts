/**
 * Gives the steady gain of the filter of a local level: how much of a year's surprise goes into the level
 * (Muth 1960, https://doi.org/10.2307/2281646).
 *
 * @param lasting - variance of what lasts of a year's change
 * @param noise - variance of what does not
 * @returns 0 to 1
 * @example findGain(1, 2) // 0.5
 */
export function findGain(lasting: number, noise: number): number {
  if (noise === 0) return 1;
  const ratio = lasting / noise;
  return (Math.sqrt(ratio ** 2 + 4 * ratio) - ratio) / 2;
}
