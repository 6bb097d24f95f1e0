import { borrowArray, returnArray } from "../../../src/model/simulation/spareArrays";

/** Longer than any that other tests give back. */
const LENGTH = 3_000_017;

describe("spare arrays", () => {
  it("are handed on to who wants one of the kind, and as long or a little shorter", () => {
    const array = borrowArray(Int16Array, LENGTH);
    returnArray(array);

    expect(borrowArray(Int32Array, LENGTH)).not.toBe(array);
    expect(borrowArray(Int16Array, LENGTH + 1)).not.toBe(array);
    expect(borrowArray(Int16Array, LENGTH / 3)).not.toBe(array);
    expect(borrowArray(Int16Array, LENGTH - 1)).toBe(array);
  });

  it("belong to one at a time", () => {
    const array = borrowArray(Int16Array, LENGTH);
    returnArray(array);

    expect(borrowArray(Int16Array, LENGTH)).toBe(array);
    expect(borrowArray(Int16Array, LENGTH)).not.toBe(array);
  });

  it("are let go where they would hold more than 64 MB, the oldest first", () => {
    const [oldest, middle, latest] = [0, 1, 2].map(() => new Float32Array(2 ** 23 - 1));
    for (const array of [oldest, middle, latest]) returnArray(array);

    const borrowed = [0, 1, 2].map(() => borrowArray(Float32Array, 2 ** 23 - 1));
    expect(borrowed.includes(oldest)).toBe(false);
    expect(borrowed.includes(middle)).toBe(true);
    expect(borrowed.includes(latest)).toBe(true);
  });

  it("are let go at once where one alone is too large", () => {
    const huge = new Float32Array(2 ** 24 + 1);
    returnArray(huge);

    expect(borrowArray(Float32Array, 2 ** 24 + 1)).not.toBe(huge);
  });
});
