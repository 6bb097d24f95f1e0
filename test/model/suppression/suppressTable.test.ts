import fc from "fast-check";
import { USUAL_SUPPRESSION, type CountTable } from "../../../src/model/suppression/CountTable";
import { hideMore, markSmall } from "../../../src/model/suppression/hideCounts";
import { suppressTable } from "../../../src/model/suppression/suppressTable";
import type { Cell } from "../../../src/model/tables/Reading";
import { finishSteps } from "../../../src/model/tables/Steps";

const RULES = USUAL_SUPPRESSION;

/** Hides what has to be hidden and shows the result as text. */
function suppress(cells: Cell[][], rules = RULES, nLabels: number | null = null): string[] {
  const { value } = suppressTable({ name: "Table", cells, firstRow: 1 }, rules, { nLabels });
  return cells.map((row, i) => row.map((cell, j) => (value!.isHidden[i][j] ? "c" : String(cell))).join(" "));
}

/** Adds totals to counts. */
function addTotals(counts: readonly (readonly number[])[], hasRows: boolean, hasColumns: boolean): CountTable {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const rowTotals = counts.map(sum);
  const columnTotals = counts[0].map((_, j) => sum(counts.map((row) => row[j])));
  return {
    cells: counts,
    rowTotals: hasRows ? rowTotals : null,
    columnTotals: hasColumns ? columnTotals : null,
    grandTotal: hasRows && hasColumns ? sum(rowTotals) : null,
  };
}

/**
 * Solves for hidden numbers by trying every one: what each can be, given what is shown and that zeros are or are not. A
 * plain second computation that knows nothing of networks.
 */
function listPossible(table: CountTable, hidden: ReturnType<typeof markSmall>, keepsZeros: boolean) {
  const most = 12;
  const nColumns = table.cells[0].length;
  const inner = table.cells.flatMap((row, i) => row.map((value, j) => ({ i, j, value, isHidden: hidden.cells[i][j] })));
  const unknown = inner.filter((cell) => cell.isHidden);
  const possible = new Map<string, Set<number>>();
  const least = keepsZeros ? 1 : 0;
  const current = table.cells.map((row) => [...row]);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const fits = (total: number, shown: number | null | undefined, isHidden: boolean, parts: readonly number[]) => {
    if (shown === null || shown === undefined) return true;
    // A hidden total is not 0 either where zeros are shown.
    return isHidden ? total >= Math.min(least, shown) : total === shown && parts.length > 0;
  };
  const check = () => {
    const rows = current.map(sum);
    const columns = Array.from({ length: nColumns }, (_, j) => sum(current.map((row) => row[j])));
    const isPossible =
      rows.every((total, i) => fits(total, table.rowTotals?.[i], hidden.rowTotals[i], current[i])) &&
      columns.every((total, j) => fits(total, table.columnTotals?.[j], hidden.columnTotals[j], columns)) &&
      fits(sum(rows), table.grandTotal, hidden.grandTotal, rows);
    if (!isPossible) return;
    const add = (name: string, value: number) => possible.set(name, (possible.get(name) ?? new Set()).add(value));
    for (const { i, j } of unknown) add(`${i},${j}`, current[i][j]);
    hidden.rowTotals.forEach((isHidden, i) => isHidden && add(`row ${i}`, rows[i]));
    hidden.columnTotals.forEach((isHidden, j) => isHidden && add(`column ${j}`, columns[j]));
    if (hidden.grandTotal) add("all", sum(rows));
  };
  const tryAll = (at: number): void => {
    if (at === unknown.length) return check();
    const { i, j } = unknown[at];
    for (let value = least; value <= most; value++) {
      current[i][j] = value;
      tryAll(at + 1);
    }
    return undefined;
  };
  tryAll(0);
  return possible;
}

