import fc from "fast-check";
import { createTransitions, NONSEND } from "../../../src/model/data/Transitions";
import { chooseAxis } from "../../../src/taskpane/pictures/chooseAxis";
import { countHistory } from "../../../src/taskpane/pictures/countHistory";

test("begins at a round number below values that lie close together", () => {
  expect(chooseAxis([1713, 2231, 2979])).toEqual({ from: 1500, to: 3000, ticks: [1500, 2000, 2500, 3000] });
});

test("begins at 0 where the values reach down to half of the highest", () => {
  expect(chooseAxis([400, 1000]).from).toBe(0);
});

test("holds every value between few lines, whatever the values", () => {
  const value = fc.double({ min: 0, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
      const { from, to, ticks } = chooseAxis(values);

      expect(from).toBeLessThanOrEqual(Math.min(...values));
      expect(to).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-12));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(10);
    }),
  );
});

test("counts the plans of every known January: leavers no more, joiners from their first", () => {
  const row = (censusYear: number, before: string, after: string) => ({
    censusYear,
    ncyBefore: 4,
    needBefore: before === NONSEND ? NONSEND : "ASD",
    settingBefore: before,
    ncyAfter: 5,
    needAfter: after === NONSEND ? NONSEND : "ASD",
    settingAfter: after,
  });
  const transitions = createTransitions([
    row(2023, "SpMdA", "SpMdA"),
    row(2023, "SpMdA", NONSEND),
    row(2023, NONSEND, "SpMdA"),
    row(2023, NONSEND, "SpMdA"),
    row(2024, "SpMdA", "SpMdA"),
    row(2024, "SpMdA", "MsMdA"),
    row(2024, "SpMdA", NONSEND),
  ]);

  expect(countHistory(transitions)).toEqual([
    { censusYear: 2023, value: 2 },
    { censusYear: 2024, value: 3 },
    { censusYear: 2025, value: 2 },
  ]);
});
