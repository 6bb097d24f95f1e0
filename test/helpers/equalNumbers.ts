import { expect } from "@jest/globals";

/** Arrays of numbers that have a memory of their own. */
type Numbers = Float64Array | Int32Array | Uint16Array;

const { isView } = ArrayBuffer;
const isNumbers = (value: unknown): value is Numbers => isView(value) && !(value instanceof DataView);

/**
 * Whether two typed arrays of one kind hold the same numbers, told as `toEqual` tells it but not by the name of each place,
 * which takes a hundred times as long. Where they differ `toEqual` itself looks, and says where.
 */
function areEqual(a: unknown, b: unknown): true | undefined {
  if (!isNumbers(a) || !isNumbers(b) || a.constructor !== b.constructor || a.length !== b.length) return undefined;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return undefined;
  return true;
}

expect.addEqualityTesters([areEqual]);
