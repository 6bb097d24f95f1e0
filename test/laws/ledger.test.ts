import fc from "fast-check";
import { compareProviders } from "../../src/model/ledger/compareProviders";
import { estimateUnitCosts } from "../../src/model/ledger/estimateUnitCosts";
import { gatherSpells } from "../../src/model/ledger/gatherSpells";
import type { Join } from "../../src/model/ledger/Join";
import { joinLedger } from "../../src/model/ledger/joinLedger";
import { splitPence } from "../../src/model/ledger/Pence";
import { readLedger } from "../../src/model/ledger/readLedger";
import { reportJoin, tiesOut } from "../../src/model/ledger/reportJoin";
import { shrinkMeans } from "../../src/model/ledger/shrinkMeans";
import { USUAL_UNIT_COSTS } from "../../src/model/ledger/UnitCost";
import { readCensus } from "../../src/model/tables/readCensus";
import type { Cell } from "../../src/model/tables/Reading";
import type { FinancialYear } from "../../src/model/years";
import { inventCensus, inventLedger, inventUpn } from "../model/ledger/inventLedger";

const HEADINGS = ["UPN", "Provider", "Kind", "Financial year", "From", "To", "Amount"];
const PUPILS = Array.from({ length: 12 }, (_, i) => {
  const need = ["ASD", "SEMH", "MLD"][i % 3];
  return [i, i, need, i % 4 === 0 ? "SpIn" : i % 2 === 0 ? "SpMdA" : "MsMdA"] as const;
});
const CENSUS = readCensus(inventCensus([2025, 2026], PUPILS)).value!;

/** A reference as finance writes it: right, in small letters, without its letter, wrong, of a stranger, or none. */
const references = fc.oneof(
  { weight: 12, arbitrary: fc.nat(11).map(inventUpn) },
  { weight: 2, arbitrary: fc.nat(11).map((i) => inventUpn(i).toLowerCase()) },
  { weight: 2, arbitrary: fc.nat(11).map((i) => inventUpn(i).slice(1)) },
  { weight: 1, arbitrary: fc.nat(11).map((i) => `Z${inventUpn(i).slice(1)}`) },
  { weight: 1, arbitrary: fc.integer({ min: 500, max: 510 }).map(inventUpn) },
  { weight: 1, arbitrary: fc.constant("") },
);
/** Whole pence as a number or as text, of either sign. */
const amounts = fc.tuple(fc.integer({ min: -500_000, max: 9_000_000 }), fc.boolean()).map(([pence, isText]): Cell => {
  if (!isText) return pence / 100;
  const text = `£${(Math.abs(pence) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",")}`;
  return pence < 0 ? `(${text})` : text;
});
/** A financial year, days inside or across years, both, or nothing. */
const periods = fc.oneof(
  fc.constantFrom("2024-25", "2025-26", "2026-27").map((year): Cell[] => [year, "", ""]),
  fc
    .tuple(fc.integer({ min: 45_300, max: 46_300 }), fc.nat(500))
    .map(([from, days]): Cell[] => ["", from, from + days]),
  fc
    .tuple(fc.integer({ min: 45_748, max: 46_000 }), fc.nat(100))
    .map(([from, days]): Cell[] => ["2025-26", from, from + days]),
  fc.constant<Cell[]>(["", "", ""]),
);
const lines = fc
  .tuple(
    references,
    fc.constantFrom("Larches", "LARCHES", "Oakfield", "Elms", ""),
    fc.constantFrom("Fee", "Top-up", "Place", "Taxi", "Music", ""),
    periods,
    amounts,
  )
  .map(([upn, provider, kind, [year, from, to], amount]): Cell[] => [upn, provider, kind, year, from, to, amount]);
const ledgers = fc.array(lines, { minLength: 1, maxLength: 60 });

const join = (rows: readonly (readonly Cell[])[]): Join =>
  joinLedger(CENSUS, readLedger(inventLedger(HEADINGS, rows)).value!, { kind: null, financialYear: null });

/** Pence of a cell, read in another way than the product's. */
function readPlainly(cell: Cell): number {
  if (typeof cell === "number") return Math.round(cell * 100);
  const text = String(cell);
  return (text.startsWith("(") ? -1 : 1) * Number(text.replace(/\D/g, ""));
}
const addUp = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

