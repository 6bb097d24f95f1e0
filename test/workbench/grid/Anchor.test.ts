import fc from "fast-check";
import { anchorTo, createRuler, toAnchor, toPlace } from "../../../src/workbench/grid/Anchor";

const usual = createRuler(
  () => 88,
  () => 24,
);

test("covers cells exactly, and grows with them", () => {
  const anchor = anchorTo({ row: 2, column: 1, nRows: 3, nColumns: 2 });
  const wider = createRuler(
    (column) => (column === 0 ? 100 : 200),
    (row) => (row === 3 ? 60 : 24),
  );

  expect(toPlace(anchor, usual)).toEqual({ left: 88, top: 48, width: 176, height: 72 });
  expect(toPlace(anchor, wider)).toEqual({ left: 100, top: 48, width: 400, height: 108 });
});

test("a corner inside a cell stays inside it when the cell becomes narrow", () => {
  const anchor = toAnchor({ left: 10, top: 0, width: 70, height: 24 }, usual);
  const narrow = createRuler(
    () => 30,
    () => 24,
  );

  expect(toPlace(anchor, narrow)).toEqual({ left: 10, top: 0, width: 20, height: 24 });
});

test("whatever the sizes of cells, some of them hidden, a place comes back from its anchor", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 20 });
  const side = fc.integer({ min: 0, max: 3000 });

  fc.assert(
    fc.property(sizes, sizes, side, side, side, side, (widths, heights, left, top, width, height) => {
      const ruler = createRuler(
        (column) => widths[column] ?? 20,
        (row) => heights[row] ?? 20,
      );
      const place = { left, top, width, height };

      expect(toPlace(toAnchor(place, ruler), ruler)).toEqual(place);
    }),
  );
});
