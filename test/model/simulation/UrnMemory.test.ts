import { TargetTables } from "../../../src/model/simulation/tables/TargetTables";
import { UrnMemory } from "../../../src/model/simulation/UrnMemory";

const BLOCK_SIZE = 100;

describe("UrnMemory", () => {
  it("gives every row room for twice the people expected, apart from all others", () => {
    const memory = new UrnMemory(3, 10, BLOCK_SIZE);

    memory.reserve(1, 2.4);
    memory.reserve(0, 1000);
    memory.reserve(1, 50);

    expect([...memory.capacity]).toEqual([2000, 5, 0]);
    expect(memory.start[0]).toBe(5 * BLOCK_SIZE);
    expect(memory.entries.length).toBeGreaterThanOrEqual(2005 * BLOCK_SIZE);
  });

  it("gives rows that come late room for one candidate", () => {
    const memory = new UrnMemory(2, 10, BLOCK_SIZE);
    memory.reserve(0, 1e9);
    const length = memory.capacity[0] * BLOCK_SIZE;

    memory.reserve(1, 1000);

    expect(length).toBeLessThanOrEqual(24 * 2 ** 20);
    expect(memory.capacity[1]).toBe(1);
    expect(memory.start[1]).toBe(length);
  });

  it("keeps guides and what was remembered when it grows, with borders counted from the table's own", () => {
    const tables = new TargetTables();
    const rows = [
      { needSetting: Int32Array.of(1, 2, 3), alpha: Float64Array.of(1, 2, 0.3) },
      { needSetting: Int32Array.of(4, 7), alpha: Float64Array.of(0.1, 2) },
    ];
    rows.forEach((row) => tables.ensure(tables.register(row)));
    const memory = new UrnMemory(1, 10, BLOCK_SIZE);

    const starts = [0, 1].map((table) => memory.ensureGuide(tables, table));
    memory.reserve(0, 10_000);

    for (const table of [0, 1]) {
      const { guide, cellsStart, nCells, firstBorder } = tables;
      for (let cell = 0; cell <= nCells[table]; cell++) {
        const entry = guide[cellsStart[table] + cell];
        const found = memory.entries[starts[table] + cell];
        expect(found < 0 ? -1 - found : found).toBe(entry < 0 ? -1 - entry - firstBorder[table] : entry);
      }
    }
    expect(memory.ensureGuide(tables, 0)).toBe(starts[0]);
  });

  it("refuses more need-settings than 16 bits hold", () => {
    expect(() => new UrnMemory(1, 40_000, BLOCK_SIZE)).toThrow("40000 need-settings");
  });
});
