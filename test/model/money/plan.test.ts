import fc from "fast-check";
import { summariseAmounts } from "../../../src/model/compare/compareKey";
import { computeBalance } from "../../../src/model/money/computeBalance";
import { computePlan } from "../../../src/model/money/computePlan";
import { drawDelivery } from "../../../src/model/money/drawDelivery";
import { judgeWorkstream } from "../../../src/model/money/judgeWorkstream";
import { rampOverYear } from "../../../src/model/money/rampOverYear";
import { readConfidence } from "../../../src/model/money/readConfidence";
import { readMoment } from "../../../src/model/money/readMoment";
import { readWorkstreams } from "../../../src/model/money/readWorkstreams";
import { listCoalitions, shareSavings } from "../../../src/model/money/shareSavings";
import { CERTAIN, type Confidence, USUAL_CONFIDENCE, type Workstream } from "../../../src/model/money/Workstream";
import { wordProblem } from "../../../src/model/Problem";
import { createKey } from "../../../src/model/random/createKey";
import type { Cell } from "../../../src/model/tables/Reading";
import type { FinancialYear } from "../../../src/model/years";

const YEARS = [2026, 2027, 2028, 2029] as FinancialYear[];
const KEY = createKey("42");
const read = (cells: readonly (readonly Cell[])[]) => readWorkstreams({ name: "Workstreams", cells, firstRow: 1 });

const saving = fc.record({
  pounds: fc.integer({ min: 1, max: 5_000_000 }),
  start: fc.double({ min: 2024, max: 2031, noNaN: true }),
  rampYears: fc.constantFrom(0, 0.5, 1, 2, 5),
});
const workstream = fc.record({
  kind: fc.constantFrom<Workstream["kind"]>("reduction", "avoidance", "income"),
  confidence: fc.constantFrom<Confidence>(
    CERTAIN,
    ...Object.values(USUAL_CONFIDENCE).map((c) => ({ ...c, words: "" })),
  ),
  saving,
  revenue: fc.nat(1_000_000),
  capital: fc.nat(1_000_000),
  investmentFrom: fc.constantFrom(...YEARS, null),
  investmentYears: fc.constantFrom(1, 2, 3),
});
const workstreams = fc.array(workstream, { maxLength: 5 }).map((list): Workstream[] =>
  list.map((each, i) => ({
    ...each,
    name: `Workstream ${i}`,
    owner: "",
    saving: { type: "steady", end: null, ...each.saving },
    row: i + 2,
  })),
);

function plan(list: readonly Workstream[], nSimulations = 20, carry = { rate: 0, isCharged: false }) {
  const spend = Float64Array.from({ length: YEARS.length * nSimulations }, (_, i) => 1_000_000 + 1000 * (i % 7));
  const unmitigated = computeBalance({
    years: YEARS,
    nSimulations,
    opening: -2_000_000,
    lines: [{ name: "Placements", side: "expenditure", part: "Placements", amounts: spend }],
    carry,
  });
  const delivery = list.map(({ name, confidence }) => drawDelivery(KEY, name, confidence, nSimulations));
  return computePlan({ unmitigated, workstreams: list, saved: new Map(), delivery, carry, isCapitalCharged: false });
}

