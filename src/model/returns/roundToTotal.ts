/**
 * Rounds numbers to whole ones that add up to a total: all are rounded down, and those with the largest remainders are
 * raised by one until they add up (the method of Hamilton); of equal remainders the first.
 *
 * @param values - 0 or more, adding up to `total` or to less than one beside it
 * @param total - whole number
 * @returns whole numbers, each less than one beside its value unless the total lies further off
 * @example roundToTotal([1.5, 1.3, 0.2], 3) // [2, 1, 0]
 */
export function roundToTotal(values: readonly number[], total: number): number[] {
  // Sums of means can lie a hair below the whole number that they are.
  const rounded = values.map((value) => Math.floor(value + 1e-9));
  const remainder = (i: number) => values[i] - rounded[i];
  const order = values.map((_, i) => i).sort((a, b) => remainder(b) - remainder(a) || a - b);
  let missing = total - rounded.reduce((sum, value) => sum + value, 0);
  // What is 0 stays 0 as long as anything else can take the rest.
  const raised = order.some((i) => values[i] > 0) ? order.filter((i) => values[i] > 0) : order;
  for (let i = 0; missing > 0 && raised.length > 0; i++, missing--) rounded[raised[i % raised.length]]++;
  const lowered = [...order].reverse();
  while (missing < 0) {
    const last = lowered.find((i) => rounded[i] > 0);
    if (last === undefined) break;
    rounded[last]--;
    lowered.push(...lowered.splice(lowered.indexOf(last), 1));
    missing++;
  }
  return rounded;
}
