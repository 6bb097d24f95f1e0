import { createTransitions, type TransitionRow } from "../../../src/model/data/Transitions";
import { countFlows } from "../../../src/model/flows/countFlows";
import { DIMENSIONS } from "../../../src/model/summary/SummaryRequest";

function row(censusYear: number, before: string, after: string, ncyBefore = 6): TransitionRow {
  const [needBefore, settingBefore] = before.split(" ");
  const [needAfter, settingAfter] = after.split(" ");
  return { censusYear, ncyBefore, needBefore, settingBefore, ncyAfter: ncyBefore + 1, needAfter, settingAfter };
}

const OUT = "NONSEND NONSEND";
const TRANSITIONS = createTransitions([
  row(2022, "ASD MsMdA", "ASD MsMdA"),
  row(2022, "ASD MsMdA", "SEMH SpIn_OoA"),
  row(2023, "ASD MsMdA", "ASD SpIn_OoA"),
  row(2023, OUT, "ASD MsMdA", -1),
  row(2023, OUT, "ASD MsMdA", 10),
  row(2023, "SEMH SpIn_OoA", OUT, 14),
]);

describe("countFlows", () => {
  it("counts who went from which setting to which, all years together", () => {
    expect(countFlows(TRANSITIONS)).toEqual([
      { from: "MsMdA", to: "MsMdA", kind: "stayed", pupils: 1 },
      { from: "MsMdA", to: "SpIn_OoA", kind: "moved", pupils: 2 },
      { from: "SpIn_OoA", to: "NONSEND", kind: "left", pupils: 1 },
      { from: "NONSEND", to: "MsMdA", kind: "joined", pupils: 2 },
    ]);
  });

  it("counts one year by need", () => {
    expect(countFlows(TRANSITIONS, 2022, "need")).toEqual([
      { from: "ASD", to: "ASD", kind: "stayed", pupils: 1 },
      { from: "ASD", to: "SEMH", kind: "moved", pupils: 1 },
    ]);
  });

  it("keeps phases in the order of age", () => {
    expect(countFlows(TRANSITIONS, 2023, "phase").map(({ from, to }) => [from, to])).toEqual([
      ["Primary", "Secondary"],
      ["16 to 19", "NONSEND"],
      ["NONSEND", "Primary"],
      ["NONSEND", "Secondary"],
    ]);
  });

  it("takes groups and areas from the settings table, else from the code", () => {
    const setting = {
      setting: "MsMdA",
      group: "Schools",
      area: "In area",
      ncyFrom: 0,
      ncyTo: 14,
      needs: ["ASD"],
      next: [],
      holdsPlaces: true,
    };

    expect(countFlows(TRANSITIONS, 2022, "area", [setting])[1]).toMatchObject({ from: "In area", to: "Out of area" });
    expect(countFlows(TRANSITIONS, 2022, "setting group", [setting])[0]).toMatchObject({
      from: "Schools",
      to: "Independent and non-maintained",
    });
  });

  it.each(DIMENSIONS)("adds up to the transitions by %s", (by) => {
    const rows = countFlows(TRANSITIONS, undefined, by);

    expect(rows.reduce((total, { pupils }) => total + pupils, 0)).toBe(TRANSITIONS.length);
    expect(rows.filter(({ kind }) => kind === "joined").reduce((total, { pupils }) => total + pupils, 0)).toBe(2);
    expect(rows.filter(({ kind }) => kind === "left").reduce((total, { pupils }) => total + pupils, 0)).toBe(1);
  });

  it("gives no rows for a year without transitions", () => {
    expect(countFlows(TRANSITIONS, 1999)).toEqual([]);
  });
});
