import { chooseKey } from "../../../src/model/ledger/chooseKey";
import { compareProviders } from "../../../src/model/ledger/compareProviders";
import { estimateUnitCosts } from "../../../src/model/ledger/estimateUnitCosts";
import { gatherSpells } from "../../../src/model/ledger/gatherSpells";
import { joinLedger } from "../../../src/model/ledger/joinLedger";
import type { KeyKind } from "../../../src/model/ledger/PupilKey";
import { readLedger } from "../../../src/model/ledger/readLedger";
import { USUAL_UNIT_COSTS } from "../../../src/model/ledger/UnitCost";
import { readCensus } from "../../../src/model/tables/readCensus";
import type { Cell, CellTable } from "../../../src/model/tables/Reading";
import type { FinancialYear } from "../../../src/model/years";
import { inventCensus, inventLedger, inventUpn } from "./inventLedger";

const YEAR = 2025 as FinancialYear;
const HEADINGS = ["UPN", "Provider", "Financial year", "From", "To", "Amount"];
const join = (census: CellTable, rows: readonly (readonly Cell[])[], kind: KeyKind | null = null) =>
  joinLedger(readCensus(census).value!, readLedger(inventLedger(HEADINGS, rows)).value!, { kind, financialYear: null });
const HEAD = ["UPN", "Census year", "NCY", "Need", "Setting"];

/** Moves from a special school to college in September 2025. */
const MOVER: CellTable = {
  name: "Census",
  cells: [HEAD, [inventUpn(1), 2025, 11, "ASD", "SpMdA"], [inventUpn(1), 2026, 12, "ASD", "GFE"]],
  firstRow: 1,
};

describe("a pupil who changes setting in September", () => {
  it("has the costs of April to August in the setting before, the others in the one after", () => {
    const joined = join(MOVER, [
      [inventUpn(1), "Larches", "2025-26", "01/04/2025", "31/08/2025", 10_000],
      [inventUpn(1), "College", "2025-26", "01/09/2025", "31/03/2026", 4_200],
    ]);

    const spells = gatherSpells(joined, YEAR, false);

    expect(spells.map(({ state, pence, years }) => [state.setting, pence, years])).toEqual([
      ["SpMdA", 1_000_000, 153 / 365],
      ["GFE", 420_000, 212 / 365],
    ]);
    const costs = estimateUnitCosts(joined, YEAR, USUAL_UNIT_COSTS).filter(({ nPupils }) => nPupils > 0);
    expect(costs.map(({ setting, cost }) => [setting, Math.round(cost)])).toEqual([
      ["GFE", Math.round((4_200 * 365) / 212)],
      ["SpMdA", Math.round((10_000 * 365) / 153)],
    ]);
  });

  it("has one line over the year parted by days, to the penny", () => {
    const { parts } = join(MOVER, [[inventUpn(1), "Larches", "", "2025-04-01", "2026-03-31", 100]]);

    expect(parts.map(({ pence, censusYear }) => [pence, censusYear])).toEqual([
      [Math.round((10_000 * 153) / 365), 2025],
      [10_000 - Math.round((10_000 * 153) / 365), 2026],
    ]);
  });

  it("has a line without days in the January inside the year", () => {
    const { parts } = join(MOVER, [[inventUpn(1), "Larches", "2025-26", "", "", 100]]);

    expect(parts.map(({ censusYear, match }) => [censusYear, match])).toEqual([[2026, "its January"]]);
  });
});

describe("a pupil who is not in the January of the line", () => {
  const left: CellTable = {
    ...MOVER,
    cells: [HEAD, [inventUpn(1), 2025, 11, "ASD", "SpMdA"], [inventUpn(2), 2026, 1, "ASD", "GFE"]],
  };

  it("is costed by the January beside it where the days are known, and only matched where they are not", () => {
    const dated = join(left, [[inventUpn(1), "L", "2025-26", "2025-09-01", "2025-10-31", 100]]);
    const undated = join(left, [[inventUpn(1), "L", "2025-26", "", "", 100]]);

    expect(dated.parts[0]).toMatchObject({ match: "January beside", censusYear: 2025 });
    expect(gatherSpells(dated, YEAR, false)).toHaveLength(1);
    expect(undated.parts[0]).toMatchObject({ match: "January beside", censusYear: 2025 });
    expect(gatherSpells(undated, YEAR, false)).toHaveLength(0);
  });

  it("is matched to the nearest January for a late invoice, and not costed", () => {
    const joined = join(left, [[inventUpn(1), "L", "2027-28", "", "", 100]]);

    expect(joined.parts[0]).toMatchObject({ match: "another January", censusYear: 2025 });
  });
});

