import { findFreeName, listScenarios } from "../../../src/taskpane/scenarios/Scenario";
import { readLeverRows } from "../../../src/workbook/levers/readLevers";

const SHEET = readLeverRows({ name: "SEND levers", id: "levers" }, [
  ["Scenarios and levers"],
  ["scenario", "on", "lever", "change", "note"],
  ["", true, "population", "+1%", ""],
  ["Spike", false, "", "", "After the ruling"],
  ["Spike", true, "joiners", "x1.2", ""],
  [],
  ["Keep", true, "divert", "add 20", ""],
  ["Spike", true, "leavers", "x0.9", ""],
]);

test("rows of one name are one scenario, wherever they stand; rows without a name come first", () => {
  const scenarios = listScenarios(SHEET);

  expect(scenarios.map(({ name, rows }) => [name, rows.map(({ row }) => row)])).toEqual([
    ["", [2]],
    ["Spike", [4, 7]],
    ["Keep", [6]],
  ]);
});

test("the row without a lever says what the scenario is and whether it is compared", () => {
  const [, spike, keep] = listScenarios(SHEET);

  expect(spike).toMatchObject({ note: "After the ruling", isOn: false });
  expect(keep).toMatchObject({ note: "", isOn: true, own: null });
});

test("a copy takes the first name that is free", () => {
  const scenarios = listScenarios(SHEET);

  expect(findFreeName("Delay", scenarios)).toBe("Delay");
  expect(findFreeName("spike", scenarios)).toBe("spike 2");
});
