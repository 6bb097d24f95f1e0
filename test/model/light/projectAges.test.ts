import { AGES, projectAges } from "../../../src/model/light/projectAges";
import { createSeries } from "./inventPublished";

const ages = (plans: (age: number) => number) => new Map(AGES.map((age) => [age, plans(age)]));
const addUp = (plans: readonly number[]) => plans.reduce((sum, each) => sum + each, 0);

/** Nobody joins after 5; a tenth of each age group leaves from 15 on. */
const shape = (age: number): number => (age <= 5 ? 100 * (age - 1) : age <= 15 ? 400 : 400 * 0.9 ** (age - 15));
const steady = createSeries("Steady", {
  ages: new Map([
    [2024, ages(shape)],
    [2025, ages(shape)],
  ]),
});

it("keeps a steady authority as it is", () => {
  const total = addUp(AGES.map(shape));

  const projected = projectAges(steady, null, 2025, [total, total])!;

  for (const year of projected) year.forEach((plans, i) => expect(plans).toBeCloseTo(shape(AGES[i]), 6));
});

it("adds up to the total it is given, with nobody below zero", () => {
  const growing = createSeries("Growing", {
    ages: new Map([
      [2024, ages((age) => (age % 4) * 3)],
      [2025, ages((age) => ((age + 1) % 5) * 4)],
    ]),
  });

  const projected = projectAges(growing, steady, 2025, [210, 230, 260])!;

  expect(projected.map(addUp).map((sum) => Math.round(sum * 1e6) / 1e6)).toEqual([210, 230, 260]);
  expect(projected.flat().every((plans) => plans >= 0)).toBe(true);
});

it("moves a large age group up one year at a time", () => {
  const bulge = createSeries("Bulge", {
    ages: new Map([
      [2024, ages((age) => (age === 7 ? 900 : shape(age)))],
      [2025, ages((age) => (age === 8 ? 900 : shape(age)))],
    ]),
  });
  const total = addUp(AGES.map(shape)) + 500;

  const projected = projectAges(bulge, steady, 2025, [total, total])!;

  const largest = (plans: readonly number[]) => AGES[plans.indexOf(Math.max(...plans))];
  expect(projected.map(largest)).toEqual([9, 10]);
});

it("draws a handful of plans towards England and lets a large authority keep its own", () => {
  const leaving = (kept: number, size: number) =>
    createSeries("Authority", {
      ages: new Map([
        [2024, ages((age) => (age === 18 ? size : 1))],
        [2025, ages((age) => (age === 19 ? kept * size : age === 18 ? size : 1))],
      ]),
    });
  const total = 1000;
  const share = (own: number, size: number) => {
    const [now] = projectAges(leaving(own, size), leaving(0.5, 1_000_000), 2025, [total])!;
    return now[AGES.indexOf(19)] / now[AGES.indexOf(20)];
  };

  const all = (own: number, size: number) => projectAges(leaving(own, size), null, 2025, [total])!;
  expect(all(0.9, 5000)).not.toBeNull();
  expect(share(0.9, 5000)).toBeGreaterThan(share(0.9, 5));
});

it("gives nothing where one of the two Januaries has no ages", () => {
  const one = createSeries("One", { ages: new Map([[2025, ages(shape)]]) });

  expect(projectAges(one, steady, 2025, [100])).toBeNull();
  expect(projectAges(steady, steady, 2026, [100])).toBeNull();
});
