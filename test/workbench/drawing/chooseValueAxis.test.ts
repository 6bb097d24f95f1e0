import fc from "fast-check";
import { chooseValueAxis } from "../../../src/workbench/drawing/chooseValueAxis";
import type { ShownSeries } from "../../../src/workbench/drawing/ShownChart";
import { stackSeries } from "../../../src/workbench/drawing/stackSeries";
import { createSeries } from "./createChart";

const choose = (series: readonly ShownSeries[]) => chooseValueAxis(series, stackSeries(series), 5);

test.each([
  [
    "columns begin at zero, however close their values are",
    [createSeries("ColumnClustered", [98, 100])],
    [0, 20, 40, 60, 80, 100],
  ],
  [
    "lines far from zero and close together leave it out",
    [createSeries("Line", [98, 100])],
    [97, 97.5, 98, 98.5, 99, 99.5, 100],
  ],
  ["lines far apart begin at zero", [createSeries("Line", [50, 100])], [0, 20, 40, 60, 80, 100]],
  ["values below zero end there", [createSeries("Line", [-50, -100])], [-100, -80, -60, -40, -20, 0]],
  ["without numbers there is an axis still", [createSeries("Line", [null])], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [
    "the foot of a band is not drawn, so it asks for no room",
    [createSeries("AreaStacked", [980, 990], { color: null }), createSeries("AreaStacked", [10, 20])],
    [960, 970, 980, 990, 1000, 1010],
  ],
])("%s", (_, series, ticks) => {
  const axis = choose(series);

  expect(axis.ticks).toEqual(ticks);
});

test("every value that is drawn lies on the axis", () => {
  const kinds = fc.constantFrom("Line", "ColumnClustered", "ColumnStacked", "AreaStacked", "BarClustered");
  const anySeries = fc.tuple(kinds, fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 6 }));

  fc.assert(
    fc.property(fc.array(anySeries, { minLength: 1, maxLength: 4 }), (all) => {
      const series = all.map(([kind, values]) => createSeries(kind as ShownSeries["kind"], values));
      const { scale } = choose(series);
      const shares = stackSeries(series)
        .flat()
        .flatMap((extent) => extent ?? [])
        .map((value) => scale(value));

      expect(Math.min(...shares)).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.max(...shares)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