describe("a joined ledger", () => {
  it("keeps every penny: parts, matches, years and providers add up to the cells", () => {
    fc.assert(
      fc.property(ledgers, (rows) => {
        const joined = join(rows);
        const pence = addUp(rows.map((row) => readPlainly(row[6])));

        expect(joined.ledger.totalPence).toBe(pence);
        expect(addUp(joined.parts.map((part) => part.pence))).toBe(pence);
        expect(tiesOut(reportJoin(joined))).toBe(true);
        expect(addUp(compareProviders(joined).map(({ total }) => total))).toBe(pence);
      }),
      { numRuns: 150 },
    );
  });

  it("tells the same whatever the order of its lines", () => {
    const turned = fc.tuple(ledgers, fc.nat(60)).map(([rows, at]) => ({
      rows,
      others: [...rows.slice(at % rows.length), ...rows.slice(0, at % rows.length)].reverse(),
    }));
    const tell = (rows: readonly (readonly Cell[])[]) =>
      reportJoin(join(rows)).map(({ year, what, nLines, nPupils, amount }) => [year, what, nLines, nPupils, amount]);

    fc.assert(
      fc.property(turned, ({ rows, others }) => {
        expect(tell(others)).toEqual(tell(rows));
      }),
      { numRuns: 60 },
    );
  });

  it("of the census itself matches everybody", () => {
    const rows = PUPILS.map(([number], i): Cell[] => [inventUpn(number), "Elms", "Fee", "2025-26", "", "", 100 + i]);

    const joined = join(rows);

    expect(joined.unmatched).toEqual([]);
    expect(joined.parts.every(({ match }) => match === "its January")).toBe(true);
    expect(gatherSpells(joined, 2025 as FinancialYear, false)).toHaveLength(PUPILS.length);
  });

  it("costs pupils so that unit costs times their years are what was spent", () => {
    const settings = fc.record({
      byPhase: fc.boolean(),
      linesApart: fc.boolean(),
      withTransport: fc.boolean(),
      withoutCost: fc.constantFrom("left out" as const, "zero" as const),
    });
    fc.assert(
      fc.property(ledgers, settings, fc.constantFrom(2024, 2025), (rows, how, year) => {
        const joined = join(rows);
        const costs = estimateUnitCosts(joined, year as FinancialYear, how);
        const spent = addUp(gatherSpells(joined, year as FinancialYear, how.withTransport).map(({ pence }) => pence));

        const costed = addUp(costs.map(({ cost, spread }) => cost * (spread?.weight ?? 0)));

        expect(addUp(costs.map(({ total }) => total))).toBe(spent);
        expect(Math.round(costed * 100)).toBeCloseTo(spent, -0.4);
      }),
      { numRuns: 150 },
    );
  });

  it("never has a pupil for more than a year, and for no less than a day", () => {
    fc.assert(
      fc.property(ledgers, (rows) => {
        const spells = gatherSpells(join(rows), 2025 as FinancialYear, false);

        for (const { years } of spells) {
          expect(years).toBeGreaterThan(0.99 / 366);
          expect(years).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("pence", () => {
  it("are parted without one left over", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 366 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (pence, shares) => {
        const parts = splitPence(pence, shares);

        expect(addUp(parts)).toBe(pence);
        parts.forEach((part, i) => {
          expect(Math.abs(part - (pence * shares[i]) / addUp(shares))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe("means that are drawn together", () => {
  const groups = fc.array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 1, max: 12 })), {
      minLength: 1,
      maxLength: 8,
    }),
    { minLength: 1, maxLength: 6 },
  );
  const split = (group: readonly (readonly [number, number])[]) => ({
    values: group.map(([value]) => value),
    weights: group.map(([, months]) => months / 12),
  });

  it("still add up to what was there, and lie between their own mean and the common one", () => {
    fc.assert(
      fc.property(groups, (drawn) => {
        const costs = drawn.map(split);
        const { means, own, common } = shrinkMeans(costs, 0.3);
        const weights = costs.map((group) => addUp(group.weights));
        const sums = costs.map(({ values, weights: each }) => addUp(values.map((value, i) => value * each[i])));

        expect(addUp(means.map((mean, g) => mean * weights[g]))).toBeCloseTo(addUp(sums), 3);
        means.forEach((mean, g) => {
          const [low, high] = [sums[g] / weights[g], common].sort((a, b) => a - b);
          expect(own[g]).toBeGreaterThanOrEqual(0);
          expect(own[g]).toBeLessThanOrEqual(1);
          expect(mean).toBeGreaterThanOrEqual(low - 1e-6);
          expect(mean).toBeLessThanOrEqual(high + 1e-6);
        });
      }),
    );
  });

  it("follow the formula: worked out by hand for three groups", () => {
    const costs = [
      { values: [10, 14], weights: [1, 1] },
      { values: [30, 34, 32], weights: [1, 1, 1] },
      { values: [20], weights: [1] },
    ];

    const { own, common, means } = shrinkMeans(costs, null);

    // Within: (8 + 8) / 3. Overall mean 140 / 6; squares 2*(12-m)^2 + 3*(32-m)^2 + (20-m)^2 with m = 70/3.
    const within = 16 / 3;
    const overall = 70 / 3;
    const squares = 2 * (12 - overall) ** 2 + 3 * (32 - overall) ** 2 + (20 - overall) ** 2;
    const between = (squares - 2 * within) / (6 - 14 / 6);
    const z = [2, 3, 1].map((weight) => weight / (weight + within / between));
    const m = (z[0] * 12 + z[1] * 32 + z[2] * 20) / (z[0] + z[1] + z[2]);
    expect(own.map((share) => share.toFixed(12))).toEqual(z.map((share) => share.toFixed(12)));
    expect(common).toBeCloseTo(m, 12);
    expect(means[2]).toBeCloseTo(z[2] * 20 + (1 - z[2]) * m, 12);
  });

  it("are the usual unit costs where nothing else is asked for", () => {
    expect(USUAL_UNIT_COSTS).toEqual({
      byPhase: false,
      linesApart: false,
      withTransport: false,
      withoutCost: "left out",
    });
  });
});
