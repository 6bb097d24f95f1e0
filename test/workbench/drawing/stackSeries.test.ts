import fc from "fast-check";
import { stackSeries } from "../../../src/workbench/drawing/stackSeries";
import { createSeries } from "./createChart";

test("a band stands on its foot, below zero too", () => {
  const [foot, band] = stackSeries([createSeries("AreaStacked", [-50, 20]), createSeries("AreaStacked", [30, null])]);

  expect(foot).toEqual([
    [0, -50],
    [0, 20],
  ]);
  expect(band).toEqual([
    [-50, -20],
    [20, 20],
  ]);
});

test("stacked columns go up and down from zero apart, clustered ones always begin there", () => {
  const extents = stackSeries([
    createSeries("ColumnStacked", [5]),
    createSeries("ColumnStacked", [-2]),
    createSeries("ColumnStacked", [4]),
    createSeries("ColumnStacked", [-1]),
    createSeries("ColumnClustered", [7]),
    createSeries("Line", [null]),
  ]);

  expect(extents.map(([extent]) => extent)).toEqual([[0, 5], [0, -2], [5, 9], [-2, -3], [0, 7], null]);
});

test("whatever is stacked, the lengths add up to the sum of the values", () => {
  const anyValues = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 8 });

  fc.assert(
    fc.property(anyValues, fc.constantFrom("AreaStacked" as const, "ColumnStacked" as const), (values, kind) => {
      const extents = stackSeries(values.map((value) => createSeries(kind, [value])));
      const lengths = extents.map(([extent]) => (extent ? extent[1] - extent[0] : 0));

      expect(lengths).toEqual(values.map((value) => value + 0));
    }),
  );
});