describe("hiding counts", () => {
  test("is held to a check that finds what a total gives away", () => {
    const table = addTotals([[3, 9]], true, false);

    const possible = listPossible(table, markSmall(table, RULES), true);

    expect([...possible.get("0,0")!]).toEqual([3]);
  });

  test("leaves no hidden count or total that the shown ones give away", () => {
    let nChecked = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (counts, hasRows, hasColumns, keepsZeros) => {
          const table = addTotals(counts, hasRows, hasColumns);
          const rules = { ...RULES, keepsZeros };
          const hidden = markSmall(table, rules);
          const isProtected = finishSteps(hideMore(table, hidden, rules));
          if (hidden.cells.flat().filter(Boolean).length > 5) return;
          nChecked++;

          const possible = listPossible(table, hidden, keepsZeros);

          expect(isProtected).toBe(true);
          for (const [name, values] of possible) expect([name, values.size >= 2]).toEqual([name, true]);
          expect(possible.size).toBeGreaterThanOrEqual(hidden.cells.flat().filter(Boolean).length);
        },
      ),
      { numRuns: 150 },
    );

    expect(nChecked).toBeGreaterThan(60);
  });

  test("hides every small count and no zero, and nothing where no count is small", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (counts) => {
          const table = addTotals(counts, true, true);
          const hidden = markSmall(table, RULES);
          finishSteps(hideMore(table, hidden, RULES));
          const all = [...counts.flat(), ...table.rowTotals!, ...table.columnTotals!, table.grandTotal!];

          counts.forEach((row, i) =>
            row.forEach((value, j) => {
              if (value > 0 && value < 5) expect(hidden.cells[i][j]).toBe(true);
              if (value === 0) expect(hidden.cells[i][j]).toBe(false);
            }),
          );
          if (all.every((value) => value === 0 || value >= 5)) expect(hidden.cells.flat().some(Boolean)).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("suppressing a table", () => {
  test("hides the next smallest count where one alone could be worked out from totals", () => {
    const shown = suppress([
      ["Need", "MsMdA", "SpMdA", "SpIn", "Total"],
      ["ASD", 12, 7, 9, 28],
      ["SEMH", 23, 3, 11, 37],
      ["MLD", 9, 8, 0, 17],
      ["Total", 44, 18, 20, 82],
    ]);

    expect(shown).toEqual([
      "Need MsMdA SpMdA SpIn Total",
      "ASD 12 c c 28",
      "SEMH 23 c c 37",
      "MLD 9 8 0 17",
      "Total 44 18 20 82",
    ]);
  });

  test("hides only small counts where no totals are shown", () => {
    expect(
      suppress([
        ["Setting", "2025", "2026"],
        ["MsMdA", 20, 4],
        ["SpMdA", 1, 0],
      ]),
    ).toEqual(["Setting 2025 2026", "MsMdA 20 c", "SpMdA c 0"]);
  });

  test("hides a total that is all that is left to protect a count", () => {
    expect(
      suppress([
        ["Setting", "Plans"],
        ["MsMdA", 3],
        ["SpMdA", 0],
        ["SpIn", 9],
        ["Total", 12],
      ]),
    ).toEqual(["Setting Plans", "MsMdA c", "SpMdA 0", "SpIn c", "Total 12"]);
    expect(
      suppress([
        ["Setting", "Plans"],
        ["MsMdA", 1],
        ["SpMdA", 1],
        ["SpIn", 4],
        ["Total", 6],
      ])[4],
    ).toBe("Total 6");
    // Five of one each add up to five: everybody knows that none is 0, so the total would give them away.
    expect(
      suppress([
        ["Setting", "Plans"],
        ["A", 1],
        ["B", 1],
        ["C", 1],
        ["D", 1],
        ["E", 1],
        ["Total", 5],
      ])[6],
    ).toBe("Total c");
  });

  test("takes each block with its own total, and a total shown twice as one", () => {
    const shown = suppress([
      ["Table", "Block", "Row", "2026 (actual)", 2027],
      ["Mainstream", "By age", "Under 5", 2, 6],
      ["Mainstream", "By age", "Age 5 to 10", 1, 14],
      ["Mainstream", "By age", "Total number by Age Group", 3, 20],
      ["Mainstream", "By need", "ASD", 3, 12],
      ["Mainstream", "By need", "MLD", 0, 8],
      ["Mainstream", "By need", "Total number of EHCPs by primary need", 3, 20],
      ["Notes", "Years", "Each column is a January census.", "", ""],
    ]);

    expect(shown.slice(1, 7).map((row) => row.split(" ").slice(-2).join(" "))).toEqual([
      "c 6",
      "c 14",
      "c 20",
      "c 12",
      "0 8",
      "c 20",
    ]);
  });

  test("leaves NCYs, years, shares and money alone, and hides zeros where asked", () => {
    const cells = [
      ["NCY", "Census year", "Plans", "Share", "Cost"],
      [1, 2026, 3, 0.3, 4],
      [2, 2026, 0, 0.7, 90],
    ];

    expect(suppress(cells)).toEqual(["NCY Census year Plans Share Cost", "1 2026 c 0.3 4", "2 2026 0 0.7 90"]);
    expect(suppress(cells, { ...RULES, keepsZeros: false })[2]).toBe("2 2026 c 0.7 90");
    expect(suppress(cells, RULES, 2)[1]).toBe("1 2026 c c c");
  });

  test("hides counts under headings that hold a word for years, ages or money but name children", () => {
    const headings = [
      "Need",
      "Mainstream and early years",
      "Year 7",
      "Age 5 to 10",
      "Under 5 years",
      "High-cost placements",
    ];
    const cells = [headings, ["ASD", 3, 2, 1, 4, 2], ["SEMH", 90, 80, 70, 60, 50]];

    expect(suppress(cells).slice(1)).toEqual(["ASD c c c c c", "SEMH 90 80 70 60 50"]);
  });

  test("takes a column for counts that rows need to come to their total, whatever its heading says", () => {
    const cells = [
      ["Need", "Special", "Cost", "Total", "Share"],
      ["ASD", 12, 3, 15, 0.4],
      ["SEMH", 20, 30, 50, 0.6],
      ["SLCN", 40, 50, 90, 0],
      ["Total", 72, 83, 155, 1],
    ];

    expect(suppress(cells).slice(1)).toEqual([
      "ASD c c 15 0.4",
      "SEMH c c 50 0.6",
      "SLCN 40 50 90 0",
      "Total 72 83 155 1",
    ]);
  });

  test("says what is wrong with a table without counts or with an error in a count", () => {
    const read = (cells: Cell[][]) =>
      suppressTable({ name: "Table", cells, firstRow: 3 }, RULES, { nLabels: null }).problems[0];

    expect(
      read([
        ["Setting", "Group"],
        ["MsMdA", "Mainstream"],
      ]),
    ).toMatchObject({
      code: "E760",
      found: "no column holds counts",
    });
    expect(
      read([
        ["Setting", "Plans"],
        ["MsMdA", 7],
        ["SpMdA", 8],
        ["SpIn", { error: "#N/A" }],
      ]),
    ).toMatchObject({
      code: "E761",
      where: "Table, row 6",
    });
  });
});
