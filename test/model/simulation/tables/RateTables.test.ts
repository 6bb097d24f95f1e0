import { EVERYBODY, NOBODY, RateTables } from "../../../../src/model/simulation/tables/RateTables";
import { betaBinomialProbability } from "../../../helpers/probabilities";

const LAWS: [number, number][] = [
  [1, 1],
  [0.055, 4.94],
  [2, 8],
  [1e-3, 1e-3],
  [1e6, 1e6],
  [4, 0.2],
  [1e-3, 1e6],
];

/** Draws at which the cumulative chance is passed, worked out from the probability function. */
function expectInversion(draw: (draw: number) => number, n: number, alpha: number, beta: number): void {
  let cumulative = 0;
  for (let k = 0; k < n; k++) {
    cumulative += betaBinomialProbability(n, alpha, beta, k);
    const border = Math.round(cumulative * 2 ** 31);
    const slack = 60;
    if (border > slack) expect(draw(border - slack)).toBeLessThanOrEqual(k);
    if (border + slack < 2 ** 31) expect(draw(border + slack)).toBeGreaterThan(k);
  }
  expect(draw(2 ** 31 - 1)).toBeLessThanOrEqual(n);
}

describe("RateTables", () => {
  describe.each(LAWS)("of Beta(%p, %p)", (alpha, beta) => {
    it.each([0, 1, 2, 3, 4, 15, 16, 17, 60, 255, 256, 700])("draw a cohort of %p by inversion", (n) => {
      const tables = new RateTables();
      const table = tables.register({ alpha, beta });

      expectInversion((draw) => tables.draw(table, n, draw), n, alpha, beta);
    });
  });

  it("draw the same after they have grown for other cohorts and other rates", () => {
    const tables = new RateTables();
    const table = tables.register({ alpha: 2, beta: 8 });
    const draws = [0, 1e6, 2 ** 30, 2 ** 31 - 1];
    tables.ensureRows(table, 4);
    const before = draws.map((draw) => tables.draw(table, 4, draw));
    for (let other = 1; other < 40; other++) tables.ensureRows(tables.register({ alpha: other, beta: 3 }), 200);
    tables.ensureRows(table, 250);

    expect(draws.map((draw) => tables.draw(table, 4, draw))).toEqual(before);
  });

  it("rise with the draw, and with the rate: the same draw never sends fewer away at a higher rate", () => {
    const tables = new RateTables();
    const rates = [0.02, 0.05, 0.1, 0.3].map((mean) => tables.register({ alpha: mean * 20, beta: (1 - mean) * 20 }));
    for (const n of [3, 30, 300]) {
      for (let draw = 0; draw < 2 ** 31; draw += 2 ** 22) {
        const found = rates.map((table) => tables.draw(table, n, draw));
        expect(found).toEqual([...found].sort((a, b) => a - b));
        expect(tables.draw(rates[0], n, draw)).toBeLessThanOrEqual(tables.draw(rates[0], n, draw + 1));
      }
    }
  });

  it("share one table between equal rates, and have none for certainties", () => {
    const tables = new RateTables();

    expect(tables.register({ alpha: 1, beta: 2 })).toBe(tables.register({ alpha: 1, beta: 2 }));
    expect(tables.register({ alpha: 1, beta: 2 })).not.toBe(tables.register({ alpha: 2, beta: 1 }));
    expect(["nobody", "everybody"].map((chance) => tables.register(chance as "nobody"))).toEqual([NOBODY, EVERYBODY]);
    expect(tables.register({ alpha: 0, beta: 2 })).toBe(NOBODY);
    expect(tables.register({ alpha: 2, beta: 0 })).toBe(EVERYBODY);
  });

  it.each([
    [0, 0],
    [-1, 2],
    [NaN, 2],
    [1, Infinity],
  ])("refuse Beta(%p, %p)", (alpha, beta) => {
    expect(() => new RateTables().register({ alpha, beta })).toThrow(RangeError);
  });
});