describe("computePlan", () => {
  it("adds the contributions of the workstreams up to the whole difference, in every year and simulation", () => {
    fc.assert(
      fc.property(workstreams, (list) => {
        const { unmitigated, mitigated, effects } = plan(list);

        mitigated.inYear.forEach((inYear, i) => {
          const iYear = Math.floor(i / 20);
          const sum = effects.reduce((all, { delivered, revenue }) => all + delivered[i] - revenue[iYear], 0);
          expect(Math.abs(inYear - unmitigated.inYear[i] - sum)).toBeLessThan(0.005);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("changes nothing, to the last bit, without workstreams", () => {
    const { unmitigated, mitigated } = plan([], 20, { rate: 0.05, isCharged: true });

    expect(mitigated).toEqual(unmitigated);
  });

  it("leaves every other workstream as it is where one is added", () => {
    fc.assert(
      fc.property(workstreams, (list) => {
        const [all, fewer] = [plan(list), plan(list.slice(0, -1))];

        fewer.effects.forEach((effect, i) => expect(effect.delivered).toEqual(all.effects[i].delivered));
      }),
      { numRuns: 30 },
    );
  });
});

describe("drawDelivery", () => {
  const draw = (confidence: Confidence | { worst: number; usual: number; best: number }, name = "Panel") =>
    drawDelivery(KEY, name, { words: "", ...confidence }, 20_000);
  const average = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it.each(Object.entries(USUAL_CONFIDENCE))("has the mean of the triangle for %s, and stays inside it", (_, scale) => {
    const shares = draw(scale);
    const mean = (scale.worst + scale.usual + scale.best) / 3;

    expect(average(shares)).toBeCloseTo(mean, 2);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(scale.worst);
    expect(Math.max(...shares)).toBeLessThanOrEqual(scale.best);
  });

  it("delivers no less with a better colour in any simulation", () => {
    const [green, amber, red] = (["green", "amber", "red"] as const).map((rag) => draw(USUAL_CONFIDENCE[rag]));

    expect(green.every((share, i) => share >= amber[i] && amber[i] >= red[i])).toBe(true);
  });

  it("is wider with less confidence", () => {
    const width = (text: string) => {
      const statistics = summariseAmounts(draw(readConfidence(text, USUAL_CONFIDENCE) as Confidence));
      return statistics[10] - statistics[4];
    };

    expect([width("95%"), width("80%"), width("50%")]).toEqual(
      [...[width("95%"), width("80%"), width("50%")]].sort((a, b) => a - b),
    );
    expect(width("100%")).toBe(0);
    expect(width("green")).toBeLessThan(width("amber"));
    expect(width("amber")).toBeLessThan(width("red") * 1.3);
  });

  it("draws workstreams apart by their names", () => {
    expect(draw(USUAL_CONFIDENCE.red, "A")).not.toEqual(draw(USUAL_CONFIDENCE.red, "B"));
  });
});

describe("rampOverYear", () => {
  it.each([
    [2026, 2026, null, 0, 1],
    [2026, 2026.5, null, 0, 0.5],
    [2025, 2026, null, 0, 0],
    [2026, 2026, null, 2, 0.25],
    [2027, 2026, null, 2, 0.75],
    [2028, 2026, null, 2, 1],
    [2027, 2026, 2027.25, 0, 0.25],
    [2028, 2026, 2027.25, 0, 0],
  ])("gives year %d of what starts in %d, ends in %s and ramps %d years: %d", (year, start, end, ramp, share) => {
    expect(rampOverYear(year as FinancialYear, start, end, ramp)).toBeCloseTo(share, 12);
  });

  it("adds up, over the years, to the whole effect less half of the ramp", () => {
    fc.assert(
      fc.property(fc.double({ min: 2020, max: 2025, noNaN: true }), fc.integer({ min: 0, max: 5 }), (start, ramp) => {
        const years = Array.from({ length: 20 }, (_, i) => (2020 + i) as FinancialYear);
        const sum = years.reduce((all, year) => all + rampOverYear(year, start, null, ramp), 0);

        expect(sum).toBeCloseTo(2040 - start - ramp / 2, 9);
      }),
    );
  });
});

describe("shareSavings", () => {
  const costs = fc.array(fc.array(fc.double({ min: 0, max: 1e8, noNaN: true }), { minLength: 3, maxLength: 3 }), {
    minLength: 8,
    maxLength: 8,
  });

  it.each(["in order", "shapley"] as const)("shares out the whole saving and no more: %s", (sharing) => {
    fc.assert(
      fc.property(costs, (rows) => {
        const byMask = new Map(listCoalitions(3, sharing).map((mask) => [mask, Float64Array.from(rows[mask])]));
        const shares = shareSavings(3, byMask, sharing);

        for (let i = 0; i < 3; i++) {
          const sum = shares.reduce((all, share) => all + share[i], 0);
          expect(Math.abs(sum - (rows[0][i] - rows[7][i]))).toBeLessThan(1e-4);
        }
      }),
    );
  });

  it("treats alike, with shapley, those who do the same", () => {
    const byMask = new Map([0, 1, 2, 3].map((mask) => [mask, new Float64Array([[100, 70, 70, 60][mask]])] as const));

    expect(shareSavings(2, byMask, "shapley").map(([saved]) => saved)).toEqual([20, 20]);
    expect(shareSavings(2, byMask, "in order").map(([saved]) => saved)).toEqual([30, 10]);
  });
});

describe("judgeWorkstream", () => {
  it("finds the year in which savings have paid for both investments", () => {
    const { effects } = plan([
      {
        name: "Base",
        owner: "",
        kind: "reduction",
        confidence: CERTAIN,
        saving: { type: "steady", pounds: 100, start: 2027, end: null, rampYears: 0 },
        revenue: 50,
        capital: 150,
        investmentFrom: 2026 as FinancialYear,
        investmentYears: 1,
        row: 2,
      },
    ]);
    const verdict = judgeWorkstream(effects[0], YEARS);

    expect(verdict).toMatchObject({
      planned: 300,
      revenue: 50,
      capital: 150,
      net: 250,
      payback: 2028,
      chanceOfPayback: 1,
    });
  });
});

describe("readMoment", () => {
  it.each<[Cell, number]>([
    ["2026-27", 2026],
    [2026, 2026],
    ["April 2026", 2026],
    ["1 Sep 2026", 2026 + 5 / 12],
    ["September 2026", 2026 + 5 / 12],
    ["Jan 2027", 2026.75],
    ["2026-10", 2026.5],
    ["01/10/2026", 2026.5],
    [46296, 2026.5],
  ])("reads %s", (cell, moment) => {
    expect(readMoment(cell, false)).toBeCloseTo(moment, 9);
  });
});

describe("readWorkstreams", () => {
  const HEAD = [
    "Workstream",
    "Owner",
    "Kind",
    "Start",
    "Ramp years",
    "Confidence",
    "Gross saving",
    "Scenario",
    "Revenue investment",
    "2027-28",
  ];
  const row = (parts: Partial<Record<string, Cell>>): Cell[] =>
    HEAD.map(
      (heading) =>
        ({ Workstream: "Panel", Kind: "reduction", Start: "2026-27", Confidence: "amber", ...parts })[heading] ?? "",
    );

  it("reads money, profiles and scenarios", () => {
    const { value, problems } = read([
      HEAD,
      row({ "Gross saving": 100, "Ramp years": 2, "Revenue investment": "£50" }),
      row({ Workstream: "Contracts", "2027-28": 70, Confidence: 0.8 }),
      row({
        Workstream: "Places",
        Kind: "Cost avoidance",
        Scenario: "Places",
        Confidence: "40%, 75%, 90%",
        Owner: "Capital",
      }),
    ]);

    expect(problems).toEqual([]);
    expect(value?.map(({ saving: planned }) => planned)).toEqual([
      { type: "steady", pounds: 100, start: 2026, end: null, rampYears: 2 },
      { type: "profile", pounds: new Map([[2027, 70]]) },
      { type: "scenario", scenario: "Places" },
    ]);
    expect(value?.map(({ kind, confidence }) => [kind, confidence.usual])).toEqual([
      ["reduction", 0.75],
      ["reduction", 0.8],
      ["avoidance", 0.75],
    ]);
    expect(value?.[0]).toMatchObject({ revenue: 50, investmentFrom: 2026, investmentYears: 1 });
  });

  it.each<[string, Partial<Record<string, Cell>>, string]>([
    [
      "an unknown kind",
      { Kind: "magic", "Gross saving": 1 },
      "Workstreams, row 2: Kind is 'magic'. Give reduction, avoidance or income. Correct the kind. (E720)",
    ],
    [
      "an unknown confidence",
      { Confidence: "blue", "Gross saving": 1 },
      "Workstreams, row 2: Confidence is 'blue'. Give green, amber or red, a share such as 80%, or worst, usual and best such as 40%, 75%, 100%. Correct the confidence. (E721)",
    ],
    [
      "a confidence above the whole",
      { Confidence: 80, "Gross saving": 1 },
      "Workstreams, row 2: Confidence is 80. Give green, amber or red, a share such as 80%, or worst, usual and best such as 40%, 75%, 100%. Correct the confidence. (E721)",
    ],
    [
      "no start",
      { Start: "", "Gross saving": 1 },
      "Workstreams, row 2: Start is blank. Give a financial year such as 2026-27, or a month such as September 2026. Correct the date. (E722)",
    ],
    [
      "a start that is none",
      { Start: "soon", "Gross saving": 1 },
      "Workstreams, row 2: Start is 'soon'. Give a financial year such as 2026-27, or a month such as September 2026. Correct the date. (E722)",
    ],
    [
      "no effect",
      {},
      "Workstreams, row 2: Workstream has neither a gross saving nor a scenario. A workstream has a gross saving, savings by year, or the name of a scenario of levers: one of the three. Fill in one of them and leave the others blank. (E723)",
    ],
    [
      "two effects",
      { "Gross saving": 1, Scenario: "A" },
      "Workstreams, row 2: Workstream has more than one kind of saving. A workstream has a gross saving, savings by year, or the name of a scenario of levers: one of the three. Fill in one of them and leave the others blank. (E723)",
    ],
    [
      "no confidence",
      { Confidence: "", "Gross saving": 1 },
      "Workstreams, row 2: 'Panel' has no confidence. It is counted as certain, so the band is too narrow. Give green, amber or red, or a share. (E725)",
    ],
    [
      "a negative saving",
      { "Gross saving": -5 },
      "Workstreams, row 2: Gross saving is -5. Pounds of 0 or more are wanted. Correct the number. (E727)",
    ],
    [
      "a ramp of a lifetime",
      { "Gross saving": 5, "Ramp years": 70 },
      "Workstreams, row 2: Ramp years is 70. 0 to 20 years are wanted. Correct the number. (E727)",
    ],
  ])("has a sentence for %s", (_, parts, sentence) => {
    expect(read([HEAD, row(parts)]).problems.map(wordProblem)).toContain(sentence);
  });

  it("has a sentence for two of one name", () => {
    expect(read([HEAD, row({ "Gross saving": 1 }), row({ "Gross saving": 2 })]).problems.map(wordProblem)).toEqual([
      "Workstreams, row 3: Workstream 'Panel' stands twice. Each workstream needs a name of its own. Rename one of them. (E726)",
    ]);
  });
});
