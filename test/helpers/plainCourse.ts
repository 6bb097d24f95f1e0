import type { UncertaintyConstants } from "../../src/model/uncertainty/UncertaintyConstants";

/** The joiner course by the text of the calibration study, written out once more, for years without a gap. */
export interface PlainCourse {
  readonly level: number;
  readonly levelVariance: number;
  readonly growth: number;
  readonly growthVariance: number;
  readonly lasting: number;
  readonly oneOff: number;
  readonly degrees: number;
}

/**
 * @param joiners - of each year
 * @param expected - by the rates of all years
 */
export function estimatePlainCourse(
  joiners: readonly number[],
  expected: readonly number[],
  constants: UncertaintyConstants,
): PlainCourse {
  const { joinerGrowth: b0, joinerGrowthSpread: tb, joinerShock: s0, shockWeight: nu0, lastingShare: rho } = constants;
  const u = joiners.map((j, t) => Math.log(Math.max(j, 0.5) / expected[t]));
  const p = 1 / Math.max(0.5, joiners.reduce((a, b) => a + b) / joiners.length);
  const d = u.slice(1).map((value, t) => value - u[t]);
  const k = d.length;
  const m = k === 0 ? 0 : d.reduce((a, b) => a + b) / k;
  let v = s0 * s0;
  let nu = nu0;
  if (k >= 2) {
    const sample = d.reduce((sum, value) => sum + (value - m) * (value - m), 0) / (k - 1);
    nu = nu0 + k - 1;
    v = (nu0 * s0 * s0 + (k - 1) * Math.max(0, sample - 2 * p)) / nu;
  }
  const q = rho * v;
  const oneOff = ((1 - rho) * v) / 2;
  const r = oneOff + p;
  let b = b0;
  let growthVariance = tb * tb;
  if (k > 0) {
    const vb = (q * k + 2 * r) / (k * k);
    const g = (tb * tb) / (tb * tb + vb);
    b = b0 + g * (m - b0);
    growthVariance = tb * tb * (1 - g);
  }
  // The steady gain is where a Kalman filter of the local level settles, whatever it began with.
  let variance = r;
  let steady = 0;
  for (let step = 0; step < 10_000; step++) {
    steady = (variance + q) / (variance + q + r);
    variance = (1 - steady) * (variance + q);
  }
  let level = u[0];
  let gain = 1;
  for (let t = 1; t < u.length; t++) {
    gain = Math.max(steady, 1 / (t + 1));
    level = (1 - gain) * (level + b) + gain * u[t];
  }
  return {
    level,
    levelVariance: (u.length === 1 ? 1 : gain) * r,
    growth: b,
    growthVariance,
    lasting: q,
    oneOff,
    degrees: nu,
  };
}
