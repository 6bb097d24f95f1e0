import type { FinancialYear } from "../years";

/**
 * Gives how much of a full year's effect falls into a financial year, where the effect grows evenly from its start.
 *
 * At time t after the start the effect is min(1, t / ramp) of the whole; a financial year has the average of its twelve months.
 *
 * @param financialYear - begins in April
 * @param start - in years of the same count: 2026 is April 2026, 2026.5 October 2026
 * @param end - in the same count, when the effect stops; null for never
 * @param rampYears - 0 for at once
 * @returns 0 to 1
 * @example rampOverYear(2026, 2026.5, null, 0) // 0.5
 */
export function rampOverYear(
  financialYear: FinancialYear,
  start: number,
  end: number | null,
  rampYears: number,
): number {
  const until = Math.min(financialYear + 1, end ?? Infinity);
  const grown = (time: number) => addUpRamp(Math.max(0, time - start), rampYears);
  return until <= financialYear ? 0 : grown(until) - grown(financialYear);
}

/** The effect added up from the start, in full years. */
function addUpRamp(time: number, rampYears: number): number {
  return time < rampYears ? (time * time) / (2 * rampYears) : time - rampYears / 2;
}
