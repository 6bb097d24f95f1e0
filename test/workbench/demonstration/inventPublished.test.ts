import { generateAuthority } from "../../../src/workbench/demonstration/generateAuthority";
import { inventPublished, PLACEMENTS } from "../../../src/workbench/demonstration/inventPublished";

const authority = generateAuthority();
const histories = inventPublished(authority);
const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("inventPublished", () => {
  it("publishes of Fernshire what its own census holds", () => {
    const [fernshire] = histories;

    for (const { january, plans } of fernshire.januaries)
      expect(plans).toBe(authority.census.filter(({ censusYear }) => censusYear === january).length);
    fernshire.years.forEach(({ newPlans, ceased }, i) =>
      expect(fernshire.januaries[i].plans + newPlans - ceased).toBe(fernshire.januaries[i + 1].plans),
    );
  });

  it("has every pupil of every authority in one placement and one age", () => {
    expect(histories).toHaveLength(3);
    for (const { januaries } of histories)
      for (const { plans, placements, ages } of januaries) {
        expect(placements).toHaveLength(PLACEMENTS.length);
        expect(add(placements)).toBe(plans);
        expect(add(ages)).toBe(plans);
      }
  });
});
