import fc from "fast-check";
import { Fingerprint } from "../../src/functions/Fingerprint";
import type { Cell } from "../../src/model/tables/Reading";

const take = (cells: Cell[][]) => new Fingerprint().addCells(cells).toString();

const cell = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.boolean(),
  fc.constant(null),
  fc.record({ error: fc.constantFrom("#N/A", "#REF!") }),
);
const table = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 });

/** What two tables must have in common to be the same to a function: blanks are blanks, and -0 is 0. */
const spell = (cells: Cell[][]) =>
  JSON.stringify(
    cells.map((row) => row.map((each) => (each === "" || each === undefined ? null : each === 0 ? 0 : each))),
  );

describe("Fingerprint", () => {
  test("is the same for the same cells and differs for different ones", () => {
    fc.assert(
      fc.property(table, table, (a, b) => {
        expect(take(a) === take(b)).toBe(spell(a) === spell(b));
        expect(take(structuredClone(a))).toBe(take(a));
      }),
    );
  });

  test("tells a number from the text that looks like it, and a cell from its neighbour", () => {
    const kinds = [
      [[1]],
      [["1"]],
      [[true]],
      [["TRUE"]],
      [[1, null]],
      [[null, 1]],
      [[1], []],
      [["a", "b"]],
      [["ab", ""]],
      [["a"], ["b"]],
    ];

    expect(new Set(kinds.map(take)).size).toBe(kinds.length);
  });

  test("does not clash over a hundred thousand tables that differ in one number", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i++) seen.add(take([["MsMdA", 2024, i]]));

    expect(seen.size).toBe(100_000);
  });

  test("treats a blank cell alike, however it arrives", () => {
    expect(take([[null, 1]])).toBe(take([["", 1]]));
    expect(take([[undefined, 1]])).toBe(take([["", 1]]));
  });
});
