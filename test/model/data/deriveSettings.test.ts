import { createTransitions } from "../../../src/model/data/Transitions";
import { deriveSettings } from "../../../src/model/data/deriveSettings";
import { repeatRow } from "../rates/inventHistory";

const derive = (...rows: Parameters<typeof repeatRow>[]) =>
  deriveSettings(createTransitions(rows.flatMap((row) => repeatRow(...row))));

describe("deriving settings from transitions", () => {
  it("widens the NCYs that were seen to the phases they are in", () => {
    const rows = derive(
      [1, 2023, 3, "ASD MsMdA", "ASD MsMdA"],
      [1, 2023, 9, "ASD MsMdA", ""],
      [1, 2023, 13, "", "ASD GFE"],
    );

    expect(rows.map(({ setting, ncyFrom, ncyTo }) => [setting, ncyFrom, ncyTo])).toEqual([
      ["GFE", 12, 14],
      ["MsMdA", 0, 11],
    ]);
  });

  it("keeps NCYs beyond the phases, so that the table holds everybody who was seen", () => {
    const [row] = derive([1, 2023, -4, "ASD OTH", ""], [1, 2023, 22, "", "ASD OTH"]);

    expect([row.ncyFrom, row.ncyTo]).toEqual([-5, 22]);
  });

  it("takes the needs that were seen on either side", () => {
    const rows = derive([1, 2023, 3, "ASD SpIn", ""], [1, 2023, 4, "", "SLD SpIn"], [1, 2023, 4, "", "HI MsMdA"]);

    expect(rows.map(({ setting, needs }) => [setting, needs])).toEqual([
      ["MsMdA", ["HI"]],
      ["SpIn", ["ASD", "SLD"]],
    ]);
  });

  it("leads to where pupils moved to, or anywhere else if few moved", () => {
    const rows = derive(
      [20, 2023, 7, "ASD MsMdA", "ASD SpIn"],
      [19, 2023, 12, "ASD SpIn", "ASD GFE"],
      [1, 2023, 13, "ASD GFE", "ASD GFE"],
    );

    expect(rows.map(({ setting, next }) => [setting, next])).toEqual([
      ["GFE", ["MsMdA", "SpIn"]],
      ["MsMdA", ["SpIn"]],
      ["SpIn", ["GFE", "MsMdA"]],
    ]);
  });

  it("reads group, area and places from the code", () => {
    const [row] = derive([1, 2023, 3, "", "ASD SpMdA_HC+L_OoA"]);

    expect(row).toMatchObject({ group: "Maintained special", area: "Out of area", holdsPlaces: true });
  });

  it("gives no rows for no transitions", () => {
    expect(derive()).toEqual([]);
  });
});
