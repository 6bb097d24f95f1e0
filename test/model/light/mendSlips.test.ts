import { mendSlips } from "../../../src/model/light/mendSlips";
import type { PublishedSeries } from "../../../src/model/light/Published";
import { byYear, createPublished, createSeries } from "./inventPublished";

function mend(...authorities: PublishedSeries[]) {
  const { value, problems } = mendSlips(createPublished(2025, authorities));
  return { authorities: value?.authorities ?? [], problems };
}
const plansOf = (...plans: (number | null)[]) => createSeries("Fernshire", { plans: byYear(2020, ...plans) });

describe("January totals", () => {
  it("leaves what fits alone, growth of a third and doubling of a handful of plans included", () => {
    const { authorities, problems } = mend(
      plansOf(1000, 1330, 1300, 1000),
      createSeries("Isle", { plans: byYear(2020, 10, 24) }),
    );

    expect(problems).toEqual([]);
    expect(authorities[0].plans.size).toBe(4);
    expect(authorities[1].plans.size).toBe(2);
  });

  it("takes out a total of less than half with no later January to confirm it", () => {
    const { authorities, problems } = mend(plansOf(2300, 2500, 2705, 1199));

    expect([...authorities[0].plans.keys()]).toEqual([2020, 2021, 2022]);
    expect(problems).toMatchObject([
      { code: "E162", where: "Fernshire, January 2023", found: "1199 plans after 2705 in January 2022" },
    ]);
  });

  it("keeps it where the published flows explain it", () => {
    const explained = createSeries("Fernshire", {
      plans: byYear(2022, 2705, 1199),
      newPlans: byYear(2022, 300),
      ceased: byYear(2022, 1700),
    });

    expect(mend(explained).problems).toEqual([]);
  });

  it("takes out one that the next January does not confirm, up or down, with its groups and ages", () => {
    const series = createSeries("Fernshire", {
      plans: byYear(2020, 1000, 1100, 400, 1250),
      groups: new Map([[2022, [400]]]),
      ages: new Map([[2022, new Map([[10, 400]])]]),
    });

    const { authorities } = mend(series);

    expect([...authorities[0].plans.keys()]).toEqual([2020, 2021, 2023]);
    expect(authorities[0].groups.size).toBe(0);
    expect(authorities[0].ages.size).toBe(0);
    expect([...mend(plansOf(1000, 1100, 9000, 1250)).authorities[0].plans.keys()]).toEqual([2020, 2021, 2023]);
  });

  it("takes out the first January where it is the odd one", () => {
    const { authorities, problems } = mend(plansOf(300, 1000, 1080));

    expect([...authorities[0].plans.keys()]).toEqual([2021, 2022]);
    expect(problems).toMatchObject([{ code: "E162", where: "Fernshire, January 2020" }]);
  });

  it("starts anew where a change by more than half lasts", () => {
    const { authorities, problems } = mend(plansOf(2700, 2800, 1200, 1300));

    expect([...authorities[0].plans.keys()]).toEqual([2022, 2023]);
    expect(problems).toMatchObject([{ code: "E169" }]);
  });

  it("changes its mind about a fall when the next January is there", () => {
    expect(mend(plansOf(2700, 2800, 1200)).problems).toMatchObject([{ code: "E162" }]);
    expect(mend(plansOf(2700, 2800, 1200, 1300)).problems).toMatchObject([{ code: "E169" }]);
  });
});

describe("new plans", () => {
  const inRegion = (name: string, newPlans: number, byAge: number | null) =>
    createSeries(name, {
      region: "The Marches",
      plans: byYear(2022, 5000, 5200),
      newPlans: byYear(2022, newPlans),
      newPlansByAge: byYear(2022, byAge),
    });

  it("replaces a regional total that every authority carries with the sum by age", () => {
    const { authorities, problems } = mend(
      inRegion("A", 4000, 300),
      inRegion("B", 4000, null),
      inRegion("C", 4000, 500),
    );

    expect(authorities.map(({ newPlans }) => newPlans.get(2022))).toEqual([300, undefined, 500]);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ["E163", "A, new plans 2022"],
      ["E163", "B, new plans 2022"],
      ["E163", "C, new plans 2022"],
    ]);
    expect(problems[0].wanted).toBe("Its sum by age, 300, is used instead");
    expect(problems[1].wanted).toBe("It is not used");
  });

  it("leaves equal numbers of two authorities alone, and of three where others of the region differ", () => {
    expect(mend(inRegion("A", 400, 400), inRegion("B", 400, 400)).problems).toEqual([]);
    expect(
      mend(inRegion("A", 400, 400), inRegion("B", 400, 400), inRegion("C", 400, 400), inRegion("D", 410, 410)).problems,
    ).toEqual([]);
  });

  it("finds it in one authority alone: more than are held, or far from the sum by age", () => {
    const more = createSeries("A", { plans: byYear(2023, 3898), newPlans: byYear(2022, 6078) });

    expect(mend(more).problems).toMatchObject([
      { code: "E163", found: "6078 is more than the 3898 plans held in January 2023" },
    ]);
    expect(mend(inRegion("B", 4000, 404)).problems).toMatchObject([
      { code: "E163", found: "4000 is far from its sum by age, 404" },
    ]);
  });
});
