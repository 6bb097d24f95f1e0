import type { DirichletRow } from "../../../../src/model/rates/Rates";
import { findTarget } from "../../../../src/model/simulation/tables/findTarget";
import { TargetTables } from "../../../../src/model/simulation/tables/TargetTables";

function rowOf(alphas: readonly number[]): DirichletRow {
  return { needSetting: Int32Array.from(alphas, (_, i) => 10 * i), alpha: Float64Array.from(alphas) };
}

function find(tables: TargetTables, table: number, share: number): number {
  const nCells = tables.nCells[table];
  return findTarget(tables.guide, tables.cellsStart[table], tables.upTo, tables.needSetting, share * nCells);
}

describe("TargetTables", () => {
  it("give equal rows one table, and others one of their own", () => {
    const tables = new TargetTables();
    const [first, equal, other] = [
      [1, 2],
      [1, 2],
      [2, 1],
    ].map((alphas) => tables.register(rowOf(alphas)));
    const elsewhere = tables.register({ ...rowOf([1, 2]), needSetting: Int32Array.of(0, 11) });
    // The same sum of alphas by place as the first.
    const alike = tables.register({ needSetting: Int32Array.of(0, 10), alpha: Float64Array.of(12, 1) });

    expect(equal).toBe(first);
    expect(new Set([first, other, elsewhere, alike]).size).toBe(4);
  });

  it.each([
    [[1]],
    [[1, 1]],
    [[0.2, 0.3, 0.5]],
    [[1e-3, 5, 1e-3, 1e3]],
    [[0, 2, 0, 0, 3, 0]],
    [Array.from({ length: 240 }, (_, i) => 1 / 240 + (i % 7))],
  ])("give every destination its share of %p", (alphas) => {
    const tables = new TargetTables();
    const table = tables.register(rowOf(alphas));
    tables.ensure(table);

    const mass = alphas.reduce((sum, alpha) => sum + alpha, 0);
    let below = 0;
    alphas.forEach((alpha, i) => {
      const [from, to] = [below / mass, (below + alpha) / mass];
      const margin = Math.min(1e-12, (to - from) / 4);
      if (alpha > 0)
        expect([from + margin, (from + to) / 2, to - margin].map((share) => find(tables, table, share))).toEqual([
          10 * i,
          10 * i,
          10 * i,
        ]);
      below += alpha;
    });
    expect(tables.mass[table]).toBeCloseTo(mass, 9);
  });

  it("give the last destination with any weight where rounding puts a point on the upper end", () => {
    const tables = new TargetTables();
    const [first, second] = [rowOf([1, 2, 0]), rowOf([3, 1])].map((row) => tables.register(row));
    tables.ensure(first);
    tables.ensure(second);

    expect([find(tables, first, 1), find(tables, second, 1)]).toEqual([10, 10]);
  });

  it("share one table between cohorts that share a row, and build it once", () => {
    const tables = new TargetTables();
    const row = rowOf([1, 2]);
    const table = tables.register(row);
    tables.ensure(table);
    const start = tables.cellsStart[table];
    for (let i = 0; i < 500; i++) tables.ensure(tables.register(rowOf([i + 1, 2, 3])));
    tables.ensure(table);

    expect(tables.register(row)).toBe(table);
    expect(tables.cellsStart[table]).toBe(start);
    expect([0.1, 0.9].map((share) => find(tables, table, share))).toEqual([0, 10]);
  });

  it.each([[[0, 0]], [[-1, 2]], [[NaN]], [[Infinity]]])("refuse %p", (alphas) => {
    const tables = new TargetTables();

    expect(() => tables.ensure(tables.register(rowOf(alphas)))).toThrow(RangeError);
  });
});
