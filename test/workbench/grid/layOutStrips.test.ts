import { layOutStrips } from "../../../src/workbench/grid/layOutStrips";

test("without frozen columns everything beside the headings scrolls", () => {
  const strips = layOutStrips({ header: 46, frozenFrom: 0, frozenTo: 0, scroll: 120, length: 1000, zoom: 1 });

  expect(strips).toEqual([{ start: 46, length: 944, origin: 120, from: 0, to: Infinity }]);
});

test("frozen columns keep their place, and the rest begins behind them", () => {
  const strips = layOutStrips({ header: 46, frozenFrom: 0, frozenTo: 176, scroll: 88, length: 1000, zoom: 2 });

  expect(strips).toEqual([
    { start: 92, length: 352, origin: 0, from: 0, to: 176 },
    { start: 444, length: 546, origin: 264, from: 176, to: Infinity },
  ]);
});

test("columns that were scrolled away before the panes were frozen stay away", () => {
  const [frozen, rest] = layOutStrips({ header: 46, frozenFrom: 88, frozenTo: 176, scroll: 88, length: 1000, zoom: 1 });

  expect(frozen).toMatchObject({ start: 46, length: 88, origin: 88 });
  expect(rest).toMatchObject({ start: 134, origin: 176 });
});
