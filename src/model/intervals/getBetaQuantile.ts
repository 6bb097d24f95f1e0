/**
 * Gives the value below which a Beta distributed rate falls with a given chance.
 *
 * Newton steps on the regularised incomplete beta function, kept inside a bracket that every step
 * narrows, so it ends wherever it starts.
 *
 * @param chance - 0 to 1
 * @param alpha - above 0
 * @param beta - above 0
 * @returns the quantile, 0 to 1, to 12 digits or 1e-15, whichever is wider
 * @example getBetaQuantile(0.5, 1, 1) // 0.5
 */
export function getBetaQuantile(chance: number, alpha: number, beta: number): number {
  if (chance <= 0) return 0;
  if (chance >= 1) return 1;
  const logScale = getLogBeta(alpha, beta);
  let low = 0;
  let high = 1;
  let x = alpha / (alpha + beta);
  for (let step = 0; step < 200 && high - low > Math.max(1e-15, 1e-13 * low); step++) {
    const miss = getBetaProbability(x, alpha, beta) - chance;
    if (miss === 0) return x;
    if (miss > 0) high = x;
    else low = x;
    const slope = Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - logScale);
    const newton = x - miss / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= Math.max(1e-16, 1e-14 * x)) return next;
    x = next;
  }
  return x;
}

/**
 * Gives the chance that a Beta distributed rate is at most `x` (the regularised incomplete beta function).
 * Continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, by Lentz's method.
 *
 * @param x - 0 to 1
 * @param alpha - above 0
 * @param beta - above 0
 * @returns 0 to 1
 * @example getBetaProbability(0.25, 1, 1) // 0.25
 */
export function getBetaProbability(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - getLogBeta(alpha, beta));
  // The fraction settles fast only on the near side of the mean; the other side follows by symmetry.
  return x < (alpha + 1) / (alpha + beta + 2)
    ? (front * evaluateFraction(x, alpha, beta)) / alpha
    : 1 - (front * evaluateFraction(1 - x, beta, alpha)) / beta;
}

function evaluateFraction(x: number, alpha: number, beta: number): number {
  const tiny = 1e-300;
  const keepFromZero = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / keepFromZero(1 - ((alpha + beta) * x) / (alpha + 1));
  let fraction = d;
  for (let m = 1; m < 5000; m++) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m));
    d = 1 / keepFromZero(1 + even * d);
    c = keepFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
    d = 1 / keepFromZero(1 + odd * d);
    c = keepFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/**
 * Gives the logarithm of the beta function.
 *
 * @param alpha - above 0
 * @param beta - above 0
 * @example getLogBeta(0.5, 0.5) // 1.1447298858494002
 */
export function getLogBeta(alpha: number, beta: number): number {
  return getLogGamma(alpha) + getLogGamma(beta) - getLogGamma(alpha + beta);
}

/** Stirling's series from 10 up (DLMF 5.11.1); below, the recurrence brings the argument there. */
function getLogGamma(x: number): number {
  let product = 1;
  let y = x;
  for (; y < 10; y++) product *= y;
  const inverse = 1 / y;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360)))));
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