describe("the key", () => {
  const census = (references: readonly Cell[]): CellTable => ({
    name: "Census",
    cells: [HEAD, ...references.map((each, i): Cell[] => [each, 2026, i, "ASD", "SpMdA"])],
    firstRow: 1,
  });
  const match = (references: readonly Cell[], written: Cell) =>
    join(census(references), [[written, "L", "2025-26", "", "", 1]], "reference").parts[0].match;

  it.each<[string, Cell, Cell]>([
    ["case", "ab12", "AB12"],
    ["spaces and hyphens", "AB-12 3", "AB123"],
    ["leading zeros", "000123", 123],
    ["leading zeros that Excel kept", 123, "00123"],
  ])("does not mind %s", (_name, written, known) => {
    expect(match([known], written)).toBe("its January");
  });

  it("is not guessed where two references of the census are alike when they are cleaned", () => {
    expect(match(["0012", "12"], "00012")).toBe("several pupils");
    expect(match(["0012", "12"], "0012")).toBe("its January");
    expect(
      join(census(["0012", "12"]), [["5", "L", "2025-26", "", "", 1]], "reference").problems.map(({ code }) => code),
    ).toContain("E912");
  });

  it("can be a heading that both tables have", () => {
    const pupils: CellTable = {
      name: "Census",
      cells: [
        ["Case number", ...HEAD],
        ["C7", "X", 2026, 3, "ASD", "SpMdA"],
      ],
      firstRow: 1,
    };
    const ledger: CellTable = {
      name: "Ledger",
      cells: [
        ["Case number", ...HEADINGS],
        ["c7", "Y", "L", "2025-26", "", "", 1],
      ],
      firstRow: 1,
    };

    const chosen = chooseKey("case NUMBER", pupils, ledger);

    const joined = joinLedger(readCensus(chosen.census).value!, readLedger(chosen.ledger).value!, {
      kind: null,
      financialYear: null,
    });
    expect(joined.parts[0].match).toBe("its January");
  });

  it("suggests a pupil one slip away, and joins nobody by that", () => {
    const known = inventUpn(7);
    const slips = [
      known.slice(0, 5) + known[6] + known[5] + known.slice(7),
      `${known}1`,
      known.slice(0, 9) + known.slice(10),
      known.slice(0, 12) + ((Number(known[12]) + 1) % 10),
    ].filter((slip) => slip !== known);
    const joined = join(
      census([known, inventUpn(8)]),
      slips.map((slip): Cell[] => [slip, "L", "2025-26", "", "", 1]),
      "upn",
    );

    expect(joined.unmatched).toHaveLength(slips.length);
    for (const { suggestions } of joined.unmatched) expect(suggestions).toContain(known);
  });
});

describe("providers", () => {
  it("are compared with the mean of the same setting, need and phase elsewhere, worked out by hand", () => {
    const pupils = Array.from({ length: 12 }, (_, i) => [i, 5, "ASD", "SpMdA"] as const);
    const cost = (i: number) => (i < 6 ? 30_000 + 100 * i : 20_000 + 100 * i);
    const rows = pupils.map(([i]): Cell[] => [
      inventUpn(i),
      i < 6 ? "Dear" : i % 2 === 0 ? "Plain" : "PLAIN",
      "2025-26",
      "",
      "",
      cost(i),
    ]);

    const [dear, plain] = compareProviders(join(inventCensus([2026], pupils), rows));

    const mean = (from: number) => [0, 1, 2, 3, 4, 5].reduce((sum, i) => sum + cost(from + i), 0) / 6;
    expect(dear).toMatchObject({ provider: "Dear", nPupils: 6, verdict: "dearer" });
    expect(dear.cost).toBeCloseTo(mean(0), 9);
    expect(dear.expected).toBeCloseTo(mean(6), 9);
    const all = pupils.map(([i]) => cost(i));
    const overall = all.reduce((sum, each) => sum + each, 0) / 12;
    const variance = all.reduce((sum, each) => sum + (each - overall) ** 2, 0) / 11;
    expect(dear.low).toBeCloseTo(mean(0) - mean(6) - 1.96 * Math.sqrt(variance / 6 + variance / 6), 6);
    expect(plain).toMatchObject({ provider: "Plain", nPupils: 6, verdict: "cheaper" });
  });

  it("with two pupils are no verdict, however dear", () => {
    const pupils = Array.from({ length: 12 }, (_, i) => [i, 5, "ASD", "SpMdA"] as const);
    const rows = pupils.map(([i]): Cell[] => [
      inventUpn(i),
      i < 2 ? "Dear" : "Plain",
      "2025-26",
      "",
      "",
      i < 2 ? 90_000 : 20_000 + i,
    ]);

    const providers = compareProviders(join(inventCensus([2026], pupils), rows));

    expect(providers.find(({ provider }) => provider === "Dear")?.verdict).toBe("too few pupils to say");
  });

  it("tell what the same pupils cost a year before", () => {
    const pupils = Array.from({ length: 6 }, (_, i) => [i, 5, "ASD", "SpMdA"] as const);
    const rows = pupils.flatMap(([i]): Cell[][] => [
      [inventUpn(i), "Elms", "2024-25", "", "", 10_000],
      ...(i < 4 ? [[inventUpn(i), "Elms", "2025-26", "", "", 11_000]] : []),
    ]);

    const [now] = compareProviders(join(inventCensus([2025, 2026], pupils), rows));

    expect(now.nSame).toBe(4);
    expect(now.changeOfSame).toBeCloseTo(0.1, 12);
  });
});
