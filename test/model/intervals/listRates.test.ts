import type { ModelInput } from "../../../src/model/data/ModelInput";
import { listRates } from "../../../src/model/intervals/listRates";
import { estimateRates } from "../../../src/model/rates/estimateRates";
import { inventInput } from "../../worker/inventInput";

const input: ModelInput = inventInput();
const rates = estimateRates(input);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const { transitions } = input;
const count = (matches: (i: number) => boolean) =>
  Array.from({ length: transitions.length }, (_, i) => i).filter(matches).length;
const wasIn = (i: number) => transitions.settingBefore[i] >= 0;
const isIn = (i: number) => transitions.settingAfter[i] >= 0;

describe("listRates", () => {
  test("counts every joiner, leaver and mover of the data once, out of everybody who could have", () => {
    const [joiners, leavers, movers] = (["joiners", "leavers", "movers"] as const).map((process) =>
      listRates(input, rates, process),
    );

    expect(sum(joiners.map((row) => row.nObserved))).toBe(count((i) => !wasIn(i) && isIn(i)));
    expect(sum(leavers.map((row) => row.nObserved))).toBe(count((i) => wasIn(i) && !isIn(i)));
    expect(sum(leavers.map((row) => row.nExposed))).toBe(count(wasIn));
    expect(sum(movers.map((row) => row.nObserved))).toBe(
      count((i) => wasIn(i) && isIn(i) && transitions.settingBefore[i] !== transitions.settingAfter[i]),
    );
  });

  test("puts the mean of what was seen inside the interval, and nearer to what was seen the more was seen", () => {
    for (const process of ["joiners", "leavers", "movers"] as const) {
      for (const row of listRates(input, rates, process).filter(({ nObserved }) => nObserved > 0)) {
        expect(row.low).toBeLessThan(row.high);
        expect(row.rate).toBeGreaterThan(row.low);
        expect(row.rate).toBeLessThan(row.high);
      }
    }
    const often = listRates(input, rates, "leavers").filter(({ nExposed }) => nExposed >= 5);
    expect(often.length).toBeGreaterThan(0);
    for (const row of often)
      expect(Math.abs(row.rate - row.nObserved / row.nExposed)).toBeLessThan(0.5 / row.nExposed + 0.12);
  });

  test("divides joiners by the January of arrival, or of the census before under Witan's rules", () => {
    const nPeople = (rows: ModelInput["population"], years: readonly number[], ncy: number) =>
      sum(rows.filter((row) => row.ncy === ncy && years.includes(row.censusYear)).map(({ people }) => people));
    const growing: ModelInput = {
      ...input,
      population: input.population.map((row) => ({ ...row, people: row.people + row.censusYear - 2000 })),
    };
    const witan: ModelInput = { ...growing, rules: "witan" };
    const past = [...new Set(transitions.censusYear)];

    const find = (given: ModelInput, ncy: number) =>
      listRates(given, estimateRates(given), "joiners").find((row) => row.ncy === ncy);

    expect(find(growing, 7)?.nExposed).toBeCloseTo(
      nPeople(
        growing.population,
        past.map((year) => year + 1),
        7,
      ),
      6,
    );
    expect(find(witan, 7)?.nExposed).toBeCloseTo(nPeople(witan.population, past, 7), 6);
  });
});
